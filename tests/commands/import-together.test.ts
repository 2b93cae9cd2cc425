import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { expect, test } from "vitest";
import { importArticle } from "@/commands/import-article";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { PrismaClient } from "@/db/generated/client";
import { ArticleImport } from "@/domain/article-import";
import { dossierOfStory } from "@/queries/claim/dossier";
import { verifyStatus } from "@/queries/claim/verify-status";
import { held } from "../brought";
import { freshDatabase } from "../database/fresh-database";
import { everything, rowCount } from "../database/rows";
import { type DossierDocument, wholeStory } from "../whole-story";
import { editor } from "../worked-story";

async function bring(db: Database, document: unknown) {
  const result = await importDossier(db, document, editor);
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result;
}

/** Another desk's dossier on the same accident: the same people, one of the same articles, a claim of the other's. */
function otherDesk(): DossierDocument {
  return {
    format: "reportedly/1",
    id: "port-safety",
    story: { slug: "port-safety", headline: "How safe are the ports?", standfirst: "A crane fell in Velm." },
    entities: [
      {
        id: "volkova",
        kind: "person",
        slug: "irina-volkova",
        names: [{ text: "I. Volkova" }, { text: "ايرينا", language: "ar" }],
      },
      {
        id: "velm-courier",
        kind: "organization",
        slug: "courier",
        names: [{ text: "Courier" }, { text: "The Velm Courier" }],
        publishes: true,
      },
    ],
    articles: [
      {
        id: "theirs",
        outlet: "velm-courier",
        title: "Crane falls",
        url: "https://courier.example/2021/06/15/crane",
        rights: "excerpts_only",
        publishedAt: "2021-06-15T06:30Z",
        versions: [{ excerpts: ["The crane fell into the basin"] }],
      },
    ],
    claims: [
      {
        id: "fell",
        dossier: "velm-crane",
        text: "A crane fell.",
        attributions: [
          {
            id: "desk-note",
            stance: "asserts",
            source: "volkova",
            identity: "named_person",
            directness: "direct_quote",
            article: "theirs",
            excerpt: "The crane fell into the basin",
          },
        ],
      },
      { id: "fell-2", text: "Cranes fall.", attributions: [] },
    ],
  };
}

test("two dossiers that name the same people and cite the same page meet in them", async () => {
  const { db } = await freshDatabase();
  await bring(db, wholeStory());
  await bring(db, otherDesk());
  expect(await db.entity.count({ where: { slug: "irina-volkova" } })).toBe(1);
  const article = await db.article.findUniqueOrThrow({
    where: { url: "https://courier.example/2021/06/15/crane" },
    include: { versions: { orderBy: { number: "asc" } }, stories: { include: { story: true } } },
  });
  expect(article).toMatchObject({
    dossier: "velm-crane",
    key: "courier-fall",
    rights: "full",
    title: "Crane falls at North Quay",
  });
  expect(article.versions).toHaveLength(3);
  expect(article.stories.map(({ story }) => story.slug).sort()).toEqual(["port-safety", "velm-crane"]);
  const names = await db.entityName.findMany({
    where: { entity: { slug: "irina-volkova" } },
    orderBy: { ordinal: "asc" },
  });
  expect(names.map(({ text }) => text)).toEqual([
    "I. Volkova",
    "ايرينا",
    "Irina Volkova",
    "Ирина Волкова",
    "Irina Wolkowa",
  ]);
  expect(await verifyStatus(db)).toMatchObject({ differences: [] });
});

test("a dossier adds to another's claim, and takes nothing away from it", async () => {
  const { db } = await freshDatabase();
  await bring(db, wholeStory());
  await bring(db, otherDesk());
  const fell = await db.claim.findFirstOrThrow({
    where: { key: "fell" },
    include: { attributions: { orderBy: { key: "asc" } }, stories: true, evidence: true },
  });
  expect(fell.text).toBe("The gantry crane at the North Quay of Velm fell into the basin.");
  expect(fell.attributions.map(({ key }) => key)).toEqual(["authority-said", "desk-note", "volkova-said"]);
  expect(fell.evidence).toHaveLength(1);
  expect(fell.stories).toHaveLength(2);
});

