import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { discardDraft } from "@/commands/desk/discard-draft";
import { publish } from "@/commands/desk/publication/publish";
import { revertSubject } from "@/commands/desk/revert-subject";
import { atDesk } from "@/commands/desk/run-action";
import { saveEdit } from "@/commands/desk/save-edit";
import { undoAction } from "@/commands/desk/undo-action";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { DeskKind } from "@/domain/draft/subject";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import type { SuggestionState } from "@/domain/suggestion/suggestion";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, claimId, deskRowCounts, doing, keller, osei, standing } from "./at-the-desk";

async function newsroom() {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  return db;
}

/** Changes some fields of whatever now stands, and answers the id of the action. */
async function change(db: Database, kind: DeskKind, id: string, fields: object, viewer: Viewer = keller) {
  const { version: basedOn, content } = await standing(db, kind, id);
  const action = randomUUID();
  const request = { action, kind, id, basedOn, content: { ...content, ...fields }, why: null };
  const answer = await saveEdit(db, viewer, request, at);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return action;
}

const undo = (db: Database, undoes: string, viewer: Viewer = keller) =>
  undoAction(db, viewer, { action: randomUUID(), undoes }, at);

test("taking back the only edit ends the draft", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  const action = await change(db, "claim", id, { text: "Other words." });
  expect(await undo(db, action)).toMatchObject({
    ok: true,
    subjects: [{ id, version: { published: 1, draft: 0 } }],
  });
  expect((await deskRowCounts(db)).drafts).toBe(0);
  expect(await undo(db, action)).toEqual({ ok: false, reason: "already-undone" });
});

test("an edit of every kind of subject can be taken back", async () => {
  const db = await newsroom();
  const story = await db.story.findFirstOrThrow();
  const article = await db.article.findFirstOrThrow();
  const entity = await db.entity.findFirstOrThrow();
  const question = await db.openQuestion.findFirstOrThrow();
  const edits: [DeskKind, string, object][] = [
    ["story", story.id, { headline: "Other" }],
    ["article", article.id, { title: "Other" }],
    ["entity", entity.id, { description: "Other" }],
    ["open_question", question.id, { text: "Other?" }],
    ["claim", await claimId(db, "C1"), { scope: "Other" }],
  ];
  for (const [kind, id, fields] of edits) {
    const before = await standing(db, kind, id);
    const action = await change(db, kind, id, fields);
    expect((await standing(db, kind, id)).content).toMatchObject(fields);
    expect(await undo(db, action)).toMatchObject({ ok: true });
    expect(await standing(db, kind, id)).toEqual(before);
  }
});

test("an edit is taken back although somebody has changed another field since, whose work stays", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  const before = await standing(db, "claim", id);
  const action = await change(db, "claim", id, { text: "Other words." });
  await change(db, "claim", id, { scope: "Theirs" }, osei);
  expect(await undo(db, action)).toMatchObject({ ok: true });
  expect((await standing(db, "claim", id)).content).toMatchObject({
    text: before.content.text,
    scope: "Theirs",
  });
});

test("an edit is not taken back over somebody's later words in the same field", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  const action = await change(db, "claim", id, { text: "Mine." });
  await change(db, "claim", id, { text: "Theirs." }, osei);
  const counts = await deskRowCounts(db);
  expect(await undo(db, action)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    current: { content: { text: "Theirs." }, by: "R. Osei" },
    collisions: [{ path: "text", theirs: "Theirs." }],
  });
  expect(await deskRowCounts(db)).toEqual(counts);
});

test("what was taken back can be brought back by taking that back", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  const action = await change(db, "claim", id, { text: "Other words." });
  const undone = randomUUID();
  await undoAction(db, keller, { action: undone, undoes: action }, at);
  expect(await undo(db, undone)).toMatchObject({ ok: true });
  expect((await standing(db, "claim", id)).content.text).toBe("Other words.");
});

