import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { EntityDesk, EntityLine, MergeLine } from "@/domain/desk/pages";
import { knownEntities } from "./known";
import { deskSubject, deskSubjects } from "./subjects";

/** One entity whole, with the claims that it stands in and the merges that made it what it is. */
export async function entityDesk(db: Reader, id: string): Promise<EntityDesk | null> {
  const subject = await deskSubject(db, "entity", id);
  if (!subject) return null;
  const { positions, sanctions } = subject.content;
  const [entities, claims, merges] = await Promise.all([
    knownEntities(db, [
      ...positions.map(({ organizationId }) => organizationId),
      ...sanctions.map(({ authorityId }) => authorityId),
    ]),
    claimsOf(db, id),
    mergesOf(db, id),
  ]);
  return { subject, entities, claims, merges };
}

async function claimsOf(db: Reader, id: string): Promise<EntityDesk["claims"]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim_id AS id FROM claim_entity WHERE entity_id = ${id}
    UNION SELECT claim_id FROM attribution WHERE source_id = ${id}
    UNION SELECT id FROM draft WHERE kind = 'claim'
      AND (content->'entityIds' ? ${id} OR content->'attributions' @> ${JSON.stringify([{ sourceId: id }])}::jsonb)
    LIMIT 100`;
  const claims = await deskSubjects(
    db,
    "claim",
    rows.map((row) => row.id),
  );
  return claims.map(({ id, content }) => ({ id, text: content.text }));
}

async function mergesOf(db: Reader, id: string): Promise<MergeLine[]> {
  return mergeLines(db, Prisma.sql`m.into_id = ${id} OR m.from_id = ${id}`);
}

/** Merges that stand, the newest first. */
export async function standingMerges(db: Reader): Promise<MergeLine[]> {
  return mergeLines(db, Prisma.sql`true`);
}

async function mergeLines(db: Reader, which: Prisma.Sql): Promise<MergeLine[]> {
  const rows = await db.entityMerge.findMany({
    where: { id: { in: (await db.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM entity_merge m WHERE m.undone_at IS NULL AND (${which}) ORDER BY m.at DESC LIMIT 50`).map(({ id }) => id) } },
    orderBy: { at: "desc" },
  });
  const known = new Map(
    (await knownEntities(db, rows.flatMap(({ fromId, intoId }) => [fromId, intoId]))).map((one) => [one.id, one.name]),
  );
  return rows.map(({ id, fromId, intoId, moved, why, by, at }) => ({
    id,
    from: known.get(fromId) ?? fromId,
    into: known.get(intoId) ?? intoId,
    moved: Array.isArray(moved) ? moved.length : 0,
    why,
    by,
    at: at.toISOString(),
  }));
}

/** People and organizations, those with a draft first; `words` picks by any of their names, in any script. */
export async function entityLines(
  db: Reader,
  words: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: EntityLine[]; total: number }> {
  const pattern = `%${words.trim().replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<{ id: string; drafted: boolean; total: number }[]>`
    WITH named AS (
      SELECT e.id, e.name, EXISTS (SELECT FROM draft d WHERE d.kind = 'entity' AND d.id = e.id) AS drafted
      FROM entity e WHERE EXISTS (
        SELECT FROM entity_name n WHERE n.entity_id = e.id AND n.text ILIKE ${pattern})
      UNION
      SELECT d.id, d.content->'names'->0->>'text', true
      FROM draft d WHERE d.kind = 'entity' AND d.published = 0 AND EXISTS (
        SELECT FROM jsonb_array_elements(d.content->'names') n WHERE n->>'text' ILIKE ${pattern})
    )
    SELECT id, drafted, (count(*) OVER ())::int AS total
    FROM named ORDER BY drafted DESC, name, id LIMIT ${limit} OFFSET ${offset}`;
  const subjects = await deskSubjects(
    db,
    "entity",
    rows.map(({ id }) => id),
  );
  const items = subjects.map(({ id, content, published, version }): EntityLine => {
    const [first, ...others] = content.names;
    return {
      id,
      kind: content.kind,
      name: first?.text ?? content.slug,
      others: others.map(({ text, language }) => ({ text, language })),
      description: content.description,
      published: published !== null,
      drafted: version.draft > 0,
    };
  });
  return { items, total: rows[0]?.total ?? 0 };
}
