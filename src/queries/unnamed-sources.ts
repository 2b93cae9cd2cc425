import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { isWithoutName } from "@/domain/attribution-meaning";
import type { Revised } from "@/domain/dossier/recorded-claim";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";

/** Those who speak in the attribution `a` do so by name: only then are its words found as theirs. */
export const byName = (a: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${a}.source_identity NOT IN ('unnamed_person', 'unnamed_group')`;

/**
 * The record knows this one (an id) as a source without a name, and nobody tells anything else of them: readers see no page of
 * theirs, since why should there be one.
 */
export const onlyUnnamed = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  EXISTS (SELECT FROM attribution a WHERE a.source_id = ${id} AND NOT ${byName(Prisma.sql`a`)})
  AND NOT EXISTS (SELECT FROM attribution a WHERE a.source_id = ${id} AND ${byName(Prisma.sql`a`)})
  AND NOT EXISTS (SELECT FROM claim_entity WHERE entity_id = ${id})
  AND NOT EXISTS (SELECT FROM relay WHERE entity_id = ${id})
  AND NOT EXISTS (SELECT FROM evidence WHERE publisher_id = ${id})
  AND NOT EXISTS (SELECT FROM article WHERE outlet_id = ${id})
  AND NOT EXISTS (SELECT FROM position WHERE person_id = ${id} OR organization_id = ${id})
  AND NOT EXISTS (SELECT FROM sanction WHERE entity_id = ${id} OR authority_id = ${id}))`;

export async function isOnlyUnnamed(db: Reader, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ only: boolean }[]>`SELECT ${onlyUnnamed(Prisma.sql`${id}`)} AS only`;
  return row!.only;
}

/**
 * Revisions of claims in which nobody speaks by name who does not by now: who was named by mistake is not to be found in what
 * was held before it was put right.
 */
export async function withoutFormerNames(
  db: Reader,
  revisions: Map<string, Revised<ClaimSnapshot>[]>,
): Promise<Map<string, Revised<ClaimSnapshot>[]>> {
  const rows = await db.attribution.findMany({
    where: {
      claimId: { in: [...revisions.keys()] },
      sourceIdentity: { in: ["unnamed_person", "unnamed_group"] },
    },
    select: { id: true, sourceIdentity: true, sourceDescription: true },
  });
  if (rows.length === 0) return revisions;
  const byNow = new Map(rows.map((row) => [row.id, row]));
  const without = (claim: ClaimSnapshot): ClaimSnapshot => ({
    ...claim,
    attributions: claim.attributions.map((said) => {
      const now = byNow.get(said.id);
      if (!now || isWithoutName(said.identity)) return said;
      return { ...said, identity: now.sourceIdentity, sourceDescription: now.sourceDescription };
    }),
  });
  return new Map(
    [...revisions].map(([id, own]) => [
      id,
      own.map((each) => ({ ...each, snapshot: each.snapshot && without(each.snapshot) })),
    ]),
  );
}
