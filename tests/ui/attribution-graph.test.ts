import { describe, expect, it } from "vitest";
import { downward } from "@/ui/graph/downward";
import { groupNodes, ranksOf } from "@/ui/graph/group-nodes";
import { across } from "@/ui/graph/layouts";
import { type Scene, sceneOf } from "@/ui/graph/scene";
import { edge, graphOf, node } from "./graph-parts";
import { manyAttributions, meeting, meetingGraph, visit, visitGraph } from "./worked-story";

function overlaps({ boxes }: Scene): string[] {
  const found: string[] = [];
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        found.push(`${a.name} over ${b.name}`);
  return found;
}

/** Points where a straight piece of a way runs through a box that it neither starts from nor ends at. */
function crossings(scene: Scene): string[] {
  return scene.ways.flatMap((way) => {
    const [from, to] = way.id.split(">");
    const pieces = [...way.path.matchAll(/([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)/g)];
    return pieces.flatMap(([, x1, y1, x2, y2]) =>
      scene.boxes
        .filter((box) => box.id !== from && box.id !== to)
        .filter((box) => {
          const [left, right] = [Math.min(Number(x1), Number(x2)), Math.max(Number(x1), Number(x2))];
          const [top, bottom] = [Math.min(Number(y1), Number(y2)), Math.max(Number(y1), Number(y2))];
          return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
        })
        .map((box) => `${way.id} through ${box.name}`),
    );
  });
}

describe("the drawing of where a claim comes from", () => {
  it.each([1, 5, 40, 200])(
    "puts no box over another, and no way through a box, with %i attributions",
    (count) => {
      for (const layout of [across, downward]) {
        const scene = sceneOf(manyAttributions(count), layout);
        expect(overlaps(scene)).toEqual([]);
        expect(crossings(scene)).toEqual([]);
        for (const box of scene.boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
        }
      }
    },
  );
  it("is small enough to read with two hundred attributions", () => {
    expect(sceneOf(manyAttributions(200), across).boxes.length).toBeLessThanOrEqual(20);
    expect(sceneOf(manyAttributions(200), downward).boxes.length).toBeLessThanOrEqual(20);
  });
  it("stands those who declined to comment apart, hollow, and on no way to the claim", () => {
    const scene = sceneOf({ graph: meetingGraph, attributions: meeting.attributions }, across);
    const asked = scene.boxes.filter((box) => box.how === "Declined to comment, 30 Jan 2018");
    expect(asked.map((box) => [box.name, box.line])).toEqual([
      ["CIA", "none"],
      ["ODNI", "none"],
    ]);
    expect(scene.ways.filter((way) => way.line === "none").every((way) => way.arrow === null)).toBe(true);
  });
  it("has one line along the way of an ambassador who confirms it, and says in words what we hold", () => {
    const scene = sceneOf({ graph: visitGraph, attributions: visit.attributions }, across);
    expect(scene.boxes.map((box) => [box.name, box.line, box.how])).toEqual([
      ["Anatoly Antonov", "confirmed", "Direct quote, on the record"],
      ["Rossiya-1", "confirmed", "Direct quote, on the record"],
      ["The Daily Beast", "confirmed", "We hold the article"],
    ]);
    expect(scene.labels.map((label) => label.text)).toEqual(["told", "reported"]);
  });
});

describe("columns", () => {
  it("end even where outlets cite each other in a ring", () => {
    const ring = graphOf(
      [node("a", ["origin", "relay"]), node("b"), node("c", ["outlet"])],
      [edge("a", "b"), edge("b", "c"), edge("c", "a")],
    );
    expect([...ranksOf(ring)]).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]);
    const scene = sceneOf({ graph: ring, attributions: [] }, across);
    expect(scene.ways).toHaveLength(3);
    expect(overlaps(scene)).toEqual([]);
  });
  it("join those who hear from and speak to the same neighbours", () => {
    const papers = Array.from({ length: 40 }, (_, index) => node(`paper ${index}`, ["outlet"]));
    const grouped = groupNodes(
      graphOf(
        [node("agency", ["origin"]), ...papers],
        papers.map((paper) => edge("agency", paper.id)),
      ),
      9,
    );
    expect(grouped.groups.map((group) => group.members.length)).toEqual([1, 40]);
    expect(grouped.edges).toHaveLength(1);
  });
  it("lose nobody when they are joined", () => {
    const { graph } = manyAttributions(200);
    const members = groupNodes(graph, 9).groups.flatMap((group) => group.members.map(({ id }) => id));
    expect(members.sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
  });
});
