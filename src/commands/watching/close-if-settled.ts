import type { Tx } from "@/db/connection";

/** Closes a change that was seen and of whose claims none waits, or opens it again where one does. Answers whether it is closed. */
export async function closeIfSettled(tx: Tx, id: string, at: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ closed: boolean }[]>`
    UPDATE source_change c SET closed_at = CASE
      WHEN c.seen_round = c.round AND NOT EXISTS (
        SELECT FROM source_change_claim s WHERE s.change_id = c.id AND s.outcome IS NULL)
      THEN coalesce(c.closed_at, ${at}) END
    WHERE c.id = ${id}::uuid
    RETURNING c.closed_at IS NOT NULL AS closed`;
  return row?.closed ?? false;
}
