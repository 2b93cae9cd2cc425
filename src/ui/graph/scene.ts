import type { Attribution } from "@/domain/claim";
import { isSilence } from "@/domain/vocabulary";
import { type BoxWords, edgeLine, groupWords, responseWords, type Voices, voicesOf } from "./box-words";
import type { GraphEdge, GraphValue, GroupedGraph } from "./graph-value";
import { groupNodes } from "./group-nodes";
import type { Heading, Layout, Placed } from "./layouts";
import { labelOf, type SceneLink, type Way, type WayLabel, wayOf } from "./ways";

/** Everything that the drawing draws, in the units of its view box. */
export type Box = BoxWords & { id: string; x: number; y: number; width: number; height: number };
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
  const grouped = groupNodes(graph, layout.most);
  const voices = voicesOf(graph.nodes, graph.edges, attributions);
  const responses = responsesOf(attributions, layout.most);
  const items = [
    ...grouped.groups.map(({ id, rank }) => ({ id, rank })),
    ...responses.map(({ id }) => ({ id, rank: grouped.ranks })),
  ];
  const links = [
    ...grouped.edges.map((edge) => linkOf(edge, grouped, voices)),
    ...responses.flatMap((response) => askedBy(response, grouped)),
  ];
  const placed = layout.place(items, links, grouped.ranks);
  const words = new Map<string, BoxWords>([
    ...grouped.groups.map((group) => [group.id, groupWords(group, voices)] as const),
    ...responses.map((response) => [response.id, responseWords(response.said)] as const),
  ]);
  const boxes = items.map(({ id }) => ({ id, ...words.get(id)!, ...placed.spots.get(id)! }));
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

function linkOf(edge: GraphEdge, grouped: GroupedGraph, voices: Voices): SceneLink {
  const from = grouped.groups.find((group) => group.id === edge.from)!;
  const to = grouped.groups.find((group) => group.id === edge.to)!;
  return {
    id: `${edge.from}>${edge.to}`,
    from: edge.from,
    to: edge.to,
    line: edgeLine(edge, from, to, voices),
    label: cueOf(edge, voices),
    back: to.rank <= from.rank,
  };
}

/** The cue word of those who speak along an edge, where they all share one. */
function cueOf(edge: GraphEdge, voices: Voices): string | null {
  const along = new Set(edge.attributions);
  const said = (voices.from.get(edge.from) ?? []).filter((one) => along.has(one.id));
  const theirs = said.filter(({ source }) => source.entity === null || source.entity.id === edge.from);
  const cues = new Set(theirs.flatMap((one) => one.cue?.text ?? []));
  const [text] = cues;
  return cues.size === 1 && text ? text : null;
}

type Response = { id: string; said: Attribution[] };

/** Silences and contradictions, one box each; joined by their stance where there are too many. */
function responsesOf(attributions: readonly Attribution[], most: number): Response[] {
  const responses = attributions.filter(
    (one) => isSilence(one.stance) || one.stance === "denies" || one.stance === "disputes",
  );
  const single = responses.length <= most;
  const joined = new Map<string, Attribution[]>();
  for (const one of responses) {
    const key = single ? one.id : isSilence(one.stance) ? "silent" : "contradicting";
    const list = joined.get(key);
    if (list) list.push(one);
    else joined.set(key, [one]);
  }
  return [...joined].map(([key, said]) => ({ id: `response ${key}`, said }));
}

/** From the outlet that asked to those whom it asked, where we hold its article. */
function askedBy({ id, said }: Response, grouped: GroupedGraph): SceneLink[] {
  const outlets = new Set(said.map((one) => one.article.outlet.id));
  const asker = grouped.groups.find((group) => group.members.some((node) => outlets.has(node.id)));
  if (!asker) return [];
  return [{ id: `${asker.id}>${id}`, from: asker.id, to: id, line: "none", label: null, back: false }];
}
