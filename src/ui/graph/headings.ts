import type { GroupedGraph } from "./graph-value";
import type { Beside } from "./responses";

/** What stands above each column of the drawing, the one of those who stand apart last. */
export function headingsOf(
  { groups, ranks }: GroupedGraph,
  besides: readonly Beside[],
  hasDocuments: boolean,
): string[] {
  const said = groups.length > 0;
  const first = hasDocuments ? (said ? "Who says so, and what shows it" : "What shows it") : "Who says so";
  const outletsAlone = (rank: number) =>
    groups.every((group) => group.rank !== rank || group.members.every((node) => node.isOutlet));
  const between = (rank: number) => {
    if (rank === ranks - 1) return "Carried by";
    return rank === 1 && outletsAlone(rank) ? "First published by" : "Passed on by";
  };
  const ways = Array.from({ length: ranks }, (_, rank) => (rank === 0 ? first : between(rank)));
  return besides.length > 0 ? [...ways, "Asked, or contradicting"] : ways;
}
