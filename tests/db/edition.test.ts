import { expect, onTestFinished, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { editionReader } from "@/db/edition";
import { type FreshDatabase, freshDatabase } from "../database/fresh-database";
import { record, twoDayStory } from "../two-day-story";
import { editor, importWorkedStory, workedStory } from "../worked-story";

async function house(): Promise<FreshDatabase & { edition: ReturnType<typeof editionReader> }> {
  const { db, url } = await freshDatabase();
  const edition = editionReader(url);
  onTestFinished(edition.close);
  return { db, url, edition };
}

test("whatever is published makes a new edition, and what changes nothing makes none", async () => {
  const { db, edition } = await house();
  const empty = await edition.read();
  await importWorkedStory(db);
  const first = await edition.read();
  expect(first.writer).not.toBe(empty.writer);
  await importWorkedStory(db);
  expect((await edition.read()).writer).toBe(first.writer);
  const changed = workedStory();
  changed.claims[0].text += " So it is said.";
  const result = await importDossier(db, changed, editor);
  expect(result.ok).toBe(true);
  expect((await edition.read()).writer).not.toBe(first.writer);
});

test("of two that publish at once, each makes an edition that is seen when it commits", async () => {
  const { db, edition } = await house();
  const revise = (subject: string) => ({
    data: { subjectKind: "story" as const, subjectId: subject, number: 1, to: {}, by: "test" },
  });
  const seen: string[] = [(await edition.read()).writer];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The first to write is the last to commit.
  const slow = db.$transaction(async (tx) => {
    await tx.revision.create(revise("a"));
    await held;
  });
  await db.$transaction(async (tx) => void (await tx.revision.create(revise("b"))));
  seen.push((await edition.read()).writer);
  letGo();
  await slow;
  seen.push((await edition.read()).writer);
  expect(new Set(seen).size).toBe(3);
});

test("what is dated ahead is due at its time, and then no more", async () => {
  const { db, edition } = await house();
  expect((await edition.read()).due).toBeNull();
  const story = twoDayStory();
  story.articles[1]!.publishedAt = "2124-05-02";
  await record(db, story, "2024-05-03T08:00:00Z");
  expect((await edition.read()).due?.toISOString()).toBe("2124-05-02T00:00:00.000Z");
});

test("an edition that is asked for after a commit is never the one before it", async () => {
  const { db, edition } = await house();
  let last = "";
  for (let number = 1; number <= 30; number += 1) {
    // Others ask all the while, so that answers are under way when the commit comes.
    const others = Array.from({ length: 8 }, () => edition.read());
    await db.revision.create({
      data: { subjectKind: "story", subjectId: "s", number, to: {}, by: "test" },
    });
    const { writer } = await edition.read();
    expect(writer).not.toBe(last);
    last = writer;
    await Promise.all(others);
  }
});
