import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution, ClaimRecord } from "@/domain/claim";
import { independenceOf } from "@/domain/sourcing/independence";
import {
  cutsOfOne,
  smallestVertexCut,
  togetherInSomeCut,
  type VertexGraph,
  vertexCutSize,
} from "@/domain/sourcing/vertex-cut";
import { attribution, claim, document, on, outlet, ownReporting, person, unnamed } from "../newsroom";

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

  it("names every node that is a cut by itself, and none where nothing reaches the reader anyway", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const cuts = bruteForceCuts(graph).filter((cut) => cut.length === 1);
        expect(cutsOfOne(graph).toSorted((a, b) => a - b)).toEqual(cuts.flat());
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
  document("a letter"),
  document("the minutes"),
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
 * speak by name; of all these readings the one with the fewest nodes to take away. Whoever may be another voice of the
 * same article is left out first.
 */
function bruteForceOrigins(record: ClaimRecord): number {
  const ways = certainWays(record);
  const people = [...new Set(record.attributions.filter(isPerson).map((each) => each.source.entity!.id))];
  return Math.min(
    ...["somebody else", ...people].map((who) => bruteForceCuts(graphOf(ways, who))[0]!.length),
  );
}

function isPerson(each: Attribution): boolean {
  return each.source.identity === "named_person";
}

type Way = { voice: string; rank: number; article: string; nodes: string[] };

/** 0: on record; 1: an outlet that we only read of (no paper here is one); 2: somebody unnamed; 3: a document without a record. */
function certainWays({ attributions }: ClaimRecord): Way[] {
  const met: string[] = [];
  const ways = attributions.map(({ source, relays, article }): Way => {
    const hops = [...relays.map((relay) => relay.entity!.id), article.outlet.id];
    const place = `${source.description} ${article.id} ${hops[0]}`;
    const nth = met.filter((each) => each === place).length;
    const isUnnamed = source.identity === "unnamed_person";
    if (isUnnamed) met.push(place);
    const voice =
      source.entity?.id ?? `${source.description}${isUnnamed ? ` to ${hops[0]}, number ${nth}` : ""}`;
    const nodes = [voice, ...hops].filter((id, at, all) => id !== all[at - 1]);
    const rank = source.identity === "outlet_observation" ? 1 : isUnnamed ? 2 : source.entity ? 0 : 3;
    return { voice, rank, article: article.id, nodes };
  });
  const beside = ways.filter((way) =>
    ways.some((other) => other.article === way.article && other.rank < way.rank),
  );
  const kept = ways.filter((way) => !beside.some((left) => isLeftOutWith(left, way)));
  // Papers that share a document, or two that share one with a third, may have one and the same.
  for (const _ of kept)
    for (const way of kept)
      for (const other of kept)
        if (way.rank === 3 && other.rank === 3 && way.article === other.article && way.voice < other.voice)
          for (const each of kept.filter(({ voice }) => voice === other.voice)) {
            each.voice = way.voice;
            each.nodes = [way.voice, ...each.nodes.slice(1)];
          }
  return kept;
}

/** The same voice; of an outlet, read by a way that has a hop of the one that is left out. */
function isLeftOutWith(left: Way, way: Way): boolean {
  if (left.voice !== way.voice) return false;
  return way.rank !== 1 || way.nodes.slice(1).some((id) => left.nodes.slice(1).includes(id));
}

function graphOf(certain: Way[], unnamedIs: string): VertexGraph {
  // Somebody whose words we read at first hand is out of reach of every hop. The unnamed stay apart from their
  // named double here: which of the two was heard at first hand is known.
  const key = ({ rank, voice }: Way) => (rank === 2 ? "unnamed" : voice);
  const firstHand = new Set(certain.filter(({ nodes }) => nodes.length <= 2).map(key));
  const kept = certain.filter((way) => way.nodes.length <= 2 || !firstHand.has(key(way)));
  const drawn = kept.map(({ rank, nodes }) => [rank === 2 ? unnamedIs : nodes[0]!, ...nodes.slice(1)]);
  const ids = [...new Set(drawn.flat())];
  const place = (id: string) => ids.indexOf(id);
  return {
    nodeCount: ids.length,
    edges: drawn.flatMap((way) => way.slice(1).map((to, at) => [place(way[at]!), place(to)] as const)),
    origins: drawn.map((way) => place(way[0]!)),
    // What a paper heard itself we can read; what it read in another outlet has passed through it.
    ends: drawn.map((way, at) =>
      place(way.length <= 2 && kept[at]!.rank !== 1 ? way[0]! : way[way.length - 1]!),
    ),
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
