import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askQuestion } from "@/commands/desk/claim/ask-question";
import { publish } from "@/commands/desk/publication/publish";
import { takeDown } from "@/commands/desk/publication/take-down";
import { putBack } from "@/commands/desk/put-back";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import type { QuestionRequest } from "@/domain/outbox/requests";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { articlePage } from "@/queries/article/articles";
import { dossierOfStory } from "@/queries/claim/dossier";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { entityPage } from "@/queries/entity/entities";
import { recordedStory } from "@/queries/story/recorded-stories";
import { storyList } from "@/queries/story/stories";
import { storyPage } from "@/queries/story/story-page";
import { servedDatabase } from "../app/serve";
import { editor, importWorkedStory } from "../worked-story";
import { at, keller } from "./at-the-desk";
import { must } from "./tagging";

// What is told beside an open question of who would not answer it: of nobody who was taken down, from no article that was, and on no day before.

const text = "Who met the delegation at the airport?";
const later = new Date("2018-02-08T10:00:00Z");
const now = new Date("2030-01-01");

async function newsroom() {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const story = await db.story.findFirstOrThrow();
  const article = await db.article.findFirstOrThrow({ include: { versions: true } });
  return { db, story, article, versionId: article.versions[0]!.id };
}

type Refused = NonNullable<QuestionRequest["refusal"]>;
const refused = (name: string, kind: "person" | "organization" = "person"): Refused => ({
  ...{ name, stance: "declined_comment", words: "declined to say who met it" },
  source: { create: { kind, name } },
});

async function ask(
  db: Database,
  story: string,
  refusal: Refused,
  {
    versionId = null,
    on = at,
    publishedOn = on,
  }: { versionId?: string | null; on?: Date; publishedOn?: Date } = {},
) {
  const note = `${refusal.name} “declined to say who met it”`;
  const asked = { action: randomUUID(), story, text, note, refusal, about: null, versionId, selector: null };
  must(await askQuestion(db, keller, { ...asked, suggestion: null }, on));
  const scope = { kind: "story", id: story } as const;
  const { digest } = (await publicationPlan(db, scope, publishedOn))!;
  must(await publish(db, keller, { action: randomUUID(), scope, digest, note: null }, publishedOn));
}

const down = async (db: Database, kind: WithdrawnKind, id: string) =>
  must(
    await takeDown(db, keller, { action: randomUUID(), kind, id, reason: "Asked for", leadsTo: null }, later),
  );

/** All that readers are told of a story, as it is now and as it was held then. */
async function told(db: Database, slug: string, asOf = now) {
  const page = (await storyPage(db, slug, asOf))!;
  const recorded = (await recordedStory(db, slug, asOf, new Date(asOf.getTime() - 1)))!;
  const names = (declined: { question: unknown; name: string }[]) =>
    declined.flatMap(({ question, name }) => (question ? name : [])).toSorted();
  return {
    all: JSON.stringify([page, recorded]),
    names: names(page.declined),
    recorded: names(recorded.story.declined),
    none: page.counts.none ?? 0,
  };
}

test("nobody who was taken down is named beside a question that they would not answer, nor in its note", async () => {
  const { db, story, article, versionId } = await newsroom();
  await ask(db, story.id, refused("Ada Lindqvist"), { versionId });
  await ask(db, story.id, refused("The Airport Board", "organization"), { versionId });
  expect((await told(db, story.slug)).names).toEqual(["Ada Lindqvist", "The Airport Board"]);
  const person = await db.entity.findFirstOrThrow({ where: { name: "Ada Lindqvist" } });
  await down(db, "entity", person.id);
  const after = await told(db, story.slug);
  expect(after.all).not.toContain("Lindqvist");
  expect(JSON.stringify(await articlePage(db, article.id, now))).not.toContain("Lindqvist");
  for (const names of [after.names, after.recorded])
    expect(names).toEqual(["Somebody not named", "The Airport Board"]);
  expect(after.all).toContain("The Airport Board “declined to say who met it”");
});

test("a refusal that an article tells of is told no more once that is taken down, as it is now and as it was held", async () => {
  const { db, story, article, versionId } = await newsroom();
  await ask(db, story.id, refused("Ada Lindqvist"), { versionId });
  const before = await told(db, story.slug);
  expect(before.recorded).toEqual(["Ada Lindqvist"]);
  await down(db, "article", article.id);
  const after = await told(db, story.slug);
  expect(after).toMatchObject({ names: [], recorded: [] });
  expect(after.all).not.toContain("declined to say who met it");
});

