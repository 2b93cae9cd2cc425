import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import { type Proposed, withOutlet } from "@/domain/suggestion/proposals";
import { batches } from "../changes";
import { stableId } from "../stable-id";
import type { Desk } from "./run-action";

/** What was read in the text of an article, and the outlet that its forms take for the article's own. */
export type Read = { proposed: readonly Proposed[]; outletId: string };

/**
 * Writes down what was read in an article version, once: a suggestion for each attribution, with its reading word for word
 * and the form that an editor begins with. Answers how many the version has.
 */
export async function suggestFrom(
  desk: Desk,
  article: ArticleSnapshot,
  versionId: string,
  read: Read,
): Promise<number> {
  const there = await desk.tx.suggestion.count({ where: { versionId, origin: "extraction" } });
  if (there > 0) return there;
  const rows = read.proposed.map(({ ordinal, reading, form }) => ({
    id: stableId("suggestion", versionId, String(ordinal)),
    articleId: article.id,
    versionId,
    ordinal,
    origin: "extraction" as const,
    reading,
    proposal: withOutlet(form, read.outletId, article.outletId),
    became: [],
    at: desk.at,
  }));
  for (const some of batches(rows, 200)) await desk.tx.suggestion.createMany({ data: some });
  return rows.length;
}
