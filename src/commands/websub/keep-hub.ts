import { randomBytes } from "node:crypto";
import type { Tx } from "@/db/connection";
import { type NamedHub, untilAskedAnyway } from "@/domain/websub/hub";

/**
 * Keeps which hub a feed names by now, and answers when it is to be asked by itself: at once where the hub told of anything
 * while it was being read, later where the hub tells, and else at `next`.
 */
export async function keepHub(
  tx: Tx,
  feedId: string,
  { named, at, next }: { named: NamedHub | null | undefined; at: Date; next: Date },
): Promise<Date> {
  const held = await tx.feedHub.findUnique({ where: { feedId } });
  if (named === null) {
    if (held) await tx.feedHub.delete({ where: { feedId } });
    return next;
  }
  if (named && (held?.hub !== named.hub || held.topic !== named.topic)) {
    // Another hub knows nothing of what was agreed with the first.
    if (held) await tx.feedHub.delete({ where: { feedId } });
    const keys = { token: randomBytes(24).toString("hex"), secret: randomBytes(32).toString("hex") };
    await tx.feedHub.create({ data: { feedId, ...named, ...keys } });
    return next;
  }
  if (held?.pinged) return at;
  const isTold = held?.state === "on" && held.leaseUntil !== null && held.leaseUntil > at;
  return isTold ? new Date(Math.max(next.getTime(), at.getTime() + untilAskedAnyway)) : next;
}
