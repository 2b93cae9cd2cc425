import type { Reader } from "@/db/connection";
import { leaseOf } from "@/domain/websub/hub";

export type HubAsks = {
  mode: string | null;
  topic: string | null;
  challenge: string | null;
  lease: string | null;
};

/**
 * What a hub asks of us before it tells, or says that it will not: the challenge to be given back, where we asked it for this very feed
 * within the last hour and still follow it, or follow it no longer and asked it to stop; null where not.
 */
export async function hubVerifies(
  db: Reader,
  token: string,
  { mode, topic, challenge, lease }: HubAsks,
  at: Date,
): Promise<string | null> {
  const held = await db.feedHub.findUnique({ where: { token }, include: { feed: true } });
  if (!held || held.topic !== topic || held.askedAt === null) return null;
  if (mode === "denied") {
    await db.feedHub.update({
      where: { token },
      data: { state: "denied", leaseUntil: null, failure: "Its hub will not tell of it." },
    });
    return "";
  }
  if (mode === "unsubscribe") {
    if (!challenge || held.feed.state === "followed") return null;
    // Followed again, it is asked anew.
    await db.feedHub.update({ where: { token }, data: { state: "named", leaseUntil: null, askedAt: null } });
    return challenge;
  }
  const isAsked = at.getTime() - held.askedAt.getTime() < 3_600_000 && held.feed.state === "followed";
  const seconds = leaseOf(lease);
  if (mode !== "subscribe" || !challenge || seconds === null || !isAsked) return null;
  const leaseUntil = new Date(at.getTime() + seconds * 1_000);
  await db.feedHub.update({ where: { token }, data: { state: "on", leaseUntil, failure: null } });
  return challenge;
}

/** The secret of a feed whose hub tells at this address; null where nobody is listened to there. */
export async function secretOf(db: Reader, token: string): Promise<string | null> {
  const held = await db.feedHub.findUnique({ where: { token }, include: { feed: true } });
  return held?.state === "on" && held.feed.state === "followed" ? held.secret : null;
}

/** A hub told that there is something new: the feed is due at once, by the same job as ever, however often it is told. */
export async function hubTold(db: Reader, token: string, at: Date): Promise<void> {
  const { feedId } = await db.feedHub.update({ where: { token }, data: { pinged: true, toldAt: at } });
  await db.feed.updateMany({ where: { id: feedId, state: "followed" }, data: { nextAt: at } });
}
