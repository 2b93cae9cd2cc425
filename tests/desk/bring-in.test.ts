import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { undoAction } from "@/commands/desk/undo-action";
import { importArticle } from "@/commands/import-article";
import { samples } from "@/domain/article/same-text";
import { ArticleImport } from "@/domain/article-import";
import { duplicatesOf, textsLike } from "@/queries/desk/claim/duplicates";
import { textJobs } from "@/workers/text-jobs";
import { held } from "../brought";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { importWorkedStory } from "../worked-story";
import { at, edit, keller, standing } from "./at-the-desk";
import { karsk } from "./karsk-article";
import { accept, bench, bringIn, must, onTheBench, saying } from "./tagging";

test("an article comes in as a draft with its outlet and its suggestions, and readers see nothing of it", async () => {
  const { db } = await freshDatabase();
  const before = await everything(db);
  const { id, suggestions } = must(await bringIn(db));
  expect(await everything(db)).toEqual(before);
  const { article, outlet, ...on } = await bench(db, id);
  expect(article).toMatchObject({
    published: null,
    content: { title: karsk.title, url: karsk.url, versions: [{ text: karsk.text }] },
  });
  expect(outlet).toMatchObject({ name: karsk.outlet, kind: "organization", published: false });
  expect((await standing(db, "entity", outlet.id)).content.publishes).toBe(true);
  expect(suggestions).toBeGreaterThan(8);
  expect(on.suggestions.map(({ ordinal, origin, outcome }) => ({ ordinal, origin, outcome }))).toEqual(
    on.suggestions.map((_, index) => ({ ordinal: index + 1, origin: "extraction", outcome: "open" })),
  );
  expect(on.suggestions.some(({ reading }) => reading?.openQuestion)).toBe(true);
});

test("the same request twice brings in one article and is answered alike", async () => {
  const { db } = await freshDatabase();
  const action = randomUUID();
  const first = await bringIn(db, { action });
  expect(await bringIn(db, { action })).toEqual(first);
  expect(await db.draft.count({ where: { kind: "article" } })).toBe(1);
});

test.each([
  [
    "at the same address, written another way",
    { url: "http://lowervalley.example/2019/03/12/karsk-dam/", title: "Other", body: "Quite another text." },
    "address",
  ],
  ["in the same text under another title", { url: null, title: "Other" }, "text"],
  [
    "in nearly the same text",
    { url: null, title: "Other", body: karsk.text.replace("Eleven", "Twelve").replace("“We", '"We') },
    "text",
  ],
  [
    "under the same title",
    { url: null, body: "Quite another text.", title: karsk.title.toUpperCase() },
    "title",
  ],
] as const)("an article is shown as held %s, and nothing is written", async (_, fields, same) => {
  const { db } = await freshDatabase();
  const { id } = must(await bringIn(db));
  const counts = await Promise.all([db.draft.count(), db.action.count(), db.suggestion.count()]);
  expect(await bringIn(db, fields)).toEqual({
    ok: false,
    reason: "duplicate",
    duplicates: [
      {
        id,
        title: karsk.title,
        outlet: karsk.outlet,
        publishedAt: "2019-03-12T16:20:00.000Z",
        same,
        published: false,
      },
    ],
  });
  expect(await Promise.all([db.draft.count(), db.action.count(), db.suggestion.count()])).toEqual(counts);
});

test("an article that shares a paragraph with another is another", async () => {
  const { db } = await freshDatabase();
  must(await bringIn(db));
  const [first, second] = karsk.text.split("\n\n");
  const body = `${first}\n\n${second}\n\nThe valley has been dry since. Its farmers ask who pays, and the council has no answer for them yet.`;
  const held = await textsLike(db, { text: body, samples: samples(body) });
  const alike = textJobs.alike({ text: body, held });
  expect(await duplicatesOf(db, { title: "Dry", text: body, url: null }, alike)).toEqual([]);
});

test("an article in Chinese with one letter more is found as nearly the same text", async () => {
  const { db } = await freshDatabase();
  const text =
    "港口星期二清晨关闭，市长说两艘货船在浓雾中相撞。海岸警卫队派出四艘快艇，把二十三名船员送到岸上。没有人受重伤。" +
    "渔民组织要求公布雷达记录，航运公司表示会配合调查。反对派议员批评港务局三年前取消了夜间领航，交通部长拒绝评论。";
  must(await bringIn(db, { title: "港口关闭", body: text }));
  const body = text.replace("四艘", "四十艘");
  const held = await textsLike(db, { text: body, samples: samples(body) });
  const alike = textJobs.alike({ text: body, held });
  const found = await duplicatesOf(db, { title: "大雾", text: body, url: null }, alike);
  expect(found).toMatchObject([{ title: "港口关闭", same: "text" }]);
});

test.each([
  ["राम आए", "रमा आए"],
  ["কালি", "কলি"],
  ["பால்", "பல்"],
  ["バス", "ハス"],
])("an article titled %s is not shown as held where one titled %s is brought in", async (title, other) => {
  const { db } = await freshDatabase();
  const { id } = must(await bringIn(db, { title, url: null }));
  const fields = { title: other, url: null, body: "Quite another text." };
  expect(must(await bringIn(db, fields)).id).not.toBe(id);
});

