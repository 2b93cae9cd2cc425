import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { DismissItemAnswer } from "@/domain/outbox/answers";
import type { DismissItemRequest } from "@/domain/outbox/requests";

/** Dismisses an item of the inbox with all that tell the same, or takes that back. What was brought in meanwhile stays so. */
export async function dismissItem(
  db: Database,
  viewer: Viewer,
  { item: id, dismissed }: DismissItemRequest,
  at: Date,
): Promise<DismissItemAnswer> {
  const itself = { OR: [{ id }, { sameAsId: id }] };
  const isThere = (await db.feedItem.count({ where: { id } })) === 1;
  if (!isThere) return { ok: false, reason: "not-found" };
  if (dismissed)
    await db.feedItem.updateMany({
      where: { ...itself, state: "open" },
      data: { state: "dismissed", decidedBy: viewer.name, decidedAt: at },
    });
  else
    await db.feedItem.updateMany({
      where: { ...itself, state: "dismissed" },
      data: { state: "open", decidedBy: null, decidedAt: null },
    });
  return { ok: true };
}
