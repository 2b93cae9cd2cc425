import type { LineStyle } from "@/domain/vocabulary";
import type { Placed, Point, Spot } from "./layouts";

/** A line from one box to another; `arrow` is its head, turned in degrees; `cross` is where it is crossed out. */
export type Way = {
  id: string;
  path: string;
  line: LineStyle;
  arrow: { x: number; y: number; turn: number } | null;
  cross: Point | null;
};
export type WayLabel = { x: number; y: number; text: string; width: number };

export type SceneLink = {
  id: string;
  from: string;
  to: string;
  line: LineStyle;
  label: string | null;
  back: boolean;
};

/** How one link runs between the boxes that are already placed. A hollow way has no head: nothing came along it. */
export function wayOf(link: SceneLink, placed: Placed): Way {
  const [a, b] = [placed.spots.get(link.from)!, placed.spots.get(link.to)!];
  const drawn = link.back ? backward(a, b) : forward(a, b, placed.passes.get(link.id) ?? [], placed.downward);
  const hollow = link.line === "none";
  const path = hollow && !link.back ? drawn.toBox : drawn.path;
  const cross = isCrossed(link.line) ? drawn.cross : null;
  return { id: link.id, line: link.line, path, arrow: hollow ? null : drawn.arrow, cross };
}

/** What was taken back or is shown to be false is crossed. */
export function isCrossed(line: LineStyle): boolean {
  return line === "retracted" || line === "refuted";
}

type Drawn = { path: string; toBox: string; arrow: { x: number; y: number; turn: number }; cross: Point };

function forward(a: Spot, b: Spot, passes: readonly Point[], downward: boolean): Drawn {
  const start = downward
    ? { x: a.x + a.width / 2, y: a.y + a.height + 3 }
    : { x: a.x + a.width + 3, y: a.y + a.height / 2 };
  const end = downward ? { x: b.x + b.width / 2, y: b.y - 16 } : { x: b.x - 17, y: b.y + b.height / 2 };
  const box = downward ? { x: end.x, y: b.y } : { x: b.x - 3, y: end.y };
  const arrow = downward ? { x: r(end.x), y: r(b.y - 5), turn: 90 } : { x: r(b.x - 5), y: r(end.y), turn: 0 };
  return {
    path: through([start, ...passes, end], downward),
    toBox: through([start, ...passes, box], downward),
    arrow,
    cross: crossOn(passes.at(-1) ?? start, end, downward),
  };
}

/** Four fifths of the way along the last piece: past the cue word, which stands in the middle of the first. */
function crossOn(from: Point, to: Point, downward: boolean): Point {
  const along = 0.8;
  // How far the curve of `through` is across when it is so far along.
  const across = 3 * along ** 2 - 2 * along ** 3;
  const straight = 1.5 * along * (1 - along) + along ** 3;
  const [x, y] = downward ? [across, straight] : [straight, across];
  return { x: r(from.x + (to.x - from.x) * x), y: r(from.y + (to.y - from.y) * y) };
}

/** A smooth line through points: it leaves and meets each along the direction of reading. */
function through(points: readonly Point[], downward: boolean): string {
  const [first, ...rest] = points;
  let path = `M${r(first!.x)} ${r(first!.y)}`;
  let from = first!;
  for (const to of rest) {
    const [bx, by] = [(to.x - from.x) / 2, (to.y - from.y) / 2];
    if (downward ? from.x === to.x : from.y === to.y) path += `L${r(to.x)} ${r(to.y)}`;
    else if (downward)
      path += `C${r(from.x)} ${r(from.y + by)} ${r(to.x)} ${r(to.y - by)} ${r(to.x)} ${r(to.y)}`;
    else path += `C${r(from.x + bx)} ${r(from.y)} ${r(to.x - bx)} ${r(to.y)} ${r(to.x)} ${r(to.y)}`;
    from = to;
  }
  return path;
}

/** A way that leads back, as in a ring of outlets that cite each other: below the boxes. */
function backward(a: Spot, b: Spot): Drawn {
  const [x1, y1, x2, y2] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y + b.height + 8];
  const low = Math.max(y1, y2) + 36;
  const path = `M${r(x1)} ${r(y1)}C${r(x1)} ${r(low)} ${r(x2)} ${r(low)} ${r(x2)} ${r(y2)}`;
  const cross = { x: r((x1 + x2) / 2), y: r(low - 9) };
  return { path, toBox: path, arrow: { x: r(x2), y: r(y2 - 4), turn: -90 }, cross };
}

/** The cue word on a way, in the first gap that it crosses, where there is room beside what crosses it out. */
export function labelOf(link: SceneLink, placed: Placed): WayLabel[] {
  if (isCrossed(link.line) && placed.downward) return [];
  if (link.label === null || link.back || link.label.length > 16) return [];
  const [a, b] = [placed.spots.get(link.from)!, placed.spots.get(link.to)!];
  const next = (placed.passes.get(link.id) ?? [])[0];
  const width = link.label.length * 7 + 14;
  const text = link.label;
  if (placed.downward) {
    const x = (a.x + a.width / 2 + (next?.x ?? b.x + b.width / 2)) / 2;
    return [{ x: r(x), y: r((a.y + a.height + (next?.y ?? b.y - 8)) / 2), text, width }];
  }
  const end = next ?? { x: b.x - 13, y: b.y + b.height / 2 };
  if (end.x - a.x - a.width < width + 24) return [];
  return [{ x: r((a.x + a.width + end.x) / 2), y: r((a.y + a.height / 2 + end.y) / 2), text, width }];
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