test("articles on record are looked through as well", async () => {
  const { db } = await freshDatabase();
  const article = ArticleImport.parse({ ...karsk, url: karsk.url });
  const { id } = held(await importArticle(db, article, { by: "import", at }));
  const url = "https://lowervalley.example/2019/03/12/karsk-dam";
  const found = await duplicatesOf(db, { title: "", text: "", url }, []);
  expect(found).toMatchObject([{ id, same: "address", published: true }]);
});

test("brought in anyway, the page at one address gets a new version, and its old text stays", async () => {
  const { db } = await freshDatabase();
  const { id } = must(await bringIn(db));
  const body = `${karsk.text}\n\nCorrection: an earlier version gave a wrong name, the Post said.`;
  expect(must(await bringIn(db, { body, anyway: true })).id).toBe(id);
  const { article, suggestions, versionId } = await bench(db, id);
  expect(article.content.versions.map(({ text }) => text)).toEqual([karsk.text, body]);
  expect(versionId).toBe(article.content.versions[1]!.id);
  expect(suggestions.length).toBeGreaterThan(8);
});

test("brought in as well, another text of one title, day and outlet is an article of its own where no address is known", async () => {
  const { db } = await freshDatabase();
  const texts = ["Rain is expected.", "A storm warning is out.", "The storm has passed."];
  const brought = async (body: string) =>
    must(await bringIn(db, { url: null, title: "Weather", body, anyway: true })).id;
  const ids = [];
  for (const body of texts) ids.push(await brought(body));
  expect(new Set(ids).size).toBe(texts.length);
  expect(await brought(texts[1]!)).toBe(ids[1]);
});

test("brought in anyway, the same text at another address is an article of its own", async () => {
  const { db } = await freshDatabase();
  const { id } = must(await bringIn(db));
  const other = must(
    await bringIn(db, { url: "https://wire.example/karsk", outlet: "The Wire", anyway: true }),
  );
  expect(other.id).not.toBe(id);
});

test("an article that is on record already can be tagged, and keeps what is known of it", async () => {
  const { db } = await freshDatabase();
  const { id } = held(await importArticle(db, ArticleImport.parse(karsk), { by: "import", at }));
  const brought = must(await bringIn(db, { anyway: true, title: "Another title" }));
  expect(brought.id).toBe(id);
  const { article } = await bench(db, id);
  expect(article.version).toEqual({ published: 1, draft: 0 });
  expect(article.content.title).toBe(karsk.title);
});

test("an outlet that is on record is taken, under any of its names", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id } = must(await bringIn(db, { outlet: "daily beast" }));
  const { outlet } = await bench(db, id);
  expect(outlet).toMatchObject({ slug: "the-daily-beast", published: true });
});

test("articles brought in at the same time from an outlet that nobody knew have one outlet", async () => {
  const { db } = await freshDatabase();
  const answers = await Promise.all(
    [1, 2, 3, 4].map((page) =>
      bringIn(db, {
        url: `https://post.example/${page}`,
        title: `Page ${page}`,
        body: `Page ${page} says so.`,
      }),
    ),
  );
  for (const answer of answers) must(answer);
  expect(await db.draft.count({ where: { kind: "entity" } })).toBe(1);
});

test("who is named in the article and known on record is proposed by id", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const body = "Russian ambassador Anatoly Antonov said that the talks were useful for both sides.";
  const { id } = must(await bringIn(db, { body, url: null, title: "Talks" }));
  const { suggestions, entities } = await bench(db, id);
  const source = suggestions[0]!.proposal.attribution.source;
  expect(entities.find((entity) => source && "id" in source && entity.id === source.id)?.name).toBe(
    "Anatoly Antonov",
  );
});

test("an article taken back is gone from the desk, and comes in again as it was", async () => {
  const { db } = await freshDatabase();
  const action = randomUUID();
  const { id, suggestions } = must(await bringIn(db, { action }));
  must(await undoAction(db, keller, { action: randomUUID(), undoes: action }, at));
  expect(await db.draft.count()).toBe(0);
  expect(must(await bringIn(db))).toEqual({ ok: true, id, suggestions });
});

test("an article that a claim quotes, or a story lists, is not taken back", async () => {
  const { db } = await freshDatabase();
  const action = randomUUID();
  const on = await onTheBench(db, { action });
  const undo = () => undoAction(db, keller, { action: randomUUID(), undoes: action }, at);
  expect(await undo()).toMatchObject({ ok: false, reason: "changed-meanwhile" });
  must(await accept(db, on, saying(on, "taken to hospital")));
  const story = await standing(db, "story", on.story!.id);
  must(await edit(db, "story", story.id, story.version, { ...story.content, articleIds: [] }));
  expect(await undo()).toMatchObject({ ok: false, reason: "changed-meanwhile" });
  expect(await db.draft.count({ where: { kind: "article" } })).toBe(1);
});

test("a text that cannot be kept is refused with what is wrong", async () => {
  const { db } = await freshDatabase();
  expect(await bringIn(db, { body: "  " })).toMatchObject({
    ok: false,
    reason: "invalid",
    faults: [{ path: "text" }],
  });
  expect(await db.action.count()).toBe(0);
});
