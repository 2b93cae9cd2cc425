import { arrange, type Link } from "./arrange";

export type Spot = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
export type Heading = Point & { text: string };

/** A box before it has a place. Its height depends on how wide it may be, because its words wrap. */
export type Sized = { id: string; rank: number; height: (width: number) => number };

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
  /** No more boxes than this stand in one column (or in the rows of one step, on phones). */
  most: number;
  /** More than this, and those who only repeat one and the same are drawn as one box. */
  abreast: number;
  /** `ranks` counts the columns of the ways; `headings` has one more where somebody stands apart from them. */
  place: (items: Sized[], links: Link[], ranks: number, headings: string[]) => Placed;
};

const firstY = 54;

/** Left to right, for wide screens and for paper. */
export const across: Layout = {
  most: 9,
  abreast: 9,
  place(sized, links, ranks, headings) {
    const columns = headings.length;
    const width = Math.max(1312, columns * 236);
    const boxWidth = columns <= 4 ? 246 : 184;
    const spare = columns < 2 ? 0 : (width - columns * boxWidth) / (columns - 1);
    const gap = columns > ranks ? spare : Math.min(spare, 260);
    const left = (rank: number) => rank * (boxWidth + gap);
    const items = sized.map(({ id, rank, height }) => ({ id, rank, height: height(boxWidth) }));
    const tallest = Math.max(...columnSizes(items, columns));
    const { y, passes } = arrange(items, links, tallest > 5 ? 20 : 64);
    const lift = firstY - Math.min(...items.map((item) => y.get(item.id)! - item.height / 2));
    const rankOf = new Map(items.map((item) => [item.id, item.rank]));
    return {
      width,
      spots: new Map(
        items.map(({ id, rank, height }) => [
          id,
          { x: left(rank), y: y.get(id)! + lift - height / 2, width: boxWidth, height },
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
      headings: headings.map((text, rank) => ({ x: left(rank), y: 14, text })),
      columns: Array.from({ length: ranks }, (_, rank) => ({
        left: left(rank),
        right: left(rank) + boxWidth,
      })),
      downward: false,
    };
  },
};

export function columnSizes(items: readonly { rank: number }[], columns: number): number[] {
  return Array.from({ length: columns }, (_, rank) => items.filter((item) => item.rank === rank).length);
}
