import {
  type ClaimedDelivery,
  claimDelivery,
  endDelivery,
  keepDeliveries,
  putOffDelivery,
  restWebhook,
} from "@/commands/webhooks/webhook-outbox";
import { webhookBody } from "@/domain/webhook/webhook-body";
import { editionOf } from "@/queries/change/edition-of";
import { dueWebhooks } from "@/queries/desk/incoming/webhooks";
import { postOutside, type Told } from "@/services/outside/post-outside";
import { webhookHeaders } from "@/services/webhook-signature";
import { type FeedOrFault, feedOrFault, feedsOfOneJob } from "./feed-or-fault";
import type { Db, Work } from "./work";

/** Of what is followed: more is published together by no newsroom. */
const most = 500;

/** So many at once: a receiver that is slow holds up no other. */
const together = 4;

/**
 * Looks for what receivers are to be told, and tells them. Each is told with an id of its own, which stays when it is told again, after
 * a worker was killed as well: by it a receiver knows what it had.
 */
export const sendWebhooks: Work<"send-webhooks"> = async ({ db, signal, outside, now, site }) => {
  const edition = await editionOf(db);
  for (const { id, path, since, told } of await dueWebhooks(db, edition, now())) {
    const at = now();
    const known = new Set(told);
    const feed = await feedOrFault(db, path, { asOf: at, most });
    // After a fault it is looked at again within the hour.
    const entries = feed === "fault" ? [] : (feed?.entries ?? []);
    const news = entries.filter(({ id, first }) => first > since && !known.has(id));
    await keepDeliveries(db, id, news, edition, at);
  }
  const feedOf = feedsOfOneJob(db, now, 2 * most);
  const tell = async (one: ClaimedDelivery) => {
    const body = bodyOf(await feedOf(one.path), one, site);
    if (body === "fault") return putOffDelivery(db, one, ours, now(), Math.random());
    if (body === null)
      return endDelivery(db, one.id, { taken: false, said: "Readers are not told of it any more." }, now());
    const headers = webhookHeaders({ id: `msg_${one.id}`, secret: one.secret, body }, now());
    const told = await postOutside(one.url, { body, headers, signal }, { settings: outside });
    return settle(db, one, told, now());
  };
  const turn = async () => {
    while (!signal.aborted) {
      const one = await claimDelivery(db, now());
      if (one === null) return;
      await tell(one);
    }
  };
  await Promise.all(Array.from({ length: together }, turn));
  return { ok: true, leave: async () => undefined };
};

const ours = "It could not be written, by a fault of ours, which is in the log.";

/** In the words of this moment; null where readers are not told of it any more. */
function bodyOf(feed: FeedOrFault, { change, form }: ClaimedDelivery, site: string): string | null | "fault" {
  if (feed === "fault") return feed;
  const entry = feed?.entries.find(({ id }) => id === change);
  return feed && entry ? webhookBody(form, { entry, of: feed, site }) : null;
}

async function settle(db: Db, one: ClaimedDelivery, told: Told, at: Date): Promise<void> {
  if (!told.ok) return putOffDelivery(db, one, told.words, at, Math.random());
  const said = `It answers with ${told.status}.`;
  if (told.status >= 200 && told.status < 300) return endDelivery(db, one.id, { taken: true, said }, at);
  if (told.status !== 410) return putOffDelivery(db, one, said, at, Math.random());
  await endDelivery(db, one.id, { taken: false, said: "It says that it is gone for good (410)." }, at);
  await restWebhook(db, one.webhookId);
}
