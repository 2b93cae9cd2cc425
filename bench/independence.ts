import { type ClaimRecord, type EntityRef, nothingMore } from "@/domain/claim";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { independenceOf } from "@/domain/sourcing/independence";
import { sourcingSpans } from "@/domain/sourcing/sourcing-history";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { crisscross, relayShapes } from "./relay-shapes";

/** Milliseconds for the cut of a crowded claim: what a page can wait for. */
const slowest = 100;

/** Milliseconds for a whole report of 2,000 attributions through five relays each. */
const slowestCrisscross = 300;
const relayCounts = [20, 60, 200];

/** How long the status, the cut and the history of a claim with `size` attributions take, in milliseconds. */
export function benchIndependence(size: number) {
  const claim = crowdedClaim(size);
  const asOf = new Date("2030-01-01T00:00:00Z");
  const cut = best(() => independenceOf(claim, asOf));
  const status = best(() => statusAsOf(claim, asOf));
  const history = best(() => statusSpans(claim));
  const sourcing = best(() => sourcingSpans(claim));
  const { status: word, independence } = statusAsOf(claim, asOf);
  const relays = Object.entries(relayShapes).flatMap(([shape, record]) =>
    relayCounts.map((count) => [`${shape} of ${count}`, reportMilliseconds(record(count), asOf)] as const),
  );
  const crisscrossed = reportMilliseconds(crisscross(2_000, 400), asOf);
  return {
    bench: "independence",
    ok: cut <= slowest && relays.every(([, time]) => time <= slowest) && crisscrossed <= slowestCrisscross,
    relaysMilliseconds: Object.fromEntries(relays),
    crisscrossMilliseconds: crisscrossed,
    attributions: size,
    status: word,
    min: independence.min,
    max: independence.max,
    cutMilliseconds: cut,
    statusMilliseconds: status,
    historyMilliseconds: history,
    sourcingMilliseconds: sourcing,
  };
}

/** All that the page of a claim asks of the engine: status with its reasons, cut, circles, history and graph. */
function reportMilliseconds(claim: ClaimRecord, asOf: Date): number {
  return best(() => [statusAsOf(claim, asOf), statusSpans(claim), attributionGraphAsOf(claim, asOf)]);
}

/** The best of fifteen: what the work itself takes, whoever else uses the machine. */
function best(work: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.round(Math.min(...times) * 10) / 10;
}

/** Many voices through few agencies: one to three hops, an unknown one now and then, papers that cite each other. */
function crowdedClaim(size: number): ClaimRecord {
  const agencies = Array.from({ length: 40 }, (_, at) => outlet(`agency-${at}`));
  const papers = Array.from({ length: Math.ceil(size / 4) }, (_, at) => outlet(`paper-${at}`));
  const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;
  const attributions = Array.from({ length: size }, (_, at): ClaimRecord["attributions"][number] => {
    const agency = pick(agencies, at * 7 + 3);
    const paper = pick(papers, at * 13 + 5);
    const publishedAt = new Date(Date.UTC(2024, 2, 1 + (at % 3)));
    const named = at % 3 !== 0;
    const hops = pick(
      [[], [agency], [agency, pick(papers, at * 29 + 11)], [agency, null], [pick(papers, at * 31)]],
      at,
    );
    return {
      ...nothingMore,
      id: `a${at}`,
      key: `a${at}`,
      stance: "asserts",
      source: named
        ? {
            identity: "named_person",
            entity: { ...outlet(`witness-${at % 150}`), kind: "person" },
            description: null,
          }
        : { identity: "unnamed_person", entity: null, description: `an official ${at % 90}` },
      directness: "paraphrase",
      groundRules: named ? "on_record" : "background",
      proximity: "unknown",
      relays: hops.map((entity) => ({ entity, description: null })),
      article: { id: `${paper.id}-${at % 3}`, title: "A report", url: null, outlet: paper, publishedAt },
      publishedAt,
      recordedAt: publishedAt,
    };
  });
  return {
    id: "crowded",
    key: "crowded",
    text: "Everybody is talking about it",
    scope: null,
    happened: null,
    relations: [],
    attributions,
    evidence: [],
    determinations: [],
  };
}

function outlet(slug: string): EntityRef {
  return { id: slug, kind: "organization", slug, name: slug };
}
