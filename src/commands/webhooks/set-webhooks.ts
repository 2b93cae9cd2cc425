import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { WebhookAnswer } from "@/domain/outbox/answers";
import type { AddWebhookRequest, SendAgainRequest, SetWebhookRequest } from "@/domain/outbox/requests";
import { atDesk } from "../desk/run-action";
import { startingNow } from "../follow/starting-now";

/**
 * Makes a receiver, which is told what changes from now on. Its secret is made here, and shown to chiefs. The record has its
 * host alone, since many receivers have a key in the rest of their address.
 */
export async function addWebhook(
  db: Database,
  viewer: Viewer,
  { action: id, url, path, form }: AddWebhookRequest,
  at: Date,
): Promise<WebhookAnswer> {
  const { since, edition, known } = await startingNow(db, path, at);
  if (known === null) return { ok: false, reason: "not-found" };
  const words = `Made a webhook to ${new URL(url).host} for ${path}`;
  return atDesk<WebhookAnswer>(db, { viewer, action: id, kind: "webhook", words, at }, async ({ tx }) => {
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
  viewer: Viewer,
  { action, webhook: id, to }: SetWebhookRequest,
  at: Date,
): Promise<WebhookAnswer> {
  const words = "Took away a webhook that was gone";
  return atDesk<WebhookAnswer>(db, { viewer, action, kind: "webhook", words, at }, async (desk) => {
    const { tx } = desk;
    await tx.$executeRaw`SELECT FROM webhook WHERE id = ${id}::uuid FOR UPDATE`;
    const webhook = await tx.webhook.findUnique({ where: { id } });
    if (webhook === null)
      return to === "removed" ? { ok: true, webhook: id } : { ok: false, reason: "not-found" };
    await desk.say(`${did[to]} the webhook to ${new URL(webhook.url).host} for ${webhook.path}`);
    if (to === "removed") await tx.webhook.delete({ where: { id } });
    else await tx.webhook.update({ where: { id }, data: { state: to } });
    return { ok: true, webhook: id };
  });
}

const did: Record<SetWebhookRequest["to"], string> = {
  going: "Had go on",
  resting: "Let rest",
  removed: "Took away",
};

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
