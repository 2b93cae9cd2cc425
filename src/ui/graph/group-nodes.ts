import type { GraphEdge, GraphNode, GraphValue, GroupedGraph, NodeGroup } from "./graph-value";

/**
 * Puts the nodes of a graph into columns, from who says so to who carries it, with no more than `most` boxes in
 * one column: nodes that hear from and speak to the same neighbours are joined first, then those with the fewest.
 */
export function groupNodes(graph: GraphValue, most: number): GroupedGraph {
  const rankOf = ranksOf(graph);
  const columns = new Map<number, GraphNode[]>();
  for (const node of graph.nodes) {
    const rank = rankOf.get(node.id)!;
    columns.set(rank, [...(columns.get(rank) ?? []), node]);
  }
  const groups = [...columns].flatMap(([rank, nodes]) => groupColumn(rank, nodes, graph.edges, most));
  const groupOf = new Map(groups.flatMap((group) => group.members.map((node) => [node.id, group.id])));
  return { groups, edges: joinEdges(graph.edges, groupOf), ranks: Math.max(0, ...rankOf.values()) + 1 };
}

/**
 * The column of each node: as many steps as its longest way from an origin has. Edges that close a ring do not
 * count. Outlets that nobody passes on stand in the last column, where the reader meets them.
 */
export function ranksOf({ nodes, edges }: GraphValue): Map<string, number> {
  const forward = withoutRings(nodes, edges);
  const into = new Map<string, string[]>();
  for (const edge of forward) into.set(edge.to, [...(into.get(edge.to) ?? []), edge.from]);
  const rank = new Map<string, number>();
  const measure = (id: string): number => {
    const known = rank.get(id);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...(into.get(id) ?? []).map(measure)) + 1;
    rank.set(id, found);
    return found;
  };
  for (const node of nodes) measure(node.id);
  const last = Math.max(0, ...rank.values());
  const passesOn = new Set(edges.map((edge) => edge.from));
  for (const node of nodes) {
    const isOrigin = node.roles.includes("origin");
    if (!passesOn.has(node.id) && !isOrigin && node.roles.includes("outlet")) rank.set(node.id, last);
  }
  return rank;
}

/** The edges without those that lead back into the way on which they were reached. */
function withoutRings(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphEdge[] {
  const out = new Map<string, GraphEdge[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const state = new Map<string, "open" | "done">();
  const kept: GraphEdge[] = [];
  const visit = (id: string) => {
    state.set(id, "open");
    for (const edge of out.get(id) ?? []) {
      if (state.get(edge.to) === "open") continue;
      kept.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, "done");
  };
  const origins = nodes.filter((node) => node.roles.includes("origin"));
  for (const node of [...origins, ...nodes]) if (!state.has(node.id)) visit(node.id);
  return kept;
}

function groupColumn(
  rank: number,
  nodes: GraphNode[],
  edges: readonly GraphEdge[],
  most: number,
): NodeGroup[] {
  let groups: NodeGroup[] = nodes.map((node) => ({ id: node.id, rank, members: [node] }));
  if (groups.length <= most) return groups;
  const alike = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const key = neighbourhood(node, edges);
    alike.set(key, [...(alike.get(key) ?? []), node]);
  }
  groups = [...alike.values()].map((members) => ({ id: members[0]!.id, rank, members }));
  if (groups.length <= most) return groups;
  const busy = (group: NodeGroup) =>
    edges.filter((edge) => group.members.some((node) => node.id === edge.from || node.id === edge.to)).length;
  const byWeight = groups
    .map((group, place) => ({ group, place, weight: busy(group) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  const kept = byWeight.slice(0, most - 1).sort((a, b) => a.place - b.place);
  const rest = byWeight.slice(most - 1).flatMap(({ group }) => group.members);
  return [...kept.map(({ group }) => group), { id: rest[0]!.id, rank, members: rest }];
}

function neighbourhood(node: GraphNode, edges: readonly GraphEdge[]): string {
  const before = edges.filter((edge) => edge.to === node.id).map((edge) => edge.from);
  const after = edges.filter((edge) => edge.from === node.id).map((edge) => edge.to);
  return JSON.stringify([node.kind, node.holdsArticle, before.sort(), after.sort()]);
}

function joinEdges(edges: readonly GraphEdge[], groupOf: Map<string, string>): GraphEdge[] {
  const joined = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const [from, to] = [groupOf.get(edge.from)!, groupOf.get(edge.to)!];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const known = joined.get(key);
    if (known) known.attributions.push(...edge.attributions);
    else joined.set(key, { from, to, attributions: [...edge.attributions] });
  }
  return [...joined.values()];
}
