import type { AttributionPath, Named, PathNode } from "./attribution-path";
import { type Places, placesOf, ringsWithoutOrigin } from "./origins";
import { smallestVertexCut, type VertexGraph } from "./vertex-cut";

/** Ways from origins to the reader as one graph: `nodes` and `reluctance` go by the same numbers as `graph`. */
export type Drawn = {
  graph: VertexGraph & { weight: readonly number[] };
  places: Places;
  nodes: PathNode[];
  reluctance: number[];
};

/** Every node as itself: nothing is taken to be the same as anything else. */
export const ownNode = (node: PathNode): PathNode => node;

/**
 * The graph of these ways, after `as` has said which nodes may be one and the same. Beside the graph stands how
 * little each node would tell a reader if the cut named it (0 tells most).
 */
export function draw(
  paths: AttributionPath[],
  isOrigin: (path: AttributionPath) => boolean,
  as: (node: PathNode) => PathNode,
): Drawn {
  const ways = paths.map((path) => path.nodes.map(as));
  const places = placesOf(ways.map((way) => way.map((node) => node.id)));
  const placeOf = (node: PathNode) => places.placeOf.get(node.id)!;
  const nodes: PathNode[] = [];
  const reluctance = new Array<number>(places.ids.length).fill(mostReluctant);
  const origins = new Set<number>();
  const ends = new Set<number>();
  for (const [index, path] of paths.entries()) {
    const way = ways[index]!;
    for (const [at, node] of way.entries()) {
      const place = placeOf(node);
      nodes[place] = node;
      reluctance[place] = Math.min(reluctance[place]!, littleTold(node, at, way.length));
    }
    const first = placeOf(way[0]!);
    if (isOrigin(path)) origins.add(first);
    ends.add(path.heardItself ? first : placeOf(way[way.length - 1]!));
  }
  const edges = places.next.flatMap((targets, from) => targets.map((to) => [from, to] as const));
  return {
    places,
    nodes,
    reluctance,
    graph: {
      nodeCount: places.ids.length,
      edges,
      origins: [...origins],
      ends: [...ends],
      weight: nodes.map(({ atLeast }) => atLeast ?? 1),
    },
  };
}

/** Gives every ring that nothing feeds the one origin that it must have had, and that nobody names. */
export function withRings(drawn: Drawn): Drawn {
  const rings = ringsWithoutOrigin(drawn.places, drawn.graph.origins);
  if (rings.length === 0) return drawn;
  const { nodeCount, edges, origins, ends, weight } = drawn.graph;
  const begins = rings.map((members, ring) => ({ members, place: nodeCount + ring }));
  return {
    ...drawn,
    nodes: [
      ...drawn.nodes,
      ...begins.map(
        ({ place }): PathNode => ({
          id: `unknown origin ${place - nodeCount + 1}`,
          name: "an origin that nobody names",
          entity: null,
          kind: "unknown_hop",
        }),
      ),
    ],
    reluctance: [...drawn.reluctance, ...begins.map(() => mostReluctant)],
    graph: {
      nodeCount: nodeCount + rings.length,
      edges: [...edges, ...begins.flatMap(({ members, place }) => members.map((to) => [place, to] as const))],
      origins: [...origins, ...begins.map(({ place }) => place)],
      ends,
      weight: [...weight, ...begins.map(() => 1)],
    },
  };
}

const mostReluctant = 4;

/**
 * "Everything here comes through Rossiya-1" says more than "through The Daily Beast", where we read it, and more
 * than "through an unnamed source". Origins that are named come first, then relays.
 */
function littleTold(node: PathNode, at: number, length: number): number {
  if (node.kind === "unknown_hop") return mostReluctant;
  if (at === 0) return node.kind === "known" ? 0 : 2;
  return at === length - 1 ? 3 : 1;
}

export function tellingCut(drawn: Drawn): Named[] {
  const places = smallestVertexCut(drawn.graph, (place) => drawn.reluctance[place]!, mostReluctant);
  return places
    .map((place) => ({ id: drawn.nodes[place]!.id, name: drawn.nodes[place]!.name }))
    .toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}
