import { arrange, type Item, type Link } from "./arrange";

export type Spot = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
export type Heading = Point & { text: string };

/** Where everything stands. `passes` are the ends of the straight pieces of a long way between two columns. */
export type Placed = {
  width: number;
  spots: Map<string, Spot>;
  passes: Map<string, Point[]>;
  headings: Heading[];
  columns: { left: number; right: number }[];
  downward: boolean;
};

export type Layout = {
  /** No more boxes than this stand side by side in one column (or row, on phones). */
  most: number;
  /** `ranks` counts the columns of the ways to the claim; a response stands in the one after them. */
  place: (items: Item[], links: Link[], ranks: number) => Placed;
};

const [boxHeight, firstY] = [88, 54];

/** Left to right, for wide screens and for paper. */
export const across: Layout = {
  most: 9,
  place(items, links, ranks) {
    const columns = Math.max(...items.map((item) => item.rank)) + 1;
    const width = Math.max(1312, columns * 236);
    const boxWidth = columns <= 4 ? 246 : 184;
    const spare = columns < 2 ? 0 : (width - columns * boxWidth) / (columns - 1);
    const gap = columns > ranks ? spare : Math.min(spare, 260);
    const left = (rank: number) => rank * (boxWidth + gap);
    const tallest = Math.max(...columnSizes(items, columns));
    const { y, passes } = arrange(items, links, boxHeight, tallest > 5 ? 20 : 64);
    const lift = firstY + boxHeight / 2 - Math.min(...y.values());
    const rankOf = new Map(items.map((item) => [item.id, item.rank]));
    const headings = Array.from({ length: columns }, (_, rank) => ({
      x: left(rank),
      y: 14,
      text: headingOf(rank, ranks),
    }));
    return {
      width,
      spots: new Map(
        items.map(({ id, rank }) => [
          id,
          { x: left(rank), y: y.get(id)! + lift - boxHeight / 2, width: boxWidth, height: boxHeight },
        ]),
      ),
      passes: new Map(
        links.map(({ id, from }) => [
          id,
          (passes.get(id) ?? []).flatMap((at, index) => {
            const x = left(rankOf.get(from)! + index + 1);
            return [
              { x: x - 8, y: at + lift },
              { x: x + boxWidth + 8, y: at + lift },
            ];
          }),
        ]),
      ),
      headings,
      columns: Array.from({ length: ranks }, (_, rank) => ({
        left: left(rank),
        right: left(rank) + boxWidth,
      })),
      downward: false,
    };
  },
};

const rowStep = 154;

/** Top to bottom, two abreast, for phones. A long way passes beside a lone box, or between two. */
export const downward: Layout = {
  most: 2,
  place(items, links, ranks) {
    const rows = Math.max(...items.map((item) => item.rank)) + 1;
    const sizes = columnSizes(items, rows);
    const { y: order } = arrange(items, links, boxHeight, 20);
    const top = (rank: number) => 36 + rank * rowStep + (rank >= ranks ? 26 : 0);
    const spots = new Map<string, Spot>();
    for (let rank = 0; rank < rows; rank += 1) {
      const row = items
        .filter((item) => item.rank === rank)
        .sort((a, b) => order.get(a.id)! - order.get(b.id)!);
      const alone = row.length === 1;
      row.forEach((item, index) => {
        const x = alone ? 57 : index * 188 + 3;
        spots.set(item.id, { x, y: top(rank), width: alone ? 244 : 167, height: boxHeight });
      });
    }
    const rankOf = new Map(items.map((item) => [item.id, item.rank]));
    const passes = new Map(
      links.map(({ id, from, to }) => {
        const between = Math.max(0, rankOf.get(to)! - rankOf.get(from)! - 1);
        const points = Array.from({ length: between }, (_, index) => {
          const rank = rankOf.get(from)! + index + 1;
          const middle = spots.get(from)!.x + spots.get(from)!.width / 2;
          const x = sizes[rank] === 1 ? (middle > 180 ? 330 : 28) : 179;
          return [
            { x, y: top(rank) - 6 },
            { x, y: top(rank) + boxHeight + 6 },
          ];
        });
        return [id, points.flat()] as const;
      }),
    );
    const headings: Heading[] = [{ x: 0, y: 14, text: headingOf(0, ranks) }];
    if (rows > ranks) headings.push({ x: 0, y: top(ranks) - 14, text: headingOf(ranks, ranks) });
    return { width: 358, spots, passes, headings, columns: [], downward: true };
  },
};

function columnSizes(items: readonly Item[], columns: number): number[] {
  return Array.from({ length: columns }, (_, rank) => items.filter((item) => item.rank === rank).length);
}

function headingOf(rank: number, ranks: number): string {
  if (rank === ranks) return "Asked, or contradicting";
  if (rank === 0) return "Who says so";
  if (rank === ranks - 1) return "Carried by";
  return rank === 1 ? "First published by" : "Passed on by";
}
