import { readEdtf } from "./edtf";
import type { Period } from "./period";

/** Whether a post or a sanction stood on a day, as far as its dates tell. */
export type OnDay = "stood" | "perhaps" | "over";

/**
 * On the day at whose end `asOf` is. "Until 2016" tells nothing certain of a day of 2016, nor do dates that are told as
 * uncertain, or none, of any day before their end.
 */
export function onDay({ from, to }: Period, asOf: Date): OnDay {
  const [begins, ends] = [from, to].map((date) => (date === null ? null : readEdtf(date)));
  if (ends?.to && ends.to < asOf) return isVague(ends) ? "perhaps" : "over";
  const hasBegun = begins?.to != null && !isVague(begins) && begins.to <= asOf;
  const goesOn = to === null || (ends?.from != null && !isVague(ends) && ends.from > asOf);
  const isLastDay = ends?.precision === "day" && !isVague(ends) && isSameDay(ends.to!, asOf);
  return hasBegun && (goesOn || isLastDay) ? "stood" : "perhaps";
}

function isVague({ uncertain, approximate }: { uncertain: boolean; approximate: boolean }): boolean {
  return uncertain || approximate;
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toISOString().slice(0, 10) === other.toISOString().slice(0, 10);
}
