import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import type { ModelReading } from "@/domain/suggestion/by-model/model-reading";
import { type Proposed, withOutlet } from "@/domain/suggestion/propose/proposals";
import { batches } from "../../changes";
import { stableId } from "../../stable-id";
import type { Desk } from "../run-action";

/**
 * What was read in the text of an article, the outlet that its forms take for the article's own, and how the newsroom's model
 * read it, null where it was not asked.
 */
export type Read = { proposed: readonly Proposed[]; outletId: string; model: ModelReading | null };

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
  const there = await desk.tx.suggestion.count({ where: { versionId, origin: { not: "hand" } } });
  if (there > 0) return there;
  const rows = read.proposed.map(({ ordinal, reading, form, model }) => ({
    id: stableId("suggestion", versionId, String(ordinal)),
    articleId: article.id,
    versionId,
    ordinal,
    origin: model?.parts.includes("attribution") ? ("model" as const) : ("extraction" as const),
    reading,
    ...(model && { model }),
    proposal: withOutlet(form, read.outletId, article.outletId),
    became: [],
    at: desk.at,
  }));
  if (read.model) {
    const { name, fault, ...counts } = read.model;
    const said = { articleId: article.id, name, fault, counts, at: desk.at };
    await desk.tx.modelReading.upsert({ where: { versionId }, create: { versionId, ...said }, update: said });
  }
  for (const some of batches(rows, 200)) await desk.tx.suggestion.createMany({ data: some });
  return rows.length;
}
