import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution, ClaimRecord, Source } from "@/domain/claim";
import { attributionPaths, hasUnknownHop } from "@/domain/sourcing/attribution-path";
import { hasTwoOrigins, independenceOf } from "@/domain/sourcing/independence";
import { publicRecordAsOf } from "@/domain/sourcing/public-record";
import { speakingEntity } from "@/domain/sourcing/speaker";
import { anyAssertedClaim, instants, shuffled } from "../arbitrary-claims";
import {
  attribution,
  document,
  organization,
  outlet,
  ownReporting,
  person,
  unnamed,
  unnamedGroup,
} from "../newsroom";

const runs = { numRuns: 400 };
const asOf = instants[instants.length - 1]!;

function plus(claim: ClaimRecord, ...added: Attribution[]): ClaimRecord {
  return { ...claim, attributions: [...claim.attributions, ...added] };
}

/** The same article, read once more. */
function readIn(beside: Attribution, source: Source, id: string): Attribution {
  const note = { in: beside.article.outlet, at: beside.publishedAt.toISOString() };
  return { ...attribution("asserts", source, note, id), article: beside.article };
}

const described: Source[] = [
  document("its tweet"),
  { identity: "named_organization", entity: null, description: "the network" },
  { identity: "named_person", entity: null, description: "its spokesman" },
  unnamed("a person close to it"),
  unnamedGroup("its staff"),
  organization("The office of somebody"),
];

/** Somebody on record, whose way to us is known: whoever is only described in that article may be they. */
function isOnRecord(each: Attribution): boolean {
  const isKnown = attributionPaths([each]).every((path) => !hasUnknownHop(path));
  const isPerson = each.source.identity === "named_person";
  return isPerson && speakingEntity(each) !== null && isKnown;
}

describe("one voice, whatever the record", { timeout: 120_000 }, () => {
  it("is not counted for certain where it is only described or an organization’s, beside somebody on record", () => {
    fc.assert(
      fc.property(
        anyAssertedClaim,
        fc.nat(),
        fc.subarray(described, { minLength: 1 }),
        (claim, pick, sources) => {
          const named = claim.attributions.filter(isOnRecord);
          fc.pre(named.length > 0);
          const beside = named[pick % named.length]!;
          const more = plus(claim, ...sources.map((source, at) => readIn(beside, source, `b${at}`)));
          const [before, after] = [independenceOf(claim, asOf), independenceOf(more, asOf)];
          expect(after.min).toBeLessThanOrEqual(before.min);
          expect(after.max).toBeGreaterThanOrEqual(before.max);
          expect(hasTwoOrigins(publicRecordAsOf(more, asOf))).toBe(after.min >= 2);
        },
      ),
      runs,
    );
  });

  it("is not counted for certain where it is an outlet that only one paper read", () => {
    fc.assert(
      fc.property(anyAssertedClaim, fc.nat(), fc.integer({ min: 1, max: 3 }), (claim, pick, many) => {
        const named = claim.attributions.filter(isOnRecord);
        fc.pre(named.length > 0);
        const beside = named[pick % named.length]!;
        const networks = Array.from({ length: many }, (_, at) =>
          readIn(beside, ownReporting(outlet(`Network ${at}`)), `b${at}`),
        );
        const [before, after] = [independenceOf(claim, asOf), independenceOf(plus(claim, ...networks), asOf)];
        expect(after.min).toBeLessThanOrEqual(before.min);
        expect(after.max).toBe(before.max + many);
      }),
      runs,
    );
  });

  it("is the same in whatever order the record is read", () => {
    const both = anyAssertedClaim.chain((claim) => {
      const more = claim.attributions.flatMap((each, at) => [
        readIn(each, described[at % described.length]!, `b${at}`),
        readIn(each, ownReporting(outlet(`Network ${at}`)), `c${at}`),
      ]);
      const record = plus(claim, ...more);
      return fc.tuple(fc.constant(record), shuffled(record));
    });
    fc.assert(
      fc.property(both, ([claim, other]) => {
        expect(independenceOf(other, asOf)).toEqual(independenceOf(claim, asOf));
      }),
      runs,
    );
  });

  it("takes nothing from two people on record who spoke to two papers", () => {
    const [one, two] = [person("Nils"), person("Oda")].map((source, at) =>
      attribution("asserts", source, { in: outlet(`Paper ${at}`), at: "2024-03-05" }, `two${at}`),
    );
    const beside = fc.array(fc.constantFrom(...described), { maxLength: 4 });
    fc.assert(
      fc.property(anyAssertedClaim, beside, (claim, sources) => {
        const more = sources.map((source, at) => readIn(at % 2 === 0 ? one! : two!, source, `b${at}`));
        const after = plus(claim, one!, two!, ...more);
        expect(independenceOf(after, asOf).min).toBeGreaterThanOrEqual(2);
        expect(hasTwoOrigins(publicRecordAsOf(after, asOf))).toBe(true);
      }),
      runs,
    );
  });
});
