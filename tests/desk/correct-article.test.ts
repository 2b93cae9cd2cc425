import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readVersion } from "@/app/api/desk/read-version";
import { correctArticle } from "@/commands/desk/article/correct-article";
import { publish } from "@/commands/desk/publication/publish";
import { undoAction } from "@/commands/desk/undo-action";
import type { Database } from "@/db/connection";
import type { CorrectArticleRequest } from "@/domain/outbox/requests";
import { articlePage } from "@/queries/article/articles";
import { verifyStatus } from "@/queries/claim/verify-status";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { at, claimId, keller, standing } from "./at-the-desk";
import { accept, bench, means, must, onTheBench, saying } from "./tagging";

const put = (db: Database, id: string, fields: Partial<CorrectArticleRequest>) =>
  correctArticle(
    db,
    keller,
    { action: randomUUID(), id, publishedAt: null, text: null, why: "It was wrong", ...fields },
    at,
  );

async function tagged() {
  const { db } = await freshDatabase();
  const desk = await onTheBench(db);
  const suggestion = desk.suggestions.find(({ reading }) => !reading?.openQuestion)!;
  const { became } = must(await accept(db, desk, suggestion)).suggestion;
  return { db, id: desk.article.id, claim: became[0]!.claimId };
}

const quoted = async (db: Database, claim: string) =>
  (await standing(db, "claim", claim)).content.attributions[0]!;
const textOf = async (db: Database, id: string) => (await standing(db, "article", id)).content.versions;

test("a day that was wrong is put right with what was said in it, and moves nothing else", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id } = await db.article.findFirstOrThrow();
  const claim = await claimId(db, "C2");
  const day = "2018-01-29T00:00:00.000Z";
  must(await put(db, id, { publishedAt: day }));
  const scope = { kind: "story", id: (await db.story.findFirstOrThrow()).id } as const;
  const { digest } = (await publicationPlan(db, scope, at))!;
  must(await publish(db, keller, { action: randomUUID(), scope, digest, note: null }, at));
  const article = await db.article.findUniqueOrThrow({ where: { id }, include: { versions: true } });
  expect(article.publishedAt.toISOString()).toBe(day);
  expect(article.versions[0]!.publishedAt.toISOString()).toBe(day);
  const said = await db.attribution.findMany({ where: { claimId: claim } });
  expect(new Set(said.map(({ publishedAt }) => publishedAt.toISOString()))).toEqual(new Set([day]));
  expect((await verifyStatus(db)).differences).toEqual([]);
});

test("a text that the outlet changed is a new version, and what was said stays in the old one", async () => {
  const { db, id, claim } = await tagged();
  const before = await quoted(db, claim);
  const [first] = await textOf(db, id);
  const text = {
    how: "version",
    text: `${first!.text} The ministry has since apologised.`,
    publishedAt: "2018-02-02T12:00:00.000Z",
  } as const;
  must(await put(db, id, { text }));
  const versions = await textOf(db, id);
  expect(versions.map((version) => version.text)).toEqual([first!.text, text.text]);
  expect(await quoted(db, claim)).toEqual(before);
  expect(await put(db, id, { text })).toMatchObject({ ok: false, reason: "invalid" });
});

test("a new version is read for who says what, as a first text is", async () => {
  const { db, id } = await tagged();
  const [first] = await textOf(db, id);
  const said = "“We shut the gates too late,” Mayor Ines Okafor said on Friday.";
  const text = {
    how: "version",
    text: `${first!.text}\r\n\r\n${said}`,
    publishedAt: "2019-04-02T12:00:00.000Z",
  } as const;
  const version = (await readVersion({ id, ...text }, means(db)))!;
  const request = {
    action: randomUUID(),
    id,
    publishedAt: null,
    text: { ...text, text: version.text },
    why: "It grew",
  };
  must(await correctArticle(db, keller, request, at, version.read));
  const now = await bench(db, id);
  const suggestion = saying(now, "We shut the gates too late");
  const last = now.article.content.versions.at(-1)!;
  expect(now.versionId).toBe(last.id);
  const excerpt = suggestion.form.attribution.selectors.find(({ role }) => role === "content")!;
  expect(last.text.slice(excerpt.start!, excerpt.end!)).toBe(excerpt.exact);
  expect(suggestion.form.attribution.source).toEqual({ create: { kind: "person", name: "Ines Okafor" } });
  // The same text once more is no version, and nothing is suggested twice.
  const before = now.suggestions.length;
  expect(await put(db, id, { text: { ...text, text: version.text } })).toMatchObject({ ok: false });
  expect((await bench(db, id)).suggestions).toHaveLength(before);
});

test("a text that was brought in wrongly is corrected where it stands, and quotes are found in it again", async () => {
  const { db, id, claim } = await tagged();
  const before = await quoted(db, claim);
  const [first] = await textOf(db, id);
  const text = `ADVERTISEMENT. ${first!.text}`;
  const action = randomUUID();
  must(await put(db, id, { action, text: { how: "correction", text, publishedAt: first!.publishedAt } }));
  const [now, ...more] = await textOf(db, id);
  expect(more).toEqual([]);
  expect(now).toMatchObject({ id: first!.id, text });
  const excerpt = (await quoted(db, claim)).selectors.find(({ role }) => role === "excerpt")!;
  const was = before.selectors.find(({ role }) => role === "excerpt")!;
  expect(text.slice(excerpt.start!, excerpt.end!)).toBe(was.exact);
  expect(excerpt.start).toBe(was.start! + "ADVERTISEMENT. ".length);
  must(await undoAction(db, keller, { action: randomUUID(), undoes: action }, at));
  expect(await quoted(db, claim)).toEqual(before);
  expect(await textOf(db, id)).toEqual([first]);
});

test("words that were never in the article are kept without a place, and credited to nobody else", async () => {
  const { db, id, claim } = await tagged();
  const [first] = await textOf(db, id);
  const text = "Nothing of the kind was said here. “It rained,” said Anna Berg.";
  must(await put(db, id, { text: { how: "correction", text, publishedAt: first!.publishedAt } }));
  expect((await quoted(db, claim)).selectors.every(({ start }) => start === null)).toBe(true);
});

test("a text that came by a file is put right in the file", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id } = await db.article.findFirstOrThrow();
  const text = { how: "correction", text: "Other", publishedAt: "2018-01-30T00:00:00.000Z" } as const;
  expect(await put(db, id, { text })).toMatchObject({
    ok: false,
    reason: "invalid",
    faults: [{ message: expect.stringMatching(/import the file again/) }],
  });
  // A later version of the outlet's own may be given all the same.
  must(await put(db, id, { text: { ...text, how: "version", publishedAt: "2018-02-05T00:00:00.000Z" } }));
  expect((await articlePage(db, id, at))!.shown.text).not.toBe("Other");
});
