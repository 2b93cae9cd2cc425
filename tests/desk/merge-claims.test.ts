import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mergeClaims } from "@/commands/desk/claim/merge-claims";
import { publish } from "@/commands/desk/publication/publish";
import { putBack } from "@/commands/desk/put-back";
import { moveToStory } from "@/commands/desk/story/move-to-story";
import { startStory } from "@/commands/desk/story/start-story";
import { undoAction } from "@/commands/desk/undo-action";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { corrections } from "@/queries/change/corrections";
import { claimFeed, searchFeed } from "@/queries/change/feeds";
import { claimPage } from "@/queries/claim/claims";
import { verifyStatus } from "@/queries/claim/verify-status";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { ledOn } from "@/queries/page/led-on";
import { freshDatabase } from "../database/fresh-database";
import { standingRows } from "../database/rows";
import { wholeStory } from "../whole-story";
import { importWorkedStory } from "../worked-story";
import { at, claimId, edit, keller, standing } from "./at-the-desk";
import { accept, bench, must, onTheBench } from "./tagging";

async function newsroom() {
  const { db } = await freshDatabase();
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  const claims = await db.claim.findMany({ include: { attributions: true }, orderBy: { id: "asc" } });
  const [from, into] = claims.filter(({ attributions }) => attributions.length > 0);
  return { db, from: from!.id, into: into!.id };
}

const merge = (db: Database, from: string, into: string, action: string = randomUUID()) =>
  mergeClaims(db, keller, { action, from, into, why: "They say the same" }, at);
const back = (db: Database, withdrawal: string) =>
  putBack(db, keller, { action: randomUUID(), withdrawal, why: "They do not" }, at);
const saidOf = async (db: Database, claimId: string) =>
  (await db.attribution.findMany({ where: { claimId }, orderBy: { id: "asc" } })).map(({ id }) => id);

test("what was said of one is said of the other, its address leads there, and both come apart as they were", async () => {
  const { db, from, into } = await newsroom();
  const before = await standingRows(db);
  const said = [...(await saidOf(db, from)), ...(await saidOf(db, into))].toSorted();
  const { withdrawal } = must(await merge(db, from, into));
  expect(await saidOf(db, into)).toEqual(said);
  expect(await saidOf(db, from)).toEqual([]);
  expect(await ledOn(db, `/claims/${from}`)).toEqual({ is: "leads", to: `/claims/${into}` });
  expect(await claimPage(db, from, at)).toBeNull();
  const { claimIds } = (await standing(db, "story", (await db.story.findFirstOrThrow()).id)).content;
  expect(claimIds).not.toContain(from);
  expect(await db.claimRelation.count({ where: { otherId: from } })).toBe(0);
  expect(await db.openQuestion.count({ where: { OR: [{ aboutId: from }, { answeredById: from }] } })).toBe(0);
  expect((await verifyStatus(db)).differences).toEqual([]);
  expect(must(await back(db, withdrawal!)).kept).toEqual([]);
  expect(await standingRows(db)).toEqual(before);
  expect(await db.draft.count()).toBe(0);
});

test("that two claims became one is told in what changes, when and why, for as long as they are one", async () => {
  const { db, from, into } = await newsroom();
  const other = (await db.claim.findMany({ orderBy: { id: "asc" } })).find(
    ({ id }) => id !== from && id !== into,
  )!;
  const { text } = await db.claim.findUniqueOrThrow({ where: { id: from } });
  const asOf = new Date("2022-01-01");
  const told = async () => {
    const feeds = await Promise.all([
      searchFeed(db, null, "/changes", { asOf, most: 500 }),
      claimFeed(db, into, { asOf, most: 500 }),
      claimFeed(db, other.id, { asOf, most: 500 }),
    ]);
    return feeds.map((feed) => (feed?.entries ?? []).filter(({ kind }) => kind === "merged"));
  };
  expect(await told()).toEqual([[], [], []]);
  const { withdrawal } = must(await merge(db, from, into));
  const [everywhere, ofClaim] = await told();
  expect(everywhere).toEqual(ofClaim);
  expect(everywhere).toMatchObject([{ path: `/claims/${into}`, published: at }]);
  expect(everywhere![0]!.content).toContain(text);
  expect(everywhere![0]!.content).toContain("Why: They say the same");
  // Merged on into a third, that one tells of both.
  const { withdrawal: next } = must(await merge(db, into, other.id));
  expect((await told()).map((entries) => entries.length)).toEqual([2, 0, 2]);
  must(await back(db, next!));
  must(await back(db, withdrawal!));
  expect(await told()).toEqual([[], [], []]);
});

test("that two claims became one is told to readers as no correction", async () => {
  const { db, from, into } = await newsroom();
  const { withdrawal } = must(await merge(db, from, into));
  expect((await corrections(db, { until: at, limit: 10 })).items).toEqual([]);
  must(await back(db, withdrawal!));
  expect((await corrections(db, { until: at, limit: 10 })).items).toEqual([]);
});

test("any two of a story can be merged and taken apart", async () => {
  const { db } = await newsroom();
  const before = await standingRows(db);
  const ids = (await db.claim.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);
  for (const [at, from] of ids.entries()) {
    const { withdrawal } = must(await merge(db, from, ids[(at + 1) % ids.length]!));
    must(await back(db, withdrawal!));
    expect(await standingRows(db), `${from} after ${at}`).toEqual(before);
  }
});

