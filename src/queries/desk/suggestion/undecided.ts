import type { Reader } from "@/db/connection";
import { countUndecided, type Undecided } from "@/domain/publication/undecided";
import { SuggestionForm } from "@/domain/suggestion/form/form";
import type { Reached } from "../publication/publication-scope";

/** What of the suggestions in the newest version of each of these articles nobody has decided, where there is any. */
export async function undecidedIn(db: Reader, articles: readonly Reached<"article">[]): Promise<Undecided[]> {
  const newest = articles.flatMap(({ layer, after }) => {
    const version = after.versions.at(-1);
    return version ? [{ articleId: layer.id, title: after.title, versionId: version.id }] : [];
  });
  if (newest.length === 0) return [];
  const open = await db.suggestion.findMany({
    where: { versionId: { in: newest.map(({ versionId }) => versionId) }, outcome: "open" },
    select: { id: true, versionId: true, proposal: true },
  });
  const drafts = await db.draft.findMany({
    where: { kind: "suggestion", id: { in: open.map(({ id }) => id) } },
    select: { id: true, content: true },
  });
  const typed = new Map(drafts.map(({ id, content }) => [id, content]));
  return newest.flatMap(({ versionId, ...article }) => {
    const own = open.filter((one) => one.versionId === versionId);
    const said = own.map(({ id, proposal }) => SuggestionForm.parse(typed.get(id) ?? proposal).attribution);
    return said.length === 0 ? [] : [countUndecided(article, said)];
  });
}
