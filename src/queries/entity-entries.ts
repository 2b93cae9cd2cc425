import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { EntityRef } from "@/domain/claim";
import type { EntityPage, EntryExcerpt } from "@/domain/pages";
import { actOf } from "@/domain/timeline/act-of";
import { askingFor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { EntityKind } from "@/domain/vocabulary";
import { cardsOf } from "./entity-cards";
import { type EntryRow, entriesOf } from "./entries";
import { totalOf } from "./facets";
import { keptClaims, reportAsOf } from "./kept-claims";
import { everyValue, nth } from "./search/match-counts";
import { plans } from "./search/plans";
import { resolve, soughtBy } from "./search/resolve";
import { anyTerm, type Sought, type Term } from "./search/sought";
import { pageOf } from "./timeline";

/** A list of up to so many entries is told whole; of a longer one the newest, and the rest is the timeline's. */
const wholeList = 200;
const newest = 50;

const silent = Prisma.sql`a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')`;

/** The claims that are about a person or an organization. */
export async function entriesAbout(db: Reader, entity: EntityRef, asOf: Date): Promise<EntryExcerpt> {
  const few = await db.$queryRaw<{ id: string }[]>`
    SELECT claim_id AS id FROM claim_entity WHERE entity_id = ${entity.id} LIMIT ${plans.fewRows + 1}`;
  const ids = few.map(({ id }) => id);
  const timeline = { [entity.kind]: [entity.slug] };
  if (ids.length <= plans.fewRows) return excerpt(db, await entriesWith(db, ids, ids, asOf), asOf, timeline);
  const isAbout = Prisma.sql`EXISTS (SELECT FROM claim_entity ce
    WHERE ce.claim_id = e.entry_id AND ce.entity_id = ${entity.id})`;
  return longList(db, askingFor(["claim"], asOf), `${entity.kind}:${entity.id}`, isAbout, timeline);
}

/** What one has said, and to what one would say nothing. */
export async function entriesBy(db: Reader, entity: EntityRef, asOf: Date): Promise<EntityPage["by"]> {
  const spoken = await spokenBy(db, entity, asOf);
  const claims = await keptClaims(
    db,
    spoken.entries.flatMap(({ kind, id }) => (kind === "claim" ? [id] : [])),
    asOf,
  );
  const acts = [...claims].map(([id, { record }]) => {
    return [id, actOf(record, reportAsOf(record, asOf).credit, entity, asOf)] as const;
  });
  return { ...spoken, acts: Object.fromEntries(acts) };
}

async function spokenBy(db: Reader, entity: EntityRef, asOf: Date): Promise<EntryExcerpt> {
  // Of more than a few, none is told: to send thousands of rows only to count them takes longer than all the rest.
  const few = await db.$queryRaw<{ many: boolean; owner: string | null; entry: string; at: Date }[]>`
    WITH said AS MATERIALIZED (
      SELECT a.claim_id AS owner, CASE WHEN ${silent} THEN a.id ELSE a.claim_id END AS entry, a.published_at AS at
      FROM attribution a WHERE a.source_id = ${entity.id} LIMIT ${plans.fewRows + 1}
    ), counted AS (SELECT count(*) > ${plans.fewRows}::int AS many FROM said)
    SELECT many, owner, entry, at FROM counted LEFT JOIN said ON NOT many`;
  const timeline = {
    [entity.kind]: [entity.slug],
    named: { ...askingFor(null, asOf).named, source: [entity.slug] },
  };
  if (!few[0]!.many) {
    const said = few.flatMap(({ owner, entry, at }) =>
      owner !== null && at <= asOf ? [{ owner, entry }] : [],
    );
    const [owners, entries] = [said.map(({ owner }) => owner), said.map(({ entry }) => entry)];
    return excerpt(db, await entriesWith(db, owners, entries, asOf), asOf, timeline);
  }
  // The index marks a claim with those too who only refused to speak to it.
  const hasSaid = Prisma.sql`(e.kind = 'response' OR EXISTS (SELECT FROM attribution a
    WHERE a.claim_id = e.entry_id AND a.source_id = ${entity.id} AND a.published_at <= ${asOf} AND NOT ${silent}))`;
  return longList(db, askingFor(null, asOf), `source:${entity.id}`, hasSaid, timeline);
}

/** Entries with one of these ids, of these claims: the newest, and how many there are. */
async function entriesWith(
  db: Reader,
  owners: readonly string[],
  ids: readonly string[],
  asOf: Date,
): Promise<{ rows: EntryRow[]; total: number }> {
  // Unpacked in the statement, thousands of ids are no constants: to plan with those takes four times as long as the rest.
  const rows = await db.$queryRaw<(EntryRow & { total: number })[]>`
    SELECT e.entry_id AS id, e.kind, e.claim_id, count(*) OVER ()::int AS total FROM search.entry e
    WHERE e.owner = ANY(ARRAY(SELECT unnest(${[...new Set(owners)]}::text[])))
      AND e.entry_id IN (SELECT unnest(${[...new Set(ids)]}::text[]))
      AND e.public_from <= ${asOf} AND e.public_to > ${asOf}
    ORDER BY e.sort_at DESC, e.rank, e.entry_id LIMIT ${wholeList}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

async function excerpt(
  db: Reader,
  { rows, total }: { rows: EntryRow[]; total: number },
  asOf: Date,
  timeline: Partial<TimelineQuery>,
): Promise<EntryExcerpt> {
  const isWhole = total <= wholeList;
  const [entries, inTimeline] = await Promise.all([
    entriesOf(db, isWhole ? rows : rows.slice(0, newest), asOf),
    isWhole ? null : timelineCount(db, timeline, asOf),
  ]);
  return { entries, total, inTimeline };
}

/** The newest entries that have this term of the index, and of which something else holds. */
async function longList(
  db: Reader,
  query: TimelineQuery,
  key: string,
  condition: Prisma.Sql,
  timeline: Partial<TimelineQuery>,
): Promise<EntryExcerpt> {
  const [resolved, term, inTimeline] = await Promise.all([
    resolve(db, { ...query, limit: newest }),
    termOf(db, key),
    timelineCount(db, timeline, query.asOf),
  ]);
  const source: Sought = { is: "checked", of: anyTerm(term), condition };
  const { rows } = await pageOf(db, { ...resolved, filters: { ...resolved.filters, source } });
  return { entries: await entriesOf(db, rows, query.asOf), total: null, inTimeline };
}

async function timelineCount(db: Reader, asked: Partial<TimelineQuery>, asOf: Date): Promise<number> {
  return totalOf(db, await resolve(db, { ...askingFor(null, asOf), ...asked }));
}

function termOf(db: Reader, key: string): Promise<Term[]> {
  return db.$queryRaw`
    SELECT id, '#' || id AS lexeme, held FROM search.term WHERE key = ${key}`;
}

/** So many others are named beside one. */
const mostBeside = 12;

/** The first so many, and those as frequent as the last of them. */
function mostFrequent(counts: [term: number, count: number][], most: number): typeof counts {
  const least = nth(
    counts.map(([, count]) => count),
    most,
  );
  return counts.filter(([, count]) => count >= least);
}

/** Who is named in the most of the same claims. */
export async function besides(
  db: Reader,
  { id, kind }: EntityRef,
  asOf: Date,
): Promise<EntityPage["appearsWith"]> {
  const [resolved, own] = await Promise.all([
    resolve(db, askingFor(["claim"], asOf)),
    termOf(db, `${kind}:${id}`),
  ]);
  if (own.length === 0) return [];
  const named = { ...resolved, filters: { ...resolved.filters, [kind]: anyTerm(own) } };
  const counts = mostFrequent(
    await everyValue(db, named, soughtBy(named), EntityKind.options),
    mostBeside + 1,
  );
  const rows = await db.$queryRaw<{ id: string; claims: number }[]>`
    SELECT t.value AS id, its.claims FROM unnest(
      ${counts.map(([term]) => term)}::int[], ${counts.map(([, claims]) => claims)}::int[]) AS its(term, claims)
    JOIN search.term t ON t.id = its.term WHERE t.value <> ${id}
    ORDER BY its.claims DESC, t.value LIMIT ${mostBeside}`;
  const cards = await cardsOf(
    db,
    rows.map(({ id }) => id),
    asOf,
  );
  return cards.map((card) => ({ card, claims: rows.find(({ id }) => id === card.ref.id)?.claims ?? 0 }));
}
