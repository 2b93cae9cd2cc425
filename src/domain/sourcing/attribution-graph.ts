import type { Attribution, ClaimRecord, EntityRef, Evidence } from "../claim";
import { type AttributionPath, attributionPaths, type PathNode } from "./attribution-path";
import { outletsAmong } from "./outlets";
import { byPublication, publicRecordAsOf } from "./public-record";

/** A voice, a relay or an outlet as drawn on the page of a claim. One entity is one node, with all its roles. */
export type GraphNode = {
  id: string;
  name: string;
  roles: ("origin" | "relay" | "outlet")[];
  /** `unnamed`: a source whom nobody names. `unknown_hop`: the words came through here, and nobody says where that is. */
  kind: PathNode["kind"];
  entity: EntityRef | null;
  /** Whether it publishes at all. A person or a service that passes words on is no outlet. */
  isOutlet: boolean;
  /** When its own articles on these ways came out, the first first: none where we hold none and cannot read it. */
  published: Date[];
  /** Whether a way through it still stands; else all that came this way was taken back. */
  stands: boolean;
};

/**
 * Words went from one node to the next; `attributions` are the ids of those that went this way, sorted. `stands`: one of
 * them has not been taken back.
 */
export type GraphEdge = { from: string; to: string; attributions: string[]; stands: boolean };

/** Where a claim comes from. Outlets face the reader; the reader is not drawn as a node. */
export type AttributionGraph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Which attributions no longer stand, by id, and the later word that settled it. */
  takenBack: Map<string, Attribution>;
  /** The documents that we can show, for it and against it. */
  evidence: Evidence[];
  /** Whether one of them, with authority, shows the contrary: then every way leads to what is not so. */
  refuted: boolean;
};

/**
 * The graph of domain rule 4 at one instant, for drawing: every attribution that says so, as a way from its origin to the
 * outlet of the article that we hold, also where it has been taken back. Unnamed sources and unknown hops are drawn
 * apart, as at the upper bound. Nodes and edges come in the order in which the public met them.
 */
export function attributionGraphAsOf(claim: ClaimRecord, asOf: Date): AttributionGraph {
  const record = publicRecordAsOf(claim, asOf);
  const takenBack = record.settledBy;
  // Those that stand come first, so that what nobody names goes by the same id here as where origins are counted.
  const said = [...record.asserting, ...record.withdrawn.map(({ attribution }) => attribution)];
  const paths = attributionPaths(said).toSorted((a, b) => byPublication(a.attribution, b.attribution));
  const isOutlet = outletsAmong(said);
  const published = publishedBy(paths);
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Omit<GraphEdge, "attributions"> & { attributions: Set<string> }>();
  for (const { nodes: way, attribution } of paths) {
    const stands = !takenBack.has(attribution.id);
    for (const [at, node] of way.entries()) {
      const drawn = nodes.get(node.id) ?? newNode(node, isOutlet(node.id), published.get(node.id) ?? []);
      nodes.set(node.id, drawn);
      drawn.stands ||= stands;
      for (const role of rolesAt(at, way.length)) if (!drawn.roles.includes(role)) drawn.roles.push(role);
      const before = way[at - 1];
      if (before === undefined) continue;
      const key = JSON.stringify([before.id, node.id]);
      const edge = edges.get(key) ?? {
        from: before.id,
        to: node.id,
        attributions: new Set<string>(),
        stands,
      };
      edges.set(key, edge);
      edge.stands ||= stands;
      edge.attributions.add(attribution.id);
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].map((edge) => ({ ...edge, attributions: [...edge.attributions].sort() })),
    takenBack,
    evidence: [...record.supporting, ...record.contradicting],
    refuted: record.contradicting.some((each) => each.authoritative),
  };
}

/** When each outlet published what is drawn here, each article once. */
function publishedBy(paths: AttributionPath[]): Map<string, Date[]> {
  const articles = new Map(paths.map(({ attribution: { article } }) => [article.id, article]));
  const byOutlet = new Map<string, Date[]>();
  for (const { outlet, publishedAt } of articles.values())
    byOutlet.set(outlet.id, [...(byOutlet.get(outlet.id) ?? []), publishedAt]);
  for (const dates of byOutlet.values()) dates.sort((a, b) => a.getTime() - b.getTime());
  return byOutlet;
}

function newNode(node: PathNode, isOutlet: boolean, published: Date[]): GraphNode {
  return {
    id: node.id,
    name: node.name,
    roles: [],
    kind: node.kind,
    entity: node.entity,
    isOutlet,
    published,
    stands: false,
  };
}

function rolesAt(at: number, length: number): GraphNode["roles"] {
  if (length === 1) return ["origin", "outlet"];
  if (at === 0) return ["origin"];
  return at === length - 1 ? ["outlet"] : ["relay"];
}
