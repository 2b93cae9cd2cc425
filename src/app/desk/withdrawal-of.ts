import type { Withdrawal, WithdrawnKind } from "@/domain/withdrawal";
import { withdrawals } from "@/queries/desk/publication/withdrawals";
import { reading } from "../reading";

/** That a subject is taken down now; null where readers see it, or never did. */
export async function withdrawalOf(kind: WithdrawnKind, id: string): Promise<Withdrawal | null> {
  return (await reading((db) => withdrawals(db, { kind, id })))[0] ?? null;
}
