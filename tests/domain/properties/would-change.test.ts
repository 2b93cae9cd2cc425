import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "@/domain/claim";
import { statusAsOf } from "@/domain/status/status";
import { statusIn } from "@/domain/status/status-words";
import type { Status } from "@/domain/vocabulary";
import { anyClaim, instants } from "../arbitrary-claims";
import { attribution, claim, outlet, ownReporting, person, unnamed } from "../newsroom";

const paper = outlet("Gazette");
const asOf = instants[instants.length - 1]!;
const witness = { in: paper, at: "2024-03-05", standing: "eyewitness" } as const;

/** Each sentence the page may show, and what somebody would have to add to the record to put it to the test. */
const promises: {
  says: string;
  add: (record: ClaimRecord) => ClaimRecord;
  becomes: (status: Status) => boolean;
}[] = [
  {
    says: "One more independent origin would make it reported by independent sources.",
    add: (record) => plus(record, "asserts", ownReporting(paper)),
    becomes: (status) => status === "corroborated",
  },
  {
    says: "would make it reported at least.",
    add: (record) => plus(record, "asserts", person("Witness")),
    becomes: (status) => status === "reported" || status === "corroborated",
  },
  {
    says: "An unnamed source would make it alleged;",
    add: (record) => plus(record, "asserts", unnamed("a passer-by")),
    becomes: (status) => status === "alleged",
  },
  {
    says: "would make it confirmed; so would a document with authority.",
    add: (record) => plus(record, "confirms", person("Witness"), witness),
    becomes: (status) => status === "confirmed",
  },
  {
    says: "document with authority would make it confirmed.",
    add: (record) => shown(record, "supports"),
    becomes: (status) => status === "confirmed",
  },
  {
    says: "so would a document with authority.",
    add: (record) => shown(record, "supports"),
    becomes: (status) => status === "confirmed",
  },
  {
    says: "A statement on record by someone with standing would make it disputed,",
    add: (record) => plus(record, "confirms", person("Witness"), witness),
    becomes: (status) => status === "disputed",
  },
  {
    says: "Anybody who said so would make it disputed,",
    add: (record) => plus(record, "asserts", unnamed("a passer-by")),
    becomes: (status) => status === "disputed",
  },
  {
    says: "A denial on record by someone with standing",
    add: (record) => plus(record, "denies", person("Witness"), witness),
    becomes: (status) => status === "disputed",
  },
  {
    says: "A document with authority that shows the contrary would mark it as shown to be false.",
    add: (record) => shown(record, "contradicts"),
    becomes: (status) => status === "refuted",
  },
  {
    says: "or somebody else did, it would count again.",
    add: (record) => plus(record, "asserts", unnamed("a passer-by")),
    becomes: (status) => status !== "retracted",
  },
];

function plus(
  record: ClaimRecord,
  stance: "asserts" | "confirms" | "denies",
  source: ReturnType<typeof person>,
  note: { in: typeof paper; at: string; standing?: "eyewitness" } = { in: paper, at: "2024-03-05" },
): ClaimRecord {
  return { ...record, attributions: [...record.attributions, attribution(stance, source, note, "new")] };
}

function shown(record: ClaimRecord, bearing: "supports" | "contradicts"): ClaimRecord {
  const [document] = claim("x")
    .shown("The register", {
      at: "2024-03-05",
      authority: true,
      against: bearing === "contradicts",
      id: "new",
    })
    .record().evidence;
  return { ...record, evidence: [...record.evidence, document!] };
}

const note = { in: paper, at: "2024-03-01" };
const there = { ...note, standing: "participant" } as const;

/** One record at least for every promise, so that none of them goes untested on an unlucky day. */
const examples: [ClaimRecord][] = [
  claim("said by an outlet").said(ownReporting(outlet("Argus")), { ...note, in: outlet("Argus") }),
  claim("said by nobody named").said(unnamed("an aide"), { ...note, in: outlet("Argus") }),
  claim("not said"),
  claim("denied").denied(person("Ada"), there),
  claim("withdrawn").said(person("Ada"), note).withdrew(person("Ada"), note),
  claim("contested")
    .said(ownReporting(outlet("Argus")), { ...note, in: outlet("Argus") })
    .contested(person("Ada"), there),
].map((notes) => [notes.record()]);

describe("what would change a status", { timeout: 60_000 }, () => {
  it("does change it, when it comes", () => {
    const tested = new Set<string>();
    fc.assert(
      fc.property(anyClaim, (record) => {
        const undecided = { ...record, determinations: [] };
        const before = statusAsOf(undecided, asOf);
        for (const promise of promises) {
          if (!before.wouldChange.some((sentence) => sentence.includes(promise.says))) continue;
          tested.add(promise.says);
          const after = statusAsOf(promise.add(undecided), asOf).byRules;
          expect([promise.says, after, promise.becomes(after)]).toEqual([promise.says, after, true]);
        }
      }),
      { numRuns: 500, examples },
    );
    expect([...tested].toSorted()).toEqual(promises.map((promise) => promise.says).toSorted());
  });

  it("is never said where it has happened already", () => {
    fc.assert(
      fc.property(anyClaim, (record) => {
        const { byRules, wouldChange } = statusAsOf({ ...record, determinations: [] }, asOf);
        const already = wouldChange.filter((sentence) =>
          sentence.endsWith(`would make it ${statusIn(byRules)}.`),
        );
        expect(already).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
