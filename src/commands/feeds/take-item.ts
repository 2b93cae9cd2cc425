import type { Tx } from "@/db/connection";

/** An item of the inbox was brought in as an article: it waits no more, nor does the same page in another feed. */
export async function takeItem(
  tx: Tx,
  { item: id, articleId, by, at }: { item: string; articleId: string; by: string; at: Date },
): Promise<void> {
  const item = await tx.feedItem.findUnique({ where: { id } });
  if (!item) return;
  const head = item.same === "page" ? item.sameAsId : id;
  const all = { OR: [{ id }, { id: head! }, { sameAsId: head, same: "page" as const }] };
  // What a wire says of an item holds for every article that is made of it, also for one that is dropped and put back.
  const wires = await tx.wireItem.findMany({ where: { item: all }, select: { id: true } });
  await tx.wireArticle.createMany({
    data: wires.map((wire) => ({ articleId, itemId: wire.id })),
    skipDuplicates: true,
  });
  await tx.feedItem.updateMany({
    where: { ...all, state: { not: "taken" } },
    data: { state: "taken", articleId, decidedBy: by, decidedAt: at },
  });
}

/** An article that was never published is gone from the desk: what it was begun from waits again. */
export async function leaveItem(tx: Tx, articleId: string): Promise<void> {
  await tx.feedItem.updateMany({
    where: { articleId, state: "taken" },
    data: { state: "open", articleId: null, decidedBy: null, decidedAt: null },
  });
}
