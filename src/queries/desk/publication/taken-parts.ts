import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";

/** Lists of parts that have ids of their own: the table that holds them, and its column that says whose they are. */
const tables = {
  attributions: ["attribution", "claim_id"],
  evidence: ["evidence", "claim_id"],
  determinations: ["determination", "claim_id"],
  versions: ["article_version", "article_id"],
  positions: ["position", "person_id"],
  sanctions: ["sanction", "entity_id"],
} as const;

type Owner = { id: string; content: ContentOf<DeskKind> };
type Part = { id: string; of: string; path: string };

/**
 * Parts of these subjects that are another's: in public already, or of one before it in the list. What somebody said belongs
 * to one claim, whatever id a draft gives it.
 */
export async function takenParts(db: Reader, owners: readonly Owner[]): Promise<Part[]> {
  const taken: Part[] = [];
  for (const [list, [table, column]] of Object.entries(tables)) {
    const parts = owners.flatMap((owner) => partsIn(owner, list));
    if (parts.length === 0) continue;
    const rows = await db.$queryRaw<{ id: string; of: string }[]>`
      SELECT id, ${Prisma.raw(column)} AS of FROM ${Prisma.raw(table)} WHERE id = ANY(${parts.map(({ id }) => id)})`;
    const ownerOf = new Map(rows.map(({ id, of }) => [id, of]));
    for (const part of parts) {
      const owner = ownerOf.get(part.id) ?? part.of;
      ownerOf.set(part.id, owner);
      if (owner !== part.of) taken.push(part);
    }
  }
  return taken;
}

function partsIn({ id: of, content }: Owner, list: string): Part[] {
  const parts = (content as Record<string, unknown>)[list];
  return Array.isArray(parts) ? parts.map(({ id }, at) => ({ id, of, path: `${list}[${at}]` })) : [];
}
