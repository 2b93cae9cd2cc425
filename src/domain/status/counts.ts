import type { LineStyle } from "../vocabulary";
import { lineOrder } from "./line-order";
import { lineWord } from "./status-words";

/** The styles that occur, firmest first, with how many of each. */
export function countsInOrder(
  counts: Partial<Record<LineStyle, number>>,
): { style: LineStyle; count: number }[] {
  return lineOrder.map((style) => ({ style, count: counts[style] ?? 0 })).filter((one) => one.count > 0);
}

/** "5 confirmed, 3 reported, 2 no comment": one sentence part a status, none where nothing is known. */
export function countsInWords(counts: Partial<Record<LineStyle, number>>): string {
  const parts = countsInOrder(counts).map(({ style, count }) => {
    const isQuestion = style === "open" || style === "answered";
    const word = `${lineWord(style).toLowerCase()}${isQuestion && count > 1 ? "s" : ""}`;
    return `${count} ${word}`;
  });
  return parts.length === 0 ? "Nothing known" : parts.join(", ");
}
