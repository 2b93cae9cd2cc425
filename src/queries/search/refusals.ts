import type { Reader } from "@/db/connection";

/** A refusal to speak, as it stands beside one claim. */
type Refusal = { id: string; claimId: string };

/** By the id of each refusal to speak on these claims, itself and those that tell the same beside other claims: all are one entry. */
export async function refusalsBeside(db: Reader, claims: readonly string[]): Promise<Map<string, Refusal[]>> {
  if (claims.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; all: Refusal[] }[]>`
    SELECT id, json_agg(json_build_object('id', beside, 'claimId', claim_id) ORDER BY beside) AS all
    FROM search.refusals(${[...new Set(claims)]}::text[]) GROUP BY id`;
  return new Map(rows.map(({ id, all }) => [id, all]));
}