test("an action on several subjects is taken back as a whole, or not at all", async () => {
  const db = await newsroom();
  const [one, other] = [await claimId(db, "C1"), await claimId(db, "C2")];
  const entity = await standing(db, "entity", (await db.entity.findFirstOrThrow()).id);
  const how = doing();
  await atDesk(db, how, async (desk) => {
    await desk.put("entity", "p-new", { ...entity.content, id: "p-new", slug: "new" });
    for (const id of [one, other]) {
      const { content } = (await desk.held("claim", id))!;
      await desk.put("claim", id, {
        ...content,
        text: "Together.",
        entityIds: [...content.entityIds, "p-new"],
      });
    }
    return { ok: true as const };
  });
  await change(db, "claim", other, { text: "Theirs." }, osei);
  expect(await undo(db, how.action)).toMatchObject({ reason: "changed-meanwhile", current: { id: other } });
  expect((await standing(db, "claim", one)).content.text).toBe("Together.");
  await change(db, "claim", other, { text: "Together." }, osei);
  expect(await undo(db, how.action)).toMatchObject({ ok: true });
  expect((await standing(db, "claim", one)).version.draft).toBe(0);
  expect(await deskSubject(db, "entity", "p-new")).toBeNull();
});

test("an entity that somebody else points at by now stays when the action that made it is taken back", async () => {
  const db = await newsroom();
  const entity = await standing(db, "entity", (await db.entity.findFirstOrThrow()).id);
  const how = doing();
  await atDesk(db, how, async (desk) => {
    await desk.put("entity", "p-new", { ...entity.content, id: "p-new", slug: "new" });
    return { ok: true as const };
  });
  const claim = await standing(db, "claim", await claimId(db, "C1"));
  await change(db, "claim", claim.id, { entityIds: [...claim.content.entityIds, "p-new"] }, osei);
  expect(await undo(db, how.action)).toMatchObject({ ok: true });
  expect(await deskSubject(db, "entity", "p-new")).not.toBeNull();
});

test("two who take back the same action at once take it back once", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  const action = await change(db, "claim", id, { text: "Other words." });
  const answers = await Promise.all([undo(db, action), undo(db, action, osei)]);
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.reason)).sort()).toEqual([
    "already-undone",
    "ok",
  ]);
});

test("a draft is dropped as its reader saw it, stays in the history, and comes back by undo", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  await change(db, "claim", id, { text: "Other words." });
  const { version: basedOn } = await standing(db, "claim", id);
  await change(db, "claim", id, { scope: "Theirs" }, osei);
  const drop = (version: typeof basedOn, action = randomUUID()) =>
    discardDraft(db, keller, { action, kind: "claim", id, basedOn: version }, at);
  expect(await drop(basedOn)).toMatchObject({ ok: false, reason: "changed-meanwhile" });
  const action = randomUUID();
  expect(await drop((await standing(db, "claim", id)).version, action)).toMatchObject({
    ok: true,
    subject: { version: { published: 1, draft: 0 } },
  });
  expect(await drop({ published: 1, draft: 0 })).toMatchObject({ ok: false, reason: "not-found" });
  expect(await undo(db, action)).toMatchObject({ ok: true });
  expect((await standing(db, "claim", id)).content).toMatchObject({ text: "Other words.", scope: "Theirs" });
});

test("going back to an earlier state makes a new revision and names whoever decided then", async () => {
  const db = await newsroom();
  const id = await claimId(db, "C2");
  const before = await standing(db, "claim", id);
  const decision = {
    ...{ id: "d-1", key: "d", status: "disputed", by: "x", reason: "They differ.", endsAt: null },
    effectiveAt: at.toISOString(),
  };
  await change(db, "claim", id, { determinations: [decision] }, osei);
  const { version: to } = await standing(db, "claim", id);
  await change(db, "claim", id, { determinations: [], text: "Later." });
  const { version: basedOn } = await standing(db, "claim", id);
  const revert = (target: typeof to, from: typeof to) =>
    revertSubject(db, keller, { action: randomUUID(), kind: "claim", id, to: target, basedOn: from }, at);
  const answer = await revert(to, basedOn);
  expect(answer).toMatchObject({
    ok: true,
    version: { published: 1, draft: 3 },
    content: { text: before.content.text, determinations: [{ by: "R. Osei" }] },
  });
  const published = await revert({ published: 1, draft: 0 }, { published: 1, draft: 3 });
  expect(published).toMatchObject({ ok: true, version: { published: 1, draft: 0 }, content: before.content });
  expect(await revert({ published: 9, draft: 0 }, to)).toEqual({ ok: false, reason: "not-found" });
});

