import type { ClaimRecord, EntityRef } from "../claim";
import { attributionPaths, type PathNode } from "./attribution-path";
import { publicRecordAsOf } from "./public-record";

/** A voice, a relay or an outlet as drawn on the page of a claim. One entity is one node, with all its roles. */
export type GraphNode = {
  id: string;
  name: string;
  roles: ("origin" | "relay" | "outlet")[];
  /** `unnamed`: a source whom nobody names. `unknown_hop`: the words came through here, and nobody says where that is. */
  kind: PathNode["kind"];
  entity: EntityRef | null;
  /** Whether an article by this outlet is in the public record of the claim: we can read it ourselves. */
  holdsArticle: boolean;
};

/** Words went from one node to the next; `attributions` are the ids of those that went this way, sorted. */
export type GraphEdge = { from: string; to: string; attributions: string[] };

/** Where a claim comes from. Outlets face the reader; the reader is not drawn as a node. */
export type AttributionGraph = { nodes: GraphNode[]; edges: GraphEdge[] };

/**
 * The graph of domain rule 4 at one instant, for drawing: every asserting attribution that stands, as a way from its
 * origin to the outlet of the article that we hold. Unnamed sources and unknown hops are drawn apart, as at the
 * upper bound. Nodes and edges come in the order in which the public met them.
 */
export function attributionGraphAsOf(claim: ClaimRecord, asOf: Date): AttributionGraph {
  const record = publicRecordAsOf(claim, asOf);
  const held = new Set(
    claim.attributions.filter((each) => each.publishedAt <= asOf).map((each) => each.article.outlet.id),
  );
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, { from: string; to: string; attributions: Set<string> }>();
  for (const path of attributionPaths(record.asserting)) {
    for (const [at, node] of path.nodes.entries()) {
      const drawn = nodes.get(node.id) ?? newNode(node, held);
      nodes.set(node.id, drawn);
      for (const role of rolesAt(at, path.nodes.length))
        if (!drawn.roles.includes(role)) drawn.roles.push(role);
      const before = path.nodes[at - 1];
      if (before === undefined) continue;
      const key = JSON.stringify([before.id, node.id]);
      const edge = edges.get(key) ?? { from: before.id, to: node.id, attributions: new Set<string>() };
      edges.set(key, edge);
      edge.attributions.add(path.attribution.id);
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].map((edge) => ({ ...edge, attributions: [...edge.attributions].sort() })),
  };
}

function newNode(node: PathNode, held: Set<string>): GraphNode {
  return {
    id: node.id,
    name: node.name,
    roles: [],
    kind: node.kind,
    entity: node.entity,
    holdsArticle: node.entity !== null && held.has(node.entity.id),
  };
}

function rolesAt(at: number, length: number): GraphNode["roles"] {
  if (length === 1) return ["origin", "outlet"];
  if (at === 0) return ["origin"];
  return at === length - 1 ? ["outlet"] : ["relay"];
}
