import { arrange, type Link } from "./arrange";
import type { Heading, Layout, Placed, Point, Sized, Spot } from "./layouts";

/** As wide as may shrink into the narrowest phone: 13 px letters to 12. */
const [width, lone, half] = [312, { x: 50, width: 212 }, { left: 3, right: 172, width: 137 }];
/** Between two steps of the ways, and between the rows of one step. */
const [betweenSteps, betweenRows] = [66, 34];

type Row = { rank: number; ids: string[]; top: number; height: number };

/**
 * Top to bottom, two abreast, for phones. Of a step with more boxes than two come one row after another, so that ways which
 * are independent never run into one box. A long way passes beside a lone box, or between two.
 */
export const downward: Layout = {
  most: 8,
  abreast: 2,
  place(sized, links, ranks, headings) {
    const rows = rowsOf(sized, links, ranks);
    const spots = new Map(rows.flatMap((row) => spotsIn(row, sized)));
    const rankOf = new Map(sized.map((item) => [item.id, item.rank]));
    const passes = new Map(links.map((link, at) => [link.id, passesOf(link, at, rows, spots)]));
    const topOf = (rank: number) => rows.find((row) => row.rank === rank)!.top;
    const shown: Heading[] = [];
    if (sized.some((item) => item.rank === 0)) shown.push({ x: 0, y: 14, text: headings[0]! });
    if (headings.length > ranks && [...rankOf.values()].includes(ranks))
      shown.push({ x: 0, y: topOf(ranks) - 14, text: headings[ranks]! });
    return { width, spots, passes, headings: shown, columns: [], downward: true } satisfies Placed;
  },
};

/** The boxes of each step, two a row, with where the row begins. */
function rowsOf(sized: readonly Sized[], links: readonly Link[], ranks: number): Row[] {
  const items = sized.map(({ id, rank, height }) => ({ id, rank, height: height(half.width) }));
  const { y: order } = arrange(items, links, 20);
  const rows: Row[] = [];
  let top = 36;
  for (const rank of [...new Set(items.map((item) => item.rank))].sort((a, b) => a - b)) {
    const step = items
      .filter((item) => item.rank === rank)
      .sort((a, b) => order.get(a.id)! - order.get(b.id)!)
      .map((item) => item.id);
    if (rank >= ranks && rows.length > 0) top += 26;
    for (let first = 0; first < step.length; first += 2) {
      const ids = step.slice(first, first + 2);
      const across = step.length === 1 ? lone.width : half.width;
      const height = Math.max(...ids.map((id) => sized.find((one) => one.id === id)!.height(across)));
      rows.push({ rank, ids, top, height });
      top += height + (first + 2 < step.length ? betweenRows : betweenSteps);
    }
  }
  return rows;
}

/** A box that is its step alone stands in the middle; one that is only the last of its step leaves the way free. */
function spotsIn({ rank, ids, top }: Row, sized: readonly Sized[]): [string, Spot][] {
  const alone = sized.filter((item) => item.rank === rank).length === 1;
  return ids.map((id, index) => {
    const across = alone ? lone.width : half.width;
    const x = alone ? lone.x : index === 0 ? half.left : half.right;
    return [id, { x, y: top, width: across, height: sized.find((one) => one.id === id)!.height(across) }];
  });
}

/** Past each row between the two ends, in a lane of its own as far as there are lanes. */
function passesOf({ from, to }: Link, at: number, rows: readonly Row[], spots: Map<string, Spot>): Point[] {
  const rowOf = (id: string) => rows.findIndex((row) => row.ids.includes(id));
  const lane = ((at % 5) - 2) * 5;
  const start = spots.get(from)!;
  return rows.slice(rowOf(from) + 1, Math.max(0, rowOf(to))).flatMap(({ ids, top, height }) => {
    const isLone = ids.length === 1 && spots.get(ids[0]!)!.width === lone.width;
    const beside = start.x + start.width / 2 > width / 2 ? width - 24 : 24;
    const x = (isLone ? beside : width / 2) + lane;
    return [
      { x, y: top - 6 },
      { x, y: top + height + 6 },
    ];
  });
}
