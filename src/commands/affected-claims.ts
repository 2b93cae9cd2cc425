import type { Tx } from "@/db/connection";
import type { ArticleSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import type { Change } from "./changes";

/**
 * The claims whose status, or the words of whose status, rest on these changed entities and articles although the
 * claims themselves were not touched: an article that moves to another outlet changes who is independent of whom,
 * and a new name stands in the reasons.
 */
export async function claimsResting(
  tx: Tx,
  { entities = [], articles }: { entities?: Change<EntitySnapshot>[]; articles: Change<ArticleSnapshot>[] },
): Promise<string[]> {
  const moved = articles.filter(({ from, to }) => from !== null && from.outletId !== to.outletId);
  const renamed = entities.filter(
    ({ from, to }) => from !== null && from.names[0]?.text !== to.names[0]?.text,
  );
  const articleIds = moved.map(({ id }) => id);
  const entityIds = renamed.map(({ id }) => id);
  if (articleIds.length + entityIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.claim_id AS id
    FROM attribution a JOIN article_version v ON v.id = a.version_id JOIN article ar ON ar.id = v.article_id
    WHERE ar.id = ANY(${articleIds}) OR ar.outlet_id = ANY(${entityIds}) OR a.source_id = ANY(${entityIds})
    UNION
    SELECT a.claim_id FROM relay r JOIN attribution a ON a.id = r.attribution_id
    WHERE r.entity_id = ANY(${entityIds})
    UNION
    SELECT e.claim_id FROM evidence e WHERE e.publisher_id = ANY(${entityIds})
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
