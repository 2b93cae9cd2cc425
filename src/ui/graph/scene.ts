import type { Attribution } from "@/domain/claim";
import { isSilence } from "@/domain/vocabulary";
import { type BoxWords, groupWords, responseWords, voicesOf } from "./box-words";
import type { GraphValue } from "./graph-value";
import { groupNodes } from "./group-nodes";
import type { Heading, Layout } from "./layouts";
import { orderColumns } from "./order-columns";
import { askedBy, labelOf, type Way, type WayLabel, wayOf } from "./ways";

/** Everything that the drawing draws, in the units of its view box. */
export type Box = BoxWords & { id: string; x: number; y: number; width: number; height: number };
export type Scene = {
  width: number;
  height: number;
  boxes: Box[];
  ways: Way[];
  labels: WayLabel[];
  headings: Heading[];
  /** Right ends of the columns of origins, outlets: for the brackets below. Empty on phones. */
  columns: { left: number; right: number }[];
  bottom: number;
};

export type SceneInput = { graph: GraphValue; attributions: Attribution[] };

/** The whole drawing of a claim's graph: what stands where, in what line, in what words. */
export function sceneOf({ graph, attributions }: SceneInput, layout: Layout): Scene {
  const grouped = groupNodes(graph, layout.most);
  const voices = voicesOf(graph.nodes, graph.edges, attributions);
  const responses = responsesOf(attributions, layout.most);
  const placed = layout.place(grouped, orderColumns(grouped), responses.length);
  const boxes = grouped.groups.map((group) => ({
    id: group.id,
    ...groupWords(group, voices),
    ...placed.spots.get(group.id)!,
  }));
  const ways = grouped.edges.map((edge) => wayOf(edge, grouped, placed, voices));
  const asked = responses.map((group, index) => ({
    id: `response-${group[0]!.id}`,
    ...responseWords(group),
    ...placed.responses[index]!,
  }));
  const askers = responses.flatMap((group, index) =>
    askedBy(group, grouped, placed, placed.responses[index]!),
  );
  return {
    width: placed.width,
    height: placed.height,
    boxes: [...boxes, ...asked],
    ways: [...ways, ...askers],
    labels: grouped.edges.length > 8 ? [] : grouped.edges.flatMap((edge) => labelOf(edge, placed, voices)),
    headings: placed.headings,
    columns: placed.columns,
    bottom: Math.max(0, ...boxes.map((box) => box.y + box.height), ...asked.map((box) => box.y + box.height)),
  };
}

/** Silences and contradictions, one box each; joined by their stance where there are too many. */
function responsesOf(attributions: readonly Attribution[], most: number): Attribution[][] {
  const responses = attributions.filter(
    (one) => isSilence(one.stance) || one.stance === "denies" || one.stance === "disputes",
  );
  if (responses.length <= most) return responses.map((one) => [one]);
  const byStance = new Map<string, Attribution[]>();
  for (const one of responses) byStance.set(one.stance, [...(byStance.get(one.stance) ?? []), one]);
  return [...byStance.values()];
}
