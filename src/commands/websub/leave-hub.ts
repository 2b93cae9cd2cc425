import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import { addJob } from "../jobs/job-steps";

/** Has the hub that tells of a feed asked to tell no more: the feed is not followed any longer. One that tells of nothing is left alone. */
export async function leaveHub(
  tx: Tx,
  feedId: string,
  asker: { byId: string; by: string; at: Date },
): Promise<void> {
  const held = await tx.feedHub.findUnique({ where: { feedId } });
  if (held?.state !== "on") return;
  const input = { feed: feedId, mode: "unsubscribe" as const };
  await addJob(tx, { id: randomUUID(), kind: "ask-hub", what: held.hub, input, ...asker });
}
