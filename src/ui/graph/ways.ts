import type { Attribution } from "@/domain/claim";
import type { LineStyle } from "@/domain/entry";
import { edgeLine, type Voices } from "./box-words";
import type { GraphEdge, GroupedGraph } from "./graph-value";
import type { Placed, Spot } from "./layouts";

/** A line from one box to another; `arrow` is its head, turned in degrees. */
export type Way = {
  id: string;
  path: string;
  line: LineStyle;
  arrow: { x: number; y: number; turn: number } | null;
};
export type WayLabel = { x: number; y: number; text: string; width: number };

/** The way of one edge, in the line of what we know of it. */
export function wayOf(edge: GraphEdge, grouped: GroupedGraph, placed: Placed, voices: Voices): Way {
  const from = grouped.groups.find((group) => group.id === edge.from)!;
  const to = grouped.groups.find((group) => group.id === edge.to)!;
  const [a, b] = [placed.spots.get(from.id)!, placed.spots.get(to.id)!];
  const line = edgeLine(edge, from, to, voices);
  const id = `${edge.from}>${edge.to}`;
  if (to.rank <= from.rank) return { id, line, ...backward(a, b) };
  return { id, line, ...(placed.downward ? falling(a, b) : rightward(a, b)) };
}

function rightward(a: Spot, b: Spot): Pick<Way, "path" | "arrow"> {
  const [x1, y1, x2, y2] = [a.x + a.width, a.y + a.height / 2, b.x - 13, b.y + b.height / 2];
  const bend = (x2 - x1) / 2;
  const path =
    y1 === y2
      ? `M${r(x1 + 4)} ${r(y1)}H${r(x2 - 4)}`
      : `M${r(x1)} ${r(y1)}C${r(x1 + bend)} ${r(y1)} ${r(x2 - bend)} ${r(y2)} ${r(x2 - 4)} ${r(y2)}`;
  return { path, arrow: { x: r(b.x - 5), y: r(y2), turn: 0 } };
}

function falling(a: Spot, b: Spot): Pick<Way, "path" | "arrow"> {
  const [x1, y1, x2, y2] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y - 12];
  const bend = (y2 - y1) / 2;
  const path =
    x1 === x2
      ? `M${r(x1)} ${r(y1 + 4)}V${r(y2 - 4)}`
      : `M${r(x1)} ${r(y1)}C${r(x1)} ${r(y1 + bend)} ${r(x2)} ${r(y2 - bend)} ${r(x2)} ${r(y2)}`;
  return { path, arrow: { x: r(x2), y: r(y2 + 8), turn: 90 } };
}

/** A way that leads back, as in a ring of outlets that cite each other: below the boxes. */
function backward(a: Spot, b: Spot): Pick<Way, "path" | "arrow"> {
  const [x1, y1, x2, y2] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y + b.height + 8];
  const low = Math.max(y1, y2) + 36;
  return {
    path: `M${r(x1)} ${r(y1)}C${r(x1)} ${r(low)} ${r(x2)} ${r(low)} ${r(x2)} ${r(y2)}`,
    arrow: { x: r(x2), y: r(y2 - 4), turn: -90 },
  };
}

/** From the outlet that asked to those whom it asked. */
export function askedBy(group: Attribution[], grouped: GroupedGraph, placed: Placed, spot: Spot): Way[] {
  const outlets = [...new Set(group.map((one) => one.article.outlet.id))];
  const from = grouped.groups.find((one) => one.members.some((node) => outlets.includes(node.id)));
  const asker = from ? placed.spots.get(from.id) : null;
  if (!from || !asker) return [];
  const edge = { ...spot, x: spot.x + 8, y: spot.y + (placed.downward ? 12 : 0) };
  const { path } = placed.downward ? falling(asker, edge) : rightward(asker, edge);
  return [{ id: `asked-${group[0]!.id}`, path, line: "none", arrow: null }];
}

/** The cue word on the way of a voice, where all of its attributions share one and there is room. */
export function labelOf(edge: GraphEdge, placed: Placed, voices: Voices): WayLabel[] {
  const said = (voices.from.get(edge.from) ?? []).filter((one) => edge.attributions.includes(one.id));
  const cues = new Set(said.filter((one) => one.cue !== null).map((one) => one.cue!.text));
  const starts = said.some((one) => startsAt(one, edge.from));
  const [text] = cues;
  if (cues.size !== 1 || !text || !starts || text.length > 16) return [];
  const [a, b] = [placed.spots.get(edge.from)!, placed.spots.get(edge.to)!];
  const width = text.length * 7 + 14;
  if (placed.downward) {
    const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2];
    return [{ x: r((x1 * 2 + x2) / 3), y: r(a.y + a.height + 22), text, width }];
  }
  if (b.x - a.x - a.width < width + 30) return [];
  const x = (a.x + a.width + b.x - 13) / 2;
  return [{ x: r(x), y: r((a.y + b.y + a.height) / 2), text, width }];
}

function startsAt(attribution: Attribution, node: string): boolean {
  const { entity } = attribution.source;
  return entity === null || entity.id === node;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
