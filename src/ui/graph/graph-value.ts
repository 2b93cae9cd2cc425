import type { AttributionGraph, GraphEdge, GraphNode } from "@/domain/sourcing/attribution-graph";

export type { GraphEdge, GraphNode };

/** Where a claim comes from at one instant, as it is handed to the drawing. */
export type GraphValue = AttributionGraph & {
  /** By what clock hours are told; UTC where it is null or left out. */
  zone?: string | null;
};

/**
 * Nodes that are drawn as one box: mostly one, more where many do the same. `onTheWay`: they pass words on among
 * themselves too, in more steps than the drawing has columns for.
 */
export type NodeGroup = { id: string; rank: number; members: GraphNode[]; onTheWay: boolean };

export type GroupedGraph = { groups: NodeGroup[]; edges: GraphEdge[]; ranks: number };
