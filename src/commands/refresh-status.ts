import type { Tx } from "@/db/connection";
import { sourcingSpans } from "@/domain/sourcing/sourcing-history";
import { statusSpans } from "@/domain/status/status-history";
import { claimRecords } from "@/queries/claim/claim-records";
import { batches } from "./changes";

/**
 * Works out the status of these claims and what they rest on, over all of public time, and keeps both beside them, so that
 * search and `asOf` are lookups. Call it in the transaction of whatever changed them.
 */
export async function refreshStatus(
  tx: Tx,
  claimIds: readonly string[],
  onDone?: (claims: number) => void,
): Promise<void> {
  for (const ids of batches(claimIds, 250)) {
    const records = await claimRecords(tx, ids);
    await tx.statusSpan.deleteMany({ where: { claimId: { in: ids } } });
    const spans = records.flatMap((record) =>
      statusSpans(record).map(({ status, from, to, because }) => ({
        claimId: record.id,
        status,
        from,
        to,
        because,
      })),
    );
    await tx.statusSpan.createMany({ data: spans });
    await tx.sourcingSpan.deleteMany({ where: { claimId: { in: ids } } });
    await tx.sourcingSpan.createMany({
      data: records.flatMap((record) =>
        sourcingSpans(record).map((span) => ({ claimId: record.id, ...span })),
      ),
    });
    await tx.$executeRaw`
      UPDATE claim SET first_published_at = (SELECT min("from") FROM status_span WHERE claim_id = claim.id)
      WHERE id = ANY(${ids})`;
    onDone?.(ids.length);
  }
}
