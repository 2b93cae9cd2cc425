import type { Reader } from "@/db/connection";
import { postsRows } from "@/domain/chart/posts-chart";
import type { EntityRef } from "@/domain/claim";
import { listedEntry } from "@/domain/lists/list-entry";
import type { KeptList, SanctionedRow, SanctionsPage } from "@/domain/lists/sanctions-page";
import { schemeOfList } from "@/domain/lists/scheme-of-list";
import type { SanctionLine } from "@/domain/pages";
import { onDay } from "@/domain/time/on-day";
import { reference } from "../claim/claim-records";
import { recordsHeld } from "../records-held";

/** People and organizations on one page. */
export const sanctionedAtOnce = 50;

/**
 * Who was under sanctions on a day: by the record as it was known then, and by the publications of sanction lists that stood then, for those whose
 * id on the list is on record.
 */
export async function sanctionsAsOf(db: Reader, asOf: Date, page: number): Promise<SanctionsPage> {
  const { rows, stood } = await sanctionedOn(db, asOf);
  const all = rows.toSorted(
    (a, b) => letters.compare(a.entity.name, b.entity.name) || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const offset = (page - 1) * sanctionedAtOnce;
  return {
    items: all.slice(offset, offset + sanctionedAtOnce),
    total: all.length,
    lists: stood.map(({ key, title, publishedOn, entries }) => ({ key, title, publishedOn, entries })),
    next: offset + sanctionedAtOnce < all.length ? page + 1 : null,
  };
}

/** All of them, in no order, and the publications of lists that stood. */
export async function sanctionedOn(
  db: Reader,
  asOf: Date,
): Promise<{ rows: SanctionedRow[]; stood: KeptList[] }> {
  const [{ sanctions }, stood] = await Promise.all([
    recordsHeld(db, { positions: { id: { in: [] } }, sanctions: {} }, asOf),
    stoodOn(db, asOf),
  ]);
  const listed = await listedOurs(db, stood);
  const standing = sanctions.filter((line) => onDay(line, asOf) !== "over").map(lineOf);
  const rows = new Map<string, SanctionedRow>(
    postsRows({ positions: [], sanctions: standing }).map(({ entity, sanctions: own }) => [
      entity.id,
      { entity, sanctions: own, listed: [] },
    ]),
  );
  for (const { entity, ...on } of listed) {
    const row: SanctionedRow = rows.get(entity.id) ?? { entity, sanctions: [], listed: [] };
    row.listed.push(on);
    rows.set(entity.id, row);
  }
  return { rows: [...rows.values()], stood };
}

/** What is told of a sanction, and nothing else of its row. */
const lineOf = ({ id, entity, authority, from, to, programme, reason, url }: SanctionLine): SanctionLine => ({
  ...{ id, from, to, programme, reason, url },
  entity: refOf(entity),
  authority: refOf(authority),
});
const refOf = ({ id, kind, slug, name }: EntityRef): EntityRef => ({ id, kind, slug, name });

const letters = new Intl.Collator("en");
const day = (date: Date): string => date.toISOString().slice(0, 10);

type Stood = KeptList & { id: string; number: number };

/** Of each list the publication that stood on a day: the last of that day or before. */
async function stoodOn(db: Reader, asOf: Date): Promise<Stood[]> {
  const rows = await db.$queryRaw<(Omit<Stood, "publishedOn"> & { publishedOn: Date })[]>`
    SELECT DISTINCT ON (l.key) l.id::text, l.key, l.title, p.number, p.published_on AS "publishedOn", p.entries
    FROM sanction_list l JOIN list_publication p ON p.list_id = l.id
    WHERE p.number IS NOT NULL AND p.published_on <= ${asOf}::timestamptz AT TIME ZONE 'UTC'
    ORDER BY l.key, p.number DESC`;
  return rows.map((row) => ({ ...row, publishedOn: day(row.publishedOn) }));
}

type Row = { entityId: string; key: string; entry: string; parts: unknown };

/** Those of ours whose id on a list is on record, where the publication that stood has the entry under sanctions. */
async function listedOurs(db: Reader, stood: readonly Stood[]) {
  const of = <K extends keyof Stood>(field: K) => stood.map((list) => list[field]);
  const keys = of("key");
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.entity_id AS "entityId", s.key, e.entry, e.parts
    FROM unnest(${of("id")}::uuid[], ${keys}::text[], ${of("number")}::int[], ${keys.map(schemeOfList)}::external_scheme[])
      AS s (id, key, number, scheme)
    JOIN external_id x ON x.scheme = s.scheme
    JOIN list_entry e ON e.list_id = s.id AND e.entry = x.value AND e.since <= s.number AND (e.until IS NULL OR e.until > s.number)
    WHERE e.is_sanctioned ORDER BY s.key, e.entry`;
  const entities = await db.entity.findMany({
    where: { id: { in: rows.map(({ entityId }) => entityId) }, withdrawn: false },
    select: reference.select,
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byKey = new Map(stood.map((list) => [list.key, list]));
  return rows.flatMap(({ entityId, key, entry, parts }) => {
    const entity = byId.get(entityId);
    if (!entity) return [];
    const { title, publishedOn } = byKey.get(key)!;
    const { name, sanctions } = listedEntry(parts);
    const programmes = [...new Set(sanctions.flatMap(({ programme }) => programme ?? []))];
    return { entity, list: key, title, entry, name, publishedOn, programmes };
  });
}
