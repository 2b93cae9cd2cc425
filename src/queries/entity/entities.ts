import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { EntityPlace } from "@/domain/api/entity-place";
import type { EntityRef } from "@/domain/claim";
import type { EntityListItem, EntityName, EntityPage, PositionLine, SanctionLine } from "@/domain/pages";
import { begunBy, knownBy, knownWith, type Period } from "@/domain/time/period";
import type { EntityKind } from "@/domain/vocabulary";
import { whatOneWas } from "@/domain/what-one-was";
import { articlesHeld } from "../article/article-lists";
import { revisedAt } from "../change/revisions";
import { rewordingsOf, wordedAt } from "../change/words-then";
import { reference } from "../claim/claim-records";
import { isOnlyUnnamed, onlyUnnamed } from "../claim/unnamed-sources";
import { claimsNaming } from "../search";
import { cardsOf } from "./entity-cards";
import { besides, entriesAbout, entriesBy } from "./entity-entries";
import { mergedInto } from "./merged-into";
import { namesBeginningToSound } from "./name-sounds";

/** By slug or by id; null where there is no such entity. */
export async function entityPage(
  db: Reader,
  which: { kind: EntityKind; slug: string } | { id: string },
  asOf: Date,
): Promise<EntityPage | null> {
  const row = await wordedAt(
    db,
    db.entity.findUnique({
      where: { ...("id" in which ? { id: which.id } : { kind_slug: which }), withdrawn: false },
      include: {
        names: { orderBy: { ordinal: "asc" } },
        externalIds: { orderBy: [{ scheme: "asc" }, { value: "asc" }] },
        positions: { include: { person: mortal, organization: mortal }, orderBy: { from: "asc" } },
        positionsHere: { include: { person: mortal, organization: mortal }, orderBy: { from: "desc" } },
        sanctions: { include: { entity: mortal, authority: reference }, orderBy: { from: "asc" } },
        sanctionsImposed: { include: { entity: mortal, authority: reference }, orderBy: { from: "asc" } },
      },
    }),
    asOf,
  );
  if (!row) return null;
  const into = await becameOf(db, row.id, asOf);
  if (await isOnlyUnnamed(db, into?.id ?? row.id)) return null;
  const [about, spoken, beside, articles, reworded] = await Promise.all([
    entriesAbout(db, row, asOf),
    entriesBy(db, row, asOf),
    besides(db, row, asOf),
    articlesHeld(db, { outletId: row.id }, asOf),
    rewordingsOf(db, "entity", row.id, asOf),
  ]);
  const begun = (period: Pick<Period, "from">) => begunBy(period, asOf);
  const known = <P extends Period>(period: P, ...ends: (string | null)[]) => knownWith(period, asOf, ...ends);
  const sanctioned = (line: (typeof row.sanctions)[number]): SanctionLine =>
    known(pickSanction(line), line.entity.ended);
  const { id, kind, slug, name } = row;
  return {
    ref: { id, kind, slug, name },
    description: row.description,
    what: whatOneWas(
      row.positions.map((line) => known(line, row.ended, line.organization.ended)),
      row.description,
      asOf,
    ),
    ended: knownBy(row.ended, asOf),
    reworded,
    publishes: row.publishes,
    mergedInto: into,
    names: row.names.map(({ text, language, kind }) => ({ text, language, kind })),
    externalIds: row.externalIds.map(({ scheme, value }) => ({ scheme, value })),
    positions: [...row.positions, ...row.positionsHere]
      .filter(begun)
      .map((line): PositionLine => known(pick(line), line.person.ended, line.organization.ended)),
    sanctions: row.sanctions.filter(begun).map(sanctioned),
    sanctionsImposed: row.sanctionsImposed.filter(begun).map(sanctioned),
    about,
    ...spoken,
    appearsWith: beside,
    articles: articles.first,
    articleCount: articles.total,
    recordedAt: row.recordedAt,
    revision: row.revision,
    revisedAt: await revisedAt(db, "entity", id, row),
  };
}

