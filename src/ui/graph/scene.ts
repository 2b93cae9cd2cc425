import type { Attribution } from "@/domain/claim";
import { type BoxLines, boxLines } from "./box-size";
import { type BoxWords, groupWords } from "./box-words";
import type { GraphEdge, GraphValue, GroupedGraph } from "./graph-value";
import { groupNodes } from "./group-nodes";
import { headingsOf } from "./headings";
import type { Heading, Layout, Placed } from "./layouts";
import { lineOf } from "./line-of";
import { type Beside, responsesOf, shownOn } from "./responses";
import { type Voices, voicesOf } from "./voices";
import { isCrossed, labelOf, type SceneLink, type Way, type WayLabel, wayOf } from "./ways";

/** Everything that the drawing draws, in the units of its view box. */
export type Box = BoxWords & {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: BoxLines;
};
export type Scene = {
  width: number;
  /** The lower edge of the lowest box or way. */
  bottom: number;
  boxes: Box[];
  ways: Way[];
  labels: WayLabel[];
  headings: Heading[];
  /** The columns of the ways to the claim, for the brackets below. Empty on phones. */
  columns: Placed["columns"];
};

export type SceneInput = { graph: GraphValue; attributions: Attribution[] };

/** More ways than this, and the cue words on them are left out. */
const mostLabels = 8;

/** The whole drawing of a claim's graph: what stands where, in what line, in what words. */
export function sceneOf({ graph, attributions }: SceneInput, layout: Layout): Scene {
  const grouped = groupNodes(graph, layout.most, layout.abreast);
  const voices = voicesOf(graph, attributions);
  const showing = shownOn("supports", graph, layout.most, voices.day);
  const contradicting = shownOn("contradicts", graph, layout.most, voices.day);
  const responses = responsesOf(attributions, graph, layout.most, voices.day);
  const besides = [...contradicting, ...responses];
  const words = new Map<string, BoxWords>([
    ...grouped.groups.map((group) => [group.id, groupWords(group, graph, voices)] as const),
    ...[...showing, ...besides].map(({ id, words }) => [id, words] as const),
  ]);
  const ranks = new Map<string, number>([
    ...grouped.groups.map(({ id, rank }) => [id, rank] as const),
    ...showing.map(({ id }) => [id, 0] as const),
    ...besides.map(({ id }) => [id, grouped.ranks] as const),
  ]);
  const items = [...ranks].map(([id, rank]) => ({
    id,
    rank,
    height: (width: number) => boxLines(words.get(id)!, width).height,
  }));
  const links = [
    ...grouped.edges.map((edge) => linkOf(edge, grouped, graph, voices)),
    ...responses.flatMap((response) => askedBy(response, grouped)),
  ];
  const placed = layout.place(items, links, grouped.ranks, headingsOf(grouped, besides, showing.length > 0));
  const boxes = items.map(({ id }) => {
    const spot = placed.spots.get(id)!;
    return { id, ...words.get(id)!, ...spot, lines: boxLines(words.get(id)!, spot.width) };
  });
  const below = links.some((link) => link.back) ? 30 : 0;
  return {
    width: placed.width,
    bottom: Math.max(...boxes.map((box) => box.y + box.height)) + below,
    boxes,
    ways: links.map((link) => wayOf(link, placed)),
    labels: grouped.edges.length > mostLabels ? [] : links.flatMap((link) => labelOf(link, placed)),
    headings: placed.headings,
    columns: placed.columns,
  };
}

function linkOf(edge: GraphEdge, grouped: GroupedGraph, graph: GraphValue, voices: Voices): SceneLink {
  const from = grouped.groups.find((group) => group.id === edge.from)!;
  const to = grouped.groups.find((group) => group.id === edge.to)!;
  const along = new Set(edge.attributions);
  const said = from.members.flatMap((node) => voices.from(node.id)).filter((one) => along.has(one.id));
  const line = lineOf(said, graph);
  const inTheDark = [from, to].some(({ members }) => members.every((node) => node.kind === "unknown_hop"));
  return {
    id: `${edge.from}>${edge.to}`,
    from: edge.from,
    to: edge.to,
    line: inTheDark && !isCrossed(line) ? "alleged" : line,
    label: cueOf(edge, said),
    back: to.rank <= from.rank,
  };
}

/** The cue word of those who speak along an edge, where they all share one. */
function cueOf(edge: GraphEdge, said: readonly Attribution[]): string | null {
  const theirs = said.filter(({ source }) => source.entity === null || source.entity.id === edge.from);
  const cues = new Set(theirs.flatMap((one) => one.cue?.text ?? []));
  const [text] = cues;
  return cues.size === 1 && text ? text : null;
}

/** From the outlet that asked to those whom it asked, where we hold its article. */
function askedBy({ id, said, words }: Beside, grouped: GroupedGraph): SceneLink[] {
  if (words.line !== "none") return [];
  const outlets = new Set(said.map((one) => one.article.outlet.id));
  const asker = grouped.groups.find((group) => group.members.some((node) => outlets.has(node.id)));
  if (!asker) return [];
  return [{ id: `${asker.id}>${id}`, from: asker.id, to: id, line: "none", label: null, back: false }];
}
