import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { circularAsOf } from "@/domain/sourcing/circular";
import { independenceOf } from "@/domain/sourcing/independence";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans, statusSteps } from "@/domain/status/status-history";
import { Status } from "@/domain/vocabulary";
import { anyAssertedClaim, anyAttribution, anyClaim, instants, shuffled } from "../arbitrary-claims";
import { attribution, organization, outlet, person } from "../newsroom";

const runs = { numRuns: 300 };
const anyInstant = fc.constantFrom(...instants);

function plus(claim: ClaimRecord, ...added: ClaimRecord["attributions"]): ClaimRecord {
  return { ...claim, attributions: [...claim.attributions, ...added] };
}

describe("a status, whatever the record", { timeout: 60_000 }, () => {
  it("is explained by a rule that is met, the first of the ladder that is", () => {
    fc.assert(
      fc.property(anyClaim, anyInstant, (claim, asOf) => {
        const report = statusAsOf(claim, asOf);
        expect(report.rules.map((rule) => rule.rule)).toEqual(Status.options);
        expect(report.rules.find((rule) => rule.met)?.rule).toBe(report.byRules);
        expect(report.status).toBe(report.decided?.status ?? report.byRules);
        expect(report.rules.every((rule) => rule.because.length > 3)).toBe(true);
        const corroborated = report.rules.find((rule) => rule.rule === "corroborated");
        expect(corroborated?.met).toBe(report.independence.min >= 2);
        const known = new Set([...claim.attributions, ...claim.evidence].map((each) => each.id));
        for (const rule of report.rules) {
          expect(rule.by.every((id) => known.has(id))).toBe(true);
          if (!rule.met) expect(rule.by).toEqual([]);
          else if (rule.rule !== "unsourced") expect(rule.by.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it("does not depend on the order in which the record is read", () => {
    const both = anyClaim.chain((claim) => fc.tuple(fc.constant(claim), shuffled(claim)));
    fc.assert(
      fc.property(both, anyInstant, ([claim, other], asOf) => {
        expect(statusAsOf(other, asOf)).toEqual(statusAsOf(claim, asOf));
        expect(attributionGraphAsOf(other, asOf)).toEqual(attributionGraphAsOf(claim, asOf));
        expect(statusSteps(other)).toEqual(statusSteps(claim));
      }),
      runs,
    );
  });

  it("is not moved by anybody who will not comment", () => {
    const silence = anyAttribution(
      "silence",
      fc.constantFrom("declined_comment", "no_response", "neither_confirms_nor_denies"),
    );
    fc.assert(
      fc.property(anyClaim, silence, anyInstant, (claim, silent, asOf) => {
        const before = statusAsOf(claim, asOf);
        const after = statusAsOf(plus(claim, silent), asOf);
        expect(after.status).toBe(before.status);
        expect(after.byRules).toBe(before.byRules);
        expect(after.independence).toEqual(before.independence);
        expect(after.rules.map((rule) => rule.met)).toEqual(before.rules.map((rule) => rule.met));
      }),
      runs,
    );
  });

  it("is not changed for an earlier day by what becomes public later", () => {
    fc.assert(
      fc.property(anyClaim, anyInstant, (claim, asOf) => {
        const known: ClaimRecord = {
          ...claim,
          attributions: claim.attributions.filter((each) => each.publishedAt <= asOf),
          evidence: claim.evidence.filter((each) => each.publishedAt <= asOf),
          determinations: claim.determinations.filter((each) => each.effectiveAt <= asOf),
        };
        expect(statusAsOf(claim, asOf)).toEqual(statusAsOf(known, asOf));
        expect(attributionGraphAsOf(claim, asOf)).toEqual(attributionGraphAsOf(known, asOf));
      }),
      runs,
    );
  });

  it("is the same in the history, in brief and in full", () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const spans = statusSpans(claim);
        for (const step of statusSteps(claim)) {
          const { status } = statusAsOf(claim, step.at);
          expect(step.after).toBe(status);
          expect(step.because.length).toBeGreaterThan(3);
          expect(briefStatusAsOf(claim, step.at).status).toBe(status);
          const span = spans.find((each) => each.from <= step.at && (each.to === null || step.at < each.to));
          expect(span?.status).toBe(status);
        }
        for (const [index, span] of spans.entries()) {
          expect(span.to).toEqual(spans[index + 1]?.from ?? null);
          expect(span.status).not.toBe(spans[index + 1]?.status);
        }
      }),
      runs,
    );
  });
});

describe("independent origins, whatever the record", { timeout: 60_000 }, () => {
  it("never number more at the lower bound than at the upper, and the cut has as many as the lower bound", () => {
    fc.assert(
      fc.property(anyClaim, anyInstant, (claim, asOf) => {
        const { min, max, cut } = independenceOf(claim, asOf);
        expect(min).toBeLessThanOrEqual(max);
        expect(cut).toHaveLength(min);
        const isAsserted = attributionGraphAsOf(claim, asOf).nodes.some((node) => node.stands);
        expect(min >= 1).toBe(isAsserted);
      }),
      runs,
    );
  });

  it("do not grow by an outlet that only repeats what another carries", () => {
    const fresh = outlet("Echo");
    const cases = fc.tuple(anyAssertedClaim, fc.nat(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(cases, ([claim, pick, citesBySource, alsoHidden]) => {
        fc.pre(claim.attributions.length > 0);
        const asOf = instants[instants.length - 1]!;
        const repeated = claim.attributions[pick % claim.attributions.length]!;
        const copied = repeated.article.outlet;
        const echo = citesBySource
          ? // "According to the Argus": the paper is named as the source, and what it rests on is left out.
            attribution("asserts", organization(copied.name), { in: fresh, at: "2024-03-05" }, "echo")
          : {
              ...repeated,
              id: "echo",
              article: { ...repeated.article, id: "echo", outlet: fresh },
              relays: [...repeated.relays, { entity: copied, description: null }],
              hedge: alsoHidden ? repeated.hedge : null,
            };
        fc.pre(citesBySource || repeated.hedge?.kind !== "hidden_source");
        const before = independenceOf(claim, asOf);
        expect(independenceOf(plus(claim, echo), asOf).min).toBeLessThanOrEqual(before.min);
      }),
      runs,
    );
  });

  it("do not shrink by an independent origin with a name", () => {
    const witness = attribution(
      "asserts",
      person("Witness"),
      { in: outlet("Gazette"), at: "2024-03-05" },
      "witness",
    );
    fc.assert(
      fc.property(anyAssertedClaim, (claim) => {
        const asOf = instants[instants.length - 1]!;
        const before = independenceOf(claim, asOf);
        const after = independenceOf(plus(claim, witness), asOf);
        expect(after.min).toBeGreaterThanOrEqual(before.min);
        expect(after.max).toBe(before.max + 1);
      }),
      runs,
    );
  });

  it("are flagged as circular only by the names of known nodes, two outlets at the least", () => {
    fc.assert(
      fc.property(anyClaim, anyInstant, (claim, asOf) => {
        const known = new Set(attributionGraphAsOf(claim, asOf).nodes.map((node) => node.id));
        for (const found of circularAsOf(claim, asOf)) {
          expect(found.outlets.length).toBeGreaterThanOrEqual(2);
          expect(found.outlets.every((each) => known.has(each.id))).toBe(true);
        }
      }),
      runs,
    );
  });
});
