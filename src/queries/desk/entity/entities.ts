import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { EntityDesk, EntityLine, MergeLine, MergePreview } from "@/domain/draft/desk-pages";
import { titleOf } from "@/domain/draft/subject-words";
import { plainName } from "@/domain/plain-name";
import { whatOneWas } from "@/domain/what-one-was";
import { namesBeginningToSound } from "../../entity/name-sounds";
import { deskSubject, deskSubjects } from "../newsroom/subjects";
import { draftedUses, publishedUses } from "./entity-uses";
import { knownEntities } from "./known-entities";
import { takenOver } from "./taken-over";

/** One entity whole, with the claims that it stands in and the merges that made it what it is. */
export async function entityDesk(db: Reader, id: string): Promise<EntityDesk | null> {
  const subject = await deskSubject(db, "entity", id);
  if (!subject) return null;
  const { positions, sanctions } = subject.content;
  const [entities, claims, merges, taken] = await Promise.all([
    knownEntities(db, [
      ...positions.map(({ organizationId }) => organizationId),
      ...sanctions.map(({ authorityId }) => authorityId),
    ]),
    claimsOf(db, id),
    standingMerges(db, id),
    takenOver(db, id),
  ]);
  return { subject, entities, claims, merges, taken };
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

/** Merges that stand, the newest first. */
export async function standingMerges(db: Reader, id?: string): Promise<MergeLine[]> {
  const rows = await db.entityMerge.findMany({
    where: { undoneAt: null, ...(id !== undefined && { OR: [{ intoId: id }, { fromId: id }] }) },
    orderBy: { at: "desc" },
    take: 50,
  });
  const known = await knownEntities(
    db,
    rows.flatMap(({ fromId, intoId }) => [fromId, intoId]),
  );
  const last = await lastNames(
    db,
    rows.map(({ fromId }) => fromId),
  );
  const nameOf = (one: string) => known.find((entity) => entity.id === one)?.name ?? last.get(one) ?? one;
  return rows.map(({ id, fromId, intoId, why, by, at }) => ({
    id,
    from: nameOf(fromId),
    into: nameOf(intoId),
    why,
    by,
    at: at.toISOString(),
  }));
}

/** One that was only ever drafted is gone once it was merged: what it was called then. */
async function lastNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string | null }[]>`
    SELECT DISTINCT ON (subject_id) subject_id AS id, "from"->'names'->0->>'text' AS name
    FROM draft_revision WHERE kind = 'entity' AND subject_id = ANY(${[...ids]}) AND "to" IS NULL
    ORDER BY subject_id, number DESC`;
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

/** The most that a preview names one by one. */
const mostUses = 40;

/** What a merge would move; null where one of the two is not there. */
export async function mergePreview(db: Reader, fromId: string, intoId: string): Promise<MergePreview | null> {
  const [from, into] = await knownEntities(db, [fromId, intoId]);
  if (!from || !into) return null;
  const published = await publishedUses(db, fromId);
  const drafted = await draftedUses(db, fromId);
  const all = new Map<string, Omit<MergePreview["uses"][number], "title">>([
    ...drafted.map((one) => [`${one.kind} ${one.id}`, { ...one, published: false }] as const),
    ...published.map((one) => [`${one.kind} ${one.id}`, { ...one, published: true }] as const),
  ]);
  const shown = [...all.values()].slice(0, mostUses);
  const uses: MergePreview["uses"] = [];
  for (const use of shown) {
    const subject = await deskSubject(db, use.kind, use.id);
    if (subject) uses.push({ ...use, title: titleOf(use.kind, subject.content) });
  }
  return { from, into, uses, more: all.size - shown.length };
}

/** People and organizations, those with a draft first; `words` picks by any of their names, in any script. */
export async function entityLines(
  db: Reader,
  words: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: EntityLine[]; total: number }> {
  const pattern = `%${plainName(words)}%`;
  const sounding = namesBeginningToSound(words);
  const sounds = (text: Prisma.Sql) =>
    sounding ? Prisma.sql`OR ${text} IN (SELECT text FROM (${sounding}) AS heard)` : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string; drafted: boolean; total: number }[]>`
    WITH named AS (
      SELECT e.id, e.name, EXISTS (SELECT FROM draft d WHERE d.kind = 'entity' AND d.id = e.id) AS drafted
      FROM entity e
      WHERE NOT EXISTS (SELECT FROM entity_merge m WHERE m.from_id = e.id AND m.undone_at IS NULL) AND EXISTS (
        SELECT FROM entity_name n WHERE n.entity_id = e.id AND (plain_name(n.text) LIKE ${pattern} ${sounds(Prisma.sql`n.text`)}))
      UNION
      SELECT d.id, d.content->'names'->0->>'text', true
      FROM draft d WHERE d.kind = 'entity' AND d.published = 0 AND EXISTS (
        SELECT FROM jsonb_array_elements(d.content->'names') n WHERE (plain_name(n->>'text') LIKE ${pattern} ${sounds(Prisma.sql`n->>'text'`)}))
    )
    SELECT id, drafted, (count(*) OVER ())::int AS total
    FROM named ORDER BY plain_name(name), name, id LIMIT ${limit} OFFSET ${offset}`;
  const subjects = await deskSubjects(
    db,
    "entity",
    rows.map(({ id }) => id),
  );
  const organizations = await knownEntities(
    db,
    subjects.flatMap(({ content }) => content.positions.map((post) => post.organizationId)),
  );
  const now = new Date();
  const items = subjects.map(({ id, content, published, version }): EntityLine => {
    const posts = content.positions.map((post) => ({
      ...post,
      organization: organizations.find((one) => one.id === post.organizationId) ?? { name: "" },
    }));
    const [first, ...others] = content.names;
    return {
      id,
      kind: content.kind,
      name: first?.text ?? content.slug,
      others: others.map(({ text, language }) => ({ text, language })),
      what: whatOneWas(posts, content.description, now),
      published: published !== null,
      drafted: version.draft > 0,
    };
  });
  return { items, total: rows[0]?.total ?? 0 };
}
