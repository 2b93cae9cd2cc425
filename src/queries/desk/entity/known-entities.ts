import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { DeskSubject } from "@/domain/draft/subject";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { EntityKind } from "@/domain/vocabulary";
import { namesBeginningToSound } from "../../entity/name-sounds";
import { deskSubjects } from "../newsroom/subjects";

/** An entity at the desk, as a choice. */
export function knownEntity({ id, content, published }: DeskSubject<"entity">): KnownEntity {
  const { kind, slug, names, description } = content;
  return { id, kind, slug, name: names[0]?.text ?? slug, names, description, published: published !== null };
}

/** In the order of `ids`; those that are nowhere are left out. */
export async function knownEntities(db: Reader, ids: readonly string[]): Promise<KnownEntity[]> {
  return (await deskSubjects(db, "entity", ids)).map(knownEntity);
}

/**
 * Entities by any of their names, drafts too, in any script, without regard to case and accents: the very name first,
 * then names and words that begin so, then what sounds so in another script, and what is spelled nearly so. Those that were merged into another are left out.
 */
export async function entitiesLike(db: Reader, words: string, most = 20): Promise<KnownEntity[]> {
  const sounding = namesBeginningToSound(words);
  const heard = sounding
    ? Prisma.sql`, heard AS MATERIALIZED (${sounding}),
      sounding AS (
        SELECT n.entity_id AS id, h.whole FROM heard h JOIN entity_name n ON n.text = h.text
        WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'entity' AND d.id = n.entity_id)
        UNION ALL
        SELECT d.id, h.whole FROM draft d, jsonb_array_elements(d.content -> 'names') AS n JOIN heard h ON h.text = n ->> 'text'
        WHERE d.kind = 'entity'
      )`
    : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH asked AS MATERIALIZED (SELECT plain_name(${words}) AS q),
    spelt AS (SELECT l.entity_id AS id, l.name, q FROM asked, entity_names_like(q) AS l WHERE q <> '') ${heard},
    found AS (
      SELECT id, CASE WHEN name = q THEN 0 WHEN starts_with(name, q) THEN 1
        WHEN position(' ' || q IN ' ' || name) > 0 THEN 2 ELSE 4 END AS rank,
        word_similarity(q, name) AS near, similarity(q, name) AS alike FROM spelt
      ${sounding ? Prisma.sql`UNION ALL SELECT id, CASE WHEN whole THEN 2 ELSE 3 END, 0, 0 FROM sounding` : Prisma.empty}
    )
    SELECT id FROM found
    WHERE NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = found.id AND m.undone_at IS NULL)
    GROUP BY id
    ORDER BY min(rank), max(near) DESC, max(alike) DESC, id
    LIMIT ${most}`;
  return knownEntities(
    db,
    rows.map(({ id }) => id),
  );
}

/** Those on record first: the entities that bear one of these very names, in whatever case and accents, each with the name that it was asked by. */
export async function entitiesNamed(
  db: Reader,
  names: readonly string[],
): Promise<{ id: string; kind: EntityKind; name: string }[]> {
  const asked = [...new Set(names)];
  if (asked.length === 0) return [];
  return db.$queryRaw<{ id: string; kind: EntityKind; name: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT name, plain_name(name) AS plain FROM unnest(${asked}::text[]) AS name WHERE plain_name(name) <> ''
    ), found AS (
      SELECT e.id, e.kind::text, a.name, 0 AS rank
      FROM asked a JOIN entity_name n ON plain_name(n.text) = a.plain JOIN entity e ON e.id = n.entity_id
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'entity' AND d.id = e.id)
      UNION
      SELECT d.id, d.content ->> 'kind', a.name, (d.published = 0)::int
      FROM draft d, jsonb_array_elements(d.content -> 'names') AS n, asked a
      WHERE d.kind = 'entity' AND plain_name(n ->> 'text') = a.plain
    )
    SELECT id, kind, name FROM found
    WHERE NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = found.id AND m.undone_at IS NULL)
    ORDER BY rank, id`;
}
