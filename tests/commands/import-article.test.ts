import { expect, test } from "vitest";
import { importArticle } from "@/commands/import-article";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { ArticleImport } from "@/domain/article-import";
import { articlePage } from "@/queries/article/articles";
import { textOfHtml } from "@/services/html-text";
import { held } from "../brought";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { wholeStory } from "../whole-story";
import { editor } from "../worked-story";

const later = new Date("2022-01-01T00:00:00Z");

type Fields = Partial<Record<keyof ArticleImport, string>>;

async function bring(db: Database, fields: Fields) {
  return held(await tried(db, fields));
}

function tried(db: Database, fields: Fields) {
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
      heldAs: null,
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
  expect(second).toEqual({ ok: true, id, outcome: "changed", outletCreated: false, heldAs: null });
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

test("an outlet without a Latin letter is created under a slug that can be read", async () => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { outlet: "Вести" });
  expect((await articlePage(db, id, later))?.ref.outlet).toMatchObject({
    name: "Вести",
    slug: "vesti",
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
  expect(read).toMatchObject({ ok: true, text: "", leftOut: [] });
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

const gazette = { outlet: "Gazette", url: "https://gazette.example/a", title: "Port" };
const days = { a: "The port is shut.", b: "The port is open." };

test("an article that goes back to an earlier text is a new version, and the earlier days stay as they were", async () => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { ...gazette, text: days.a, publishedAt: "2018-01-30" });
  await bring(db, { ...gazette, text: days.b, publishedAt: "2018-01-31" });
  const asOf = (day: string) => articlePage(db, id, new Date(`${day}T23:59:59Z`));
  const before = [await asOf("2018-01-30"), await asOf("2018-01-31")];
  const again = { ...gazette, text: days.a, publishedAt: "2018-02-01" };
  expect(await bring(db, again)).toMatchObject({ id, outcome: "changed" });
  expect(await bring(db, again)).toMatchObject({ id, outcome: "unchanged" });
  expect([await asOf("2018-01-30"), await asOf("2018-01-31")]).toEqual(before);
  const rows = await db.articleVersion.findMany({ orderBy: { number: "asc" } });
  expect(rows.map(({ text }) => text)).toEqual([days.a, days.b, days.a]);
  expect(before[0]?.shown.text).toBe(days.a);
});

test.each([
  ["the same file on the day it came with", "2018-01-30", "unchanged"],
  ["the same file while it still stood", "2018-01-30T12:00Z", "unchanged"],
  ["a text found to have stood before", "2018-01-20", "changed"],
])("%s leaves every later day as it was", async (_, publishedAt, outcome) => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { ...gazette, text: days.a, publishedAt: "2018-01-30" });
  await bring(db, { ...gazette, text: days.b, publishedAt: "2018-01-31" });
  const shown = async (day: string) => (await articlePage(db, id, new Date(day)))?.shown.text;
  expect(await bring(db, { ...gazette, text: days.a, publishedAt })).toMatchObject({ outcome });
  expect(await shown("2018-01-30T13:00Z")).toBe(days.a);
  expect(await shown("2018-02-03")).toBe(days.b);
});

test.each([
  ["Газета.Ru", "Лента.Ru", ["gazeta-ru", "lenta-ru"]],
  ["新华社", "新華社", ["xin-hua-she", "xin-hua-she-2"]],
  ["الجزيرة", "الجزائر", null],
  ["C.B.S", "C-B-S", ["c-b-s", "c-b-s-2"]],
  ["Le Temps", "Le Témps", ["le-temps", "le-temps-2"]],
  ["!!!", "???", ["21-21-21", "3f-3f-3f"]],
])("%s and %s are two outlets, whatever their slugs come to", async (one, other, slugs) => {
  const { db } = await freshDatabase();
  await bring(db, { outlet: one });
  expect(await bring(db, { outlet: other })).toMatchObject({ outcome: "created", outletCreated: true });
  const outlets = await db.entity.findMany({ orderBy: { slug: "asc" } });
  expect(outlets.map(({ name }) => name).sort()).toEqual([one, other].sort());
  if (slugs) expect(outlets.map(({ slug }) => slug)).toEqual(slugs);
});

test.each([
  ["राम आए", "रमा आए"],
  ["কালি", "কলি"],
  ["பால்", "பல்"],
  ["ใหม่", "ใหม้"],
  ["バス", "ハス"],
  ["Σήμερα 1", "Σήμερα 2"],
])("articles titled %s and %s are two", async (one, other) => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { title: one });
  const second = await bring(db, { title: other, text: "Quite another text." });
  expect(second).toMatchObject({ outcome: "created" });
  expect(second.id).not.toBe(id);
});

test("a name that two outlets bear is asked about with both slugs", async () => {
  const { db } = await freshDatabase();
  await bring(db, { outlet: "Le Temps" });
  await bring(db, { outlet: "Other" });
  await db.entityName.create({
    data: {
      entityId: (await db.entity.findFirstOrThrow({ where: { slug: "other" } })).id,
      ordinal: 1,
      text: "Le Temps",
      kind: "alias",
    },
  });
  const asked = await tried(db, { outlet: "le temps", title: "Another" });
  expect(asked).toMatchObject({ ok: false, faults: [{ path: "outlet" }] });
  expect(JSON.stringify(asked)).toMatch(/le-temps.*other|other.*le-temps/);
  expect(await bring(db, { outlet: "le-temps", title: "Another" })).toMatchObject({ outletCreated: false });
});

test("an article is never moved from one outlet to another by its address", async () => {
  const { db } = await freshDatabase();
  await bring(db, gazette);
  const before = await everything(db);
  const refused = await tried(db, { ...gazette, outlet: "The Other", text: "Another text." });
  expect(refused).toMatchObject({ ok: false, faults: [{ path: "outlet", message: /The Other.*Gazette/ }] });
  expect(await everything(db)).toEqual(before);
});

