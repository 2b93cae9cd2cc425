import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mergeClaims } from "@/commands/desk/claim/merge-claims";
import { takeDown } from "@/commands/desk/publication/take-down";
import { moveToStory } from "@/commands/desk/story/move-to-story";
import { startStory } from "@/commands/desk/story/start-story";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { type Deed, type Effects, standingOf } from "@/domain/publication/effects";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { claimRecords } from "@/queries/claim/claim-records";
import { effectsOf } from "@/queries/desk/claim/effects";
import { freshDatabase } from "../database/fresh-database";
import { wholeStory } from "../whole-story";
import { at, keller, standing } from "./at-the-desk";
import { must } from "./tagging";

async function newsroom() {
  const { db } = await freshDatabase();
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  return db;
}

const told = async (db: Database, deed: Deed): Promise<Effects> => (await effectsOf(db, deed, at))!;

/** What readers have of each claim that was told of, and how many claims each story has. */
async function seen(db: Database, { claims, stories }: Effects) {
  const records = new Map(
    (
      await claimRecords(
        db,
        claims.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  const counts = await db.story.findMany({
    where: { id: { in: stories.map(({ id }) => id) } },
    select: { id: true, claims: { where: { claim: { withdrawn: false } } } },
  });
  return {
    claims: claims.map(({ id }) => {
      const record = records.get(id);
      return record === undefined ? null : standingOf(record, at);
    }),
    stories: stories.map(({ id }) => counts.find((one) => one.id === id)!.claims.length),
  };
}

const before = ({ claims, stories }: Effects) => ({
  claims: claims.map((one) => one.before),
  stories: stories.map((one) => one.before),
});
const after = ({ claims, stories }: Effects) => ({
  claims: claims.map((one) => one.after),
  stories: stories.map((one) => one.after),
});

test("what merging two claims would change is told before, and is what it then changes", async () => {
  const db = await newsroom();
  const rows = await db.claim.findMany({ include: { attributions: true }, orderBy: { id: "asc" } });
  const [from, into] = rows.filter(({ attributions }) => attributions.length > 0);
  const effects = await told(db, { is: "merge", from: from!.id, into: into!.id });
  expect(effects.pages).toEqual([
    { title: from!.text, path: `/claims/${from!.id}`, leadsTo: `/claims/${into!.id}` },
  ]);
  expect(effects.stories[0]!.after).toBe(effects.stories[0]!.before - 1);
  expect(await seen(db, effects)).toEqual(before(effects));
  must(
    await mergeClaims(
      db,
      keller,
      { action: randomUUID(), from: from!.id, into: into!.id, why: "They say the same" },
      at,
    ),
  );
  expect(await seen(db, effects)).toEqual(after(effects));
});

test("so is what taking down a claim, an article, a story or a person would change", async () => {
  for (const kind of ["claim", "article", "story", "entity"] satisfies WithdrawnKind[]) {
    const db = await newsroom();
    const said = await db.attribution.findFirstOrThrow({
      where: { sourceId: { not: null } },
      include: { version: true },
      orderBy: { id: "asc" },
    });
    const id = {
      claim: said.claimId,
      article: said.version.articleId,
      story: (await db.story.findFirstOrThrow()).id,
      entity: said.sourceId!,
    }[kind];
    const effects = await told(db, { is: "take-down", kind, id });
    expect(await seen(db, effects), kind).toEqual(before(effects));
    const request = { action: randomUUID(), kind, id, reason: "It was wrong", leadsTo: null };
    must(await takeDown(db, keller, request, at));
    expect(await seen(db, effects), kind).toEqual(after(effects));
    expect(effects.pages.length, kind).toBeGreaterThan(0);
    expect(effects.claims.length > 0, kind).toBe(kind !== "entity");
  }
});

test("a move is told to change nothing at once, with the claims that go along", async () => {
  const db = await newsroom();
  const story = await db.story.findFirstOrThrow({ include: { articles: true, claims: true } });
  const into = must(
    await startStory(
      db,
      keller,
      { action: randomUUID(), headline: "Another story", standfirst: "", article: null },
      at,
    ),
  ).subject.id;
  const article = story.articles[0]!.articleId;
  const effects = await told(db, { is: "move", kind: "article", id: article, from: story.id, into });
  expect(effects).toMatchObject({ claims: [], pages: [], waits: true });
  const request = { action: randomUUID(), kind: "article", id: article, from: story.id, into } as const;
  must(await moveToStory(db, keller, request, at));
  for (const { id, after: many } of effects.stories)
    expect((await standing(db, "story", id)).content.claimIds).toHaveLength(many);
  expect((await standing(db, "story", into)).content.claimIds.toSorted()).toEqual(
    effects.along.map(({ id }) => id).toSorted(),
  );
});

test("of what readers have not seen, and of nothing at all, nothing is told to change", async () => {
  const db = await newsroom();
  const into = must(
    await startStory(
      db,
      keller,
      { action: randomUUID(), headline: "A draft", standfirst: "", article: null },
      at,
    ),
  ).subject.id;
  const effects = await told(db, { is: "take-down", kind: "story", id: into });
  expect(effects).toEqual({
    claims: [],
    stories: [],
    pages: [],
    stated: [],
    along: [],
    waits: false,
    hindrance: null,
  });
  expect(await effectsOf(db, { is: "merge", from: "c-nothing", into: "c-none" }, at)).toBeNull();
});

test("taking down the claim that a headline rests on asks for the headline", async () => {
  const db = await newsroom();
  const story = await db.story.findFirstOrThrow();
  const claim = await db.claim.findFirstOrThrow({
    where: { attributions: { some: {} } },
    include: { attributions: true },
    orderBy: { id: "asc" },
  });
  await db.claim.update({ where: { id: claim.id }, data: { text: "The crane weighed 417 tonnes." } });
  await db.story.update({ where: { id: story.id }, data: { headline: "A crane of 417 tonnes falls" } });
  const { stated } = await told(db, { is: "take-down", kind: "claim", id: claim.id });
  expect(stated).toEqual([
    {
      ...{ storyId: story.id, field: "headline", says: expect.stringContaining("417") },
      ...{ claimId: claim.id, claim: "The crane weighed 417 tonnes.", becomes: "gone" },
    },
  ]);
  // The story that goes itself is not asked about.
  expect((await told(db, { is: "take-down", kind: "story", id: story.id })).stated).toEqual([]);
  await db.story.update({ where: { id: story.id }, data: { headline: "A crane falls" } });
  expect((await told(db, { is: "take-down", kind: "claim", id: claim.id })).stated).toEqual([]);
});
