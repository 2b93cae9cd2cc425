import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { claimDetailJson } from "@/domain/api/claim-json";
import { Stance } from "@/domain/vocabulary";
import { claimPage } from "@/queries/claim/claims";
import { dossierOfStory } from "@/queries/claim/dossier";
import { relatedClaims } from "@/queries/claim/related-claims";
import { verifyStatus } from "@/queries/claim/verify-status";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { wholeStory } from "../whole-story";
import { editor, workedStory } from "../worked-story";

const later = { by: "another", at: new Date("2021-08-01T00:00:00Z"), why: "brought over" };
const recorded = ["recorded_at", "at", "by", "why"];

async function bring(db: Database, document: unknown, authorship = editor) {
  const result = await importDossier(db, document, authorship);
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result;
}

test("the whole story uses every stance there is", () => {
  const used = new Set(
    wholeStory().claims?.flatMap(({ attributions = [] }) => attributions.map(({ stance }) => stance)),
  );
  expect([...used].sort()).toEqual([...Stance.options].sort());
});

test("no column is dead: an import and a changed import fill every one of them", async () => {
  const { db } = await freshDatabase();
  await bring(db, wholeStory(), later);
  const changed = wholeStory();
  changed.story.topic = "Ports";
  await bring(db, changed, later);
  const columns = await db.$queryRaw<{ name: string; column: string }[]>`
    SELECT table_name::text AS name, column_name::text AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
  expect(columns.length).toBeGreaterThan(150);
  const rows = await everything(db);
  const dead = columns
    .filter(({ name }) => name in rows)
    .filter(({ name, column }) => !rows[name]!.some((row) => row[column] !== null))
    .map(({ name, column }) => `${name}.${column}`);
  expect(dead).toEqual([]);
});

test.each([
  ["the whole story", wholeStory],
  ["the worked story", workedStory],
])("%s, exported, imports elsewhere to the same state", async (_, document) => {
  const [{ db: here }, { db: there }] = await Promise.all([freshDatabase(), freshDatabase()]);
  const { slug } = await bring(here, document());
  const exported = JSON.parse(JSON.stringify(await dossierOfStory(here, slug)));
  await bring(there, exported, later);
  const { revision: _r, ...ours } = await everything(here, recorded);
  const { revision: _s, ...theirs } = await everything(there, recorded);
  expect(theirs).toEqual(ours);
  expect(await verifyStatus(there)).toMatchObject({ differences: [] });
});

test("what is exported says of each claim the same at every instant", async () => {
  const [{ db: here }, { db: there }] = await Promise.all([freshDatabase(), freshDatabase()]);
  await bring(here, wholeStory());
  await bring(there, JSON.parse(JSON.stringify(await dossierOfStory(here, "velm-crane"))), later);
  const days = [
    "2021-06-14",
    "2021-06-15T07:00Z",
    "2021-06-18",
    "2021-06-21",
    "2021-06-26",
    "2021-07-01T12:00Z",
    "2024-01-01",
  ];
  for (const { id } of await here.claim.findMany({ select: { id: true } })) {
    for (const day of days) {
      const asOf = new Date(day);
      const [ours, theirs] = await Promise.all(
        [here, there].map(async (db) => {
          const page = await claimPage(db, id, asOf);
          return claimDetailJson(page!, await relatedClaims(db, page!.record, asOf), asOf, {
            origin: "http://x",
            asked: null,
          });
        }),
      );
      expect(withoutRecorded(theirs), `${id} at ${day}`).toEqual(withoutRecorded(ours));
    }
  }
});

test("the export of a story, imported where it came from, changes nothing", async () => {
  const { db } = await freshDatabase();
  const first = await bring(db, wholeStory());
  const before = await everything(db);
  const again = await bring(db, JSON.parse(JSON.stringify(await dossierOfStory(db, "velm-crane"))), later);
  expect(again.counts).toEqual({ created: 0, changed: 0, unchanged: first.counts.created });
  expect(await everything(db)).toEqual(before);
});

test("a claim with neither attribution nor evidence is named, and not shown to readers", async () => {
  const { db } = await freshDatabase();
  expect((await bring(db, wholeStory())).unsourced).toEqual(["rumour"]);
  const rumour = await db.claim.findFirst({ where: { key: "rumour" }, include: { spans: true } });
  expect(rumour).toMatchObject({ firstPublishedAt: null, spans: [] });
});

function withoutRecorded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "recordedAt" ? undefined : inner)));
}
