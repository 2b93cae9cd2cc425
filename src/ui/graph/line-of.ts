import { attributionLine, weightiestLine } from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import type { LineStyle } from "@/domain/vocabulary";
import type { GraphValue } from "./graph-value";

/**
 * The line of what these words went along. It is the line of the status that the weightiest of them could carry alone, as
 * everywhere on the page: solid confirms, dotted reports, thin dashes have no name. Words that were all taken back
 * are withdrawn, and words for what a document shows to be false are struck.
 */
export function lineOf(said: readonly Attribution[], graph: GraphValue): LineStyle {
  const standing = said.filter((one) => !graph.takenBack.has(one.id));
  if (said.length > 0 && standing.length === 0) return "retracted";
  if (graph.refuted) return "refuted";
  return weightiestLine(standing.map(attributionLine)) ?? "alleged";
}
