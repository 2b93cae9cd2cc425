import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { loadCorpus } from "@/commands/load-corpus";
import type { Database } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { statusAsOf } from "@/domain/status/status";
import { askingFor, type Cursor, readCursor } from "@/domain/timeline/timeline-query";
import { Status } from "@/domain/vocabulary";
import { heldClaims } from "@/queries/claim/claim-records";
import { entityPage } from "@/queries/entity/entities";
import { rebuild } from "@/queries/search";
import { pageOf } from "@/queries/search/page";
import { pageRows } from "@/queries/search/page-rows";
import { tsqueryOf } from "@/queries/search/query-ast";
import { resolve } from "@/queries/search/resolve";
import { plans } from "@/queries/search/thresholds";
import { storyPage } from "@/queries/story/story-page";
import { idOf } from "../../bench/corpus";
import { makeEntryViews } from "../database/entry-views";
import { cloneDatabase } from "../database/fresh-database";
import { withGreatStory } from "../great-corpus";

let house: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Database;
let great: { id: string; slug: string };

beforeAll(async () => {
  house = await cloneDatabase();
  db = house.db;
  await makeEntryViews(db);
  await loadCorpus(db, withGreatStory(2_500, 10_000), () => undefined);
  await rebuild(db, () => undefined);
  great = await db.story.findUniqueOrThrow({ where: { id: idOf("s", 0) }, select: { id: true, slug: true } });
  await unsource(great.id);
}, 60_000);
afterAll(() => house.drop());

/** Each way in which a page may find what it tells; every one has to give the same. */
async function everyWay(check: () => Promise<void>): Promise<void> {
  const { fewRows } = plans;
  onTestFinished(() => {
    plans.fewRows = fewRows;
  });
  for (plans.fewRows of [fewRows, 30, 0]) await check();
}

const days = ["2015-08-01", "2019-11-20", "2040-01-01"].map((day) => new Date(day));

