import type { Reader } from "@/db/connection";
import { heldByWire } from "@/domain/publication/blockers";
import type { Hold } from "@/domain/publication/publication";
import { nameOfSubject, type Reach, type Reached } from "./publication-scope";

/**
 * Articles that came by a wire which lets nobody have them yet, or has taken them back before readers had them; and a new story that
 * has none but such, since its headline is as a rule theirs.
 */
export async function keptByWires(
  db: Reader,
  reach: Reach,
  drafts: readonly Reached[],
  at: Date,
): Promise<Map<string, Hold[]>> {
  const articles = drafts.filter(({ layer }) => layer.kind === "article");
  const items = await db.wireItem.findMany({
    where: { articles: { some: { articleId: { in: articles.map(({ layer }) => layer.id) } } } },
    select: { embargoed: true, embargoedUntil: true, stop: true, articles: { select: { articleId: true } } },
  });
  const holds = new Map<string, Hold[]>(
    articles.flatMap(({ layer }) => {
      const wires = items.filter((item) => item.articles.some(({ articleId }) => articleId === layer.id));
      const found = wires.flatMap((wire) => heldByWire(wire, { isPublic: layer.published !== null, at }));
      return found.length > 0 ? [[nameOfSubject(layer), found] as const] : [];
    }),
  );
  const { story } = reach;
  if (story === null || story.layer.published !== null) return holds;
  const own = reach.articles.map(({ layer }) => holds.get(nameOfSubject(layer)));
  const first = own.find((found) => found !== undefined);
  if (first && own.every((found) => found !== undefined)) holds.set(nameOfSubject(story.layer), first);
  return holds;
}
