import { clock, dayWords, plainSept } from "./date-words";
import { type EdtfMeaning, readEdtf } from "./edtf";
import { type EdtfPart, readLevelOne } from "./edtf-level-one";
import { intervalWords, partWords, seasonNote } from "./edtf-words";

const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

/** `day` is the date as precisely as it is known; `note` says what is missing or adds the weekday. */
export type DateWords = { day: string; note: string; datetime: string };

/** A date in EDTF as words that never say more than is known; what is none stands as it is. */
export function edtfWords(text: string): DateWords {
  const meaning = readEdtf(text);
  if (!meaning) return { day: text, note: "", datetime: text };
  const read = readLevelOne(text);
  if (read?.kind === "interval") return { ...intervalWords(read), datetime: text };
  const doubt = doubtWords(meaning);
  if (!read) return { day: boundsWords(meaning), note: doubt, datetime: text };
  return { day: partWords(read), note: doubt || partNote(read), datetime: datetimeOf(read, text) };
}

function doubtWords({ uncertain, approximate }: EdtfMeaning): string {
  if (uncertain) return approximate ? "Date neither certain nor exact" : "Date not certain";
  return approximate ? "About this time" : "";
}

function partNote(part: EdtfPart): string {
  switch (part.kind) {
    case "instant":
      return `${clock.format(part.min)} UTC`;
    case "day":
      return weekday.format(part.min);
    case "month":
    case "year":
      return "Day not recorded";
    case "season":
      return seasonNote(part);
    default:
      return "";
  }
}

/** What HTML can say of it: four digits of a year, and no season. */
function datetimeOf({ kind, year, min }: EdtfPart, text: string): string {
  const length = { instant: 10, day: 10, month: 7, year: 4, season: 0, decade: 0, century: 0 }[kind];
  return length > 0 && year > 0 && year < 10_000 ? new Date(min).toISOString().slice(0, length) : text;
}

/** What only level 2 can say, by its bounds: whole years, whole months or days. */
function boundsWords({ from, to, precision }: EdtfMeaning): string {
  if (!from || !to) return from ? `since ${dayWords(from)}` : to ? `until ${dayWords(to)}` : "Date not known";
  const last = new Date(to.getTime() + 1);
  const whole = from.getUTCDate() === 1 && last.getUTCDate() === 1;
  const years = whole && from.getUTCMonth() === 0 && last.getUTCMonth() === 0;
  const words = (instant: Date) =>
    years ? String(instant.getUTCFullYear()) : whole ? plainSept(month.format(instant)) : dayWords(instant);
  return precision === "longer" ? `${words(from)} to ${words(to)}` : words(from);
}
