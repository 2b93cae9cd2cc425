import {
  addArc,
  createNetwork,
  type FlowNetwork,
  pushMaxFlow,
  residualNext,
  residualPrevious,
  UNLIMITED,
} from "./max-flow";
import { reachableFrom } from "./reachable";
import { strongComponents } from "./strong-components";

/** A directed graph between the origins and the reader. Numbers are places in `nodes` of whoever built it. */
export type VertexGraph = {
  nodeCount: number;
  edges: readonly (readonly [from: number, to: number])[];
  origins: readonly number[];
  /** Nodes whose words the reader can read without another node in between. */
  ends: readonly number[];
  /** For how many each node counts; one, where it says nothing else. */
  weight?: readonly number[];
};

type Flow = { network: FlowNetwork; total: number; source: number };

const weightIn =
  ({ weight }: VertexGraph) =>
  (node: number): number =>
    weight?.[node] ?? 1;

/** The least number of nodes (origins included), by their weight, whose removal leaves no way from any origin to the reader. */
export function vertexCutSize(graph: VertexGraph): number {
  return flowThrough(graph, weightIn(graph)).total;
}

/**
 * The nodes of one smallest cut: of all the smallest, one whose `reluctance` adds up to least, and of those the
 * one nearest the origins. That one is unique, so it does not depend on the order of nodes or edges.
 * `reluctance` takes whole numbers from 0 up to `mostReluctant`.
 */
export function smallestVertexCut(
  graph: VertexGraph,
  reluctance: (node: number) => number,
  mostReluctant: number,
): number[] {
  // The number of nodes weighs more than all reluctance together, so a larger cut is never preferred.
  const perNode = mostReluctant * graph.nodeCount + 1;
  const weight = weightIn(graph);
  const { network, source } = flowThrough(graph, (node) => weight(node) * perNode + reluctance(node));
  const reached = reachableFrom([source], residualNext(network));
  const cut: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if (reached[inside(node)] && !reached[outside(node)]) cut.push(node);
  }
  return cut;
}

/** The nodes without any one of which no way leads from an origin to the reader: each of them by itself is a cut of one. */
export function cutsOfOne({ nodeCount, edges, origins, ends }: VertexGraph): number[] {
  const next: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const [from, to] of edges) next[from]!.push(to);
  const isCut = (node: number) => {
    const others = (places: readonly number[]) => places.filter((place) => place !== node);
    const reached = reachableFrom(others(origins), (place) => others(next[place]!));
    return !others(ends).some((place) => reached[place]);
  };
  const way = anyWay(next, origins, new Set(ends));
  return way.filter(isCut);
}

/** The nodes of one way from an origin to an end: whatever cuts all ways lies on it. Empty where there is none. */
function anyWay(next: readonly number[][], origins: readonly number[], ends: ReadonlySet<number>): number[] {
  const before = new Map<number, number | null>(origins.map((place) => [place, null]));
  for (const [place] of before) {
    if (ends.has(place)) {
      const way: number[] = [];
      for (let at: number | null = place; at !== null; at = before.get(at) ?? null) way.push(at);
      return way;
    }
    for (const other of next[place]!) if (!before.has(other)) before.set(other, place);
  }
  return [];
}

/**
 * Which nodes stand together with `node` in at least one of the smallest cuts: were the two one and the same, that cut
 * would be smaller by one, and otherwise no cut would be.
 *
 * By Picard and Queyranne (1980) the smallest cuts are the sets that the residual network does not leave, with the
 * source inside and the sink outside. Two nodes are cut together when such a set holds the insides of both and the
 * outside of neither; the least such set is what the source and the two insides still reach.
 */
export function togetherInSomeCut(graph: VertexGraph, node: number): (other: number) => boolean {
  const { network, source } = flowThrough(graph, weightIn(graph));
  const next = residualNext(network);
  const within = reachableFrom([source, inside(node)], next);
  if (within[outside(node)]) return () => false;
  const opensNode = reachableFrom([outside(node)], residualPrevious(network));
  const component = strongComponents(network.vertexCount, next);
  return (other) =>
    other !== node &&
    !within[outside(other)] &&
    !opensNode[inside(other)] &&
    component[inside(other)] !== component[outside(other)] &&
    !next(inside(other)).includes(outside(other));
}

function flowThrough(graph: VertexGraph, carries: (node: number) => number): Flow {
  const source = 2 * graph.nodeCount;
  const sink = source + 1;
  const network = createNetwork(sink + 1);
  for (let node = 0; node < graph.nodeCount; node++)
    addArc(network, inside(node), outside(node), carries(node));
  for (const [from, to] of graph.edges) addArc(network, outside(from), inside(to), UNLIMITED);
  for (const node of graph.origins) addArc(network, source, inside(node), UNLIMITED);
  for (const node of graph.ends) addArc(network, outside(node), sink, UNLIMITED);
  return { network, total: pushMaxFlow(network, source, sink), source };
}

/** Each node is split in two, with an arc of what it carries from its inside to its outside. */
function inside(node: number): number {
  return 2 * node;
}

function outside(node: number): number {
  return 2 * node + 1;
}
