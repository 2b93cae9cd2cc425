import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as history } from "@/app/api/desk/history/[kind]/[id]/route";
import { GET as storyPlan } from "@/app/api/desk/stories/[id]/plan/route";
import { GET as subject } from "@/app/api/desk/subjects/[kind]/[id]/route";
import { newsroomSettings } from "@/queries/desk/newsroom/settings";
import { servedDatabase } from "../app/serve";
import { importWorkedStory } from "../worked-story";
import { claimId, standing } from "./at-the-desk";
import { signedIn } from "./signed-in";

test("an edit through the door is answered with what stands, and a stale one with both and 409", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id, version, content } = await standing(db, "claim", await claimId(db, "C2"));
  const [keller, osei] = [await signedIn(db, "editor", "keller"), await signedIn(db, "editor", "osei")];
  const edit = (text: string) => ({
    ...{ action: randomUUID(), kind: "claim", id, basedOn: version },
    content: { ...content, text },
  });
  const first = edit("First.");
  expect(await keller.send("save-edit", first)).toMatchObject({
    status: 200,
    body: { ok: true, merged: false },
  });
  expect(await osei.send("save-edit", edit("Second."))).toMatchObject({
    status: 409,
    body: { reason: "changed-meanwhile", current: { content: { text: "First." }, by: "A editor" } },
  });
  const found = await osei.look(subject, { kind: "claim", id });
  expect(found).toMatchObject({
    status: 200,
    body: { content: { text: "First." }, published: { text: content.text } },
  });
  expect(await osei.look(history, { kind: "claim", id }, "?page=1")).toMatchObject({
    status: 200,
    body: { items: [{ layer: "draft" }, { layer: "published" }], more: false },
  });
  expect(await keller.send("undo-action", { action: randomUUID(), undoes: first.action })).toMatchObject({
    status: 200,
  });
  expect(await keller.send("undo-action", { action: randomUUID(), undoes: first.action })).toMatchObject({
    status: 409,
    body: { reason: "already-undone" },
  });
});

test("what cannot be read is 400 with every fault, and what is not there 404", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id, version, content } = await standing(db, "claim", await claimId(db, "C2"));
  const editor = await signedIn(db, "editor");
  const request = { action: randomUUID(), kind: "claim", id, basedOn: version, content };
  expect(await editor.send("save-edit", "{")).toMatchObject({ status: 400, body: { reason: "invalid" } });
  expect(await editor.send("save-edit", { ...request, action: "one", more: 1 })).toMatchObject({
    status: 400,
    body: { faults: [{ path: "action" }, { path: "more" }] },
  });
  expect(await editor.send("save-edit", { ...request, content: { ...content, text: 7 } })).toMatchObject({
    status: 400,
    body: { faults: [{ path: "text" }] },
  });
  expect(await editor.send("save-edit", { ...request, id: "c-none" })).toMatchObject({ status: 404 });
  expect(await editor.look(subject, { kind: "claim", id: "c-none" })).toMatchObject({ status: 404 });
  expect(await editor.look(subject, { kind: "poem", id })).toMatchObject({ status: 404 });
  expect(await editor.look(history, { kind: "claim", id }, "?page=0")).toMatchObject({ status: 404 });
});

test("a document that is nested deeper than any of ours is refused as one that cannot be read", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id, version, content } = await standing(db, "claim", await claimId(db, "C2"));
  const editor = await signedIn(db, "editor");
  const text = JSON.stringify({ action: randomUUID(), kind: "claim", id, basedOn: version, content });
  for (const levels of [60, 3_000, 20_000, 400_000])
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const nested = `${open.repeat(levels)}1${close.repeat(levels)}`;
      for (const sent of [nested, text.replace(/"content":.*$/, `"content":${nested}}`)]) {
        const { status, body } = await editor.send("save-edit", sent);
        expect([status, body.reason], `${levels} levels`).toEqual([400, "invalid"]);
        expect(body.faults[0].message).toMatch(/nested deeper/);
      }
    }
});

test("half a letter and a null character, which Postgres cannot keep, do not stop a save", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id, version, content } = await standing(db, "claim", await claimId(db, "C2"));
  const editor = await signedIn(db, "editor");
  const text = "cut \ud83d in two, and \u0000 nothing";
  const request = {
    action: randomUUID(),
    kind: "claim",
    id,
    basedOn: version,
    content: { ...content, text },
  };
  expect(await editor.send("save-edit", request)).toMatchObject({
    status: 200,
    body: { content: { text: "cut \ufffd in two, and \ufffd nothing" } },
  });
});

