import type { StoryPage } from "../pages";
import { asOfNote, toldClaim } from "../status/told-claim";
import { type EdtfMeaning, readEdtf } from "../time/edtf";
import { besideSentence } from "../timeline/beside";
import { chainTitle } from "../timeline/chain-title";
import type { Entry } from "../timeline/entry";
import { Status } from "../vocabulary";
import { type Place, urlAt } from "./place";

/**
 * A story for TimelineJS 3. Each claim stands under its status; a date that is not known to the day says so in the words of
 * our pages, whatever the scale has to take it for. TimelineJS shows markup, so that the words of others are escaped.
 */
export function storyTimeline(page: StoryPage, place: Place) {
  const { headline, standfirst, slug } = page;
  return {
    title: {
      unique_id: slug,
      text: {
        headline: linked(`${headline}${asOfNote(place.asked)}`, `/stories/${slug}`, place),
        text: escaped(standfirst),
      },
    },
    events: page.entries.flatMap((entry) => {
      const dates = datesOf(entry);
      return dates ? [{ ...dates, ...wordsOf(entry, place) }] : [];
    }),
  };
}

function wordsOf(entry: Entry, place: Place) {
  const status = Status.safeParse(entry.style);
  const told = status.success
    ? toldClaim({ text: entry.text, status: status.data }, place.asked)
    : `${entry.label}: ${entry.text}`;
  const notes = [
    ...(entry.chain.length > 0
      ? [`${chainTitle(entry)}: ${entry.chain.map(({ name }) => name).join(" → ")}.`]
      : []),
    ...entry.beside.map(besideSentence),
    ...(entry.how ? [`${entry.how}.`] : []),
  ];
  return {
    unique_id: entry.id,
    group: entry.label,
    text: {
      headline: linked(told, entry.href, place),
      text: notes.map((note) => `<p>${escaped(note)}</p>`).join(""),
    },
  };
}

function datesOf({ dateKey, date, dateOf }: Entry) {
  const meaning = readEdtf(dateKey);
  const start = meaning?.from ?? meaning?.to;
  if (!meaning || !start) return null;
  const words = [date.day, date.note].filter(Boolean).join(", ");
  const display_date = dateOf === "report" ? `Reported ${words}; when it happened is not known` : words;
  const isStretch = meaning.precision === "longer" && meaning.from && meaning.to;
  return {
    start_date: { ...dateParts(start, meaning), display_date },
    ...(isStretch && { end_date: { ...dateParts(meaning.to!, meaning), display_date } }),
  };
}

function dateParts(instant: Date, { precision }: EdtfMeaning) {
  const year = instant.getUTCFullYear();
  const month = instant.getUTCMonth() + 1;
  const day = instant.getUTCDate();
  switch (precision) {
    case "instant":
      return { year, month, day, hour: instant.getUTCHours(), minute: instant.getUTCMinutes() };
    case "day":
      return { year, month, day };
    case "month":
    case "season":
      return { year, month };
    case "year":
    case "longer":
      return { year };
    default:
      return precision satisfies never;
  }
}

function linked(words: string, path: string, place: Place): string {
  const [plain = path, fragment] = path.split("#");
  const url = `${urlAt(plain, place)}${fragment === undefined ? "" : `#${fragment}`}`;
  return `<a href="${escaped(url)}">${escaped(words)}</a>`;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign]!);
}
