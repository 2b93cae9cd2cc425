import { type Attribution, type ClaimRecord, type EntityRef, nothingMore } from "@/domain/claim";

/** One attribution: who says it by name, through which relays, in whose article. */
export type RelayedWay = { origin: string; relays: string[]; outlet: string };

/**
 * Records in which few attributions make many ways: whatever lists ways through the graph, in place of counting them,
 * stops on these. `size` is the number of relays on the longest way.
 */
export const relayShapes = { lattice, ladder, ring };

/** Two relays a step, and four ways that between them join each to both of the next: whole ways double with each step. */
function lattice(size: number): ClaimRecord {
  const sides = ["xx", "yy", "xy", "yx"];
  return relayed(
    sides.map((side, at) => ({
      origin: `witness-${at}`,
      relays: range(size).map((step) => `${side[step % 2]}-${step}`),
      outlet: "paper",
    })),
  );
}

/** One long chain of relays, with a new voice at each rung. */
function ladder(size: number): ClaimRecord {
  return relayed(
    range(size).map((rung) => ({
      origin: `witness-${rung}`,
      relays: range(size - rung).map((step) => `relay-${rung + step}`),
      outlet: "paper",
    })),
  );
}

/** Each outlet has it from the one before, and the first from the last. */
function ring(size: number): ClaimRecord {
  return relayed(
    range(size).map((at) => ({ origin: `paper-${at}`, relays: [], outlet: `paper-${(at + 1) % size}` })),
    "named_organization",
  );
}

/** Many voices through five relays each, out of few outlets that pass on to one another in every order. */
export function crisscross(size: number, entities: number): ClaimRecord {
  return relayed(
    range(size).map((at) => ({
      origin: `witness-${(at * 7) % 150}`,
      relays: range(5).map((hop) => `outlet-${(at * 13 + hop * hop * 29 + hop * (at % 17)) % entities}`),
      outlet: `outlet-${(at * 31) % entities}`,
    })),
  );
}

function relayed(
  ways: RelayedWay[],
  identity: "named_person" | "named_organization" = "named_person",
): ClaimRecord {
  return {
    id: "relayed",
    key: "relayed",
    text: "Everybody passes it on",
    scope: null,
    happened: null,
    relations: [],
    attributions: ways.map((way, at) => attributed(way, at, identity)),
    evidence: [],
    determinations: [],
  };
}

function attributed(
  { origin, relays, outlet }: RelayedWay,
  at: number,
  identity: "named_person" | "named_organization",
): Attribution {
  const publishedAt = new Date(Date.UTC(2024, 2, 1 + (at % 3)));
  const kind = identity === "named_person" ? "person" : "organization";
  return {
    ...nothingMore,
    id: `a${at}`,
    key: `a${at}`,
    stance: "asserts",
    source: { identity, entity: { ...organization(origin), kind }, description: null },
    directness: "paraphrase",
    groundRules: "on_record",
    proximity: "unknown",
    relays: relays.map((slug) => ({ entity: organization(slug), description: null })),
    article: {
      id: `${outlet}-article`,
      title: "A report",
      url: null,
      outlet: organization(outlet),
      publishedAt,
    },
    publishedAt,
    recordedAt: publishedAt,
  };
}

function organization(slug: string): EntityRef {
  return { id: slug, kind: "organization", slug, name: slug };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