test("a refusal added to a question that no article raises is told from the day on which it was added", async () => {
  const { db, story } = await newsroom();
  await ask(db, story.id, refused("Ada Lindqvist"));
  await ask(db, story.id, refused("The Airport Board", "organization"), { on: later });
  expect((await told(db, story.slug)).names).toEqual(["Ada Lindqvist", "The Airport Board"]);
  const between = await told(db, story.slug, new Date("2018-02-05"));
  expect(between.names).toEqual(["Ada Lindqvist"]);
  expect(between.recorded).toEqual(["Ada Lindqvist"]);
  const listed = (await storyList(db, new Date("2018-02-05"), { limit: 10, offset: 0 })).stories[0]!;
  expect(listed.counts.none).toBe(between.none);
  expect((await told(db, story.slug)).none).toBe(between.none + 1);
  const exported = (await dossierOfStory(db, story.slug))!;
  const [one, other] = exported.openQuestions.find((asked) => asked.text === text)!.refusals;
  expect([one!.since ?? null, new Date(other!.since!)]).toEqual([null, later]);
  const elsewhere = await servedDatabase();
  must(await importDossier(elsewhere, JSON.parse(JSON.stringify(exported)), editor));
  expect((await told(elsewhere, story.slug, new Date("2018-02-05"))).names).toEqual(["Ada Lindqvist"]);
});

test("what was drafted on one day and published on another is told from its publication, now and as it was held", async () => {
  const { db, story } = await newsroom();
  const first = new Date("2018-02-05T10:00:00Z");
  await ask(db, story.id, refused("Ada Lindqvist"), { publishedOn: first });
  const added = { on: new Date("2018-02-06T10:00:00Z"), publishedOn: later };
  await ask(db, story.id, refused("The Airport Board", "organization"), added);
  await ask(db, story.id, refused("Tom Berg"), {
    on: new Date("2018-02-10"),
    publishedOn: new Date("2018-02-11"),
  });
  const on = async (day: string) => {
    const { all, names, recorded } = await told(db, story.slug, new Date(day));
    expect(recorded).toEqual(names);
    return { names, isAsked: all.includes(text), isNoted: all.includes("The Airport Board") };
  };
  expect(await on("2018-02-04")).toEqual({ names: [], isAsked: false, isNoted: false });
  expect(await on("2018-02-07")).toEqual({ names: ["Ada Lindqvist"], isAsked: true, isNoted: false });
  const both = ["Ada Lindqvist", "The Airport Board"];
  expect(await on("2018-02-09")).toEqual({ names: both, isAsked: true, isNoted: true });
  expect((await on("2018-02-12")).names).toEqual([...both, "Tom Berg"].toSorted());
});

test("the page of a body lists the question that it would not answer, among what it would not speak to", async () => {
  const { db, story, article, versionId } = await newsroom();
  await ask(db, story.id, refused("The Airport Board", "organization"), { versionId });
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "The Airport Board" } });
  const listed = async (asOf: Date) => {
    const { by } = (await entityPage(db, { id }, asOf))!;
    return by.entries.map((entry) => [entry.kind, entry.text, by.acts[entry.id], by.total]);
  };
  const here = [["question", text, "silent", 1]];
  expect(await listed(now)).toEqual(here);
  expect(await listed(new Date("2017-01-01"))).toEqual([]);
  const { text: claim } = await db.claim.findFirstOrThrow();
  expect(JSON.stringify(await listed(now))).not.toContain(claim);
  await down(db, "article", article.id);
  expect(await listed(now)).toEqual([]);
});

test("on the page of a body, too, a refusal that was added later is told from then on", async () => {
  const { db, story } = await newsroom();
  await ask(db, story.id, refused("Ada Lindqvist"));
  await ask(db, story.id, refused("The Airport Board", "organization"), { on: later });
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "The Airport Board" } });
  const listed = async (asOf: Date) =>
    (await entityPage(db, { id }, asOf))!.by.entries.map((one) => one.text);
  expect(await listed(new Date("2018-02-05"))).toEqual([]);
  expect(await listed(now)).toEqual([text]);
});

test("put back, a person and an article are told of as before; who is on no record stays under the name that was given", async () => {
  const { db, story, article, versionId } = await newsroom();
  const unknown = { ...refused("a clerk"), source: null };
  await ask(db, story.id, refused("Ada Lindqvist"), { versionId });
  await ask(db, story.id, unknown, { versionId });
  const before = await told(db, story.slug);
  const person = await db.entity.findFirstOrThrow({ where: { name: "Ada Lindqvist" } });
  const gone = [await down(db, "entity", person.id), await down(db, "article", article.id)];
  expect(await told(db, story.slug)).toMatchObject({ names: [], recorded: [] });
  const again = new Date(later.getTime() + 60_000);
  for (const { withdrawal } of gone.toReversed())
    must(await putBack(db, keller, { action: randomUUID(), withdrawal, why: "It was right" }, again));
  const after = await told(db, story.slug);
  expect(after.names).toEqual(before.names);
  expect(after.names).toEqual(["Ada Lindqvist", "a clerk"]);
  expect(after.recorded).toEqual(before.recorded);
});

test("an outlet that was taken down is not named as who tells of a refusal", async () => {
  const { db, story, article, versionId } = await newsroom();
  await ask(db, story.id, refused("Ada Lindqvist"), { versionId });
  await down(db, "entity", article.outletId);
  const { declined } = (await storyPage(db, story.slug, now))!;
  expect(declined.flatMap((one) => (one.question ? one.toldIn : []))).toEqual([""]);
});
