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
