import { anyMonth, anyWeekday, daysBack, monthNames } from "../../time/english-calendar";
import { readInstant } from "../../time/instant";
import { isArrangedFor, isSurelyPast } from "../wording/day-direction";

const month = `(?:${anyMonth}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?)`;

const weekday = new RegExp(`(\\p{L}+ )?\\b(${anyWeekday})\\b(?!s|['’-])`, "giu");
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${month}),? (\\d{4})\\b`, "giu");
const monthFirst = new RegExp(`\\b(${month}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "giu");
const monthOnly = new RegExp(
  `\\b(?:in|during|of) (?:early |late |mid-)?(${month}),? (?:of )?(\\d{4})\\b`,
  "giu",
);
const yearOnly =
  /\b(?:in|during) (\d{4})(?=[\s]*(?:[,.;:)”"]|$|\s(?:in|at|by|to|from|with|for|and|after|before|when|on)\b))/giu;

/** A span of years or a mere "since" says when something began or lasted, and not when it happened. */
const lasting = /\b(?:since|until|till|between|before|after|by|from)\s+(?:early |late |mid-)?$/i;

/** The one date that a sentence gives in so many words, as EDTF; null where it gives none, or two that differ. Never guessed. */
export function explicitDate(sentence: string): string | null {
  const found = new Set<string>();
  let rest = sentence;
  const take = (pattern: RegExp, read: (parts: string[]) => string | null) => {
    rest = rest.replace(pattern, (...parts) => {
      const at = parts.findIndex((part) => typeof part === "number");
      const whole = parts.slice(0, at) as string[];
      const before = sentence.slice(0, parts[at] as number);
      const date = lasting.test(before) || isArrangedFor(before) ? null : read(whole);
      found.add(date ?? "");
      return " ".repeat(whole[0]!.length);
    });
  };
  take(dayFirst, ([, day, name, year]) => dayOf(year!, name!, day!));
  take(monthFirst, ([, name, day, year]) => dayOf(year!, name!, day!));
  take(/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([whole]) => (readInstant(whole!) === null ? null : whole!));
  take(monthOnly, ([, name, year]) => `${year}-${String(monthNumber(name!)).padStart(2, "0")}`);
  take(yearOnly, ([, year]) => (Number(year) >= 1_000 && Number(year) <= 2_100 ? year! : null));
  const [only, another] = found;
  return only === undefined || only === "" || another !== undefined ? null : only;
}

/**
 * The day that "Tuesday" means in an article published on a known day: the last one up to then, as newspapers write it.
 * Null where the sentence looks ahead or further back, or may (see `isSurelyPast`), where it names two days, or where the zone of the paper could make it another week.
 */
export function weekdayBefore(sentence: string, publishedAt: string | null): string | null {
  const published = publishedAt === null ? null : readInstant(publishedAt);
  if (published === null) return null;
  const named = [...sentence.matchAll(weekday)];
  if (named.length !== 1) return null;
  const [, before = "", name] = named[0]!;
  if (/^(?:next|last|every|each|this|coming|until|by|black|good|previous|following|since) $/i.test(before))
    return null;
  if (/\b(?:every|each|weekly|last week|next week|(?:years?|months?|weeks?) ago)\b/i.test(sentence))
    return null;
  const { index, 0: found } = named[0]!;
  const from = index + (/^(?:on|late|early) $/i.test(before) || before === "" ? 0 : before.length);
  if (!isSurelyPast(sentence.slice(0, from).replace(/\bon $/i, ""), sentence.slice(index + found.length)))
    return null;
  const back = daysBack(name!, published);
  if (back === 6) return null;
  return new Date(published.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}

const monthNumber = (name: string) =>
  monthNames.findIndex((each) =>
    each.toLowerCase().startsWith(name.toLowerCase().replace(".", "").slice(0, 3)),
  ) + 1;

/** ISO for a written day; null for one that is in no calendar. */
export function dayOf(year: string, name: string, day: string): string | null {
  const iso = `${year}-${String(monthNumber(name)).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return readInstant(iso) === null ? null : iso;
}