test("what readers have seen is not taken back by undo", async () => {
  const db = await newsroom();
  const story = await db.story.findFirstOrThrow();
  const edit = await change(db, "story", story.id, { headline: "Other" });
  const scope = { kind: "story", id: story.id } as const;
  const plan = await publicationPlan(db, scope, at);
  const action = randomUUID();
  const answer = await publish(db, keller, { action, scope, digest: plan!.digest, note: null }, at);
  expect(answer).toMatchObject({ ok: true, state: "published" });
  expect(await undo(db, action)).toEqual({ ok: false, reason: "not-found" });
  // The edit itself can be: what readers see stays, and a draft without it is begun.
  expect(await undo(db, edit)).toMatchObject({ ok: true, subjects: [{ version: { published: 2 } }] });
  const now = await standing(db, "story", story.id);
  expect(now.content.headline).toBe(story.headline);
  expect(now.published?.headline).toBe("Other");
});

/** A suggestion as the reading of an article leaves it, waiting. */
async function suggestion(db: Database): Promise<string> {
  const version = await db.articleVersion.findFirstOrThrow();
  const proposal: SuggestionForm = {
    claim: { text: "He came.", scope: null, happened: null, about: [], evidence: [], decided: null },
    attribution: {
      ...{
        stance: "asserts",
        identity: "unnamed_person",
        source: null,
        sourceDescription: "an aide",
        relays: [],
      },
      ...{ directness: "paraphrase", groundRules: "unknown", anonymityReason: null, proximity: "unknown" },
      ...{ proximityNote: null, cue: null, hedge: null, selectors: [], spokenLanguage: null, saidAt: null },
      ...{ atLeast: null, part: null },
    },
  };
  const row = {
    id: "g-1",
    articleId: version.articleId,
    versionId: version.id,
    ordinal: 1,
    origin: "hand",
  } as const;
  await db.suggestion.create({ data: { ...row, proposal, became: [], at } });
  return row.id;
}

const dismissed: SuggestionState = {
  ...{ outcome: "dismissed", reason: "not_news", note: null, became: [], decidedBy: "M. Keller" },
  decidedAt: at.toISOString(),
};

test("a decision on a suggestion is taken back with its outcome, and both stay on record", async () => {
  const db = await newsroom();
  const id = await suggestion(db);
  const how = doing(keller, { kind: "decision" });
  await atDesk(db, how, async (desk) => {
    await desk.suggestionEvent(id, dismissed);
    return { ok: true as const };
  });
  expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ outcome: "dismissed" });
  expect(await undo(db, how.action)).toMatchObject({
    ok: true,
    suggestions: [{ id, outcome: "open", reason: null, decidedBy: null }],
  });
  expect(await db.suggestionEvent.count({ where: { suggestionId: id } })).toBe(2);
});

test("a decision that somebody has changed since is not taken back", async () => {
  const db = await newsroom();
  const id = await suggestion(db);
  const how = doing(keller, { kind: "decision" });
  const decide = (state: SuggestionState, doer = how) =>
    atDesk(db, doer, async (desk) => {
      await desk.suggestionEvent(id, state);
      return { ok: true as const };
    });
  await decide(dismissed);
  await decide({ ...dismissed, reason: "other", decidedBy: "R. Osei" }, doing(osei, { kind: "decision" }));
  expect(await undo(db, how.action)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    current: { kind: "suggestion", id },
  });
});

test("the form of a suggestion is saved as any subject is, from its proposal on", async () => {
  const db = await newsroom();
  const id = await suggestion(db);
  const before = await standing(db, "suggestion", id);
  expect(before).toMatchObject({ version: { published: 0, draft: 0 }, published: null });
  const action = await change(db, "suggestion", id, {
    claim: { ...before.content.claim, text: "He came twice." },
  });
  expect(await standing(db, "suggestion", id)).toMatchObject({ version: { published: 0, draft: 1 } });
  const { articleId } = await db.action.findUniqueOrThrow({ where: { id: action } });
  expect(articleId).not.toBeNull();
  expect(await undo(db, action)).toMatchObject({ ok: true });
  expect((await standing(db, "suggestion", id)).content).toEqual(before.content);
});
