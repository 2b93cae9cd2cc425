import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeBackSheet } from "@/commands/sheet/take-back-sheet";
import type { Database } from "@/db/connection";
import type { ArticleSnapshot, ClaimSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import type { DeskKind } from "@/domain/draft/subject";
import { freshDatabase } from "../../database/fresh-database";
import { at, deskRowCounts, keller, standing } from "../../desk/at-the-desk";
import { importWorkedStory } from "../../worked-story";
import { broughtIn, faultsOf, lookedAt } from "./brought-in";

async function house(): Promise<{ db: Database; story: string }> {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id } = await db.story.findFirstOrThrow({ select: { id: true } });
  return { db, story: id };
}

const drafted = async <T>(db: Database, kind: DeskKind): Promise<T[]> =>
  (await db.draft.findMany({ where: { kind }, orderBy: { id: "asc" } })).map(({ content }) => content as T);

const harbour = "https://karsk.example/harbour";
const articles =
  "URL,Headline,Outlet,Date,Text\n" +
  `${harbour},Harbour gates were shut,Karsk Herald,2018-01-30,"The gates were shut, Vera Maslo said. Nobody was on the pier."\n` +
  "https://karsk.example/pier,Pier is closed,Karsk Herald,30 January 2018,\n";

test("articles come in with their outlet; one without its text is held by its headline", async () => {
  const { db } = await house();
  expect(await broughtIn(db, articles)).toMatchObject({
    ok: true,
    counts: { made: 2, beside: ["Karsk Herald"] },
  });
  const [outlet] = await drafted<EntitySnapshot>(db, "entity");
  expect(outlet).toMatchObject({ kind: "organization", slug: "karsk-herald", publishes: true });
  const held = await drafted<ArticleSnapshot>(db, "article");
  expect(held.toSorted((a, b) => a.title.localeCompare(b.title))).toMatchObject([
    {
      title: "Harbour gates were shut",
      outletId: outlet!.id,
      rights: "full",
      publishedAt: "2018-01-30T00:00:00.000Z",
    },
    { title: "Pier is closed", rights: "excerpts_only", versions: [{ text: "Pier is closed" }] },
  ]);
  expect(await db.article.count()).toBe(1);
});

test("an address that is held, however it is written, is not doubled", async () => {
  const { db } = await house();
  await broughtIn(db, articles);
  const again = `URL,Headline,Outlet,Date\nhttp://www.karsk.example/harbour/?utm_source=x,Harbour,Karsk Herald,2018-01-31\n`;
  expect(await lookedAt(db, again)).toMatchObject({
    faultCount: 0,
    counts: { made: 0, held: 1, beside: [] },
    shown: [{ does: "held", told: "held at this address" }],
  });
  expect(await broughtIn(db, articles)).toMatchObject({ ok: true, counts: { made: 0, held: 2 } });
  expect(
    await faultsOf(
      db,
      "URL,Headline,Outlet,Date\nhttps://k.example/1,One,Herald,2018-01-30\nhttps://k.example/1/,Two,Herald,2018-01-30\n",
    ),
  ).toEqual(["B3 says something else than row 2, which has the same address"]);
});

test("an outlet that is on record and was not known to publish does so from then on, until it is taken back", async () => {
  const { db } = await house();
  const cia = await db.entity.findFirstOrThrow({ where: { slug: "cia" } });
  const undoes = randomUUID();
  await broughtIn(db, "URL,Headline,Outlet,Date\nhttps://cia.example/1,A reading room,CIA,2018-01-30\n", {
    action: undoes,
  });
  expect((await standing(db, "entity", cia.id)).content.publishes).toBe(true);
  expect(await takeBackSheet(db, keller, { action: randomUUID(), undoes }, at)).toMatchObject({ ok: true });
  expect((await standing(db, "entity", cia.id)).version.draft).toBe(0);
  expect(await db.draft.count()).toBe(0);
});

