import type { GraphEdge, GraphNode, GraphValue } from "@/ui/graph/graph-value";

/** A node and a way of a graph that a test draws by hand: of an outlet that nobody holds an article of. */
export const node = (id: string, roles: GraphNode["roles"] = ["relay"]): GraphNode => ({
  id,
  name: id,
  roles,
  kind: "known",
  entity: null,
  isOutlet: true,
  published: [],
  stands: true,
});

export const edge = (from: string, to: string): GraphEdge => ({
  from,
  to,
  attributions: ["a"],
  stands: true,
});

export const graphOf = (nodes: GraphNode[], edges: GraphEdge[]): GraphValue => ({
  nodes,
  edges,
  takenBack: new Map(),
  evidence: [],
  refuted: false,
});

export const emptyGraph = graphOf([], []);