test("the file that brought both in, again, keeps them one", async () => {
  const { db, from, into } = await newsroom();
  must(await merge(db, from, into));
  const before = await standingRows(db);
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  expect(await standingRows(db)).toEqual(before);
});

test("what was changed since the merge stays where it is, and is said", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const [from, into] = [await claimId(db, "C4"), await claimId(db, "C3")];
  const moved = (await saidOf(db, from))[0]!;
  const { withdrawal } = must(await merge(db, from, into));
  const { version, content } = await standing(db, "claim", into);
  const attributions = content.attributions.map((one) =>
    one.id === moved ? { ...one, proximityNote: "was there" } : one,
  );
  must(await edit(db, "claim", into, version, { ...content, attributions }));
  const scope = { kind: "story", id: (await db.story.findFirstOrThrow()).id } as const;
  const { digest } = (await publicationPlan(db, scope, at))!;
  must(await publish(db, keller, { action: randomUUID(), scope, digest, note: null }, at));
  const { kept } = must(await back(db, withdrawal!));
  expect(kept).toHaveLength(1);
  expect(await saidOf(db, into)).toContain(moved);
  expect(await saidOf(db, from)).not.toContain(moved);
  expect((await verifyStatus(db)).differences).toEqual([]);
});

test("merges that cannot be are refused, and write nothing", async () => {
  const { db, from, into } = await newsroom();
  expect(await merge(db, from, from)).toMatchObject({ ok: false, reason: "invalid" });
  expect(await merge(db, from, "c-nothing")).toEqual({ ok: false, reason: "not-found" });
  must(await merge(db, from, into));
  expect(await merge(db, from, into)).toMatchObject({ ok: false, reason: "invalid" });
  expect(await merge(db, into, from)).toMatchObject({ ok: false, reason: "invalid" });
});

test("two drafts become one, with what became of their suggestions, and undo takes that back", async () => {
  const { db } = await freshDatabase();
  const desk = await onTheBench(db);
  const readings = desk.suggestions.filter(({ reading }) => !reading?.openQuestion).slice(0, 2);
  const made: string[] = [];
  for (const one of readings) {
    const { suggestion } = must(await accept(db, await bench(db, desk.article.id), one));
    made.push(suggestion.became[0]!.claimId);
  }
  const [from, into] = made as [string, string];
  const action = randomUUID();
  const drafts = async () =>
    (await db.draft.findMany({ orderBy: [{ kind: "asc" }, { id: "asc" }] })).map(({ id, content }) => [
      id,
      content,
    ]);
  const before = await drafts();
  expect(must(await merge(db, from, into, action)).withdrawal).toBeNull();
  const became = async () =>
    (await bench(db, desk.article.id)).suggestions.flatMap((one) => one.became.map(({ claimId }) => claimId));
  expect(await became()).toEqual([into, into]);
  must(await undoAction(db, keller, { action: randomUUID(), undoes: action }, at));
  expect(await drafts()).toEqual(before);
  expect(await became()).toEqual(made);
});

test("an article moves to another story with the claims that were only said there, and back", async () => {
  const { db } = await freshDatabase();
  const desk = await onTheBench(db);
  const suggestion = desk.suggestions.find(({ reading }) => !reading?.openQuestion)!;
  const claim = must(await accept(db, desk, suggestion)).suggestion.became[0]!.claimId;
  const request = { action: randomUUID(), headline: "Another dam", standfirst: "", article: null };
  const other = must(await startStory(db, keller, request, at)).subject.id;
  const action = randomUUID();
  const move = { action, kind: "article", id: desk.article.id, from: desk.story!.id, into: other } as const;
  must(await moveToStory(db, keller, move, at));
  expect((await standing(db, "story", other)).content).toMatchObject({
    claimIds: [claim],
    articleIds: [desk.article.id],
  });
  expect((await standing(db, "story", desk.story!.id)).content).toMatchObject({
    claimIds: [],
    articleIds: [],
  });
  expect((await bench(db, desk.article.id)).story!.id).toBe(other);
  must(await undoAction(db, keller, { action: randomUUID(), undoes: action }, at));
  expect((await standing(db, "story", desk.story!.id)).content.claimIds).toEqual([claim]);
});

test("a refusal that stood in both is told once, and both have it again once they are taken apart", async () => {
  const { db, from, into } = await newsroom();
  const [first] = (await standing(db, "claim", from)).content.attributions;
  const silent = { ...first!, stance: "declined_comment" as const, respondsToId: null, sameAsId: null };
  for (const [id, key] of [
    [from, "of-one"],
    [into, "of-other"],
  ] as const) {
    const { version, content } = await standing(db, "claim", id);
    const attributions = [...content.attributions, { ...silent, id: `said-${key}`, key }];
    must(await edit(db, "claim", id, version, { ...content, attributions }));
  }
  const held = async (id: string) =>
    (await standing(db, "claim", id)).content.attributions.filter(({ id }) => id.startsWith("said-"));
  expect([(await held(from)).length, (await held(into)).length]).toEqual([1, 1]);
  await merge(db, from, into);
  expect((await held(into)).map(({ id }) => id)).toEqual(["said-of-other"]);
});
