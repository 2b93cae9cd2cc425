import { expect, test } from "vitest";
import { importArticle } from "@/commands/import-article";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { ArticleImport } from "@/domain/article-import";
import { articlePage } from "@/queries/articles";
import { textOfHtml } from "@/services/html-text";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { wholeStory } from "../whole-story";
import { editor } from "../worked-story";

const later = new Date("2022-01-01T00:00:00Z");

function bring(db: Database, fields: Partial<Record<keyof ArticleImport, string>>) {
  const article = ArticleImport.parse({
    outlet: "The Velm Courier",
    publishedAt: "2021-06-15T07:00Z",
    title: "Crane falls",
    text: "The crane fell.",
    ...fields,
  });
  return importArticle(db, article, editor);
}

test("an article in plain text is held with its outlet, day, author and language", async () => {
  const { db } = await freshDatabase();
  const { id, outcome, outletCreated } = await bring(db, { author: "Mira Holt", language: "en-GB" });
  expect({ outcome, outletCreated }).toEqual({ outcome: "created", outletCreated: true });
  expect(await articlePage(db, id, later)).toMatchObject({
    ref: { title: "Crane falls", outlet: { slug: "the-velm-courier", name: "The Velm Courier" } },
    author: "Mira Holt",
    language: "en-GB",
    rights: "full",
    shown: { number: 1, text: "The crane fell." },
  });
  expect(await db.revision.count({ where: { subjectKind: { in: ["article", "entity"] } } })).toBe(2);
});

test("the same article twice changes nothing, with an address and without", async () => {
  const { db } = await freshDatabase();
  for (const fields of [{}, { url: "https://courier.example/1" }]) {
    const first = await bring(db, fields);
    const before = await everything(db);
    expect(await bring(db, fields)).toEqual({
      ok: true,
      id: first.id,
      outcome: "unchanged",
      outletCreated: false,
    });
    expect(await everything(db)).toEqual(before);
  }
  expect(await db.article.count()).toBe(2);
});

test("another text at the same address is a new version, and the old one stays", async () => {
  const { db } = await freshDatabase();
  const url = "https://courier.example/1";
  const { id } = await bring(db, { url });
  const second = await bring(db, { url, text: "The crane was pushed.", publishedAt: "2021-06-16" });
  expect(second).toEqual({ ok: true, id, outcome: "changed", outletCreated: false });
  const page = await articlePage(db, id, later);
  expect(page?.versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(page?.shown.text).toBe("The crane was pushed.");
  expect(page?.ref.publishedAt).toEqual(new Date("2021-06-15T07:00Z"));
  expect((await articlePage(db, id, later, 1))?.shown.text).toBe("The crane fell.");
  expect((await articlePage(db, id, new Date("2021-06-15T12:00Z")))?.shown.text).toBe("The crane fell.");
});

test.each(["THE VELM COURIER", "the velm courier", "The Velm Courier", "courier"])(
  "the outlet %s is the one that is known, by any case of its name or by its slug",
  async (outlet) => {
    const { db } = await freshDatabase();
    await importDossier(db, wholeStory(), editor);
    const { id, outletCreated } = await bring(db, { outlet });
    expect(outletCreated).toBe(false);
    expect((await articlePage(db, id, later))?.ref.outlet).toMatchObject({
      slug: "courier",
      name: "The Velm Courier",
    });
  },
);

test("an organization that publishes for the first time becomes an outlet and keeps its names", async () => {
  const { db } = await freshDatabase();
  await importDossier(db, wholeStory(), editor);
  expect(await bring(db, { outlet: "vha" })).toMatchObject({ outletCreated: false });
  const authority = await db.entity.findFirstOrThrow({
    where: { slug: "harbour-authority" },
    include: { names: true },
  });
  expect(authority).toMatchObject({ publishes: true, name: "Harbour Authority", revision: 2 });
  expect(authority.names).toHaveLength(3);
});

test("an outlet without a Latin letter is created under a slug of its own", async () => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { outlet: "Вести" });
  expect((await articlePage(db, id, later))?.ref.outlet).toMatchObject({
    name: "Вести",
    slug: expect.stringMatching(/^[0-9a-f]+(-[0-9a-f]+)*$/),
  });
  expect(await bring(db, { outlet: "вести", title: "Another" })).toMatchObject({ outletCreated: false });
});

