import { describe, expect, test } from "vitest";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusAsOf } from "@/domain/status/status";
import { downward } from "@/ui/graph/downward";
import { groupNodes } from "@/ui/graph/group-nodes";
import { across } from "@/ui/graph/layouts";
import { sceneOf } from "@/ui/graph/scene";
import { toldWays } from "@/ui/graph/told-ways";
import { crisscross, relayShapes } from "../../bench/relay-shapes";

const asOf = new Date("2030-01-01T00:00:00Z");
const shapes = [
  ...[2, 8, 14, 20, 60, 200].flatMap((size) =>
    Object.entries(relayShapes).map(([name, shape]) => [`a ${name} of ${size}`, shape(size)] as const),
  ),
  ["many voices criss-cross", crisscross(2_000, 400)] as const,
];

describe.each(shapes)("of %s", (_, claim) => {
  const graph = attributionGraphAsOf(claim, asOf);

  test.each([
    ["across", across],
    ["on a phone", downward],
  ])("the drawing %s has every node in one box, and few boxes and ways", (_, layout) => {
    const { groups, edges, ranks } = groupNodes(graph, layout.most);
    const drawn = groups.flatMap((group) => group.members.map((node) => node.id));
    expect(drawn.toSorted()).toEqual(graph.nodes.map((node) => node.id).toSorted());
    expect(ranks).toBeLessThanOrEqual(8);
    expect(groups.length).toBeLessThanOrEqual(8 * layout.most);
    expect(edges.length).toBeLessThanOrEqual(100);
    const scene = sceneOf({ graph, attributions: claim.attributions }, layout);
    expect(scene.boxes.length).toBe(groups.length);
  });

  test("the list in words is no longer than the graph, and says what it leaves out", () => {
    const { ways, leftOut } = toldWays(graph);
    const count = (list: typeof ways): number => list.reduce((sum, way) => sum + 1 + count(way.from), 0);
    expect(count(ways)).toBeLessThanOrEqual(400);
    if (leftOut > 0) expect(count(ways)).toBe(400);
  });
});

test("of a chain too long to draw, both ends are drawn and the middle is one box that says so", () => {
  const claim = relayShapes.ladder(60);
  const { boxes } = sceneOf(
    { graph: attributionGraphAsOf(claim, asOf), attributions: claim.attributions },
    across,
  );
  const middle = boxes.filter((box) => box.name.endsWith("on the way"));
  expect(middle.map((box) => box.how)).toEqual(["Drawn as one, listed below"]);
  expect(boxes.some((box) => box.name === "paper")).toBe(true);
});

test("the engine counts origins on each of them as on a single chain or ring", () => {
  const independent = (
    [name, shape]: [string, (size: number) => (typeof shapes)[number][1]],
    size: number,
  ) => [name, statusAsOf(shape(size), asOf).independence.min];
  const all = Object.entries(relayShapes);
  expect(all.map((shape) => independent(shape, 200))).toEqual([
    ["lattice", 1],
    ["ladder", 1],
    ["ring", 1],
  ]);
});
