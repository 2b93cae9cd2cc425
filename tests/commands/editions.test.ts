import { expect, test } from "vitest";
import type { z } from "zod";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { editionAt, editionsOf, wordsOf } from "@/domain/dossier/editions";
import { ArticleSnapshot, ClaimSnapshot, EntitySnapshot, StorySnapshot } from "@/domain/dossier/snapshot";
import { revisionsBy } from "@/queries/revisions";
import type { SubjectKind } from "@/queries/snapshots";
import { freshDatabase } from "../database/fresh-database";
import { wholeStory } from "../whole-story";

const first = new Date("2021-07-01T00:00:00Z");
const second = new Date("2021-08-01T00:00:00Z");
const third = new Date("2021-09-01T00:00:00Z");

/** The whole story, then reworded, then changed in what is no words of its own. */
async function reworded(): Promise<Database> {
  const { db } = await freshDatabase();
  const story = wholeStory();
  const bring = async (at: Date) =>
    expect(await importDossier(db, story, { by: "editor", at })).toMatchObject({ ok: true });
  await bring(first);
  story.story.headline += " (updated)";
  story.claims![0]!.text += " At dawn.";
  story.entities![0]!.description = "Another description";
  story.articles![0]!.title += " (corrected)";
  await bring(second);
  story.story.slug = "moved";
  story.articles![0]!.language = "en-GB";
  await bring(third);
  return db;
}

const now = new Date("2022-01-01T00:00:00Z");
/** How the editions of one word of a subject are told. */
function told<T>(
  kind: SubjectKind,
  name: string,
  schema: z.ZodType<T>,
  word: (snapshot: T) => string | null,
) {
  const editions = async (db: Database) => {
    const id = await idOf(db, kind, name);
    return editionsOf((await revisionsBy(db, kind, schema, [id], now)).get(id)!, word);
  };
  return { kind, editions };
}

async function idOf(db: Database, kind: SubjectKind, name: string): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT subject_id AS id FROM revision WHERE subject_kind = ${kind}::subject_kind AND number = 1
      AND ${name} IN ("to" ->> 'slug', "to" ->> 'key') LIMIT 1`;
  return row!.id;
}

test.each([
  told("story", "velm-crane", StorySnapshot, (story) => wordsOf.story(story).headline),
  told("claim", "fell", ClaimSnapshot, (claim) => wordsOf.claim(claim).text),
  told("entity", "irina-volkova", EntitySnapshot, (entity) => wordsOf.entity(entity).description),
  told("article", "courier-fall", ArticleSnapshot, (article) => wordsOf.article(article).title),
])("$kind: each rewording is an edition, and a day has that of the day", async ({ editions }) => {
  const all = await editions(await reworded());
  expect(all.map(({ since }) => since)).toEqual([first, second]);
  const said = (day: string) => editionAt(all, new Date(day))!.words;
  expect(said("2021-07-31")).not.toBe(said("2021-08-02"));
  expect(said("2021-06-15")).toBe(said("2021-07-31"));
  expect(said("2021-09-02")).toBe(said("2021-08-02"));
});

test("what has never been held has no edition", () => {
  expect(editionAt([], now)).toBeNull();
  expect(editionsOf([{ number: 1, at: first, snapshot: null }], () => "words")).toEqual([]);
});
