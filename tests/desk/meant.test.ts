import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attributeByHand } from "@/commands/desk/claim/attribute-by-hand";
import { answerFinding } from "@/commands/desk/suggestion/answer-finding";
import { freshDatabase } from "../database/fresh-database";
import { at, keller, standing } from "./at-the-desk";
import { accept, bench, decide, must, onTheBench, saying } from "./tagging";

// The remarks that an editor saves a claim with as it is are kept with what was made, and none that there is not.

const speaker = "common_noun_source:new:source";

test.each([
  "nonsense",
  "begins_midwife:text:it",
  "begins_midway:nowhere:it",
  "common_noun_source:a-of-another:source",
  "common_noun_source:new",
  "constructor:text:it",
])("a remark that there is not is refused, and nothing is saved: %s", async (named) => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const { story } = on;
  const suggestion = saying(on, "spillway was closed");
  const { form } = suggestion;
  const refused = (path: string) => ({
    ok: false,
    reason: "invalid",
    faults: [{ path, message: `names no remark on this claim: “${named}”` }],
  });
  const meant = ["begins_midway:text:it", named];
  expect(await decide(db, suggestion, { kind: "accept", story: story!.id, form, meant })).toMatchObject(
    refused("decision.meant"),
  );
  const byHand = { action: randomUUID(), article: on.article.id, versionId: on.versionId, story: story!.id };
  expect(await attributeByHand(db, keller, { ...byHand, into: null, form, meant }, at)).toMatchObject(
    refused("meant"),
  );
  expect(saying(await bench(db, on.article.id), "spillway was closed").outcome).toBe("open");
  expect(await db.findingAnswer.count()).toBe(0);
  const { claimId } = must(await accept(db, on, suggestion)).suggestion.became[0]!;
  expect(
    await answerFinding(
      db,
      keller,
      { action: randomUUID(), claim: claimId, finding: named, reason: "So it is" },
      at,
    ),
  ).toMatchObject(refused("finding"));
});

test("what was meant of who speaks stays with the attribution, joined to a claim, split in two or made by hand", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const { story } = on;
  const into = must(await accept(db, on, saying(on, "spillway was closed"))).suggestion.became[0]!.claimId;
  const answered = async () =>
    (await db.findingAnswer.findMany({ orderBy: { at: "asc" } }))
      .map(({ claimId, finding }) => `${claimId} ${finding}`)
      .toSorted();
  const of = (became: { claimId: string; attributionId: string }[]) =>
    became.map((one) => `${one.claimId} common_noun_source:${one.attributionId}:source`);
  const joined = saying(on, "taken to hospital");
  const merge = { kind: "merge" as const, into, form: joined.form, meant: [speaker] };
  const first = of(must(await decide(db, joined, merge)).suggestion.became);
  expect(await answered()).toEqual(first.toSorted());
  const parted = saying(on, "cracks in the Karsk dam");
  const forms = ["There were cracks.", "Engineers warned."].map((text) => ({
    ...parted.form,
    claim: { ...parted.form.claim, text },
  }));
  const split = { kind: "split" as const, story: story!.id, forms, meant: [speaker] };
  const second = of(must(await decide(db, parted, split)).suggestion.became);
  expect(second).toHaveLength(2);
  const byHand = { action: randomUUID(), article: on.article.id, versionId: on.versionId, story: story!.id };
  const hand = must(
    await attributeByHand(db, keller, { ...byHand, into, form: joined.form, meant: [speaker] }, at),
  );
  expect(await answered()).toEqual([...first, ...second, ...of(hand.suggestion.became)].toSorted());
});

test("a claim of its own can contradict one of its story, and none of another", async () => {
  const { db } = await freshDatabase();
  const on = await onTheBench(db);
  const story = on.story!.id;
  const first = must(await accept(db, on, saying(on, "spillway was closed"))).suggestion.became[0]!.claimId;
  const suggestion = saying(on, "taken to hospital");
  const { form } = suggestion;
  const byHand = { action: randomUUID(), article: on.article.id, versionId: on.versionId, story };
  for (const against of ["c-nothing", story]) {
    const stranger = (path: string) => ({
      ok: false,
      reason: "invalid",
      faults: [{ path, message: "is no claim of this story" }],
    });
    expect(await decide(db, suggestion, { kind: "accept", story, form, against })).toMatchObject(
      stranger("decision.against"),
    );
    expect(await attributeByHand(db, keller, { ...byHand, into: null, form, against }, at)).toMatchObject(
      stranger("against"),
    );
  }
  const made = must(await decide(db, suggestion, { kind: "accept", story, form, against: first }));
  const second = made.suggestion.became[0]!.claimId;
  const hand = { ...byHand, action: randomUUID(), into: null, form, against: second };
  const third = must(await attributeByHand(db, keller, hand, at)).suggestion.became[0]!.claimId;
  const relations = async (id: string) => (await standing(db, "claim", id)).content.relations;
  expect(await relations(first)).toEqual([]);
  expect(await relations(second)).toEqual([{ kind: "contradicts", claimId: first }]);
  expect(await relations(third)).toEqual([{ kind: "contradicts", claimId: second }]);
});