/** The one that an entity was merged into, where it was. */
export async function becameOf(db: Reader, id: string, asOf: Date): Promise<EntityRef | null> {
  const into = (await mergedInto(db, [id])).get(id);
  if (into === undefined) return null;
  return wordedAt(db, await db.entity.findUnique({ where: { id: into }, ...reference }), asOf);
}

/** People or organizations, the most spoken of first; `words` picks by any of their names. */
export async function entityList(
  db: Reader,
  filter: { kind?: EntityKind; words?: string; limit: number; offset: number; after?: EntityPlace },
  asOf: Date,
): Promise<{ items: EntityListItem[]; total: number; next: EntityPlace | null }> {
  const sounding = filter.words ? namesBeginningToSound(filter.words) : null;
  const conditions = [
    Prisma.sql`NOT n.withdrawn`,
    Prisma.sql`NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = n.id AND m.undone_at IS NULL)`,
    Prisma.sql`NOT ${onlyUnnamed(Prisma.sql`n.id`)}`,
    filter.kind ? Prisma.sql`n.kind = ${filter.kind}::entity_kind` : Prisma.sql`true`,
    filter.words
      ? Prisma.sql`EXISTS (SELECT 1 FROM entity_name w WHERE w.entity_id = n.id
          AND (position(lower(${filter.words}) IN lower(w.text)) > 0 ${sounding ? Prisma.sql`OR w.text IN (SELECT text FROM (${sounding}) AS heard)` : Prisma.empty}))`
      : Prisma.sql`true`,
  ];
  const { after, limit, offset } = filter;
  // One that was merged away since has no name any more: the page then begins again with those of as many claims.
  const from = after
    ? Prisma.sql`(-claims, name, id) > (${-after.claims}, coalesce((SELECT name FROM entity WHERE id = ${after.id}), ''), ${after.id})`
    : Prisma.sql`true`;
  const named = await claimsNaming(db, filter.kind, asOf);
  const [rows, total] = await Promise.all([
    db.$queryRaw<{ id: string; claims: number }[]>`
      WITH named AS MATERIALIZED (${named})
      SELECT id, claims FROM (
        SELECT n.id, n.name, coalesce(named.claims, 0) AS claims
        FROM entity n LEFT JOIN named ON named.id = n.id
        WHERE ${Prisma.join(conditions, " AND ")}) AS listed
      WHERE ${from}
      ORDER BY claims DESC, name, id LIMIT ${limit + 1} OFFSET ${offset}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM entity n WHERE ${Prisma.join(conditions, " AND ")}`,
  ]);
  const more = rows.length > limit;
  rows.splice(limit);
  const ids = rows.map(({ id }) => id);
  const [cards, names] = await Promise.all([cardsOf(db, ids, asOf), namesOf(db, ids, asOf)]);
  const items = cards.map(
    (card): EntityListItem => ({
      card,
      kind: card.ref.kind,
      names: names.get(card.ref.id) ?? [],
      claims: rows.find(({ id }) => id === card.ref.id)?.claims ?? 0,
    }),
  );
  const last = rows.at(-1);
  return { items, total: total[0]?.total ?? 0, next: more && last ? last : null };
}

/** The names that each bore on that day. */
async function namesOf(db: Reader, ids: readonly string[], asOf: Date): Promise<Map<string, EntityName[]>> {
  const rows = await wordedAt(
    db,
    db.entity.findMany({
      where: { id: { in: [...ids] } },
      select: {
        ...reference.select,
        names: { orderBy: { ordinal: "asc" }, select: { text: true, language: true, kind: true } },
      },
    }),
    asOf,
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}

/** With their end, which is that of what they held. */
const mortal = { select: { ...reference.select, ended: true } } as const;

function pick({ id, title, person, organization, from, to, note }: PositionLine): PositionLine {
  return { id, title, person, organization, from, to, note };
}

function pickSanction({
  id,
  entity,
  authority,
  from,
  to,
  programme,
  reason,
  url,
}: SanctionLine): SanctionLine {
  return { id, entity, authority, from, to, programme, reason, url };
}
