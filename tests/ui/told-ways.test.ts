import { describe, expect, it } from "vitest";
import type { GraphValue } from "@/ui/graph/graph-value";
import { type ToldWay, toldWays } from "@/ui/graph/told-ways";
import { edge, graphOf, node } from "./graph-parts";

const all = (ways: ToldWay[]): ToldWay[] => ways.flatMap((way) => [way, ...all(way.from)]);

/** Two relays a step, each of which has it from both before: two to the power of `steps` whole ways. */
function lattice(steps: number): GraphValue {
  const at = (step: number, side: string) => `${side}${step}`;
  const inner = Array.from({ length: steps }, (_, step) => step);
  return graphOf(
    [
      node("source", ["origin"]),
      ...inner.flatMap((step) => [node(at(step, "x"), ["relay"]), node(at(step, "y"), ["relay"])]),
      node("paper", ["outlet"]),
    ],
    [
      edge("source", at(0, "x")),
      edge("source", at(0, "y")),
      ...inner
        .slice(1)
        .flatMap((step) =>
          ["x", "y"].flatMap((from) => ["x", "y"].map((to) => edge(at(step - 1, from), at(step, to)))),
        ),
      edge(at(steps - 1, "x"), "paper"),
      edge(at(steps - 1, "y"), "paper"),
    ],
  );
}

describe("the ways of a graph in words", () => {
  it.each([2, 14, 90])("are as long as the graph, in a lattice of %i steps", (steps) => {
    const graph = lattice(steps);
    const told = all(toldWays(graph).ways);
    expect(told.length).toBe(graph.edges.length + 1);
    const inFull = told.filter((way) => way.again === null && way.from.length > 0);
    expect(inFull.map((way) => way.node.id).toSorted()).toEqual(
      graph.nodes
        .filter((one) => one.id !== "source")
        .map((one) => one.id)
        .toSorted(),
    );
  });

  it("stop where nobody would read on, and say how much is left out", () => {
    const graph = lattice(400);
    const { ways, leftOut } = toldWays(graph);
    expect(all(ways).length).toBe(400);
    expect(leftOut).toBe(graph.edges.length + 1 - 400);
  });

  it("tell a ring of outlets once round", () => {
    const ids = ["a", "b", "c"];
    const graph = graphOf(
      ids.map((id) => node(id, ["outlet"])),
      ids.map((id, at) => edge(id, ids[(at + 1) % ids.length]!)),
    );
    const [first, ...rest] = toldWays(graph).ways;
    expect(all([first!]).map((way) => [way.node.id, way.again])).toEqual([
      ["a", null],
      ["c", null],
      ["b", null],
      ["a", "ring"],
    ]);
    expect(rest.map((way) => way.again)).toEqual(["told", "told"]);
  });

  it("name an origin wherever it speaks", () => {
    const graph = graphOf(
      [node("source", ["origin"]), node("one", ["outlet"]), node("two", ["outlet"])],
      [edge("source", "one"), edge("source", "two")],
    );
    expect(toldWays(graph).ways.map((way) => way.from.map((one) => [one.node.id, one.again]))).toEqual([
      [["source", null]],
      [["source", null]],
    ]);
  });
});
