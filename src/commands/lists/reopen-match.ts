import type { Tx } from "@/db/connection";

/** An action that accepted an entry of a list is taken back: the entry waits again. */
export async function reopenMatch(tx: Tx, action: string): Promise<void> {
  await tx.listMatch.updateMany({
    where: { actionId: action },
    data: { state: "open", news: null, actionId: null, decidedBy: null, decidedAt: null },
  });
}