test("a page loses its scripts, navigation and entities, and keeps its paragraphs", async () => {
  const html = `<!doctype html><html><head><title>x</title><style>p { color: red }</style></head><body>
    <nav><a href="/">Home</a></nav>
    <script>alert("no")</script>
    <article><h1>Crane falls</h1>
      <p>The crane fell &amp; sank &mdash; at&nbsp;dawn.</p><p>“It fell,” <a href="https://x.example">she said</a>.</p>
      <aside>More on cranes</aside><noscript>Enable scripts</noscript><img src="a.png" alt="a crane">
    </article><footer>Imprint</footer></body></html>`;
  const read = textOfHtml(html);
  expect(read.ok && read.text.split(/\n\n+/)).toEqual([
    "Crane falls",
    "The crane fell & sank — at\u00a0dawn.",
    "“It fell,” she said.",
  ]);
});

test("a page with nothing in it holds no text, and is refused", () => {
  const read = textOfHtml("<p> </p>");
  expect(read).toEqual({ ok: true, text: "" });
  const parsed = ArticleImport.safeParse({
    outlet: "x",
    publishedAt: "2021-01-01",
    title: "x",
    text: read.ok ? read.text : null,
  });
  expect(parsed.success).toBe(false);
});

test.each([
  ["an address with a NUL", "url", "https://x.example/\u0000"],
  ["an address that is a script", "url", "javascript:alert(1)"],
  ["a title with a NUL", "title", "a\u0000b"],
  ["an author with half a letter", "author", "a\ud83d"],
  ["an outlet without a name", "outlet", "  "],
  ["a text with a NUL", "text", "a\u0000b"],
  ["a day that is none", "publishedAt", "2021-02-30"],
  ["a language that is none", "language", "français"],
])("%s is refused, and the field is named", (_, field, value) => {
  const article = { outlet: "x", publishedAt: "2021-01-01", title: "x", text: "x" };
  const parsed = ArticleImport.safeParse({ ...article, [field]: value });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test("quotes follow their words into a new version, and one whose words are gone is shown as an orphan", async () => {
  const { db } = await freshDatabase();
  await importDossier(db, wholeStory(), editor);
  const url = "https://courier.example/2021/06/15/crane";
  const text =
    "Updated. A dock worker spoke. The gantry crane fell, the Harbour Authority said. Quay Lines, which runs the crane, denied that the brakes had failed.";
  const { id, outcome } = await bring(db, { url, text, publishedAt: "2021-06-18" });
  expect(outcome).toBe("changed");
  const page = (await articlePage(db, id, later))!;
  expect(page.shown.text).toBe(text);
  const drawn = page.passages.map(({ attribution, start, end }) => [attribution.key, text.slice(start, end)]);
  expect(drawn).toEqual([
    ["authority-said", "the Harbour Authority said"],
    ["company-denied", "Quay Lines, which runs the crane, denied that the brakes had failed."],
  ]);
  expect(page.orphans.map(({ attribution }) => attribution.key).sort()).toEqual([
    "director-silent",
    "volkova-said",
    "worker",
  ]);
  const orphan = page.orphans.find(({ attribution }) => attribution.key === "director-silent")!;
  expect(orphan.attribution.selectors[0]).toMatchObject({
    exact: "Harbour director Yusuf al-Harbi declined to comment.",
    start: null,
    end: null,
  });
  // In the version that they were taken from, they stand where they stood.
  expect((await articlePage(db, id, later, 1))!.passages).toHaveLength(4);
});

test("before its day an article is not there", async () => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, {});
  expect(await articlePage(db, id, new Date("2021-06-15T06:59:59Z"))).toBeNull();
  expect(await articlePage(db, id, new Date("2021-06-15T07:00:00Z"))).not.toBeNull();
});
