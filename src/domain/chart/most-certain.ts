import { LineStyle } from "../vocabulary";

/** From what is certain to what says nothing: the order in which one line can stand for several. */
const byCertainty: readonly LineStyle[] = [
  "confirmed",
  "corroborated",
  "reported",
  "alleged",
  "disputed",
  "refuted",
  "retracted",
  "unsourced",
  ...LineStyle.options.slice(-3),
];

/** Of the lines of several things that tie the same two, that of the most certain. There is one at least. */
export function mostCertain(lines: readonly LineStyle[]): LineStyle {
  return byCertainty.find((line) => lines.includes(line))!;
}
