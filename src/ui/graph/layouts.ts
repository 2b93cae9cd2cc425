import type { GroupedGraph, NodeGroup } from "./graph-value";

export type Heading = { x: number; y: number; text: string };

export type Layout = {
  most: number;
  /** Places the groups and the responses, given how many columns there are. */
  place: (grouped: GroupedGraph, order: Map<string, number>, responses: number) => Placed;
};
export type Spot = { x: number; y: number; width: number; height: number };
export type Placed = {
  width: number;
  height: number;
  spots: Map<string, Spot>;
  responses: Spot[];
  headings: Heading[];
  columns: { left: number; right: number }[];
  downward: boolean;
};

const gapAbove = 54;

/** Left to right, for wide screens and for paper. */
export const across: Layout = {
  most: 9,
  place(grouped, order, responses) {
    const counts = Array.from({ length: grouped.ranks }, (_, rank) => inRank(grouped, rank).length);
    const columns = grouped.ranks + (responses > 0 ? 1 : 0);
    const width = Math.max(1312, columns * 236);
    const boxWidth = columns <= 4 ? 246 : 176;
    const spare = columns < 2 ? 0 : (width - columns * boxWidth) / (columns - 1);
    const gap = responses > 0 ? spare : Math.min(spare, 260);
    const crowded = Math.max(...counts, responses) > 5;
    const boxHeight = 88;
    const step = boxHeight + (crowded ? 20 : 76);
    const tallest = Math.max(...counts, responses, 1);
    const middle = gapAbove + (tallest * step - (step - boxHeight)) / 2;
    const left = (column: number) => column * (boxWidth + gap);
    const columnOf = (count: number, column: number): Spot[] => {
      const top = middle - (count * step - (step - boxHeight)) / 2;
      return Array.from({ length: count }, (_, index) => ({
        x: left(column),
        y: top + index * step,
        width: boxWidth,
        height: boxHeight,
      }));
    };
    const spots = new Map<string, Spot>();
    counts.forEach((count, rank) => {
      const places = columnOf(count, rank);
      sorted(grouped, rank, order).forEach((group, index) => {
        spots.set(group.id, places[index]!);
      });
    });
    const headings = counts.map((_, rank) => ({ x: left(rank), y: 14, text: headingOf(rank, grouped) }));
    if (responses > 0) headings.push({ x: left(columns - 1), y: 14, text: "Asked, or contradicting" });
    return {
      width,
      height: middle * 2 - gapAbove,
      spots,
      responses: columnOf(responses, columns - 1),
      headings,
      columns: counts.map((_, rank) => ({ left: left(rank), right: left(rank) + boxWidth })),
      downward: false,
    };
  },
};

/** Top to bottom, two abreast, for phones. */
export const downward: Layout = {
  most: 4,
  place(grouped, order, responses) {
    const width = 358;
    const spots = new Map<string, Spot>();
    let y = 36;
    const row = (count: number): Spot[] =>
      Array.from({ length: count }, (_, index) => {
        const alone = count % 2 === 1 && index === count - 1;
        const column = index % 2;
        return {
          x: alone ? 57 : column * 190 + 4,
          y: y + Math.floor(index / 2) * 100,
          width: alone ? 244 : 164,
          height: 88,
        };
      });
    for (let rank = 0; rank < grouped.ranks; rank += 1) {
      const groups = sorted(grouped, rank, order);
      const places = row(groups.length);
      groups.forEach((group, index) => {
        spots.set(group.id, places[index]!);
      });
      y += Math.ceil(groups.length / 2) * 100 - 12 + 66;
    }
    const headings: Heading[] = [{ x: 0, y: 14, text: "Who says so" }];
    if (responses > 0) headings.push({ x: 0, y: y + 6, text: "Asked, or contradicting" });
    if (responses > 0) y += 24;
    const asked = row(responses);
    if (responses > 0) y += Math.ceil(responses / 2) * 100 + 54;
    return { width, height: y - 66, spots, responses: asked, headings, columns: [], downward: true };
  },
};

function inRank(grouped: GroupedGraph, rank: number): NodeGroup[] {
  return grouped.groups.filter((group) => group.rank === rank);
}

function sorted(grouped: GroupedGraph, rank: number, order: Map<string, number>): NodeGroup[] {
  return inRank(grouped, rank).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

function headingOf(rank: number, grouped: GroupedGraph): string {
  if (rank === 0) return "Who says so";
  if (rank === grouped.ranks - 1) return "Carried by";
  return rank === 1 ? "First published by" : "Passed on by";
}
