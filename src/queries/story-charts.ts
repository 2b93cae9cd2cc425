import type { Reader } from "@/db/connection";
import type { ChartedStory } from "@/domain/chart/charted-story";
import { unkeptClaims } from "./kept-claims";
import { spanAt } from "./span-at";
import { wordedAt } from "./words-then";

/** Null where there is no such story. Only claims of which something was known by `asOf`; a page beyond the last has none. */
export async function chartedStory(
  db: Reader,
  slug: string,
  asOf: Date,
  part: { page: number; most: number },
): Promise<ChartedStory | null> {
  const story = await wordedAt(
    db,
    db.story.findUnique({
      where: { slug, withdrawn: false },
      select: {
        id: true,
        slug: true,
        headline: true,
        timeZone: true,
        moments: { orderBy: { at: "asc" }, select: { at: true, label: true } },
      },
    }),
    asOf,
  );
  if (!story) return null;
  const { id, ...head } = story;
  const offset = (part.page - 1) * part.most;
  const known = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT sc.claim_id AS id, count(*) OVER ()::int AS total FROM story_claim sc JOIN status_span s ON s.claim_id = sc.claim_id
    WHERE sc.story_id = ${id} AND ${spanAt(asOf)}
    ORDER BY sc.ordinal, sc.claim_id LIMIT ${part.most} OFFSET ${offset}`;
  const ids = known.map((claim) => claim.id);
  const held = await unkeptClaims(db, ids, asOf);
  return {
    ...head,
    claims: ids.flatMap((claim) => held.get(claim)?.record ?? []),
    first: offset + 1,
    total: known[0]?.total ?? 0,
  };
}