test("the page of a great story tells the first of everything and counts all of it, on any day and in every way", async () => {
  const seen = new Set<boolean>();
  await everyWay(async () => {
    for (const asOf of days) {
      const page = (await storyPage(db, great.slug, asOf))!;
      seen.add(page.isWhole);
      const listed = await db.$queryRaw<{ id: string; style: keyof typeof page.counts }[]>`
        SELECT e.id, e.style FROM entry_story es JOIN entry e ON e.id = es.entry_id
        WHERE es.story_id = ${great.id} AND ${wasPublic(asOf)} ORDER BY e.sort_at DESC, e.rank, e.id COLLATE "C"`;
      const counts: typeof page.counts = {};
      for (const { style } of listed) counts[style] = (counts[style] ?? 0) + 1;
      expect(page.counts).toEqual(counts);
      expect(page.isWhole).toBe(listed.length <= 300);
      const shown = page.isWhole ? listed : listed.slice(0, 50);
      expect(page.entries.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
      expect(page.next === null).toBe(page.isWhole);
      const all = await columnsByHand(great.id, asOf);
      for (const status of Status.options)
        expect(page.columns[status].map(({ id }) => id)).toEqual(
          page.isWhole ? all[status] : all[status].slice(0, 10),
        );
      expect(page.unsourced).toBe(all.unsourced.length);
      expect(page.lastChangedAt).toEqual(await lastChangeByHand(great.id, asOf));
      if (page.isWhole) continue;
      for (const card of page.people)
        expect(card.role).toBe(words(await entriesNaming(great.id, card.ref.id, asOf)));
    }
  });
  expect(seen).toEqual(new Set([true, false]));
});

test("the timeline goes on where the page of a great story ends, and misses nothing and nobody twice", async () => {
  const asOf = days[2]!;
  const page = (await storyPage(db, great.slug, asOf))!;
  const met = page.entries.map(({ id }) => id);
  for (let next = page.next; next !== null; ) {
    const query = { ...askingFor(null, asOf), story: [great.slug], cursor: readCursor(next) };
    const following = await pageOf(db, await resolve(db, query));
    met.push(...following.rows.map(({ id }) => id));
    next = following.next;
  }
  const listed = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM entry_story es JOIN entry e ON e.id = es.entry_id
    WHERE es.story_id = ${great.id} AND ${wasPublic(asOf)} ORDER BY e.sort_at DESC, e.rank, e.id COLLATE "C"`;
  expect(met).toEqual(listed.map(({ id }) => id));
});

test("whoever is named most has the newest of what is said of them and by them, with exact counts, in every way", async () => {
  const busiest = await db.$queryRaw<{ id: string }[]>`
    (SELECT entity_id AS id FROM claim_entity GROUP BY 1 ORDER BY count(*) DESC LIMIT 2)
    UNION (SELECT source_id FROM attribution WHERE source_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 2)
    UNION (SELECT source_id FROM attribution WHERE stance = 'declined_comment' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
    UNION (SELECT id FROM entity WHERE slug = 'person-40')`;
  const ways = new Set<string>();
  await everyWay(async () => {
    for (const { id } of busiest)
      for (const asOf of days) {
        const page = (await entityPage(db, { id }, asOf))!;
        const about = await db.$queryRaw<{ id: string }[]>`
          SELECT e.id FROM claim_entity ce JOIN entry e ON e.id = ce.claim_id AND e.kind = 'claim'
          WHERE ce.entity_id = ${id} AND ${wasPublic(asOf)} ORDER BY e.sort_at DESC, e.rank, e.id COLLATE "C"`;
        const by = await db.$queryRaw<{ id: string }[]>`
          SELECT id FROM (SELECT DISTINCT e.id, e.sort_at, e.rank
            FROM attribution a JOIN entry e ON e.id IN (a.claim_id, a.id)
            WHERE a.source_id = ${id} AND a.published_at <= ${asOf}
              AND (e.kind = 'response') = (a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies'))
              AND ${wasPublic(asOf)}) AS e
          ORDER BY e.sort_at DESC, e.rank, e.id COLLATE "C"`;
        for (const [{ entries, total, inTimeline }, all] of [
          [page.about, about],
          [page.by, by],
        ] as const) {
          if (total !== null) expect(total).toBe(all.length);
          const isWhole = inTimeline === null;
          ways.add(isWhole ? "whole" : total === null ? "long" : "counted");
          if (total !== null) expect(isWhole).toBe(all.length <= 200);
          expect(entries.map((entry) => entry.id)).toEqual(
            (isWhole ? all : all.slice(0, 50)).map((one) => one.id),
          );
        }
        if (page.about.inTimeline !== null)
          expect(page.about.inTimeline).toBe(await entriesNaming(null, id, asOf));
        expect(page.appearsWith.map(({ card, claims }) => [card.ref.id, claims])).toEqual(
          await besidesByHand(id, asOf),
        );
      }
  });
  expect(ways).toEqual(new Set(["whole", "counted", "long"]));
});

test("an outlet tells its newest articles and how many there are", async () => {
  const [outlet] = await db.$queryRaw<{ id: string }[]>`
    SELECT outlet_id AS id FROM article GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`;
  for (const asOf of days) {
    const where = { outletId: outlet!.id, publishedAt: { lte: asOf } };
    const all = await db.article.findMany({ where, orderBy: [{ publishedAt: "desc" }, { id: "desc" }] });
    const page = (await entityPage(db, outlet!, asOf))!;
    expect(page.articleCount).toBe(all.length);
    expect(page.articles.map(({ id }) => id)).toEqual(all.slice(0, 50).map(({ id }) => id));
  }
});

/** Takes from some claims of the story everything that was said for them. */
async function unsource(storyId: string): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim_id AS id FROM story_claim WHERE story_id = ${storyId} AND ordinal % 25 = 3`;
  const ids = rows.map(({ id }) => id);
  await db.statusSpan.updateMany({ where: { claimId: { in: ids } }, data: { status: "unsourced" } });
  await db.attribution.deleteMany({
    where: { claimId: { in: ids }, stance: { notIn: ["declined_comment", "no_response", "denies"] } },
  });
  await db.evidence.deleteMany({ where: { claimId: { in: ids } } });
}

function wasPublic(asOf: Date): Prisma.Sql {
  return Prisma.sql`e.public_from <= ${asOf} AND (e.public_to IS NULL OR e.public_to > ${asOf})`;
}

async function columnsByHand(storyId: string, asOf: Date): Promise<Record<Status, string[]>> {
  const order = await db.storyClaim.findMany({ where: { storyId }, orderBy: { ordinal: "asc" } });
  const held = await heldClaims(
    db,
    order.map(({ claimId }) => claimId),
  );
  const columns = Object.fromEntries(Status.options.map((status) => [status, [] as string[]]));
  for (const { claimId } of order) {
    const { record, firstPublishedAt } = held.get(claimId)!;
    if (firstPublishedAt && firstPublishedAt <= asOf) columns[statusAsOf(record, asOf).status]!.push(claimId);
  }
  return columns as Record<Status, string[]>;
}

async function lastChangeByHand(storyId: string, asOf: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ changed: Date | null }[]>`
    SELECT max(changed) AS changed FROM (
      SELECT e.public_from AS changed FROM entry_story es JOIN entry e ON e.id = es.entry_id
      WHERE es.story_id = ${storyId} AND e.public_from <= ${asOf}
      UNION ALL
      SELECT a.published_at FROM story_claim sc JOIN attribution a ON a.claim_id = sc.claim_id
      WHERE sc.story_id = ${storyId} AND a.published_at <= ${asOf}) AS instants`;
  return row!.changed;
}

/** In how many entries (of a story) somebody is named. */
async function entriesNaming(storyId: string | null, entityId: string, asOf: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM entry e
    WHERE ${wasPublic(asOf)} AND EXISTS (SELECT FROM entry_entity n
        WHERE n.entry_id = e.id AND n.entity_id = ${entityId} AND n.public_from <= ${asOf})
      AND (${storyId}::text IS NULL OR EXISTS (SELECT FROM entry_story s WHERE s.entry_id = e.id AND s.story_id = ${storyId}))`;
  return row!.count;
}

async function besidesByHand(entityId: string, asOf: Date): Promise<[string, number][]> {
  const rows = await db.$queryRaw<{ id: string; claims: number }[]>`
    SELECT other.entity_id AS id, count(DISTINCT other.entry_id)::int AS claims
    FROM entry_entity mine JOIN entry e ON e.id = mine.entry_id AND e.kind = 'claim' AND ${wasPublic(asOf)}
    JOIN entry_entity other ON other.entry_id = mine.entry_id AND other.entity_id <> mine.entity_id
      AND other.public_from <= ${asOf}
    WHERE mine.entity_id = ${entityId} AND mine.public_from <= ${asOf}
    GROUP BY other.entity_id ORDER BY claims DESC, other.entity_id COLLATE "C" LIMIT 12`;
  return rows.map(({ id, claims }) => [id, claims]);
}

function words(count: number): string {
  return count === 1 ? "1 entry" : `${count.toLocaleString("en-GB")} entries`;
}

/** Every row that matches, weighed as Postgres weighs it, in the order of relevance. */
async function weighed(words: string, asOf: Date, newest: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT entry_id AS id FROM (
      SELECT *, (ts_rank(words, ${words}::tsquery) * 1000000)::int AS score FROM search.entry
      WHERE words @@ ${words}::tsquery AND public_from <= ${asOf} AND public_to > ${asOf}
      ORDER BY sort_at DESC, rank, entry_id LIMIT ${newest}) AS e
    ORDER BY score DESC, sort_at DESC, rank, entry_id`;
  return rows.map(({ id }) => id);
}

test("by relevance a page is that of all matches weighed, and of the newest where more match than are weighed", async () => {
  const frequent = await db.$queryRaw<{ word: string }[]>`
    SELECT substr(key, 6) AS word FROM search.term WHERE facet = 'word' AND key ~ '^word:[a-z]+$'
    ORDER BY standing DESC LIMIT 6`;
  const next = (at: number) => frequent[at % frequent.length]!.word;
  const questions = frequent.flatMap((_, at) => [
    next(at),
    `${next(at)} or ${next(at + 1)}`,
    `${next(at)} -${next(at + 2)}`,
  ]);
  let compared = 0;
  for (const words of questions)
    for (const asOf of days)
      for (const most of [10_000, 40]) {
        const query = { ...askingFor(null, asOf), words, order: "relevance" as const, limit: 30 };
        const resolved = await resolve(db, query);
        const all = await weighed(tsqueryOf(resolved.words)!, asOf, most);
        const page = async (cursor: Cursor | null) =>
          (await pageRows(db, { ...resolved, query: { ...query, cursor } }, most)).map(
            ({ id, sort_at, ...row }) => ({
              ...row,
              id,
              sortAt: sort_at,
            }),
          );
        const first = await page(null);
        expect(
          first.map(({ id }) => id),
          `${words}, ${most}`,
        ).toEqual(all.slice(0, 31));
        if (first.length < 31) continue;
        compared += 1;
        const second = await page({ ...first[29]!, direction: "after" });
        expect(second.map(({ id }) => id)).toEqual(all.slice(30, 61));
        const back = await page({ ...second[0]!, direction: "before" });
        expect(back.map(({ id }) => id)).toEqual(all.slice(0, 30).reverse());
      }
  expect(compared).toBeGreaterThan(30);
});
