import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readMention } from "@/commands/desk/entity/read-mention";
import { assign } from "@/commands/desk/newsroom/assign";
import { comment } from "@/commands/desk/newsroom/comment";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { commentCount, discussionOf, mine } from "@/queries/desk/newsroom/comments";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, chief, keller, osei } from "./at-the-desk";

/** The worked story, and three people with accounts of whom one only reads. */
async function desk() {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  await account(db, keller, "editor");
  await account(db, osei, "editor");
  await account(db, { ...osei, id: "u-reader", name: "R. Reader" }, "reader");
  const { id } = await db.story.findFirstOrThrow();
  return { db, story: { kind: "story", id } as const };
}

async function account(db: Database, { id, name }: Viewer, role: "reader" | "editor") {
  await db.user.create({ data: { id, name, email: `${id}@example.org`, role } });
}

const said = (subject: { kind: "story"; id: string }, text: string, action = randomUUID()) => ({
  action,
  ...subject,
  text,
});

test("whoever a comment names finds it on their list until they put it away, and nobody else does", async () => {
  const { db, story } = await desk();
  const words = `@${osei.name}, and @R. Reader: is the log public? @${keller.name}`;
  expect(await comment(db, keller, said(story, words), at)).toEqual({ ok: true });
  const [mention] = (await mine(db, osei.id)).mentions;
  expect(mention).toMatchObject({ kind: "story", subjectId: story.id, text: words, by: keller.name });
  // Neither who said it, nor somebody who is not at the desk.
  expect((await mine(db, keller.id)).mentions).toEqual([]);
  expect((await mine(db, "u-reader")).mentions).toEqual([]);
  const put = { action: randomUUID(), comment: mention?.id ?? "" };
  expect(await readMention(db, keller, put, at)).toEqual({ ok: false, reason: "not-found" });
  expect(await readMention(db, osei, put, at)).toEqual({ ok: true });
  expect((await mine(db, osei.id)).mentions).toEqual([]);
  expect((await discussionOf(db, story))?.comments).toMatchObject([{ text: words, by: keller.name }]);
});

test("a comment that is sent again after a lost answer is said once", async () => {
  const { db, story } = await desk();
  const request = said(story, "Wait for the embassy.");
  for (let times = 0; times < 2; times += 1)
    expect(await comment(db, keller, request, at)).toEqual({ ok: true });
  expect(await commentCount(db, story)).toBe(1);
});

test("of what is not at the desk nothing is said, and it is given to nobody", async () => {
  const { db } = await desk();
  const nowhere = { kind: "story", id: "s-nowhere" } as const;
  const gone = { ok: false, reason: "not-found" };
  expect(await comment(db, keller, said(nowhere, "Hello"), at)).toEqual(gone);
  expect(await assign(db, keller, { action: randomUUID(), ...nowhere, to: osei.id }, at)).toEqual(gone);
  expect(await discussionOf(db, nowhere)).toBeNull();
});

test("a story is given to one at a time, to nobody who only reads, and stands on the list of who has it", async () => {
  const { db, story } = await desk();
  const give = (to: string | null) => assign(db, keller, { action: randomUUID(), ...story, to }, at);
  expect(await give("u-reader")).toEqual({ ok: false, reason: "not-found" });
  await give(osei.id);
  expect((await mine(db, osei.id)).assigned).toMatchObject([
    { kind: "story", id: story.id, by: keller.name },
  ]);
  await give(keller.id);
  expect((await mine(db, osei.id)).assigned).toEqual([]);
  expect((await discussionOf(db, story))?.assigned).toMatchObject({ to: { id: keller.id } });
  await give(null);
  expect((await mine(db, keller.id)).assigned).toEqual([]);
});

test("nothing that is said at the desk changes what is published or what publishing would change", async () => {
  const { db, story } = await desk();
  const counts = async () => ({ drafts: await db.draft.count(), revisions: await db.revision.count() });
  const before = await counts();
  await comment(db, chief, said(story, "Hold it."), at);
  await assign(db, chief, { action: randomUUID(), ...story, to: keller.id }, at);
  expect(await counts()).toEqual(before);
});
