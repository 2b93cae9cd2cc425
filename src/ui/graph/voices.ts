import { saysSo } from "@/domain/attribution-meaning";
import type { Attribution } from "@/domain/claim";
import { byPublication } from "@/domain/sourcing/public-record";
import { whenWords } from "@/domain/time/when-words";
import type { GraphValue } from "./graph-value";

/** Attributions by the node that they go out from, that they go through at all, or that is their whole way. */
export type Voices = Record<"from" | "through" | "alone", (id: string) => Attribution[]> & {
  /** The words for an instant beside all others of the drawing. */
  day: (instant: Date) => string;
};

/** Each list in the order in which the public met them. */
export function voicesOf(graph: GraphValue, attributions: readonly Attribution[]): Voices {
  const { nodes, edges } = graph;
  const order = new Map(attributions.toSorted(byPublication).map((one, at) => [one.id, { one, at }]));
  const from = new Map<string, Set<string>>();
  const through = new Map<string, Set<string>>();
  const alone = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, node: string, attribution: string) => {
    const known = map.get(node);
    if (known) known.add(attribution);
    else map.set(node, new Set([attribution]));
  };
  const onAnEdge = new Set<string>();
  for (const edge of edges) {
    for (const id of edge.attributions) {
      onAnEdge.add(id);
      add(from, edge.from, id);
      add(through, edge.from, id);
      add(through, edge.to, id);
    }
  }
  // An outlet that speaks for itself is its own whole way, and no edge tells which attribution that is.
  const speaking = new Map(nodes.map((node) => [node.id, node]));
  for (const one of attributions) {
    const node = speaking.get(one.article.outlet.id);
    if (!node || onAnEdge.has(one.id) || !saysSo(one.stance)) continue;
    for (const map of [from, through, alone]) add(map, node.id, one.id);
  }
  const listed = (map: Map<string, Set<string>>) => (id: string) =>
    [...(map.get(id) ?? [])]
      .flatMap((each) => order.get(each) ?? [])
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const instants = [...attributions, ...graph.evidence].map(({ publishedAt }) => publishedAt);
  const day = whenWords(instants, graph.zone);
  return { from: listed(from), through: listed(through), alone: listed(alone), day };
}
