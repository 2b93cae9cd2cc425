import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { WebhookAnswer } from "@/domain/outbox/answers";
import type { AddWebhookRequest, SendAgainRequest, SetWebhookRequest } from "@/domain/outbox/requests";
import { startingNow } from "../follow/starting-now";

/** Makes a receiver, which is told what changes from now on. Its secret is made here, and shown to chiefs. */
export async function addWebhook(
  db: Database,
  viewer: Viewer,
  { action: id, url, path, form }: AddWebhookRequest,
  at: Date,
): Promise<WebhookAnswer> {
  const { since, edition, known } = await startingNow(db, path, at);
  if (known === null) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const secret = `whsec_${randomBytes(32).toString("base64")}`;
    const row = { id, url, path, form, secret, by: viewer.name, madeAt: at, since, nextAt: at, edition };
    const { count } = await tx.webhook.createMany({ data: [row], skipDuplicates: true });
    if (count === 1)
      await tx.webhookDelivery.createMany({
        data: known.map((one) => ({
          ...{ id: randomUUID(), webhookId: id, ...one, madeAt: at, nextAt: at, endedAt: at },
          isKnown: true,
        })),
      });
    return { ok: true, webhook: id };
  });
}

/** Lets a receiver rest, go on, or takes it away with all that it was told. */
export async function setWebhook(
  db: Database,
  _: Viewer,
  { webhook: id, to }: SetWebhookRequest,
): Promise<WebhookAnswer> {
  const { count } =
    to === "removed"
      ? await db.webhook.deleteMany({ where: { id } })
      : await db.webhook.updateMany({ where: { id }, data: { state: to } });
  return count === 0 && to !== "removed" ? { ok: false, reason: "not-found" } : { ok: true, webhook: id };
}

/** Tells a receiver once more, under the same id, what it was told or did not take. */
export async function sendAgain(
  db: Database,
  _: Viewer,
  { delivery: id }: SendAgainRequest,
  at: Date,
): Promise<WebhookAnswer> {
  const data = { nextAt: at, endedAt: null, isTaken: false, tries: 0 };
  const { count } = await db.webhookDelivery.updateMany({ where: { id, isKnown: false }, data });
  return count === 0 ? { ok: false, reason: "not-found" } : { ok: true, webhook: id };
}
