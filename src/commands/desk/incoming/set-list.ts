import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { ListAddedAnswer } from "@/domain/outbox/answers";
import type { SetListRequest } from "@/domain/outbox/requests";
import { cancelJobs } from "../../jobs/job-steps";
import { askList } from "../../lists/ask-list";
import { atDesk } from "../run-action";

const did: Record<SetListRequest["to"], string> = {
  followed: "Asked for the sanction list",
  paused: "Let rest the sanction list",
  removed: "Took off the sanction list",
};

/** Asks for a list now, lets it rest, or takes it off. All that is kept of it stays, and so does what was decided. */
export async function setList(
  db: Database,
  viewer: Viewer,
  { action, list: id, to }: SetListRequest,
  at: Date,
): Promise<ListAddedAnswer> {
  return atDesk<ListAddedAnswer>(db, { viewer, action, kind: "list", words: did[to], at }, async (desk) => {
    const { tx } = desk;
    // The job first: whoever ends one holds the two in that order.
    await tx.$executeRaw`
      SELECT FROM job WHERE list_id = ${id}::uuid AND state IN ('waiting', 'running') ORDER BY id FOR UPDATE`;
    const list = await tx.sanctionList.findUnique({ where: { id } });
    if (!list) return { ok: false, reason: "not-found" };
    await desk.say(`${did[to]} “${list.title}”`);
    const isAsked = list.url !== null;
    if (to !== "followed") await cancelJobs(tx, { listId: id }, at);
    const state = to === "removed" || isAsked ? to : "by_hand";
    await tx.sanctionList.update({ where: { id }, data: { state, ...(isAsked && { nextAt: at }) } });
    if (state === "followed") await askList(tx, id, { byId: viewer.id, by: viewer.name, at });
    return { ok: true, list: id };
  });
}