test.each([
  ["https://news.example/x", "https://news.example/x?utm_source=mail"],
  ["https://ria.example/новость-1", "https://www.ria.example/новость-1?utm_source=x"],
  ["https://ria.example/новость-1", "https://ria.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C-1"],
  ["https://президент.рф/a", "https://xn--d1abbgf6aiiy.xn--p1ai/a"],
  ["https://news.example/~ann/x", "http://news.example/%7eann/x/"],
  ["https://news.example/x?b=2&a=1", "https://m.news.example/x?a=1&b=2&fbclid=9"],
])("%s and %s are one article, and it is said", async (url, other) => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { url });
  expect(await bring(db, { url: other })).toMatchObject({ id, outcome: "unchanged", heldAs: url });
  // A row from before addresses were kept in the form in which they are compared.
  await db.article.updateMany({ data: { canonicalUrl: null } });
  expect(await bring(db, { url: other, text: "Changed.", publishedAt: "2021-06-16" })).toMatchObject({
    id,
    outcome: "changed",
    heldAs: url,
  });
  expect((await db.article.findUniqueOrThrow({ where: { id } })).url).toBe(url);
  await db.article.updateMany({ data: { canonicalUrl: null } });
  await bring(db, { url: "https://else.example/", title: "Another" });
  expect(await db.article.count({ where: { canonicalUrl: null } })).toBe(0);
});

test.each([
  ["https://news.example/view.php?cid=123", "https://news.example/view.php?cid=124"],
  ["https://news.example/x?id=1", "https://news.example/x?id=2"],
  ["https://news.example/x?sh=1", "https://news.example/x?sh=2"],
  ["https://news.example/x?user_id=1", "https://news.example/x?user_id=2"],
  ["https://news.example/a%2Fb", "https://news.example/a/b"],
  ["https://news.example/x?share=1", "https://news.example/x?share=2"],
])("%s and %s are two articles", async (url, other) => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { url });
  expect((await bring(db, { url: other })).id).not.toBe(id);
});

test("a file that lists versions by their days finds each under its own, whichever was stored first", async () => {
  const { db } = await freshDatabase();
  for (const publishedAt of ["2018-02-02", "2018-01-29"])
    await bring(db, { ...gazette, text: days.a, publishedAt });
  await bring(db, { ...gazette, text: days.b, publishedAt: "2018-01-31" });
  const rows = () => db.articleVersion.findMany({ orderBy: { number: "asc" } });
  const before = await rows();
  const versions = [
    { text: days.a, publishedAt: "2018-01-29T00:00:00Z" },
    { text: days.b, publishedAt: "2018-01-31T00:00:00Z" },
    { text: days.a, publishedAt: "2018-02-02T00:00:00Z" },
  ];
  const article = {
    id: "a",
    outlet: "gazette",
    title: "Port",
    url: gazette.url,
    rights: "full",
    publishedAt: versions[0]!.publishedAt,
    versions,
  };
  const file = {
    format: "reportedly/1",
    id: "port",
    story: { slug: "port", headline: "Port", standfirst: "" },
    entities: [{ id: "gazette", kind: "organization", publishes: true, names: [{ text: "Gazette" }] }],
    articles: [article],
    claims: [],
    openQuestions: [],
  };
  expect(await importDossier(db, file, editor)).toMatchObject({ ok: true });
  expect(await rows()).toEqual(before);
});

test.each([
  [
    "the weather of the day",
    { title: "Weather", text: "Rain." },
    { title: "Weather", text: "A storm warning is out." },
  ],
  [
    "news in brief",
    { title: "In brief", text: "The port is shut." },
    { title: "In brief", text: "A minister resigned." },
  ],
  [
    "another hour of the day",
    { title: "Weather" },
    { title: "Weather", text: "Snow.", publishedAt: "2021-06-15T18:00Z" },
  ],
  ["a text grown by a sentence", { text: "The crane fell." }, { text: "The crane fell. Nobody was hurt." }],
  ["the outlet by its slug", { outlet: "Post", text: "One." }, { outlet: "post", text: "Two." }],
])(
  "title, day and outlet are no proof without an address: %s is one article or two as its importer says",
  async (_, one, other) => {
    const { db } = await freshDatabase();
    const { id } = await bring(db, one);
    const before = await everything(db);
    const refused = await tried(db, other);
    expect(refused).toMatchObject({ ok: false, faults: [{ path: "url" }] });
    expect(JSON.stringify(refused)).toContain(`/articles/${id}`);
    expect(await everything(db)).toEqual(before);
    expect(await bring(db, { ...other, versionOf: id })).toMatchObject({ id, outcome: "changed" });
    expect((await bring(db, { ...other, url: "https://x.example/2" })).id).not.toBe(id);
  },
);

test.each([
  ["an article that is not there", { versionOf: "a-nobody" }],
  ["one of another outlet", { outlet: "The Other" }],
  ["one whose address is given too", { url: "https://x.example/2" }],
])("a version of %s is refused", async (_, fields) => {
  const { db } = await freshDatabase();
  const { id } = await bring(db, { url: "https://x.example/1" });
  const before = await everything(db);
  expect(await tried(db, { versionOf: id, text: "Another.", ...fields })).toMatchObject({ ok: false });
  expect(await everything(db)).toEqual(before);
});

test("a version that is said to be one leaves the article its address", async () => {
  const { db } = await freshDatabase();
  const url = "https://x.example/1";
  const { id } = await bring(db, { url });
  await bring(db, { versionOf: id, text: "Another.", publishedAt: "2021-06-17" });
  expect(await db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({ url });
});
