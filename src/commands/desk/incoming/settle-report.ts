import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { SettleReportAnswer } from "@/domain/outbox/answers";
import type { SettleReportRequest } from "@/domain/outbox/requests";

/**
 * Settles what a reader reported, or opens it again. The reader's address is forgotten when it is settled, and does not come
 * back. Sent again it is the same; what somebody else settled meanwhile stays as they did.
 */
export async function settleReport(
  db: Database,
  viewer: Viewer,
  { report: id, outcome, note }: SettleReportRequest,
  at: Date,
): Promise<SettleReportAnswer> {
  const { count } =
    outcome === null
      ? await db.readerReport.updateMany({
          where: { id, state: { not: "open" } },
          data: { state: "open", settledBy: null, settledAt: null, note: null },
        })
      : await db.readerReport.updateMany({
          where: { id, state: "open" },
          data: { state: outcome, settledBy: viewer.name, settledAt: at, note, email: null },
        });
  if (count === 1) return { ok: true };
  const now = await db.readerReport.findUnique({ where: { id } });
  if (now === null) return { ok: false, reason: "not-found" };
  const isAsAsked = now.state === (outcome ?? "open") && (outcome === null || now.settledBy === viewer.name);
  return isAsAsked ? { ok: true } : { ok: false, reason: "not-waiting" };
}
