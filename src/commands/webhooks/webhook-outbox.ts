import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { FeedEntry } from "@/domain/change/feed-entries";
import { newsFor, nextLookAt } from "@/domain/follow/follow-form";
import { waitAfter } from "@/domain/follow/try-again";
import { mostWebhookTries, type WebhookForm } from "@/domain/webhook/webhook";

/** Keeps what a receiver is to be told, once each, with the edition of the record that was looked at. */
export async function keepDeliveries(
  db: Database,
  webhookId: string,
  news: readonly Pick<FeedEntry, "id" | "first">[],
  edition: string,
  at: Date,
): Promise<void> {
  const old = new Date(at.getTime() - newsFor);
  await db.$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({
      where: { id: webhookId },
      data: { edition, nextAt: nextLookAt("at_once", at) },
    });
    if (count === 0) return;
    await tx.$executeRaw`UPDATE webhook SET since = greatest(since, ${old}) WHERE id = ${webhookId}::uuid`;
    await tx.webhookDelivery.deleteMany({ where: { webhookId, first: { lt: old }, endedAt: { lt: old } } });
    await tx.webhookDelivery.createMany({
      data: news.map(({ id: change, first }) => ({
        ...{ id: randomUUID(), webhookId, change, first, madeAt: at, nextAt: at },
      })),
      skipDuplicates: true,
    });
  });
}

export type ClaimedDelivery = {
  id: string;
  webhookId: string;
  change: string;
  tries: number;
  url: string;
  path: string;
  form: WebhookForm;
  secret: string;
};

/** Whoever has had one for so many minutes is taken to be gone: no receiver is waited for half as long. */
const longestClaim = 2;

/** Takes what has waited longest, for one worker alone; null where nothing waits. */
export async function claimDelivery(db: Database, at: Date): Promise<ClaimedDelivery | null> {
  const [one] = await db.$queryRaw<ClaimedDelivery[]>`
    WITH next AS (
      SELECT d.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id AND w.state = 'going'
      WHERE d.ended_at IS NULL AND d.next_at <= ${at}
        AND (d.claimed_at IS NULL OR d.claimed_at < ${at}::timestamptz - make_interval(mins => ${longestClaim}))
      ORDER BY d.next_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED
    ), taken AS (
      UPDATE webhook_delivery d SET claimed_at = ${at}, tries = tries + 1 FROM next WHERE d.id = next.id RETURNING d.*
    )
    SELECT t.id::text, t.webhook_id::text AS "webhookId", t.change, t.tries, w.url, w.path, w.form::text, w.secret
    FROM taken t JOIN webhook w ON w.id = t.webhook_id`;
  return one ?? null;
}

/** Ends it: taken, or there is nothing left to tell. */
export async function endDelivery(
  db: Database,
  id: string,
  { taken, said }: { taken: boolean; said: string },
  at: Date,
): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { id },
    data: { endedAt: at, claimedAt: null, isTaken: taken, said },
  });
}

/** Puts off what was not taken, longer each time; what was put off too often waits for somebody at the desk. */
export async function putOffDelivery(
  db: Database,
  { id, tries }: { id: string; tries: number },
  said: string,
  at: Date,
  chance: number,
): Promise<void> {
  if (tries >= mostWebhookTries) return endDelivery(db, id, { taken: false, said }, at);
  const nextAt = new Date(at.getTime() + waitAfter(tries, chance));
  await db.webhookDelivery.updateMany({ where: { id }, data: { nextAt, claimedAt: null, said } });
}

/** A receiver that is gone for good, as it says itself (410), is told no more. */
export async function restWebhook(db: Database, id: string): Promise<void> {
  await db.webhook.updateMany({ where: { id }, data: { state: "resting" } });
}
