import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import { ExternalId } from "@/domain/external-id";
import { proposedSanctions } from "@/domain/lists/proposed-sanctions";
import { schemeOfList } from "@/domain/lists/scheme-of-list";
import type { DecideMatchAnswer } from "@/domain/outbox/answers";
import type { DecideMatchRequest } from "@/domain/outbox/requests";
import { listedSanctionKey } from "@/queries/desk/incoming/listed-sanction-key";
import { type KeptEntry, keptEntries } from "@/queries/desk/incoming/listed-through";
import { mergedInto } from "@/queries/entity/merged-into";
import { stableId } from "../../stable-id";
import { findOrCreateEntity } from "../entity/entity-drafts";
import { atDesk, type Desk } from "../run-action";

/**
 * Decides whether an entry of a list is somebody of ours. Accepted, what the list says becomes sanctions of theirs in a draft, with an
 * end where it no longer says so, and goes to readers as any other draft. Rejected, the two are not proposed again. `leave` keeps
 * a draft as it is although the entry changed; `reopen` has it wait again.
 */
export async function decideMatch(
  db: Database,
  viewer: Viewer,
  { action, list, entry, entity, decision, from }: DecideMatchRequest,
  at: Date,
): Promise<DecideMatchAnswer> {
  const doing = { viewer, action, kind: "decide-match", words: words[decision], at };
  return atDesk<DecideMatchAnswer>(db, doing, async (desk) => {
    const where = { listId_entry_entityId: { listId: list, entry, entityId: entity } };
    await desk.tx.$executeRaw`
      SELECT FROM list_match WHERE list_id = ${list}::uuid AND entry = ${entry} AND entity_id = ${entity} FOR UPDATE`;
    const match = await desk.tx.listMatch.findUnique({ where });
    const kept = (await keptEntries(desk.tx, list, [entry])).get(entry);
    if (!match || !kept) return { ok: false, reason: "not-found" };
    const set = (data: Parameters<typeof desk.tx.listMatch.update>[0]["data"]) =>
      desk.tx.listMatch.update({ where, data });
    const decided = { decidedBy: viewer.name, decidedAt: at, news: null };
    switch (decision) {
      case "reject":
        if (match.state !== "accepted") await set({ ...decided, state: "rejected" });
        break;
      case "reopen":
        if (match.state === "rejected") await set({ state: "open", decidedBy: null, decidedAt: null });
        break;
      case "leave":
        await set({ news: null });
        break;
      case "accept": {
        const drafted = await draftSanctions(desk, entity, kept, from);
        if (!drafted.ok) return drafted;
        await set({ ...decided, state: "accepted", ...(match.state === "open" && { actionId: action }) });
        return { ok: true, entity: drafted.entity };
      }
      default: {
        const unknown: never = decision;
        return unknown;
      }
    }
    return { ok: true, entity };
  });
}

const words = {
  accept: "Accepted an entry of a sanction list",
  reject: "Rejected an entry of a sanction list",
  leave: "Left a sanction as it is",
  reopen: "Had an entry of a sanction list wait again",
};

async function draftSanctions(
  desk: Desk,
  given: string,
  kept: KeptEntry,
  from: string | null,
): Promise<{ ok: true; entity: string } | Extract<DecideMatchAnswer, { ok: false }>> {
  const id = (await mergedInto(desk.tx, [given])).get(given) ?? given;
  const subject = await desk.held("entity", id);
  if (!subject) return { ok: false, reason: "not-found" };
  const { content } = subject;
  const { begins, ends } = proposedSanctions(content.sanctions, kept, listedSanctionKey(kept));
  const sanctions: EntitySnapshot["sanctions"] = content.sanctions.map((sanction) => {
    const end = ends.find((one) => one.key === sanction.key);
    return end ? { ...sanction, to: end.on } : sanction;
  });
  for (const { authority, ...sanction } of begins) {
    const since = sanction.from ?? from;
    if (since === null)
      return {
        ok: false,
        reason: "invalid",
        faults: [{ path: "from", message: "is missing: the list does not say since when" }],
      };
    const { id: authorityId } = await findOrCreateEntity(desk, { kind: "organization", name: authority });
    // A list may name the very authority whose list it is.
    if (authorityId === id) continue;
    sanctions.push({ ...sanction, id: stableId("sanction", id, sanction.key), authorityId, from: since });
  }
  const externalIds = withId(content.externalIds, kept);
  await desk.put("entity", id, { ...content, sanctions, externalIds });
  return { ok: true, entity: id };
}

/** Where the entry is the list's own record of somebody: its id there, unless it is known. */
function withId(
  held: EntitySnapshot["externalIds"],
  { listKey, entry }: KeptEntry,
): EntitySnapshot["externalIds"] {
  const scheme = schemeOfList(listKey);
  const id = ExternalId.safeParse({ scheme, value: entry });
  if (!id.success || held.some((one) => one.scheme === scheme && one.value === entry)) return held;
  return [...held, id.data];
}
