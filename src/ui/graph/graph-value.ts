import type { EntityRef } from "@/domain/claim";

/**
 * Where a claim comes from, as it is handed to the drawing: the shape that the engine's graph of a claim at one
 * instant has.
 */
export type GraphNode = {
  id: string;
  name: string;
  roles: ("origin" | "relay" | "outlet")[];
  /** `unnamed`: a source whom nobody names. `unknown_hop`: it came through here, and nobody says where that is. */
  kind: "known" | "unnamed" | "unknown_hop";
  entity: EntityRef | null;
  /** Whether an article by this outlet is among those we hold: we can read it ourselves. */
  holdsArticle: boolean;
};

/** Words went from one node to the next; `attributions` are the ids of those that went this way. */
export type GraphEdge = { from: string; to: string; attributions: string[] };

export type GraphValue = { nodes: GraphNode[]; edges: GraphEdge[] };

/**
 * Nodes that are drawn as one box: mostly one, more where many do the same. `onTheWay`: they pass words on among
 * themselves too, in more steps than the drawing has columns for.
 */
export type NodeGroup = { id: string; rank: number; members: GraphNode[]; onTheWay: boolean };

export type GroupedGraph = { groups: NodeGroup[]; edges: GraphEdge[]; ranks: number };
