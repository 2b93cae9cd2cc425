/**
 * Maximum flow by Dinic's algorithm (E. A. Dinitz, 1970) over integer capacities, with its own residual network.
 * The product's one graph question, "how many nodes must fall before nothing remains?", is answered with it:
 * by Menger's theorem the smallest vertex cut equals the largest flow through nodes that each carry 1.
 *
 * Kept without recursion: a chain of citations may be as long as the record.
 */
export type FlowNetwork = {
  vertexCount: number;
  /** Arc i and arc i ^ 1 are each other's residual. */
  head: number[];
  capacity: number[];
  arcsFrom: number[][];
};

/** More than all nodes together can carry, and still exact when amounts are added to it. */
export const UNLIMITED = 2 ** 50;

export function createNetwork(vertexCount: number): FlowNetwork {
  return { vertexCount, head: [], capacity: [], arcsFrom: Array.from({ length: vertexCount }, () => []) };
}

export function addArc(network: FlowNetwork, from: number, to: number, capacity: number): void {
  network.arcsFrom[from]!.push(network.head.length);
  network.head.push(to);
  network.capacity.push(capacity);
  network.arcsFrom[to]!.push(network.head.length);
  network.head.push(from);
  network.capacity.push(0);
}

/** Pushes all that fits from `source` to `sink`, leaving the residual network behind; answers the amount. */
export function pushMaxFlow(network: FlowNetwork, source: number, sink: number): number {
  let total = 0;
  for (;;) {
    const level = levels(network, source);
    if (level[sink] === -1) return total;
    const nextArc = new Int32Array(network.vertexCount);
    for (;;) {
      const pushed = pushOnePath(network, source, sink, level, nextArc);
      if (pushed === 0) break;
      total += pushed;
    }
  }
}

/** Where the residual network still leads from each vertex. */
export function residualNext({ head, capacity, arcsFrom }: FlowNetwork): (vertex: number) => number[] {
  return (vertex) => arcsFrom[vertex]!.filter((arc) => capacity[arc]! > 0).map((arc) => head[arc]!);
}

/** From where the residual network still leads to each vertex. */
export function residualPrevious({ head, capacity, arcsFrom }: FlowNetwork): (vertex: number) => number[] {
  return (vertex) => arcsFrom[vertex]!.filter((arc) => capacity[arc ^ 1]! > 0).map((arc) => head[arc]!);
}

function levels(network: FlowNetwork, source: number): Int32Array {
  const level = new Int32Array(network.vertexCount).fill(-1);
  const queue = [source];
  level[source] = 0;
  for (let next = 0; next < queue.length; next++) {
    const vertex = queue[next]!;
    for (const arc of network.arcsFrom[vertex]!) {
      const to = network.head[arc]!;
      if (network.capacity[arc]! === 0 || level[to] !== -1) continue;
      level[to] = level[vertex]! + 1;
      queue.push(to);
    }
  }
  return level;
}

function pushOnePath(
  network: FlowNetwork,
  source: number,
  sink: number,
  level: Int32Array,
  nextArc: Int32Array,
): number {
  const { head, capacity, arcsFrom } = network;
  const path: number[] = [];
  let vertex = source;
  while (vertex !== sink) {
    const arcs = arcsFrom[vertex]!;
    while (nextArc[vertex]! < arcs.length) {
      const arc = arcs[nextArc[vertex]!]!;
      if (capacity[arc]! > 0 && level[head[arc]!]! === level[vertex]! + 1) break;
      nextArc[vertex]!++;
    }
    if (nextArc[vertex]! < arcs.length) {
      const arc = arcs[nextArc[vertex]!]!;
      path.push(arc);
      vertex = head[arc]!;
      continue;
    }
    // A dead end: step back and never try this arc again on this level graph.
    const last = path.pop();
    if (last === undefined) return 0;
    vertex = head[last ^ 1]!;
    nextArc[vertex]!++;
  }
  let amount = UNLIMITED;
  for (const arc of path) amount = Math.min(amount, capacity[arc]!);
  for (const arc of path) {
    capacity[arc]! -= amount;
    capacity[arc ^ 1]! += amount;
  }
  return amount;
}
