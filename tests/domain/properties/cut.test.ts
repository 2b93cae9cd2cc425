import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution, ClaimRecord } from "@/domain/claim";
import { independenceOf } from "@/domain/sourcing/independence";
import {
  smallestVertexCut,
  togetherInSomeCut,
  type VertexGraph,
  vertexCutSize,
} from "@/domain/sourcing/vertex-cut";
import { attribution, claim, on, outlet, ownReporting, person, unnamed } from "../newsroom";

const runs = { numRuns: 300 };

/** Tries every set of nodes, small sets first. */
function setsOf(nodeCount: number): number[][] {
  const sets = Array.from({ length: 2 ** nodeCount }, (_, bits) =>
    Array.from({ length: nodeCount }, (_, node) => node).filter((node) => bits & (1 << node)),
  );
  return sets.toSorted((a, b) => a.length - b.length);
}

function isCutOff(graph: VertexGraph, removed: readonly number[]): boolean {
  const reached = new Set<number>();
  const queue = graph.origins.filter((node) => !removed.includes(node));
  for (const node of queue) {
    if (reached.has(node)) continue;
    reached.add(node);
    if (graph.ends.includes(node)) return false;
    for (const [from, to] of graph.edges) if (from === node && !removed.includes(to)) queue.push(to);
  }
  return true;
}

function bruteForceCuts(graph: VertexGraph): number[][] {
  const cuts = setsOf(graph.nodeCount).filter((set) => isCutOff(graph, set));
  return cuts.filter((cut) => cut.length === cuts[0]!.length);
}

const anyGraph: fc.Arbitrary<VertexGraph> = fc.integer({ min: 1, max: 7 }).chain((nodeCount) => {
  const node = fc.nat({ max: nodeCount - 1 });
  return fc.record({
    nodeCount: fc.constant(nodeCount),
    edges: fc.array(fc.tuple(node, node), { maxLength: 14 }),
    origins: fc.uniqueArray(node, { maxLength: 4 }),
    ends: fc.uniqueArray(node, { maxLength: 4 }),
  });
});

describe("the smallest vertex cut", { timeout: 60_000 }, () => {
  it("is as small as trying every set of nodes finds it", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(vertexCutSize(graph)).toBe(bruteForceCuts(graph)[0]!.length);
      }),
      runs,
    );
  });

  it("is named by the nodes that tell most, out of all the smallest", () => {
    const told = fc.array(fc.nat({ max: 4 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyGraph, told, (graph, reluctance) => {
        const weight = (cut: number[]) => cut.reduce((sum, node) => sum + reluctance[node]!, 0);
        const cuts = bruteForceCuts(graph);
        const named = smallestVertexCut(graph, (node) => reluctance[node]!, 4);
        expect(cuts).toContainEqual(named);
        expect(weight(named)).toBe(Math.min(...cuts.map(weight)));
      }),
      runs,
    );
  });

  it("knows which two nodes some smallest cut takes together", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat({ max: 6 }), (graph, picked) => {
        const node = picked % graph.nodeCount;
        const cuts = bruteForceCuts(graph);
        const isTogether = togetherInSomeCut(graph, node);
        for (let other = 0; other < graph.nodeCount; other++) {
          if (other === node) continue;
          const found = cuts.some((cut) => cut.includes(node) && cut.includes(other));
          expect([other, isTogether(other)]).toEqual([other, found]);
        }
      }),
      runs,
    );
  });
});

const papers = ["Argus", "Beacon", "Courier"].map(outlet);
const radios = ["Radio One", "Radio Two"].map(outlet);
const sources = [
  person("Ada"),
  person("Boris"),
  unnamed("an official"),
  unnamed("a diplomat"),
  ...radios.map((radio) => ownReporting(radio)),
];
const asOf = on("2024-03-02");

const anyChains: fc.Arbitrary<ClaimRecord> = fc
  .array(
    fc.record({
      source: fc.constantFrom(...sources),
      via: fc.uniqueArray(fc.constantFrom(...radios, ...papers), { maxLength: 2 }),
      in: fc.constantFrom(...papers),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((chains) => ({
    ...claim("It happened").record(),
    attributions: chains.map(({ source, ...note }, index) =>
      attribution("asserts", source, { ...note, at: "2024-03-01" }, `a${index}`),
    ),
  }));

/**
 * Domain rule 4 word for word, by trying everything: the unnamed sources are one person, who may be any of those who
 * speak by name; of all these readings the one with the fewest nodes to take away.
 */
function bruteForceOrigins(record: ClaimRecord): number {
  const people = [...new Set(record.attributions.filter(isPerson).map((each) => each.source.entity!.id))];
  return Math.min(
    ...["somebody else", ...people].map((who) => bruteForceCuts(graphOf(record, who))[0]!.length),
  );
}

function isPerson(each: Attribution): boolean {
  return each.source.identity === "named_person";
}

function graphOf(record: ClaimRecord, unnamedIs: string): VertexGraph {
  const ways = record.attributions.map((each) => {
    const origin = each.source.entity?.id ?? unnamedIs;
    const hops = [...each.relays.map((relay) => relay.entity!.id), each.article.outlet.id];
    return [origin, ...hops].filter((id, at, all) => id !== all[at - 1]);
  });
  // Somebody whose words we read at first hand is out of reach of every hop. The unnamed stay apart from their
  // named double here: which of the two was heard at first hand is known.
  const key = (at: number) => `${record.attributions[at]!.source.entity === null} ${ways[at]![0]}`;
  const firstHand = new Set(ways.flatMap((way, at) => (way.length <= 2 ? [key(at)] : [])));
  const kept = ways.filter((way, at) => way.length <= 2 || !firstHand.has(key(at)));
  const ids = [...new Set(kept.flat())];
  const place = (id: string) => ids.indexOf(id);
  return {
    nodeCount: ids.length,
    edges: kept.flatMap((way) => way.slice(1).map((to, at) => [place(way[at]!), place(to)] as const)),
    origins: kept.map((way) => place(way[0]!)),
    ends: kept.map((way) => place(way.length <= 2 ? way[0]! : way[way.length - 1]!)),
  };
}

describe("independent origins at the lower bound", { timeout: 60_000 }, () => {
  it("are what trying every set of nodes and every double of the unnamed finds", () => {
    fc.assert(
      fc.property(anyChains, (record) => {
        const { min, cut } = independenceOf(record, asOf);
        expect(min).toBe(bruteForceOrigins(record));
        expect(cut).toHaveLength(min);
      }),
      runs,
    );
  });

  it("are not moved by a way with an unknown hop", () => {
    const dark = fc.tuple(fc.constantFrom(...sources), fc.constantFrom(...papers), fc.boolean());
    fc.assert(
      fc.property(anyChains, dark, (record, [source, paper, isLong]) => {
        const via = isLong ? [null, radios[0]!] : [null];
        const more = attribution("asserts", source, { via, in: paper, at: "2024-03-01" }, "dark");
        const after = { ...record, attributions: [...record.attributions, more] };
        expect(independenceOf(after, asOf).min).toBe(independenceOf(record, asOf).min);
        expect(independenceOf(after, asOf).max).toBeGreaterThanOrEqual(independenceOf(record, asOf).max);
      }),
      runs,
    );
  });
});
