import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ChartPart, ChartSubject } from "@/domain/chart/chart-subject";
import { type PostsRow, postsRows } from "@/domain/chart/posts-chart";
import type { EntityRef } from "@/domain/claim";
import { spanAt } from "../claim/span-at";
import { byName } from "../claim/unnamed-sources";
import { type Records, recordsHeld } from "../records-held";
import { chartSubject, type WhichSubject } from "../story/chart-subject";

/** People and organizations on one part of the chart. */
export const postsAtOnce = 40;

export type PostsAsked = {
  subject: ChartSubject & { mergedInto: EntityRef | null };
  part: ChartPart;
  rows: PostsRow[];
};

/** Who held which posts and was under which sanctions by a day, of a story, a person or an organization. Null where readers see none. */
export async function postsAsked(
  db: Reader,
  which: WhichSubject,
  asOf: Date,
  page: number,
): Promise<PostsAsked | null> {
  const subject = await chartSubject(db, which, asOf);
  if (!subject) return null;
  const all = postsRows(await recordsOf(db, subject, asOf), subject.id);
  const offset = (page - 1) * postsAtOnce;
  const rows = all.slice(offset, offset + postsAtOnce);
  return { subject, rows, part: { first: offset + 1, count: rows.length, total: all.length } };
}

async function recordsOf(db: Reader, { kind, id }: ChartSubject, asOf: Date): Promise<Records> {
  if (kind === "organization") {
    const sanctions = { OR: [{ entityId: id }, { authorityId: id }] };
    return recordsHeld(db, { positions: { organizationId: id }, sanctions }, asOf);
  }
  const ids = kind === "person" ? [id] : await namedIn(db, id, asOf);
  return recordsHeld(
    db,
    { positions: { personId: { in: ids } }, sanctions: { entityId: { in: ids } } },
    asOf,
  );
}

/** Whom the claims of a story that were known by then are about, and who speaks to them by name. */
async function namedIn(db: Reader, storyId: string, asOf: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH own AS MATERIALIZED (
      SELECT sc.claim_id FROM story_claim sc JOIN status_span s ON s.claim_id = sc.claim_id
      WHERE sc.story_id = ${storyId} AND ${spanAt(asOf)})
    SELECT entity_id AS id FROM own JOIN claim_entity USING (claim_id)
    UNION SELECT a.source_id FROM own JOIN attribution a USING (claim_id)
      WHERE a.source_id IS NOT NULL AND a.published_at <= ${asOf} AND ${byName(Prisma.sql`a`)}`;
  return rows.map((row) => row.id);
}
