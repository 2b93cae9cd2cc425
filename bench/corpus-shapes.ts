import {
  type Attribution,
  type ClaimRecord,
  type EntityRef,
  type Evidence,
  nothingMore,
} from "@/domain/claim";
import { type SourcingSpan, sourcingSpans } from "@/domain/sourcing/sourcing-history";
import { statusSpans } from "@/domain/status/status-history";
import type { Status } from "@/domain/vocabulary";
import { type Random, seeded } from "./random";

const day = 86_400_000;

/** Who an entity of a shape is in a claim: its n-th speaker, its n-th outlet. */
export type Role = { who: "speaker" | "outlet"; number: number };

export type ShapeAttribution = Pick<Attribution, "stance" | "directness" | "groundRules" | "proximity"> & {
  identity: Attribution["source"]["identity"];
  source: Role | null;
  description: string | null;
  hedged: boolean;
  /** Null is a hop that nobody knows. */
  relays: (Role | null)[];
  outlet: Role;
  /** Days after the claim was first published. */
  after: number;
};

/** A way in which a claim is sourced over time, without any name, and the statuses that the rules give it. */
export type Shape = {
  attributions: ShapeAttribution[];
  evidence: Pick<Evidence, "kind" | "bearing" | "authoritative">[];
  spans: { status: Status; because: string; from: number; to: number | null }[];
  /** What it rests on; those without whom nothing is left by their roles (see `roleName`). */
  sourcing: (Pick<SourcingSpan, "origins" | "circular" | "rests"> & { from: number; to: number | null })[];
};

/**
 * So many ways of being sourced that every status comes up and no two stories look alike. Each is weighed once by the
 * rules themselves; claims of one shape differ in their names and days, which no rule looks at.
 */
export function claimShapes(count: number): Shape[] {
  const random = seeded(77);
  return Array.from({ length: count }, (_, at) => {
    const shape = drawn(random, at);
    const record = recordOf(shape);
    const inDays = <T extends { from: Date; to: Date | null }>({ from, to, ...its }: T) => ({
      ...its,
      from: (from.getTime() - epoch) / day,
      to: to === null ? null : (to.getTime() - epoch) / day,
    });
    return {
      ...shape,
      spans: statusSpans(record).map(({ by: _, ...span }) => inDays(span)),
      sourcing: sourcingSpans(record).map(inDays),
    };
  });
}

function drawn(random: Random, at: number): Omit<Shape, "spans" | "sourcing"> {
  const size = random.pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 5]);
  const attributions = Array.from({ length: size }, (_, number): ShapeAttribution => {
    const later = number > 0;
    const kind = random.next();
    const outlet: Role = { who: "outlet", number: random.chance(0.7) ? 0 : number };
    const shared = {
      directness: random.pick(["direct_quote", "partial_quote", "paraphrase", "paraphrase"] as const),
      hedged: random.chance(0.25),
      relays: random.chance(0.35)
        ? [random.chance(0.1) ? null : { who: "outlet" as const, number: 3 + random.upTo(2) }]
        : [],
      outlet,
      after: later ? random.pick([0, 0, 1, 1, 2, 5, 30, 200]) : 0,
    };
    if (kind < 0.22)
      return {
        ...shared,
        stance: "asserts",
        identity: random.pick(["unnamed_person", "unnamed_group"] as const),
        source: null,
        description: random.pick([
          "an official",
          "a person close to the talks",
          "two officials",
          "a diplomat",
        ]),
        groundRules: random.pick(["background", "unknown"] as const),
        proximity: random.pick(["second_hand", "unknown"] as const),
      };
    if (kind < 0.4)
      return {
        ...shared,
        stance: "asserts",
        identity: "outlet_observation",
        source: outlet,
        description: null,
        groundRules: "unknown",
        proximity: "unknown",
      };
    const silent = later && random.chance(0.25);
    return {
      ...shared,
      stance: silent
        ? random.pick(["declined_comment", "no_response", "neither_confirms_nor_denies"] as const)
        : later
          ? random.pick([
              "asserts",
              "asserts",
              "confirms",
              "denies",
              "disputes",
              "corrects",
              "retracts",
            ] as const)
          : "asserts",
      identity: random.pick(["named_person", "named_person", "named_organization"] as const),
      source: { who: "speaker", number: random.chance(0.2) ? 0 : number },
      description: null,
      groundRules: "on_record",
      proximity: random.pick([
        "participant",
        "authority_over_record",
        "second_hand",
        "unknown",
        "unknown",
        "unknown",
      ] as const),
    };
  });
  // One shape in seven rests on a document, which is what confirms and refutes for good.
  const evidence =
    at % 7 === 0
      ? [
          {
            kind: "report" as const,
            bearing: at % 28 === 0 ? ("contradicts" as const) : ("supports" as const),
            authoritative: true,
          },
        ]
      : [];
  return { attributions, evidence };
}

const epoch = Date.UTC(2000, 0, 1);

/** The shape as a claim of nobody's, for the rules to weigh. */
function recordOf(shape: Omit<Shape, "spans" | "sourcing">): ClaimRecord {
  const at = (after: number) => new Date(epoch + after * day);
  return {
    id: "claim",
    key: "claim",
    text: "Something happened",
    scope: null,
    happened: null,
    relations: [],
    attributions: shape.attributions.map((said, number): Attribution => {
      const outlet = entityOf(said.outlet, said.identity);
      return {
        ...nothingMore,
        id: `a${number}`,
        key: `a${number}`,
        stance: said.stance,
        source: {
          identity: said.identity,
          entity: said.source && entityOf(said.source, said.identity),
          description: said.description,
        },
        directness: said.directness,
        groundRules: said.groundRules,
        proximity: said.proximity,
        hedge: said.hedged ? { text: "reportedly", kind: "hidden_source" } : null,
        relays: said.relays.map((relay) => ({
          entity: relay && entityOf(relay, said.identity),
          description: relay === null ? "a friend" : null,
        })),
        article: {
          id: `r${said.outlet.number}.${said.after}`,
          title: "Report",
          url: null,
          outlet,
          publishedAt: at(said.after),
        },
        publishedAt: at(said.after),
        recordedAt: at(said.after),
      };
    }),
    evidence: shape.evidence.map((shown, number) => ({
      ...shown,
      id: `e${number}`,
      key: `e${number}`,
      title: "A record",
      note: null,
      publisher: null,
      url: null,
      quote: null,
      place: null,
      publishedAt: at(0),
      recordedAt: at(0),
    })),
    determinations: [],
  };
}

/** A speaker who speaks as a person and one who speaks as an organization are two, whatever their number. */
export function roleName({ who, number }: Role, identity: ShapeAttribution["identity"]): string {
  return who === "outlet"
    ? `outlet-${number}`
    : `${identity === "named_person" ? "person" : "organization"}-${number}`;
}

function entityOf(role: Role, identity: ShapeAttribution["identity"]): EntityRef {
  const id = roleName(role, identity);
  const kind = id.startsWith("person") ? "person" : "organization";
  return { id, slug: id, name: id, kind, publishes: role.who === "outlet" };
}
