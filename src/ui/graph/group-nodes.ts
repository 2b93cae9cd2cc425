import type { GraphEdge, GraphNode, GraphValue, GroupedGraph, NodeGroup } from "./graph-value";

/** More columns than this, and those in the middle are drawn as one: a chain may be as long as the record. */
const [mostRanks, keptAtEnd] = [8, 4];
/** More ways between boxes than this are a tangle that nobody reads and that takes seconds to lay out. */
const mostEdges = 100;

/**
 * Puts the nodes of a graph into columns, from who says so to who carries it, with no more than `most` boxes in
 * one column: nodes that hear from and speak to the same neighbours are joined first, then those with the fewest. Where
 * more than `abreast` would stand, those who only repeat one and the same are joined already: no independent way is lost.
 * Of a graph that is too deep the middle columns are one box; of one that is too tangled more nodes are joined.
 */
export function groupNodes(graph: GraphValue, most: number, abreast = most): GroupedGraph {
  const { columns, middle } = columnsOf(graph);
  const edgesOf = edgesByNode(graph.edges);
  for (let each = most; ; each = Math.ceil(each / 2)) {
    const groups = columns.flatMap((nodes, rank) =>
      rank === middle ? [onTheWay(rank, nodes)] : groupColumn(rank, nodes, edgesOf, each, abreast),
    );
    const groupOf = new Map(groups.flatMap((group) => group.members.map((node) => [node.id, group.id])));
    const edges = joinEdges(graph.edges, groupOf);
    if (edges.length <= mostEdges || each === 1) return { groups, edges, ranks: columns.length };
  }
}

/** The nodes of each column as it is drawn; `middle` is the one that stands for many, where there is one. */
function columnsOf(graph: GraphValue): { columns: GraphNode[][]; middle: number | null } {
  const rankOf = ranksOf(graph);
  const depth = Math.max(0, ...rankOf.values()) + 1;
  const skipped = Math.max(0, depth - mostRanks);
  const middle = skipped > 0 ? mostRanks - keptAtEnd - 1 : null;
  const drawnRank = (rank: number) =>
    middle === null || rank <= middle ? rank : Math.max(middle, rank - skipped);
  const columns = Array.from({ length: depth - skipped }, (): GraphNode[] => []);
  for (const node of graph.nodes) columns[drawnRank(rankOf.get(node.id)!)]!.push(node);
  return { columns, middle };
}

function onTheWay(rank: number, members: GraphNode[]): NodeGroup {
  return { id: members[0]!.id, rank, members, onTheWay: true };
}

function edgesByNode(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>();
  for (const edge of edges)
    for (const id of new Set([edge.from, edge.to])) {
      const list = found.get(id);
      if (list) list.push(edge);
      else found.set(id, [edge]);
    }
  return found;
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
  for (const edge of edges) {
    const list = out.get(edge.from);
    if (list) list.push(edge);
    else out.set(edge.from, [edge]);
  }
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
  edgesOf: Map<string, GraphEdge[]>,
  most: number,
  abreast: number,
): NodeGroup[] {
  const group = (members: GraphNode[]): NodeGroup => ({
    id: members[0]!.id,
    rank,
    members,
    onTheWay: false,
  });
  if (nodes.length <= Math.min(most, abreast)) return nodes.map((node) => group([node]));
  const repeating = alike(nodes, edgesOf, repeatsOne).map(group);
  if (repeating.length <= most) return repeating;
  const groups = alike(nodes, edgesOf, () => true).map(group);
  if (groups.length <= most) return groups;
  const busy = ({ members }: NodeGroup) =>
    new Set(members.flatMap((node) => edgesOf.get(node.id) ?? [])).size;
  const byWeight = groups
    .map((each, place) => ({ group: each, place, weight: busy(each) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  const kept = byWeight.slice(0, most - 1).sort((a, b) => a.place - b.place);
  const rest = byWeight.slice(most - 1).flatMap((each) => each.group.members);
  return [...kept.map((each) => each.group), group(rest)];
}

/** Those with the same neighbours together, as far as `mayJoin` lets them. */
function alike(
  nodes: GraphNode[],
  edgesOf: Map<string, GraphEdge[]>,
  mayJoin: (node: GraphNode, edges: GraphEdge[]) => boolean,
): GraphNode[][] {
  const found = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const edges = edgesOf.get(node.id) ?? [];
    const key = mayJoin(node, edges) ? neighbourhood(node, edges) : `alone ${node.id}`;
    const list = found.get(key);
    if (list) list.push(node);
    else found.set(key, [node]);
  }
  return [...found.values()];
}

/** It has all that it says from one and the same, so that what it adds is no way of its own. */
function repeatsOne(node: GraphNode, edges: GraphEdge[]): boolean {
  return !node.roles.includes("origin") && edges.filter((edge) => edge.to === node.id).length === 1;
}

function neighbourhood(node: GraphNode, edges: readonly GraphEdge[]): string {
  const before = edges.filter((edge) => edge.to === node.id).map((edge) => edge.from);
  const after = edges.filter((edge) => edge.from === node.id).map((edge) => edge.to);
  const held = node.published.length > 0;
  return JSON.stringify([node.kind, held, node.stands, before.sort(), after.sort()]);
}

function joinEdges(edges: readonly GraphEdge[], groupOf: Map<string, string>): GraphEdge[] {
  const joined = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const [from, to] = [groupOf.get(edge.from)!, groupOf.get(edge.to)!];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const known = joined.get(key);
    if (known) {
      known.stands ||= edge.stands;
      for (const id of edge.attributions) known.attributions.push(id);
    } else joined.set(key, { from, to, attributions: [...edge.attributions], stands: edge.stands });
  }
  return [...joined.values()];
}