test("a story that shares claims and articles exports to what changes nothing where it came from", async () => {
  const { db } = await freshDatabase();
  await bring(db, wholeStory());
  const other = otherDesk();
  other.claims![0]!.attributions!.push({
    id: "from-the-bulletin",
    stance: "asserts",
    source: "volkova",
    identity: "named_person",
    directness: "paraphrase",
    article: "theirs",
  });
  await bring(db, other);
  const before = await everything(db);
  for (const slug of ["port-safety", "velm-crane"]) {
    const exported = JSON.parse(JSON.stringify(await dossierOfStory(db, slug)));
    expect((await bring(db, exported)).counts, slug).toMatchObject({ created: 0, changed: 0 });
  }
  expect(await everything(db)).toEqual(before);
});

test("a page brought in by itself first is the article of a dossier that cites it later, and exports", async () => {
  const { db } = await freshDatabase();
  const page = ArticleImport.parse({
    outlet: "The Velm Courier",
    publishedAt: "2021-06-15T07:00Z",
    title: "Crane",
    text: "The crane fell.",
    url: "https://courier.example/2021/06/15/crane",
  });
  const { id } = held(await importArticle(db, page, editor));
  await bring(db, wholeStory());
  const said = await db.attribution.findFirstOrThrow({
    where: { key: "authority-said" },
    include: { version: true },
  });
  expect(said.version).toMatchObject({ articleId: id, number: 2 });
  const exported = JSON.parse(JSON.stringify(await dossierOfStory(db, "velm-crane")));
  expect((await bring(db, exported)).counts).toMatchObject({ created: 0, changed: 0 });
  const { db: elsewhere } = await freshDatabase();
  await bring(elsewhere, exported);
  expect(await verifyStatus(elsewhere)).toMatchObject({ differences: [] });
});

test("ten imports of two files at odds, all at once, leave one of the two and a whole history", async () => {
  const { db } = await freshDatabase();
  const at = (text: string): DossierDocument => {
    const story = wholeStory();
    story.claims![0]!.text = text;
    story.story.headline = text;
    return story;
  };
  const files = Array.from({ length: 10 }, (_, index) => at(index % 2 === 0 ? "It fell." : "It was pushed."));
  const results = await Promise.all(files.map((file) => importDossier(db, file, editor)));
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  const claim = await db.claim.findFirstOrThrow({ where: { key: "fell" } });
  expect(await db.story.findFirstOrThrow()).toMatchObject({ headline: claim.text, revision: claim.revision });
  const history = await db.revision.findMany({ where: { subjectId: claim.id }, orderBy: { number: "asc" } });
  expect(history.map(({ number }) => number)).toEqual(history.map((_, index) => index + 1));
  expect(history.slice(1).map(({ from }) => from)).toEqual(history.slice(0, -1).map(({ to }) => to));
  expect(history.at(-1)?.to).toMatchObject({ text: claim.text });
  expect(await verifyStatus(db)).toMatchObject({ differences: [] });
});

test("an import waits for one that is under way, however long that takes", async () => {
  const { url } = await freshDatabase();
  // As impatient as can be: both limits are to be lifted by the import itself.
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, lock_timeout: 300 }),
    transactionOptions: { timeout: 600 },
  });
  const other = new pg.Client(url);
  await other.connect();
  try {
    await other.query("begin; select pg_advisory_xact_lock(hashtext('reportedly import'))");
    const waiting = importDossier(db, wholeStory(), editor);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await other.query("commit");
    expect(await waiting).toMatchObject({ ok: true });
  } finally {
    await other.end();
    await db.$disconnect();
  }
});

test.each(["status_span", "open_question", "revision", "selector"])(
  "a failure while %s is written leaves nothing half-imported",
  async (table) => {
    const { db } = await freshDatabase();
    await db.$executeRawUnsafe(
      "create function fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$",
    );
    await db.$executeRawUnsafe(`create trigger fail before insert on "${table}" execute function fail()`);
    await expect(importDossier(db, wholeStory(), editor)).rejects.toThrow(/the disk is full/);
    expect(await rowCount(db)).toBe(0);
    await db.$executeRawUnsafe(`drop trigger fail on "${table}"`);
    expect(await importDossier(db, wholeStory(), editor)).toMatchObject({ ok: true });
  },
);
