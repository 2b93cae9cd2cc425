import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { EntityRef } from "@/domain/claim";
import { askingFor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { EntityKind } from "@/domain/vocabulary";
import { everyValue, nth } from "./match-counts";
import { pageOf } from "./page";
import type { PageRow } from "./page-rows";
import { anyTerm, type Sought, type Term } from "./query-ast";
import { resolve, soughtBy } from "./resolve";

/** Entries with one of these ids, of these claims, as they stood on a day: the newest, and how many there are. */
export async function newestOf(
  db: Reader,
  { owners, ids, most }: { owners: readonly string[]; ids: readonly string[]; most: number },
  asOf: Date,
): Promise<{ rows: Pick<PageRow, "id" | "kind" | "claim_id">[]; total: number }> {
  // Unpacked in the statement, thousands of ids are no constants: to plan with those takes four times as long as the rest.
  const rows = await db.$queryRaw<(Pick<PageRow, "id" | "kind" | "claim_id"> & { total: number })[]>`
    SELECT e.entry_id AS id, e.kind, e.claim_id, count(*) OVER ()::int AS total FROM search.entry e
    WHERE e.owner = ANY(ARRAY(SELECT unnest(${[...new Set(owners)]}::text[])))
      AND e.entry_id IN (SELECT unnest(${[...new Set(ids)]}::text[]))
      AND e.public_from <= ${asOf} AND e.public_to > ${asOf}
    ORDER BY e.sort_at DESC, e.rank, e.entry_id LIMIT ${most}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/**
 * The newest entries in which an entity has this part, and of which `condition` holds too. In it `e` is the entry: its
 * `entry_id` and its `kind`.
 */
export async function newestHaving(
  db: Reader,
  query: TimelineQuery,
  { part, id, condition }: { part: EntityKind | "source"; id: string; condition: Prisma.Sql },
): Promise<PageRow[]> {
  const [resolved, term] = await Promise.all([resolve(db, query), termOf(db, part, id)]);
  const source: Sought = { is: "checked", of: anyTerm(term), condition };
  const { rows } = await pageOf(db, { ...resolved, filters: { ...resolved.filters, source } });
  return rows;
}

/** The statement that tells the `id` of each that any claim names, with the number of its `claims`. */
export async function claimsNaming(
  db: Reader,
  kind: EntityKind | undefined,
  asOf: Date,
): Promise<Prisma.Sql> {
  const resolved = await resolve(db, askingFor(["claim"], asOf));
  return countedNames(await everyValue(db, resolved, soughtBy(resolved), kind ? [kind] : EntityKind.options));
}

/** Who is named in the most of the same claims as this one, with their number. */
export async function namedBeside(
  db: Reader,
  { id, kind }: EntityRef,
  asOf: Date,
  most: number,
): Promise<{ id: string; claims: number }[]> {
  const [resolved, own] = await Promise.all([resolve(db, askingFor(["claim"], asOf)), termOf(db, kind, id)]);
  if (own.length === 0) return [];
  const named = { ...resolved, filters: { ...resolved.filters, [kind]: anyTerm(own) } };
  const counts = await everyValue(db, named, soughtBy(named), EntityKind.options);
  // It is named in all of them itself.
  const least = nth(
    counts.map(([, count]) => count),
    most + 1,
  );
  return db.$queryRaw`
    SELECT id, claims FROM (${countedNames(counts.filter(([, count]) => count >= least))}) AS named
    WHERE id <> ${id} ORDER BY claims DESC, id LIMIT ${most}`;
}

function countedNames(counts: readonly [term: number, count: number][]): Prisma.Sql {
  const [terms, claims] = [counts.map(([term]) => term), counts.map(([, count]) => count)];
  return Prisma.sql`SELECT t.value AS id, each.claims
    FROM unnest(${terms}::int[], ${claims}::int[]) AS each(term, claims) JOIN search.term t ON t.id = each.term`;
}

function termOf(db: Reader, facet: string, id: string): Promise<Term[]> {
  return db.$queryRaw`
    SELECT id, '#' || id AS lexeme, held FROM search.term WHERE key = ${`${facet}:${id}`}`;
}
