import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ChartSubject } from "@/domain/chart/chart-subject";
import type { EntityRef } from "@/domain/claim";
import { entityHref } from "@/domain/timeline/entry-of";
import type { EntityKind } from "@/domain/vocabulary";
import { wordedAt } from "../change/words-then";
import { reference } from "../claim/claim-records";
import { spanAt } from "../claim/span-at";
import { byName, isOnlyUnnamed } from "../claim/unnamed-sources";
import { becameOf } from "../entity/entities";
import { storyNamed } from "./story-named";

/** Of what a chart is asked for. */
export type WhichSubject = { story: string } | { kind: EntityKind; slug: string } | { id: string };

/** Null where readers see none; one that was merged into another tells which. */
export async function chartSubject(
  db: Reader,
  which: WhichSubject,
  asOf: Date,
): Promise<(ChartSubject & { mergedInto: EntityRef | null }) | null> {
  if ("story" in which) {
    const story = await storyNamed(db, which.story, asOf);
    if (!story) return null;
    const { id, slug, headline: name, moments, timeZone } = story;
    return { kind: "story", id, name, path: `/stories/${slug}`, moments, timeZone, mergedInto: null };
  }
  const where = { ...("id" in which ? which : { kind_slug: which }), withdrawn: false };
  const entity = await wordedAt(db, db.entity.findUnique({ where, ...reference }), asOf);
  if (!entity) return null;
  const into = await becameOf(db, entity.id, asOf);
  if (await isOnlyUnnamed(db, into?.id ?? entity.id)) return null;
  const { kind, id, name } = entity;
  return { kind, id, name, path: entityHref(entity), moments: [], timeZone: null, mergedInto: into };
}

/** Claims of a person or an organization of which a network tells: the newest. */
const mostOfEntity = 240;

/**
 * A part of the claims of which something was known by `asOf`: of a story in its own order, of a person or an organization the newest that are
 * about them, in which they speak by name, or that they passed on.
 */
export async function claimsOf(
  db: Reader,
  { kind, id }: Pick<ChartSubject, "kind" | "id">,
  asOf: Date,
  part: { page: number; most: number },
): Promise<{ ids: string[]; first: number; total: number }> {
  const offset = (part.page - 1) * part.most;
  const limit = Prisma.sql`LIMIT ${part.most} OFFSET ${offset}`;
  const rows = await db.$queryRaw<{ id: string; total: number }[]>(
    kind === "story"
      ? Prisma.sql`
          SELECT sc.claim_id AS id, count(*) OVER ()::int AS total
          FROM story_claim sc JOIN status_span s ON s.claim_id = sc.claim_id
          WHERE sc.story_id = ${id} AND ${spanAt(asOf)} ORDER BY sc.ordinal, sc.claim_id ${limit}`
      : Prisma.sql`
          SELECT id, count(*) OVER ()::int AS total FROM (
            SELECT c.id, c.first_published_at FROM (${claimsWith(id, asOf)}) AS own
            JOIN claim c ON c.id = own.claim_id AND NOT c.withdrawn
            JOIN status_span s ON s.claim_id = c.id AND ${spanAt(asOf)}
            ORDER BY c.first_published_at DESC, c.id LIMIT ${mostOfEntity}) AS newest
          ORDER BY first_published_at DESC, id ${limit}`,
  );
  return { ids: rows.map((row) => row.id), first: offset + 1, total: rows[0]?.total ?? 0 };
}

function claimsWith(entityId: string, asOf: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT claim_id FROM claim_entity WHERE entity_id = ${entityId}
    UNION SELECT a.claim_id FROM attribution a
      WHERE a.source_id = ${entityId} AND ${byName(Prisma.sql`a`)} AND a.published_at <= ${asOf}
    UNION SELECT a.claim_id FROM relay r JOIN attribution a ON a.id = r.attribution_id
      WHERE r.entity_id = ${entityId} AND a.published_at <= ${asOf}
    UNION SELECT e.claim_id FROM evidence e WHERE e.publisher_id = ${entityId} AND e.published_at <= ${asOf}
    UNION (SELECT a.claim_id FROM article p JOIN article_version v ON v.article_id = p.id
      JOIN attribution a ON a.version_id = v.id WHERE p.outlet_id = ${entityId} AND a.published_at <= ${asOf}
      ORDER BY a.published_at DESC LIMIT ${mostOfEntity * 10})`;
}
