import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { publicPath } from "@/domain/address/public-path";
import { titleOf } from "@/domain/draft/subject-words";
import type { TakenDownAnswer } from "@/domain/outbox/answers";
import type { TakeDownRequest } from "@/domain/outbox/requests";
import { claimsOfNoOther } from "@/queries/desk/claim/claims-of-no-other";
import { pageStands } from "@/queries/page/page-stands";
import { atDesk } from "../run-action";
import { withdraw } from "./withdraw";

/**
 * Takes a page down: readers see nothing of it any more, on no day, and its address says so with the reason, or leads on. With a
 * story go the claims that stand in no other story; with an article what was said in it. All of it can be put back.
 */
export async function takeDown(
  db: Database,
  viewer: Viewer,
  { action, kind, id, reason, leadsTo }: TakeDownRequest,
  at: Date,
): Promise<TakenDownAnswer> {
  const doing = { viewer, action, kind: "take-down", words: `Took down a ${kind}`, at };
  return atDesk<TakenDownAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      const seen = (await desk.held(kind, id))?.published;
      if (!seen) return { ok: false, reason: "not-found" };
      const standing = { subjectKind: kind, subjectId: id, undoneAt: null };
      if (await tx.withdrawal.findFirst({ where: standing }))
        return { ok: false, reason: "invalid", faults: [{ path: "id", message: "was taken down already" }] };
      const path = publicPath(kind, seen);
      const fault = leadsTo === null ? null : await faultOf(desk.tx, leadsTo, path);
      if (fault) return { ok: false, reason: "invalid", faults: [{ path: "leadsTo", message: fault }] };
      const title = titleOf(kind, seen);
      await desk.say(`Took down ${title}`);
      const own = { kind, id, title, path, withIt: false };
      const along = kind === "story" ? (await claimsOfNoOther(tx, id)).map(goesAlong) : [];
      await withdraw(tx, { id: action, leadsTo, reason, by: viewer.name, at }, [own, ...along]);
      return { ok: true, withdrawal: action, along: along.length };
    },
    { publishes: true },
  );
}

async function faultOf(
  tx: Parameters<typeof pageStands>[0],
  leadsTo: string,
  own: string,
): Promise<string | null> {
  if (leadsTo === own) return "is the page that is taken down";
  return (await pageStands(tx, leadsTo)) ? null : "is no page that readers see";
}

const goesAlong = ({ id, text }: { id: string; text: string }) => ({
  kind: "claim" as const,
  id,
  title: text,
  path: `/claims/${id}`,
  withIt: true,
});
