import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { isWithoutName } from "@/domain/attribution-meaning";
import type { Revised } from "@/domain/dossier/recorded-claim";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";

/** Those who speak in the attribution `a` do so by name: only then are its words found as theirs. */
export const byName = (a: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${a}.source_identity NOT IN ('unnamed_person', 'unnamed_group')`;

/**
 * What a revision `r` of a claim holds as said by name, `former`, is said without one by now: its name was taken away, or it was
 * made anew in the same article without it. What is somebody else's by now, by name, was a mistake of another kind, which may be told.
 */
const isNamelessNow = Prisma.sql`(
  former->>'identity' NOT IN ('unnamed_person', 'unnamed_group') AND CASE
    WHEN EXISTS (SELECT FROM attribution a WHERE a.id = former->>'id')
    THEN EXISTS (SELECT FROM attribution a WHERE a.id = former->>'id' AND NOT ${byName(Prisma.sql`a`)})
    ELSE EXISTS (
      SELECT FROM article_version was JOIN article_version v ON v.article_id = was.article_id
      JOIN attribution a ON a.version_id = v.id AND NOT ${byName(Prisma.sql`a`)}
      WHERE was.id = former->>'versionId' AND (a.source_id = former->>'sourceId'
        OR (a.source_id IS NULL AND a.claim_id = r.subject_id
          AND NOT r."to"->'attributions' @> jsonb_build_array(jsonb_build_object('id', a.id))))) END)`;

/** Whom revisions of these claims name, in the column `source_id`, and who says without a name now what they said in one. */
export const formerlyNamed = (claims: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT r.subject_id AS claim_id, former->>'sourceId' AS source_id
  FROM revision r, jsonb_array_elements(r."to"->'attributions') AS former
  WHERE r.subject_kind = 'claim' AND r.subject_id IN (${claims}) AND former->>'sourceId' IS NOT NULL AND ${isNamelessNow}`;

/**
 * The record knows this one (an id) as a source without a name, now or since it named them, and nobody tells anything else of
 * them: readers see no page of theirs, since why should there be one.
 */
export const onlyUnnamed = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  NOT EXISTS (SELECT FROM attribution a WHERE a.source_id = ${id} AND ${byName(Prisma.sql`a`)})
  AND NOT EXISTS (SELECT FROM claim_entity WHERE entity_id = ${id})
  AND NOT EXISTS (SELECT FROM relay WHERE entity_id = ${id})
  AND NOT EXISTS (SELECT FROM evidence WHERE publisher_id = ${id})
  AND NOT EXISTS (SELECT FROM article WHERE outlet_id = ${id})
  AND NOT EXISTS (SELECT FROM position WHERE person_id = ${id} OR organization_id = ${id})
  AND NOT EXISTS (SELECT FROM sanction WHERE entity_id = ${id} OR authority_id = ${id})
  AND (EXISTS (SELECT FROM attribution a WHERE a.source_id = ${id} AND NOT ${byName(Prisma.sql`a`)})
    OR EXISTS (
      SELECT FROM revision r, jsonb_array_elements(r."to"->'attributions') AS former
      WHERE r.subject_kind = 'claim' AND jsonb_path_query_array(r."to", '$.attributions[*].sourceId') ? ${id}
        AND former->>'sourceId' = ${id} AND ${isNamelessNow})))`;

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
  const claims = [...revisions.keys()];
  const all = [...revisions.values()].flat().flatMap(({ snapshot }) => snapshot?.attributions ?? []);
  const [rows, former, named] = await Promise.all([
    db.attribution.findMany({
      where: {
        id: { in: [...new Set(all.map(({ id }) => id))] },
        sourceIdentity: { in: ["unnamed_person", "unnamed_group"] },
      },
      select: { id: true, sourceIdentity: true, sourceDescription: true },
    }),
    db.$queryRaw<Spoke[]>`${formerlyNamed(Prisma.sql`SELECT unnest(${claims}::text[])`)}`,
    db.$queryRaw<Spoke[]>`SELECT a.claim_id, a.source_id FROM attribution a
      WHERE a.claim_id = ANY(${claims}) AND a.source_id IS NOT NULL AND ${byName(Prisma.sql`a`)}`,
  ]);
  if (rows.length + former.length === 0) return revisions;
  const byNow = new Map(rows.map((row) => [row.id, row]));
  const stillNamed = new Set(named.map(speaker));
  const hidden = new Set(former.map(speaker).filter((one) => !stillNamed.has(one)));
  const without = (claim: ClaimSnapshot): ClaimSnapshot => ({
    ...claim,
    attributions: claim.attributions.map((said) => {
      if (isWithoutName(said.identity)) return said;
      const now = byNow.get(said.id);
      if (now) return { ...said, identity: now.sourceIdentity, sourceDescription: now.sourceDescription };
      if (!hidden.has(speaker({ claim_id: claim.id, source_id: said.sourceId }))) return said;
      return { ...said, identity: "unnamed_person", sourceDescription: null };
    }),
  });
  return new Map(
    [...revisions].map(([id, own]) => [
      id,
      own.map((each) => ({ ...each, snapshot: each.snapshot && without(each.snapshot) })),
    ]),
  );
}

type Spoke = { claim_id: string; source_id: string | null };
const speaker = ({ claim_id, source_id }: Spoke) => `${claim_id} ${source_id}`;
