import { listed } from "../status/wording";
import { clock, dayWords } from "../time/date-words";
import type { InboxItem, Telling } from "./feed-lines";

/** When something was told, for who reads it on that day: the hour of today, the day of another. */
function toldAt(at: Date, now: Date): string {
  const time = `${clock.format(at)} UTC`;
  return dayWords(at) === dayWords(now) ? time : `${dayWords(at)}, ${time}`;
}

/**
 * Who tells a text, in words; null where one outlet does. A text of an agency that many carry is one telling with one origin,
 * however many print it.
 */
export function tellingWords(
  { feed, feedId: _, publishedAt, foundAt, others, first }: InboxItem,
  now: Date,
): string | null {
  const texts = others.filter(({ same }) => same === "text");
  if (first !== null)
    return `The same text as that of ${first.feed} (${toldAt(new Date(first.at), now)}), which is held already.`;
  if (texts.length === 0) return null;
  const [origin, ...rest] = byTime([{ feed, at: publishedAt ?? foundAt }, ...texts]);
  const when = toldAt(new Date(origin!.at), now);
  const names = [...new Set(rest.map((one) => one.feed))].filter((name) => name !== origin!.feed);
  if (names.length === 0) return null;
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  return `One text, told first by ${origin!.feed} (${when}), also in ${listed(shown)}: however many carry it, it is one origin.`;
}

const byTime = <T extends Pick<Telling, "at">>(all: T[]): T[] =>
  all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
