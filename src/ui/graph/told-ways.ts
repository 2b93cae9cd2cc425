import type { GraphNode, GraphValue } from "./graph-value";

/**
 * A node of the graph in the list of ways, with those it has the words from. `again` marks a node that is named but not
 * told anew: `ring`, because it stands on this very way before; `told`, because it was told in full elsewhere in the list.
 */
export type ToldWay = { node: GraphNode; again: "ring" | "told" | null; from: ToldWay[] };

/** More lines than this are a list that nobody reads, and nested so deep that it could not be drawn. */
const mostLines = 400;

/** What the list tells, and how many steps of the ways it leaves out. */
export type ToldWays = { ways: ToldWay[]; leftOut: number };

/**
 * The ways of a graph as a list in words, from each outlet that we can read down to who says so. Every node is told in
 * full once, so the list has a line for each end and each edge: in a lattice of relays the whole ways are beyond counting,
 * and to list each of them stopped the server.
 */
export function toldWays({ nodes, edges }: GraphValue): ToldWays {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const before = new Map<string, GraphNode[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) before.get(edge.to)?.push(nodeOf.get(edge.from)!);
  const told = new Set<string>();
  const onThisWay = new Set<string>();
  let lines = 0;
  const tell = (node: GraphNode): ToldWay[] => {
    if (lines === mostLines) return [];
    lines++;
    const sources = before.get(node.id)!;
    if (onThisWay.has(node.id)) return [{ node, again: "ring", from: [] }];
    if (told.has(node.id) && sources.length > 0) return [{ node, again: "told", from: [] }];
    told.add(node.id);
    onThisWay.add(node.id);
    const from = sources.flatMap(tell);
    onThisWay.delete(node.id);
    return [{ node, again: null, from }];
  };
  const passesOn = new Set(edges.map((edge) => edge.from));
  const ends = nodes.filter((node) => !passesOn.has(node.id) || node.roles.includes("outlet"));
  const ways = ends.flatMap(tell);
  return { ways, leftOut: lines === mostLines ? ends.length + edges.length - lines : 0 };
}
