import type { Reader } from "@/db/connection";
import type { AtTheSource } from "@/domain/pages";

/**
 * How an article is at its address by `asOf`, as readers are told: since when it is not there, and when it was found to be changed
 * after the last of the texts that are public (`newest` is the instant of that). A change is told once an editor has seen it.
 */
export async function atTheSource(
  db: Reader,
  articleId: string,
  { asOf, newest }: { asOf: Date; newest: Date },
): Promise<AtTheSource> {
  const gone = await db.articleGone.findFirst({
    where: { articleId, since: { lte: asOf }, OR: [{ until: null }, { until: { gt: asOf } }] },
    orderBy: { since: "desc" },
  });
  const change = await db.sourceChange.findFirst({
    where: { articleId, seenAt: { lte: asOf }, foundAt: { gt: newest } },
    orderBy: { foundAt: "asc" },
  });
  const watch = await db.articleWatch.findFirst({
    where: { articleId, archivedAt: { lte: asOf } },
    select: { archivedUrl: true, archivedAt: true },
  });
  const archived =
    watch?.archivedUrl && watch.archivedAt ? { url: watch.archivedUrl, at: watch.archivedAt } : null;
  return { goneSince: gone?.since ?? null, changedAt: change?.foundAt ?? null, archived };
}