test("a story begun, planned and published through the doors", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const editor = await signedIn(db, "editor");
  const begun = await editor.send("start-story", {
    action: randomUUID(),
    headline: "A new story",
    article: null,
  });
  expect(begun).toMatchObject({
    status: 200,
    body: { subject: { content: { slug: "a-new-story", claimIds: [] } } },
  });
  const { id, version, content } = begun.body.subject;
  await editor.send("save-edit", {
    ...{ action: randomUUID(), kind: "story", id, basedOn: version },
    content: { ...content, standfirst: "What is known.", claimIds: [await claimId(db, "C1")] },
  });
  const plan = await editor.look(storyPlan, { id });
  expect(plan).toMatchObject({
    status: 200,
    body: { scope: { published: false }, changes: [{ kind: "claim_added" }] },
  });
  const scope = { kind: "story", id };
  const request = { action: randomUUID(), scope, digest: "what I saw" };
  expect(await editor.send("publish", request)).toMatchObject({
    status: 409,
    body: { reason: "plan-moved-on" },
  });
  const right = { ...request, digest: plan.body.digest };
  const published = await editor.send("publish", right);
  expect(published).toMatchObject({ status: 200, body: { state: "published", slug: "a-new-story" } });
  // The answer was lost, and the request is sent again.
  expect(await editor.send("publish", right)).toEqual(published);
  expect(await db.story.count({ where: { slug: "a-new-story" } })).toBe(1);
  expect(await db.revision.count({ where: { subjectId: id } })).toBe(1);
});

test("only a chief sets when a second look is wanted, and only a chief gives one", async () => {
  const db = await servedDatabase();
  const [editor, chief] = [await signedIn(db, "editor"), await signedIn(db, "chief")];
  const request = { action: randomUUID(), secondLookUnnamed: true, secondLookRefutation: false };
  expect((await editor.send("change-settings", request)).status).toBe(403);
  expect(await chief.send("change-settings", request)).toMatchObject({ status: 200, body: { ok: true } });
  expect(await newsroomSettings(db)).toEqual({
    ...{ secondLookUnnamed: true, secondLookRefutation: false },
    ...{ secondLookStatuses: [], secondLookAll: false },
  });
  const decide = (decision: string, note: string | null = null) => ({
    ...{ action: randomUUID(), publication: randomUUID(), decision, note },
  });
  expect((await editor.send("decide-publication", decide("approve"))).status).toBe(403);
  expect((await editor.send("decide-publication", decide("refuse", "No"))).status).toBe(403);
  expect((await editor.send("decide-publication", decide("withdraw"))).status).toBe(404);
  expect((await editor.send("decide-publication", decide("dismiss"))).status).toBe(404);
  expect((await chief.send("decide-publication", decide("approve"))).status).toBe(404);
  const unsaid = { status: 400, body: { faults: [{ path: "note" }] } };
  expect(await chief.send("decide-publication", decide("refuse"))).toMatchObject(unsaid);
});

test("a decision on what is no longer waiting is 409, and one on what is no publication's id 400", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const editor = await signedIn(db, "editor");
  const { id } = await db.story.findFirstOrThrow();
  const { version, content } = await standing(db, "story", id);
  const scope = { kind: "story", id };
  await editor.send("save-edit", {
    ...{ action: randomUUID(), kind: "story", id, basedOn: version },
    content: { ...content, standfirst: "Known by now." },
  });
  const { digest } = (await editor.look(storyPlan, { id })).body;
  const published = await editor.send("publish", { action: randomUUID(), scope, digest });
  const withdraw = (publication: string) =>
    editor.send("decide-publication", { action: randomUUID(), publication, decision: "withdraw" });
  expect(await withdraw(published.body.record.id)).toMatchObject({
    status: 409,
    body: { reason: "not-waiting", state: "published" },
  });
  for (const odd of ["p-1", "none", " ", id.slice(0, 40), published.body.record.id.slice(1), "__proto__"])
    expect(await withdraw(odd)).toMatchObject({ status: 400, body: { faults: [{ path: "publication" }] } });
});

test("each is told who else has the same thing open, and not of who left half a minute ago", async () => {
  const db = await servedDatabase();
  const [keller, osei] = [await signedIn(db, "editor", "keller"), await signedIn(db, "chief", "osei")];
  const claim = { kind: "claim", id: "c-1" };
  expect((await keller.send("be-present", claim)).body).toEqual({ ok: true, present: [] });
  expect((await osei.send("be-present", claim)).body).toMatchObject({ present: [{ name: "A editor" }] });
  expect((await osei.send("be-present", { kind: "claim", id: "c-2" })).body.present).toEqual([]);
  expect((await keller.send("be-present", claim)).body).toMatchObject({ present: [{ name: "A chief" }] });
  await db.presence.updateMany({ where: { name: "A editor" }, data: { at: new Date(Date.now() - 31_000) } });
  expect((await osei.send("be-present", claim)).body.present).toEqual([]);
});
