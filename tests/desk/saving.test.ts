import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { atDesk } from "@/commands/desk/run-action";
import { contentAt, deskSubject } from "@/queries/desk/newsroom/subjects";
import { cloneDatabase, freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { importWorkedStory } from "../worked-story";
import { claimId, deskRowCounts, doing, edit, keller, osei, standing } from "./at-the-desk";

test("a saved draft changes nothing that readers see", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const before = await everything(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const content = { ...claim.content, text: "He met somebody." };
  const answer = await edit(db, "claim", claim.id, claim.version, content);
  expect(answer).toMatchObject({ ok: true, version: { published: 1, draft: 1 }, content, merged: false });
  expect(await everything(db)).toEqual(before);
  expect(await standing(db, "claim", claim.id)).toMatchObject({
    content,
    published: claim.content,
    by: "M. Keller",
  });
});

test("a stale edit of the same field is answered with both and writes nothing", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Theirs" }, doing(osei));
  const before = await deskRowCounts(db);
  const answer = await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Mine" });
  expect(answer).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    current: { content: { text: "Theirs" }, by: "R. Osei", version: { draft: 1 } },
    base: claim.content,
    collisions: [{ path: "text", theirs: "Theirs", mine: "Mine" }],
  });
  expect(await deskRowCounts(db)).toEqual(before);
});

test("two edits of different fields, based on the same version, both stand", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Theirs" }, doing(osei));
  const answer = await edit(db, "claim", claim.id, claim.version, { ...claim.content, scope: "Mine" });
  expect(answer).toMatchObject({ ok: true, merged: true, content: { text: "Theirs", scope: "Mine" } });
  expect(await contentAt(db, "claim", claim.id, { published: 1, draft: 1 })).toMatchObject({
    text: "Theirs",
    scope: claim.content.scope,
  });
});

test("an action sent twice is one action, and the same answer", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const how = doing();
  const send = () => edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Once" }, how);
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await deskRowCounts(db)).toEqual({ actions: 1, drafts: 1, revisions: 1 });
});

test("the id of somebody else's action is refused", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const how = doing(osei);
  await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Theirs" }, how);
  const again = { ...how, viewer: keller };
  expect(await edit(db, "claim", claim.id, claim.version, claim.content, again)).toMatchObject({
    ok: false,
    reason: "invalid",
    faults: [{ path: "action" }],
  });
});

test("an edit back to what readers see ends the draft", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const first = await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Other" });
  if (!first.ok) throw new Error(first.reason);
  const back = await edit(db, "claim", claim.id, first.version, claim.content);
  expect(back).toMatchObject({ ok: true, version: claim.version, merged: false });
  expect(await deskRowCounts(db)).toEqual({ actions: 2, drafts: 0, revisions: 2 });
  // Numbers only ever grow: whoever still has version 1 before them is told apart from whoever has the next.
  const next = await edit(db, "claim", claim.id, claim.version, { ...claim.content, text: "Third" });
  expect(next).toMatchObject({ ok: true, version: { published: 1, draft: 3 } });
});

test("an edit cannot change what a subject is, nor the text that others quote", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const other = { ...claim.content, id: "c-other", key: "C99" };
  expect(await edit(db, "claim", claim.id, claim.version, other)).toMatchObject({
    reason: "invalid",
    faults: [{ path: "id" }, { path: "key" }],
  });
  const row = await db.article.findFirstOrThrow();
  const article = await standing(db, "article", row.id);
  const versions = article.content.versions.map((version) => ({ ...version, text: "Other words." }));
  expect(await edit(db, "article", row.id, article.version, { ...article.content, versions })).toMatchObject({
    reason: "invalid",
    faults: [{ path: "versions[0]" }],
  });
  expect(await edit(db, "claim", claim.id, claim.version, { text: 7 })).toMatchObject({ reason: "invalid" });
  expect(await edit(db, "claim", "c-none", claim.version, claim.content)).toMatchObject({
    reason: "not-found",
  });
  const never = { published: 1, draft: 99 };
  expect(await edit(db, "claim", claim.id, never, claim.content)).toMatchObject({
    reason: "invalid",
    faults: [{ path: "basedOn" }],
  });
});

test("a decision that is refused in the midst leaves nothing, not even its action", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const claim = await standing(db, "claim", await claimId(db, "C2"));
  const answer = await atDesk(db, doing(), async (desk) => {
    await desk.put("claim", claim.id, { ...claim.content, text: "Half done" });
    return { ok: false as const, reason: "not-found" as const };
  });
  expect(answer).toEqual({ ok: false, reason: "not-found" });
  expect(await deskRowCounts(db)).toEqual({ actions: 0, drafts: 0, revisions: 0 });
});

test("many who take the same two subjects in either order all get through, one after the other", async () => {
  const { db, drop } = await cloneDatabase();
  await importWorkedStory(db);
  const [one, other] = [await claimId(db, "C1"), await claimId(db, "C2")];
  const count = 24;
  await Promise.all(
    Array.from({ length: count }, (_, turn) =>
      atDesk(db, doing(keller, { action: randomUUID() }), async (desk) => {
        for (const id of turn % 2 === 0 ? [one, other] : [other, one]) {
          const held = await desk.held("claim", id);
          await desk.put("claim", id, { ...held!.content, text: `${held!.content.text} ${turn}.` });
        }
        return { ok: true as const };
      }),
    ),
  );
  for (const id of [one, other]) {
    const claim = await deskSubject(db, "claim", id);
    for (let turn = 0; turn < count; turn += 1) expect(claim?.content.text).toContain(` ${turn}.`);
    expect(claim?.version.draft).toBe(count);
  }
  await drop();
});
