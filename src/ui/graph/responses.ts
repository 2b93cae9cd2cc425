import { isSilence, saysSo } from "@/domain/attribution-meaning";
import type { Attribution, Evidence } from "@/domain/claim";
import { type BoxWords, responseWords, shownWords } from "./box-words";
import type { GraphValue } from "./graph-value";
import type { Voices } from "./voices";

/** A box that is no step of a way to the claim: who was asked or contradicts, or a document. `said` may be empty. */
export type Beside = { id: string; words: BoxWords; said: Attribution[] };

/** Silences and contradictions, one box each; joined by their stance where there are too many. */
export function responsesOf(
  attributions: readonly Attribution[],
  graph: GraphValue,
  most: number,
  day: Voices["day"],
): Beside[] {
  const responses = attributions.filter(isResponse);
  const joined = groupedBy(responses, most, (one) => (isSilence(one.stance) ? "silent" : "contradicting"));
  return joined.map(([key, said]) => ({
    id: `response ${key}`,
    words: responseWords(said, graph, day),
    said,
  }));
}

/** The documents on one side, one box each, or all in one where there are too many. */
export function shownOn(
  bearing: Evidence["bearing"],
  { evidence }: GraphValue,
  most: number,
  day: Voices["day"],
): Beside[] {
  const shown = evidence.filter((one) => one.bearing === bearing);
  const joined = groupedBy(shown, most, () => bearing);
  return joined.map(([key, together]) => ({
    id: `shown ${key}`,
    words: shownWords(together, day),
    said: [],
  }));
}

/** Neither says that it is so nor takes anything back. */
export function isResponse({ stance }: Attribution): boolean {
  return !saysSo(stance) && stance !== "retracts";
}

function groupedBy<T extends { id: string }>(
  items: readonly T[],
  most: number,
  keyOf: (item: T) => string,
): [string, T[]][] {
  if (items.length <= most) return items.map((item) => [item.id, [item]]);
  const joined = new Map<string, T[]>();
  for (const item of items) joined.set(keyOf(item), [...(joined.get(keyOf(item)) ?? []), item]);
  return [...joined];
}
