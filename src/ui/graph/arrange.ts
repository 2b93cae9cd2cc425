import { Graph, layout } from "@dagrejs/dagre";

/** A box and a way before they have a place. `rank` counts columns from who says so. */
export type Item = { id: string; rank: number; height: number };
export type Link = { id: string; from: string; to: string };

/** Where each box stands in its column, and where each long way passes through the columns between its ends. */
export type Arranged = { y: Map<string, number>; passes: Map<string, number[]> };

const [boxWidth, rankSpace] = [200, 60];

/**
 * Heights from the top such that few ways cross and none runs through a box; worked out by dagre, in units of the
 * drawing, of the middle of each box. `space` is the room between two.
 */
export function arrange(items: readonly Item[], links: readonly Link[], space: number): Arranged {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: space, edgesep: 22, ranksep: rankSpace });
  graph.setDefaultEdgeLabel(() => ({}));
  const rankOf = new Map(items.map((item) => [item.id, item.rank]));
  for (const item of items) graph.setNode(item.id, { width: boxWidth, height: item.height });
  const forward = links.filter((link) => rankOf.get(link.to)! > rankOf.get(link.from)!);
  for (const link of forward) {
    const steps = rankOf.get(link.to)! - rankOf.get(link.from)!;
    graph.setEdge(link.from, link.to, { minlen: steps, weight: 1 }, link.id);
  }
  layout(graph);
  const y = apart(items, heightsOf(graph, items, links), Math.min(space, 20));
  const passes = new Map<string, number[]>();
  for (const link of forward) {
    const points = graph.edge({ v: link.from, w: link.to, name: link.id }).points ?? [];
    const first = Number(graph.node(link.from).x ?? 0);
    const between = rankOf.get(link.to)! - rankOf.get(link.from)! - 1;
    passes.set(
      link.id,
      Array.from({ length: between }, (_, index) =>
        nearest(points, first + (index + 1) * (boxWidth + rankSpace)),
      ),
    );
  }
  return { y, passes };
}

function nearest(points: readonly { x: number; y: number }[], x: number): number {
  return points.reduce(
    (best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    points[0]!,
  ).y;
}

/**
 * The heights that dagre found. Boxes with the same neighbours take theirs in the order in which they came, and
 * boxes that nothing joins to the rest begin at the top.
 */
function heightsOf(graph: Graph, items: readonly Item[], links: readonly Link[]): Map<string, number> {
  const found = (item: Item) => Number(graph.node(item.id).y ?? 0);
  const top = Math.min(...items.map((item) => found(item) - item.height / 2));
  const alike = new Map<string, Item[]>();
  for (const item of items) {
    const key = neighbours(item, links);
    alike.set(key, [...(alike.get(key) ?? []), item]);
  }
  const heights = new Map<string, number>();
  for (const [key, group] of alike) {
    const own = key.startsWith(alone)
      ? group.map((item) => top + item.height / 2)
      : group.map(found).sort((a, b) => a - b);
    for (const [index, item] of group.entries()) heights.set(item.id, own[index]!);
  }
  return heights;
}

const alone = "alone";

function neighbours(item: Item, links: readonly Link[]): string {
  const before = links.filter((link) => link.to === item.id).map((link) => link.from);
  const after = links.filter((link) => link.from === item.id).map((link) => link.to);
  if (before.length + after.length === 0) return `${alone} ${item.rank}`;
  return JSON.stringify([item.rank, before.sort(), after.sort()]);
}

/** No two boxes of a column over each other: pushes them apart, from the top. */
function apart(items: readonly Item[], heights: Map<string, number>, space: number): Map<string, number> {
  const placed = new Map<string, number>();
  for (const rank of new Set(items.map((item) => item.rank))) {
    let free = Number.NEGATIVE_INFINITY;
    const column = items.filter((item) => item.rank === rank);
    for (const item of column.toSorted((a, b) => heights.get(a.id)! - heights.get(b.id)!)) {
      const y = Math.max(heights.get(item.id)!, free + item.height / 2);
      placed.set(item.id, y);
      free = y + item.height / 2 + space;
    }
  }
  return placed;
}
