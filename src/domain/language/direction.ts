import { fromTheRight } from "./scripts";

/** Longer than this, a browser takes seconds to find out by itself which way a text runs. */
const mostFound = 20_000;

/** The first letter is one of a script that runs from right to left. */
const beginsFromTheRight = new RegExp(`^\\P{L}*[${fromTheRight}]`, "u");

/**
 * What to set as `dir` of a field that somebody types or pastes a text into. A browser works `auto` out anew for the whole
 * text: of four million letters in one line that took 80 s.
 */
export function directionOf(text: string): "auto" | "ltr" | "rtl" {
  if (text.length <= mostFound) return "auto";
  return beginsFromTheRight.test(text.slice(0, mostFound)) ? "rtl" : "ltr";
}