test("what a later import changed and gave back does not keep the earlier one from being taken back", async () => {
  const { db } = await house();
  const [first, second] = [randomUUID(), randomUUID()];
  const back = (undoes: string) => takeBackSheet(db, keller, { action: randomUUID(), undoes }, at);
  await broughtIn(db, "Organization,Publishes\nKarsk Herald,no\n", { action: first, kind: "organizations" });
  await broughtIn(db, articles, { action: second });
  expect(await back(first)).toMatchObject({
    faults: [{ message: expect.stringMatching(/worked on “Karsk Herald”/) }],
  });
  expect(await back(second)).toEqual({ ok: true, dropped: 2 });
  expect(await back(first)).toEqual({ ok: true, dropped: 1 });
  expect(await db.draft.count()).toBe(0);
});

const claims =
  "Claim,Source,Article,Quote,About\n" +
  `The harbour gates were shut,Vera Maslo,${harbour},"The gates were shut, Vera Maslo said",Port of Karsk\n` +
  `The harbour gates were shut,Karsk Herald,${harbour},,\n` +
  `Nobody was on the pier,Karsk Herald,${harbour},Nobody was on the pier,Vera Maslo\n`;

async function withArticles() {
  const { db, story } = await house();
  await broughtIn(db, articles);
  await broughtIn(db, "Name,Post,Organization\nVera Maslo,Harbour master,Port of Karsk\n");
  return { db, story };
}

test("rows with one wording are one claim with a voice each, credited to whom the row names and to nobody else", async () => {
  const { db, story } = await withArticles();
  const { claimIds } = (await standing(db, "story", story)).content;
  expect(await broughtIn(db, claims, { story })).toMatchObject({ ok: true, counts: { made: 2, joined: 1 } });
  const made = await drafted<ClaimSnapshot>(db, "claim");
  expect(made).toHaveLength(2);
  const entities = new Map((await drafted<EntitySnapshot>(db, "entity")).map(({ id, slug }) => [id, slug]));
  const gates = made.find(({ text }) => text === "The harbour gates were shut")!;
  expect(gates.entityIds.map((id) => entities.get(id))).toEqual(["port-of-karsk"]);
  expect(
    gates.attributions.map(({ sourceId, ...said }) => ({ ...said, source: entities.get(sourceId!) })),
  ).toMatchObject([
    {
      ...{ source: "vera-maslo", identity: "named_person", stance: "asserts", directness: "paraphrase" },
      ...{ groundRules: "unknown", proximity: "unknown", relays: [] },
      selectors: [{ role: "excerpt", exact: "The gates were shut, Vera Maslo said", start: 0 }],
    },
    { source: "karsk-herald", identity: "outlet_observation", selectors: [] },
  ]);
  const after = (await standing(db, "story", story)).content;
  expect(after.claimIds).toEqual([...claimIds, ...after.claimIds.slice(claimIds.length)]);
  expect(new Set(after.claimIds.slice(claimIds.length))).toEqual(new Set(made.map(({ id }) => id)));
  expect(await db.claim.count()).toBe(claimIds.length);
});

test("the same claims again are held, and a new voice joins the claim that stands", async () => {
  const { db, story } = await withArticles();
  await broughtIn(db, claims, { story });
  const counts = await deskRowCounts(db);
  expect(await broughtIn(db, claims, { story })).toMatchObject({ ok: true, counts: { made: 0, held: 3 } });
  expect(await deskRowCounts(db)).toMatchObject({ drafts: counts.drafts, revisions: counts.revisions });
  const undoes = randomUUID();
  const denial = `Claim,Source,Article,Stance\nNobody was on the pier,Vera Maslo,${harbour},denies\n`;
  expect(await broughtIn(db, denial, { story, action: undoes })).toMatchObject({
    counts: { made: 0, joined: 1 },
  });
  const voices = async () =>
    (await drafted<ClaimSnapshot>(db, "claim")).find(({ text }) => text === "Nobody was on the pier")!
      .attributions;
  expect((await voices()).map(({ stance }) => stance)).toEqual(["asserts", "denies"]);
  expect(await takeBackSheet(db, keller, { action: randomUUID(), undoes }, at)).toEqual({
    ok: true,
    dropped: 0,
  });
  expect((await voices()).map(({ stance }) => stance)).toEqual(["asserts"]);
});

