import type { Tx } from "@/db/connection";

/** What an action took from the source is taken back: the change waits to be seen again, unless another of its article does. */
export async function reopenChange(tx: Tx, action: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE source_change c SET seen_by = NULL, seen_at = NULL, seen_round = NULL, action_id = NULL, closed_at = NULL
    WHERE c.action_id = ${action}::uuid AND NOT EXISTS (
      SELECT FROM source_change o WHERE o.article_id = c.article_id AND o.id <> c.id AND o.closed_at IS NULL)`;
}
