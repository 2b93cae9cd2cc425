import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { sameDocument } from "@/domain/draft/three-way";
import { Moved } from "@/domain/entity/entity-merge";
import type { PutBackAnswer } from "@/domain/outbox/answers";
import type { PutBackRequest } from "@/domain/outbox/requests";
import { lowerFirst } from "@/domain/status/wording";
import { SuggestionState } from "@/domain/suggestion/suggestion";
import { takenDown } from "@/queries/change/taken-down";
import { endWithdrawal } from "./publication/withdraw";
import { atDesk, type Desk, stateOf } from "./run-action";
import { putBackMoved } from "./story/put-back-moved";

/** Shows readers again what was taken down, at its own address and with all that went with it. */
export async function putBack(
  db: Database,
  viewer: Viewer,
  { action, withdrawal, why }: PutBackRequest,
  at: Date,
): Promise<PutBackAnswer> {
  const doing = { viewer, action, kind: "put-back", words: "Put back what was taken down", at };
  return atDesk<PutBackAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      // Two who put back the same thing at once: the second waits here, and finds it done.
      await tx.$executeRaw`SELECT id FROM withdrawal WHERE id::text = ${withdrawal} FOR UPDATE`;
      const row = await tx.withdrawal.findFirst({ where: { id: withdrawal, withIt: false } });
      if (!row) return { ok: false, reason: "not-found" };
      if (row.undoneAt) return { ok: false, reason: "already-undone" };
      await desk.say(`Put back ${lowerFirst(row.title)}`);
      const moved = row.moved === null ? null : Moved.parse(row.moved);
      const intoId = row.leadsTo?.split("/").at(-1) ?? "";
      if (moved !== null) {
        if ((await takenDown(tx, "claim", [intoId])).has(intoId))
          return { ok: false, reason: "invalid", faults: [goneSince] };
        await desk.hold([...moved.published, ...moved.drafts]);
      }
      await endWithdrawal(tx, withdrawal, { by: viewer.name, at, why });
      const two = { fromId: row.subjectId, intoId };
      const kept = moved === null ? [] : await putBackMoved(desk, moved, two, why);
      if (moved !== null) await moveSuggestionsBack(desk, withdrawal);
      return { ok: true, path: row.path, kept };
    },
    { publishes: true },
  );
}

const goneSince = {
  path: "withdrawal",
  message: "became one with a claim that was taken down, or merged, since: put that back first",
};

/** What came of suggestions is of the claim again that it was of before the merge, where nobody decided otherwise since. */
async function moveSuggestionsBack(desk: Desk, merge: string): Promise<void> {
  const events = await desk.tx.suggestionEvent.findMany({ where: { actionId: merge } });
  for (const { suggestionId: id, from, to } of events) {
    const now = stateOf(await desk.tx.suggestion.findUniqueOrThrow({ where: { id } }));
    if (sameDocument(now, SuggestionState.parse(to)))
      await desk.suggestionEvent(id, SuggestionState.parse(from));
  }
}
