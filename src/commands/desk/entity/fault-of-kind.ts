import type { Tx } from "@/db/connection";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import type { EntityKind } from "@/domain/vocabulary";

/** What somebody has that one of that kind cannot have: posts are a person's, articles and those who hold posts an organization's. */
export async function faultOfKind(tx: Tx, entity: EntitySnapshot, kind: EntityKind): Promise<string | null> {
  if (kind === "organization")
    return entity.positions.length > 0 ? "holds posts, which only a person does: take those out first" : null;
  if (entity.publishes) return "publishes, which only an organization does";
  const pointed = JSON.stringify([{ organizationId: entity.id }]);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM position WHERE organization_id = ${entity.id}
    UNION ALL SELECT FROM article WHERE outlet_id = ${entity.id}
    UNION ALL SELECT FROM draft WHERE kind = 'article' AND content->>'outletId' = ${entity.id}
    UNION ALL SELECT FROM draft WHERE kind = 'entity' AND content->'positions' @> ${pointed}::jsonb
    LIMIT 1`;
  return rows.length > 0 ? "has articles, or people who hold posts there: only an organization does" : null;
}
