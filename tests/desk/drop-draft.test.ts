import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { discardDraft } from "@/commands/desk/discard-draft";
import { revertSubject } from "@/commands/desk/revert-subject";
import { undoAction } from "@/commands/desk/undo-action";
import type { Database } from "@/db/connection";
import type { DeskKind } from "@/domain/draft/subject";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { hangingOn } from "@/queries/desk/publication/hanging";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, claimId, edit, keller, standing } from "./at-the-desk";
import { accept, bench, must, onTheBench } from "./tagging";

/** An article with its story, and a claim that was accepted from it. */
async function tagged(db: Database) {
  const desk = await onTheBench(db);
  const suggestion = desk.suggestions.find(({ reading }) => !reading?.openQuestion)!;
  const decided = must(await accept(db, desk, suggestion));
  const { claimId } = decided.suggestion.became[0]!;
  const article = desk.article.id;
  const story = (await bench(db, article)).story!.id;
  return { claimId, article, story, suggestion: suggestion.id };
}

async function drop(db: Database, kind: DeskKind, id: string, action: string = randomUUID()) {
  const { version: basedOn } = await standing(db, kind, id);
  return discardDraft(db, keller, { action, kind, id, basedOn }, at);
}

const undo = (db: Database, undoes: string) => undoAction(db, keller, { action: randomUUID(), undoes }, at);
const outcomeOf = async (db: Database, id: string) =>
  (await db.suggestion.findUniqueOrThrow({ where: { id } })).outcome;
const drafts = async (db: Database) =>
  (await db.draft.findMany({ orderBy: [{ kind: "asc" }, { id: "asc" }] })).map(({ kind, id, content }) => ({
    ...{ kind, id, content },
  }));

test("with a claim goes its place in the story and its source, and its suggestion waits again", async () => {
  const { db } = await freshDatabase();
  const { claimId: id, story, suggestion } = await tagged(db);
  const before = await drafts(db);
  const hanging = (await hangingOn(db, "claim", id))!;
  expect(hanging.changes.map(({ subject }) => subject.kind)).toEqual(["story"]);
  expect(hanging.opens.map((one) => one.id)).toEqual([suggestion]);
  expect(hanging.ends.every(({ kind }) => kind === "entity")).toBe(true);
  expect(hanging.ends.length).toBeGreaterThan(0);
  const action = randomUUID();
  must(await drop(db, "claim", id, action));
  expect((await standing(db, "story", story)).content.claimIds).toEqual([]);
  expect(await outcomeOf(db, suggestion)).toBe("open");
  expect(await deskSubject(db, "entity", hanging.ends[0]!.id)).toBeNull();
  must(await undo(db, action));
  expect(await drafts(db)).toEqual(before);
  expect(await outcomeOf(db, suggestion)).toBe("accepted");
});

test("history can go back to a claim that was dropped before readers saw it", async () => {
  const { db } = await freshDatabase();
  const { claimId: id } = await tagged(db);
  const { content, version } = await standing(db, "claim", id);
  const action = randomUUID();
  must(await drop(db, "claim", id, action));
  const nothing = { published: 0, draft: 0 };
  const back = () =>
    revertSubject(db, keller, { action: randomUUID(), kind: "claim", id, to: version, basedOn: nothing }, at);
  // Its source went with it: that has to come back first.
  expect(await back()).toMatchObject({ ok: false, reason: "invalid" });
  const ended = await db.draftRevision.findMany({ where: { actionId: action, kind: "entity" } });
  for (const { subjectId, number } of ended) {
    const to = { published: 0, draft: number - 1 };
    const request = { action: randomUUID(), kind: "entity" as const, id: subjectId, to, basedOn: nothing };
    must(await revertSubject(db, keller, request, at));
  }
  must(await back());
  expect((await standing(db, "claim", id)).content).toEqual(content);
});

test("with an article that was brought in by mistake go the claims that were only said there", async () => {
  const { db } = await freshDatabase();
  const { claimId: id, article, story } = await tagged(db);
  const before = await drafts(db);
  const action = randomUUID();
  must(await drop(db, "article", article, action));
  expect(await deskSubject(db, "claim", id)).toBeNull();
  expect((await standing(db, "story", story)).content).toMatchObject({ claimIds: [], articleIds: [] });
  must(await undo(db, action));
  expect(await drafts(db)).toEqual(before);
  expect((await bench(db, article)).suggestions.length).toBeGreaterThan(0);
});

test("a story goes by itself: its claims stay at the desk", async () => {
  const { db } = await freshDatabase();
  const { claimId: id, article, story } = await tagged(db);
  must(await drop(db, "story", story));
  expect(await deskSubject(db, "claim", id)).not.toBeNull();
  expect((await bench(db, article)).story).toBeNull();
});

test("a source that drafts name cannot go before them", async () => {
  const { db } = await freshDatabase();
  const { claimId: id } = await tagged(db);
  const { content } = await standing(db, "claim", id);
  const source = content.attributions[0]!.sourceId!;
  expect(await drop(db, "entity", source)).toMatchObject({ ok: false, reason: "invalid" });
  must(await drop(db, "claim", id));
  expect(await deskSubject(db, "entity", source)).toBeNull();
});

test("of what readers see only the draft goes, and nothing that hangs on it", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const id = await claimId(db, "C2");
  const { version, content } = await standing(db, "claim", id);
  must(await edit(db, "claim", id, version, { ...content, text: "Other words." }));
  expect(await hangingOn(db, "claim", id)).toEqual({ ends: [], changes: [], opens: [], holds: [] });
  must(await drop(db, "claim", id));
  expect((await standing(db, "claim", id)).content).toEqual(content);
});
