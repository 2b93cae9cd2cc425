import type { LineStyle } from "../vocabulary";

/** From the firmest to the weakest, then the three that undo a claim, then what is no status. */
export const lineOrder: LineStyle[] = [
  "confirmed",
  "corroborated",
  "reported",
  "alleged",
  "disputed",
  "refuted",
  "retracted",
  "unsourced",
  "none",
  "open",
  "answered",
];

/** Of the lines of several things, that of the most certain. There is one at least. */
export function mostCertain(lines: readonly LineStyle[]): LineStyle {
  return lineOrder.find((line) => lines.includes(line))!;
}
