import { Graph, layout } from "@dagrejs/dagre";
import type { GroupedGraph } from "./graph-value";

/** The place of every box in its column, from the top, such that few ways cross. Worked out by dagre. */
export function orderColumns(grouped: GroupedGraph): Map<string, number> {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 20, ranksep: 60 });
  graph.setDefaultEdgeLabel(() => ({}));
  const rankOf = new Map(grouped.groups.map((group) => [group.id, group.rank]));
  for (const group of grouped.groups) graph.setNode(group.id, { width: 200, height: 88 });
  for (const edge of grouped.edges) {
    const steps = rankOf.get(edge.to)! - rankOf.get(edge.from)!;
    // A way that leads back says nothing about the order from left to right.
    if (steps > 0) graph.setEdge(edge.from, edge.to, { minlen: steps, weight: 1 });
  }
  layout(graph);
  return new Map(grouped.groups.map((group) => [group.id, Number(graph.node(group.id).y ?? 0)]));
}