test("an import of claims is taken back with its place in the story", async () => {
  const { db, story } = await withArticles();
  const before = await standing(db, "story", story);
  const undoes = randomUUID();
  await broughtIn(db, claims, { story, action: undoes });
  expect(await takeBackSheet(db, keller, { action: randomUUID(), undoes }, at)).toEqual({
    ok: true,
    dropped: 2,
  });
  expect((await standing(db, "story", story)).content).toEqual(before.content);
  expect(await drafted(db, "claim")).toEqual([]);
});

test.each([
  ["nobody is named", `X,,${harbour},,`, "B2 who says it is missing"],
  [
    "nobody is known by that name",
    `X,Somebody Else,${harbour},,`,
    "B2 “Somebody Else” is nobody on record: bring them in first",
  ],
  [
    "the article is not held",
    "X,Vera Maslo,https://karsk.example/other,,",
    "C2 no article at this address is held: bring it in first",
  ],
  [
    "the words are not there",
    `X,Vera Maslo,${harbour},The gates were open,`,
    /^D2 these words are not in the article/,
  ],
  [
    "whom it is about is nobody",
    `X,Vera Maslo,${harbour},,Somebody Else`,
    "E2 “Somebody Else” is nobody on record: bring them in first",
  ],
])("a claim is not brought in where %s", async (_, row, fault) => {
  const { db, story } = await withArticles();
  const counts = await deskRowCounts(db);
  const sheet = `Claim,Source,Article,Quote,About\n${row}\nNobody was on the pier,Karsk Herald,${harbour},,\n`;
  expect(await faultsOf(db, sheet, { story })).toEqual([
    typeof fault === "string" ? fault : expect.stringMatching(fault),
  ]);
  expect(await deskRowCounts(db)).toEqual(counts);
});

test("who is only described is told what kind of source that is, and never stands beside a name", async () => {
  const { db, story } = await withArticles();
  const sheet = (row: string) => `Claim,Source,Source description,Source kind,Article\n${row},${harbour}\n`;
  expect(await faultsOf(db, sheet("X,,a clerk of the port,"), { story })).toEqual([
    "D2 has to say what a source without a name is: unnamed person, unnamed group or document",
  ]);
  expect(await faultsOf(db, sheet("X,Vera Maslo,a clerk of the port,unnamed person"), { story })).toEqual([
    "C2 stands beside a name: a source is named or described, not both",
  ]);
  expect(await faultsOf(db, sheet("X,Vera Maslo,,unnamed person"), { story })).toEqual([
    "D2 “Vera Maslo” is a named person",
  ]);
  expect(await broughtIn(db, sheet("X,,a clerk of the port,unnamed person"), { story })).toMatchObject({
    ok: true,
  });
  const [{ attributions }] = (await drafted<ClaimSnapshot>(db, "claim")) as [ClaimSnapshot];
  expect(attributions).toMatchObject([
    { sourceId: null, sourceDescription: "a clerk of the port", identity: "unnamed_person" },
  ]);
});

test("a refusal to speak makes no claim, nobody says so by an empty cell, and claims need their story", async () => {
  const { db, story } = await withArticles();
  expect(
    await faultsOf(db, `Claim,Source,Article,Stance\nX,Vera Maslo,${harbour},declined to comment\n`, {
      story,
    }),
  ).toEqual(["D2 is about a claim that nobody makes here: give a row of who says it"]);
  const unsaid = `Claim,Source,Article,Stance\nX,Karsk Herald,${harbour},says so\nX,Vera Maslo,${harbour},\n`;
  expect(await faultsOf(db, unsaid, { story })).toEqual(["D3 How they stand to it is missing"]);
  expect(await faultsOf(db, claims)).toEqual(["story Choose the story that the claims are of."]);
});
