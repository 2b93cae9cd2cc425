import { expect, test } from "vitest";
import { importArticle } from "@/commands/import-article";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { ArticleImport } from "@/domain/article-import";
import { type Edition, editionAt, editionsOf } from "@/domain/dossier/editions";
import type { SubjectKind } from "@/queries/article/snapshots";
import { wordEditions } from "@/queries/change/editions";
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
  story.story.standfirst += " More is known.";
  story.entities!.find(({ id }) => id === "volkova")!.names.push({ text: "Ira Volkova" });
  story.openQuestions![0]!.text += " And when?";
  story.articles![0]!.title += " (corrected)";
  await bring(second);
  story.story.slug = "moved";
  story.articles![0]!.language = "en-GB";
  await bring(third);
  return db;
}

const now = new Date("2022-01-01T00:00:00Z");

async function idOf(db: Database, kind: SubjectKind, name: string): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT subject_id AS id FROM revision WHERE subject_kind = ${kind}::subject_kind AND number = 1
      AND ${name} IN ("to" ->> 'slug', "to" ->> 'key') LIMIT 1`;
  return row!.id;
}

/** How the editions of one word of a subject are told. */
function told<K extends Parameters<typeof wordEditions>[1]>(kind: K, name: string, word: string) {
  const editions = async (db: Database) => {
    const id = await idOf(db, kind, name);
    const all = (await wordEditions(db, kind, [id], now)).get(id) as Edition<Record<string, unknown>>[];
    return all.map(({ words, since }) => ({ words: words[word], since }));
  };
  return { kind, word, editions };
}

test.each([
  told("story", "velm-crane", "headline"),
  told("story", "velm-crane", "standfirst"),
  told("claim", "fell", "text"),
  told("entity", "irina-volkova", "description"),
  told("entity", "irina-volkova", "names"),
  told("open_question", "who-signed", "text"),
])(
  "$kind: each rewording of the $word is an edition, and a day has that of the day",
  async ({ editions }) => {
    const all = await editions(await reworded());
    expect(all.map(({ since }) => since)).toEqual([first, second]);
    const said = (day: string) => editionAt(all, new Date(day))!.words;
    expect(said("2021-07-31")).not.toEqual(said("2021-08-02"));
    expect(said("2021-06-15")).toEqual(said("2021-07-31"));
    expect(said("2021-09-02")).toEqual(said("2021-08-02"));
  },
);

test("a title stands from the day of the text that came with it, and one that came alone from when it was recorded", async () => {
  const { db } = await freshDatabase();
  const url = "https://courier.example/1";
  const bring = (publishedAt: string, title: string, text: string, at: Date) =>
    importArticle(db, ArticleImport.parse({ outlet: "Courier", url, publishedAt, title, text }), {
      by: "editor",
      at,
    });
  await bring("2021-06-15", "Crane falls", "The crane fell.", first);
  await bring("2021-06-17", "Crane was pushed", "The crane was pushed.", second);
  await bring("2021-06-16", "Crane leans", "The crane leans.", third);
  const { id, title } = await db.article.findFirstOrThrow();
  expect(title).toBe("Crane was pushed");
  const editions = (await wordEditions(db, "article", [id], now)).get(id)!;
  expect(editionAt(editions, new Date("2021-06-16T12:00Z"))?.words.title).toBe("Crane falls");
  expect(editionAt(editions, new Date("2021-06-18"))?.words.title).toBe("Crane was pushed");

  const corrected = await reworded();
  const own = await told("article", "courier-fall", "title").editions(corrected);
  expect(own.map(({ since }) => since)).toEqual([new Date("2021-06-15T07:00Z"), second]);
});

test("what has never been held has no edition", () => {
  expect(editionAt([], now)).toBeNull();
  expect(editionsOf([{ number: 1, at: first, snapshot: null }], () => "words")).toEqual([]);
});
