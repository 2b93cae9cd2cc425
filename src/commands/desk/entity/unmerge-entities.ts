import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { Moved } from "@/domain/entity/entity-merge";
import type { UnmergeAnswer } from "@/domain/outbox/answers";
import type { UnmergeEntitiesRequest } from "@/domain/outbox/requests";
import { knownEntities } from "@/queries/desk/entity/known-entities";
import { mergedInto } from "@/queries/entity/merged-into";
import { atDesk } from "../run-action";
import { putBackMoved } from "../story/put-back-moved";

/**
 * Takes two entities apart again that were merged. Every reference that still is where the merge put it goes back, in what is
 * published and in drafts; what was changed since stays, and is said.
 */
export async function unmergeEntities(
  db: Database,
  viewer: Viewer,
  { action, merge, why }: UnmergeEntitiesRequest,
  at: Date,
): Promise<UnmergeAnswer> {
  const doing = { viewer, action, kind: "entity-unmerge", words: "Took two entities apart again", at };
  return atDesk<UnmergeAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      // Two who take the same merge back at once: the second waits here, and finds it taken back.
      await tx.$executeRaw`SELECT id FROM entity_merge WHERE id::text = ${merge} FOR UPDATE`;
      const [row] = await tx.$queryRaw<{ fromId: string; intoId: string; moved: unknown; undone: boolean }[]>`
        SELECT from_id AS "fromId", into_id AS "intoId", moved, undone_at IS NOT NULL AS undone
        FROM entity_merge WHERE id::text = ${merge}`;
      if (!row) return { ok: false, reason: "not-found" };
      if (row.undone) return { ok: false, reason: "already-undone" };
      if ((await mergedInto(tx, [row.intoId])).has(row.intoId))
        return { ok: false, reason: "invalid", faults: [mergedFurther] };
      const moved = Moved.parse(row.moved);
      await desk.hold([...moved.published, ...moved.drafts]);
      await tx.entityMerge.update({
        where: { id: merge },
        data: { undoneBy: viewer.name, undoneAt: at },
      });
      const kept = await putBackMoved(desk, moved, row, why);
      return { ok: true, entities: await knownEntities(tx, [row.fromId, row.intoId]), kept };
    },
    { publishes: true },
  );
}

const mergedFurther = {
  path: "merge",
  message: "the two became one with a third since: take that merge back first",
};
