import { askedLease } from "@/domain/websub/hub";
import { postOutside } from "@/services/outside/post-outside";
import type { Work } from "./work";

/** Asks a hub to tell of a feed, or to tell no more of one that is not followed any longer. Its answer is that it will see: whether it tells it says at our own address. The secret stays out of the job, which is shown. */
export const askHub: Work<"ask-hub"> = async ({ input, signal, outside, db, site }) => {
  const held = await db.feedHub.findUnique({ where: { feedId: input.feed }, include: { feed: true } });
  // Whoever let the feed rest may follow it again by now.
  if (!held || (held.feed.state === "followed") !== (input.mode === "subscribe"))
    return { ok: true, leave: async () => undefined };
  const form = new URLSearchParams({
    "hub.mode": input.mode,
    "hub.topic": held.topic,
    "hub.callback": `${site}/feeds/hub/${held.token}`,
    "hub.secret": held.secret,
    "hub.lease_seconds": String(askedLease),
  });
  const type = "application/x-www-form-urlencoded";
  const told = await postOutside(
    held.hub,
    { body: form.toString(), type, headers: {}, signal },
    { settings: outside },
  );
  const failure = !told.ok
    ? told.words
    : told.status >= 200 && told.status < 300
      ? null
      : `Its hub answers with an error (${told.status}).`;
  const where = { feedId: held.feedId, token: held.token };
  const leave: NonNullable<Awaited<ReturnType<Work<"ask-hub">>>["leave"]> = async (tx) => {
    await tx.feedHub.updateMany({ where, data: { failure } });
  };
  return failure === null ? { ok: true, leave } : { ok: false, words: failure, leave };
};
