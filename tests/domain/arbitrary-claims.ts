import fc from "fast-check";
import type { Attribution, ClaimRecord, Determination, EntityRef, Evidence, Source } from "@/domain/claim";
import { GroundRules, HedgeKind, Proximity, Stance, Status } from "@/domain/vocabulary";
import { attribution, document, organization, outlet, ownReporting, person, unnamed } from "./newsroom";

/** Claims of every shape, from small pools so that sources, outlets and days meet each other often. */

const outlets = ["Argus", "Beacon", "Courier", "Dispatch"].map(outlet);
const broadcasters = ["Radio One", "Radio Two"].map(outlet);
const people = ["Ada", "Boris"].map(person);
const days = ["2024-03-01", "2024-03-02", "2024-03-02T12:00:00Z", "2024-03-03", "2024-03-04", "2024-03-05"];

export const instants = ["2024-02-29", ...days, "2024-03-06"].map((day) => new Date(day));

const anyDay = fc.constantFrom(...days);
const anyOutlet = fc.constantFrom(...outlets);
const anyHop = fc.constantFrom<(EntityRef | null)[]>(...outlets, ...broadcasters, null);

const anySource: fc.Arbitrary<Source> = fc.oneof(
  fc.constantFrom(...people),
  fc.constantFrom(...people, unnamed("an official"), unnamed("a diplomat")),
  fc.constantFrom(...[...outlets, ...broadcasters].map((each) => ownReporting(each))),
  fc.constantFrom(...outlets.map((each) => organization(each.name)), organization("Ministry")),
  fc.constantFrom(document("the letter"), document("the list")),
  // Records are not always tidy: nobody is named at all, or an outlet's own reporting lacks its outlet.
  fc.constantFrom<Source[]>(
    { identity: "unnamed_group", entity: null, description: null },
    { identity: "outlet_observation", entity: null, description: null },
    { identity: "document", entity: null, description: null },
  ),
);

/** `id` must be one of its own in the claim. */
export function anyAttribution(
  id: string,
  stance: fc.Arbitrary<Stance> = fc.constantFrom(...Stance.options),
) {
  return fc
    .record({
      stance,
      source: anySource,
      in: anyOutlet,
      at: anyDay,
      via: fc.array(anyHop, { maxLength: 2 }),
      standing: fc.constantFrom(...Proximity.options),
      terms: fc.constantFrom(...GroundRules.options),
      hedge: fc.option(fc.constantFrom(...HedgeKind.options), { freq: 4 }),
      saidAt: fc.option(fc.constantFrom("2024-03-01", "2024-03-03", "2024-02", "no date at all"), {
        freq: 2,
      }),
      answers: fc.option(fc.nat({ max: 9 }), { freq: 2 }),
    })
    .map(
      ({ stance: said, source, hedge, saidAt, answers, ...note }): Attribution =>
        attribution(
          said,
          source,
          {
            ...note,
            ...(hedge === null ? {} : { hedge: { text: hedge, kind: hedge } }),
            ...(saidAt === null ? {} : { saidAt }),
            ...(answers === null ? {} : { answers: `a${answers}` }),
          },
          id,
        ),
    );
}

function anyEvidence(id: string): fc.Arbitrary<Evidence> {
  return fc
    .record({
      at: anyDay,
      bearing: fc.constantFrom("supports" as const, "contradicts" as const),
      authoritative: fc.boolean(),
    })
    .map(({ at, bearing, authoritative }) => ({
      id,
      key: id,
      kind: "letter",
      title: `Letter ${id}`,
      bearing,
      authoritative,
      note: null,
      publisher: null,
      url: null,
      quote: null,
      place: null,
      publishedAt: new Date(at),
      recordedAt: new Date(at),
    }));
}

function anyDetermination(id: string): fc.Arbitrary<Determination> {
  return fc
    .record({ from: anyDay, until: fc.option(anyDay), status: fc.constantFrom(...Status.options) })
    .map(({ from, until, status }) => ({
      id,
      key: id,
      status,
      reason: "As we see it.",
      by: "M. Keller",
      effectiveAt: new Date(from),
      endsAt: until === null ? null : new Date(until),
      recordedAt: new Date(from),
    }));
}

export const anyClaim: fc.Arbitrary<ClaimRecord> = fc
  .record({
    attributions: numbered("a", anyAttribution, 8),
    evidence: numbered("e", anyEvidence, 2),
    determinations: numbered("d", anyDetermination, 2),
  })
  .map((parts) => readable({ ...emptyClaim, ...parts }));

/** What weighs: no decisions by editors, so that the rules alone are heard. */
export const anyAssertedClaim: fc.Arbitrary<ClaimRecord> = numbered(
  "a",
  (id) => anyAttribution(id, fc.constantFrom("asserts", "confirms")),
  8,
).map((attributions) => readable({ ...emptyClaim, attributions }));

const emptyClaim: ClaimRecord = {
  id: "claim",
  key: "claim",
  text: "It happened",
  scope: null,
  happened: null,
  relations: [],
  attributions: [],
  evidence: [],
  determinations: [],
};

function numbered<T>(prefix: string, one: (id: string) => fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> {
  return fc
    .nat({ max: most })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => one(`${prefix}${index}`))));
}

/** The same record, every list in another order. */
export function shuffled(claim: ClaimRecord): fc.Arbitrary<ClaimRecord> {
  return fc
    .record({
      attributions: shuffle(claim.attributions),
      evidence: shuffle(claim.evidence),
      determinations: shuffle(claim.determinations),
    })
    .map((parts) => readable({ ...claim, ...parts }));
}

/** A failing property prints its claim as notes, one line a voice, instead of a page of fields. */
function readable(claim: ClaimRecord): ClaimRecord {
  const notes = [
    ...claim.attributions.map((each) => {
      const { identity, entity, description } = each.source;
      const way = [entity?.name ?? description ?? "?", ...each.relays.map((hop) => hop.entity?.name ?? "?")];
      const said = each.saidAt === null ? "" : ` (said ${each.saidAt})`;
      const hedge = each.hedge === null ? "" : ` [${each.hedge.kind}]`;
      const answers = each.respondsTo === null ? "" : ` to ${each.respondsTo}`;
      const terms = `${each.groundRules}, ${each.proximity}`;
      return `${each.id} ${each.publishedAt.toISOString()}${said} ${identity} ${each.stance}${answers}${hedge}: ${way.join(" > ")} in ${each.article.outlet.name} (${terms})`;
    }),
    ...claim.evidence.map(
      (each) => `${each.id} ${each.publishedAt.toISOString()} ${each.bearing} ${each.authoritative}`,
    ),
    ...claim.determinations.map(
      (each) =>
        `${each.id} ${each.status} ${each.effectiveAt.toISOString()} to ${each.endsAt?.toISOString()}`,
    ),
  ];
  return Object.defineProperty(claim, fc.toStringMethod, {
    enumerable: false,
    value: () => `\n${notes.join("\n")}\n`,
  });
}

function shuffle<T>(items: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(items, { minLength: items.length });
}
