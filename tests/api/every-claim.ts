import type { Database } from "@/db/connection";
import { claimRecords } from "@/queries/claim/claim-records";
import type { Known } from "./brute-force";

export type Slugs = Record<"person" | "organization" | "story" | "outlet", string[]>;

/** Every claim with all that the filters look at, and every value that they can take. */
export async function everyClaim(db: Database): Promise<{ claims: Known[]; slugs: Slugs }> {
  const entities = await db.entity.findMany({ include: { names: true } });
  const stories = await db.story.findMany();
  const outlets = new Set(entities.filter(({ publishes }) => publishes).map(({ slug }) => slug));
  const slugs = {
    person: entities.filter(({ kind }) => kind === "person").map(({ slug }) => slug),
    organization: entities.filter(({ kind }) => kind === "organization").map(({ slug }) => slug),
    story: stories.map(({ slug }) => slug),
    outlet: [...outlets],
  };
  const namesOf = new Map(entities.map(({ slug, names }) => [slug, names.map(({ text }) => text)]));
  const rows = await db.claim.findMany({
    include: { entities: { include: { entity: true } }, stories: { include: { story: true } } },
  });
  const records = await claimRecords(
    db,
    rows.map(({ id }) => id),
  );
  const claims = rows.map((row, at) => ({
    record: records[at]!,
    about: row.entities.map(({ entity }) => ({ ...entity, names: namesOf.get(entity.slug) ?? [] })),
    stories: row.stories.map(({ story }) => story.slug),
    headlines: row.stories.map(({ story }) => story.headline),
    rank: Math.min(...row.stories.map(({ ordinal }) => ordinal)),
    outlets,
    namesOf,
  }));
  return { claims, slugs };
}
