import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import type { Invalid, TakeOverAnswer } from "@/domain/outbox/answers";
import type { TakeOverRequest } from "@/domain/outbox/requests";
import { kindOfName } from "@/domain/reconcile/kind-of-name";
import { type Candidate, idValue, LookedUp, postValue } from "@/domain/reconcile/looked-up";
import { stableId } from "../../stable-id";
import { atDesk, type Desk } from "../run-action";
import { findOrCreateEntity } from "./entity-drafts";

/**
 * Takes names, ids and posts over from what a service answered, as an editor chose them, into the draft of a person or an
 * organization; beside each is kept whose it was. What the service did not say is not taken.
 */
export async function takeOver(
  db: Database,
  viewer: Viewer,
  { action, entity: id, job, candidate: candidateId, names, ids, posts }: TakeOverRequest,
  at: Date,
): Promise<TakeOverAnswer> {
  const answered = await db.job.findUnique({ where: { id: job } });
  const looked = LookedUp.safeParse(answered?.kind === "look-up-name" ? answered.answer : null);
  const candidate = looked.data?.candidates.find((one) => one.id === candidateId);
  if (!looked.success || !candidate) return { ok: false, reason: "not-found" };
  const { service } = looked.data;
  const doing = { viewer, action, kind: "take-over", words: `Took over from ${service}`, at };
  return atDesk<TakeOverAnswer>(db, doing, async (desk) => {
    const subject = await desk.held("entity", id);
    if (!subject) return { ok: false, reason: "not-found" };
    const { content } = subject;
    const isPerson = content.kind === "person";
    const saidNames = candidate.names.filter(({ text }) => names.includes(text));
    const saidIds = candidate.ids.filter((one) => ids.includes(idValue(one)));
    if (saidNames.length < names.length) return unsaid("names");
    if (saidIds.length < ids.length) return unsaid("ids");
    const unknown = posts.some(({ index }) => candidate.posts[index] === undefined);
    if (unknown || (posts.length > 0 && !isPerson)) return unsaid("posts");
    const positions = await positionsOf(desk, content, candidate, posts);
    const taken = {
      names: saidNames.filter(({ text }) => !content.names.some((held) => held.text === text)),
      ids: saidIds.filter((one) => !content.externalIds.some((held) => idValue(held) === idValue(one))),
      positions: positions.filter((one) => !content.positions.some((held) => held.id === one.id)),
    };
    const main = content.names[0]?.text ?? "";
    await desk.put("entity", id, {
      ...content,
      names: [
        ...content.names,
        ...taken.names.map((name) => ({ ...name, kind: kindOfName(name.text, main) })),
      ],
      externalIds: [...content.externalIds, ...taken.ids],
      positions: [...content.positions, ...taken.positions],
    });
    const values = [
      ...taken.names.map(({ text }) => ({ what: "name", value: text })),
      ...taken.ids.map((one) => ({ what: "id", value: idValue(one) })),
      ...taken.positions.map((one) => ({ what: "post", value: postValue(one.title, one.organizationId) })),
    ];
    const from = { service, serviceId: candidate.id, url: candidate.url, by: viewer.name, at };
    await desk.tx.takenOver.createMany({
      data: values.map((one) => ({ entityId: id, ...one, ...from })),
      skipDuplicates: true,
    });
    return { ok: true, entity: id, taken: values.length };
  });
}

const unsaid = (path: string): Invalid => ({
  ok: false,
  reason: "invalid",
  faults: [{ path, message: "is not what the service answered" }],
});

/** Posts of ours need an organization, which the editor names where the service does not. */
async function positionsOf(
  desk: Desk,
  { id }: EntitySnapshot,
  candidate: Candidate,
  posts: TakeOverRequest["posts"],
): Promise<EntitySnapshot["positions"]> {
  const positions: EntitySnapshot["positions"] = [];
  for (const { index, at } of posts) {
    const { title, from, to } = candidate.posts[index]!;
    const { id: organizationId } = await findOrCreateEntity(desk, { kind: "organization", name: at });
    const key = stableId("position", id, title, organizationId, from ?? "").slice(-12);
    positions.push({ id: stableId("position", id, key), key, organizationId, title, from, to, note: null });
  }
  return positions;
}
