import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { PutBackAnswer } from "@/domain/outbox/answers";
import type { PutBackRequest } from "@/domain/outbox/requests";
import { lowerFirst } from "@/domain/status/wording";
import { atDesk } from "./run-action";
import { endWithdrawal } from "./withdraw";

/** Shows readers again what was taken down, at its own address and with all that went with it. */
export async function putBack(
  db: Database,
  viewer: Viewer,
  { action, withdrawal, why }: PutBackRequest,
  at: Date,
): Promise<PutBackAnswer> {
  const doing = { viewer, action, kind: "put-back", words: "Put back what was taken down", at };
  return atDesk<PutBackAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      // Two who put back the same thing at once: the second waits here, and finds it done.
      await tx.$executeRaw`SELECT id FROM withdrawal WHERE id::text = ${withdrawal} FOR UPDATE`;
      const row = await tx.withdrawal.findFirst({ where: { id: withdrawal, withIt: false } });
      if (!row) return { ok: false, reason: "not-found" };
      if (row.undoneAt) return { ok: false, reason: "already-undone" };
      await desk.say(`Put back ${lowerFirst(row.title)}`);
      await endWithdrawal(tx, withdrawal, { by: viewer.name, at, why });
      return { ok: true, path: row.path };
    },
    { publishes: true },
  );
}
