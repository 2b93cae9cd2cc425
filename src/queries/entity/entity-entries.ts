import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { EntityRef } from "@/domain/claim";
import { ownWords } from "@/domain/entity/own-words";
import type { EntityPage, EntryExcerpt } from "@/domain/pages";
import { actOf } from "@/domain/timeline/act-of";
import { askingFor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { keptClaims, reportAsOf } from "../claim/kept-claims";
import { questionsRefusedBy } from "../claim/question-refusals";
import { byName } from "../claim/unnamed-sources";
import { entriesOf } from "../entry/entries";
import { findExactly, namedBeside, newestHaving, newestOf, plans } from "../search";
import { cardsOf } from "./entity-cards";

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
  if (ids.length <= plans.fewRows) return excerpt(db, { owners: ids, ids }, asOf, timeline);
  const isAbout = Prisma.sql`EXISTS (SELECT FROM claim_entity ce
    WHERE ce.claim_id = e.entry_id AND ce.entity_id = ${entity.id})`;
  const about = { part: entity.kind, id: entity.id, condition: isAbout };
  return longList(db, askingFor(["claim"], asOf), about, timeline);
}

/**
 * What one has said, and to what one would say nothing, questions of a story among that; and the words in which it was said.
 */
export async function entriesBy(
  db: Reader,
  entity: EntityRef,
  asOf: Date,
): Promise<Pick<EntityPage, "by" | "words">> {
  const [spoken, unanswered] = await Promise.all([
    spokenBy(db, entity, asOf),
    questionsRefusedBy(db, entity.id, asOf, newest).then((rows) => entriesOf(db, rows, asOf)),
  ]);
  const claims = await keptClaims(
    db,
    spoken.entries.flatMap(({ kind, id }) => (kind === "claim" ? [id] : [])),
    asOf,
  );
  const told = [...claims.values()].map(({ record }) => ({ record, ...reportAsOf(record, asOf) }));
  const acts = told.map(({ record, credit }) => [record.id, actOf(record, credit, entity, asOf)] as const);
  const refused = unanswered.map(({ id }) => [id, "silent"] as const);
  const by = {
    ...spoken,
    entries: [...spoken.entries, ...unanswered],
    total: spoken.total === null ? null : spoken.total + unanswered.length,
    acts: Object.fromEntries([...acts, ...refused]),
  };
  return { by, words: ownWords(told, entity, asOf) };
}

async function spokenBy(db: Reader, entity: EntityRef, asOf: Date): Promise<EntryExcerpt> {
  // Of more than a few, none is told: to send thousands of rows only to count them takes longer than all the rest.
  const few = await db.$queryRaw<{ many: boolean; owner: string | null; entry: string; at: Date }[]>`
    WITH said AS MATERIALIZED (
      SELECT a.claim_id AS owner, CASE WHEN ${silent} THEN a.id ELSE a.claim_id END AS entry, a.published_at AS at
      FROM attribution a WHERE a.source_id = ${entity.id} AND ${byName(Prisma.sql`a`)} LIMIT ${plans.fewRows + 1}
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
    const which = { owners: said.map(({ owner }) => owner), ids: said.map(({ entry }) => entry) };
    return excerpt(db, which, asOf, timeline);
  }
  // The index marks a claim with those too who only refused to speak to it.
  const hasSaid = Prisma.sql`(e.kind = 'response' OR EXISTS (SELECT FROM attribution a
    WHERE a.claim_id = e.entry_id AND a.source_id = ${entity.id} AND ${byName(Prisma.sql`a`)}
      AND a.published_at <= ${asOf} AND NOT ${silent}))`;
  const by = { part: "source", id: entity.id, condition: hasSaid } as const;
  return longList(db, askingFor(null, asOf), by, timeline);
}

async function excerpt(
  db: Reader,
  which: { owners: readonly string[]; ids: readonly string[] },
  asOf: Date,
  timeline: Partial<TimelineQuery>,
): Promise<EntryExcerpt> {
  const { rows, total } = await newestOf(db, { ...which, most: wholeList }, asOf);
  const isWhole = total <= wholeList;
  const [entries, inTimeline] = await Promise.all([
    entriesOf(db, isWhole ? rows : rows.slice(0, newest), asOf),
    isWhole ? null : timelineCount(db, timeline, asOf),
  ]);
  return { entries, total, inTimeline };
}

/** The newest of more entries than are told whole. */
async function longList(
  db: Reader,
  query: TimelineQuery,
  having: Parameters<typeof newestHaving>[2],
  timeline: Partial<TimelineQuery>,
): Promise<EntryExcerpt> {
  const [rows, inTimeline] = await Promise.all([
    newestHaving(db, { ...query, limit: newest }, having),
    timelineCount(db, timeline, query.asOf),
  ]);
  return { entries: await entriesOf(db, rows, query.asOf), total: null, inTimeline };
}

async function timelineCount(db: Reader, asked: Partial<TimelineQuery>, asOf: Date): Promise<number> {
  return (await findExactly(db, { ...askingFor(null, asOf), ...asked })).total();
}

/** So many others are named beside one. */
const mostBeside = 12;

/** Who is named in the most of the same claims. */
export async function besides(db: Reader, entity: EntityRef, asOf: Date): Promise<EntityPage["appearsWith"]> {
  const rows = await namedBeside(db, entity, asOf, mostBeside);
  const cards = await cardsOf(
    db,
    rows.map(({ id }) => id),
    asOf,
  );
  return cards.map((card) => ({ card, claims: rows.find(({ id }) => id === card.ref.id)?.claims ?? 0 }));
}
