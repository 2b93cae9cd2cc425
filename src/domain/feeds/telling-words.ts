import { datelineOutlet } from "../article/read-head";
import { listed } from "../status/wording";
import { clock, dayWords } from "../time/date-words";
import type { InboxItem } from "./feed-lines";

type Told = { feed: string; at: string };

/** When something was told, for who reads it on that day: the hour of today, the day of another. */
function toldAt(at: string, now: Date): string {
  const instant = new Date(at);
  const time = `${clock.format(instant)} UTC`;
  return dayWords(instant) === dayWords(now) ? time : `${dayWords(instant)}, ${time}`;
}

/**
 * Who carries a text, in words; null where one feed does. However many print it, it is one telling with one origin. Whose it is
 * is said only where its dateline does: whoever is first in an inbox need not have written it.
 */
export function tellingWords(item: Omit<InboxItem, "feedId">, now: Date): string | null {
  const { feed, text, publishedAt, foundAt, others, first } = item;
  if (first !== null)
    return `The same text as in ${first.feed} (${toldAt(first.at, now)}), which is held already.`;
  const all: Told[] = [
    { feed, at: publishedAt ?? foundAt },
    ...others.filter(({ same }) => same === "text"),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const [earliest] = all;
  const names = [...new Set(all.map((one) => one.feed))].slice(1);
  if (names.length === 0 || !earliest) return null;
  const agency = datelineOutlet(text);
  const whose = agency === null ? "One text" : `One text, with the dateline of ${agency}`;
  return `${whose}: in ${earliest.feed} (${toldAt(earliest.at, now)}), also in ${listed(names)}. However many carry it, it is one origin.`;
}
