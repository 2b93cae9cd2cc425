import type { TaggedVersion } from "@/domain/desk/claim-from-form";
import { proposer, type Suggested } from "@/domain/desk/propose";
import { Reading } from "@/domain/desk/suggestion";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import type { Mention } from "@/domain/language/link-mentions";
import { entitiesNamed, knownEntities } from "@/queries/desk/known-entities";
import { batches } from "../changes";
import { stableId } from "../stable-id";
import type { Desk } from "./work";

/** What was read in the text of an article. */
export type Read = { attributions: Suggested[]; mentions: Mention[] };

/**
 * Writes down what was read in an article version, once: a suggestion for each attribution, with its reading word for word
 * and the form that an editor begins with. Answers how many the version has.
 */
export async function suggestFrom(
  desk: Desk,
  article: ArticleSnapshot,
  version: TaggedVersion,
  { attributions, mentions }: Read,
): Promise<number> {
  const there = await desk.tx.suggestion.count({ where: { versionId: version.id, origin: "extraction" } });
  if (there > 0) return there;
  const named = await entitiesNamed(
    desk.tx,
    mentions.flatMap(({ name, spans }) => [
      name,
      ...spans.map(({ start, end }) => version.text.slice(start, end)),
    ]),
  );
  const entities = await knownEntities(
    desk.tx,
    named.map(({ id }) => id),
  );
  const { outletId } = article;
  const propose = proposer({
    text: version.text,
    article: { outletId, publishedAt: version.publishedAt },
    mentions,
    entities,
  });
  // What has no words of its own suggests nothing; the number is that of the reading all the same.
  const rows = attributions.flatMap((attribution, at) => {
    const proposal = propose(attribution);
    if (!proposal) return [];
    return {
      id: stableId("suggestion", version.id, String(at + 1)),
      articleId: article.id,
      versionId: version.id,
      ordinal: at + 1,
      origin: "extraction" as const,
      reading: Reading.parse(attribution),
      proposal,
      became: [],
      at: desk.at,
    };
  });
  for (const some of batches(rows, 200)) await desk.tx.suggestion.createMany({ data: some });
  return rows.length;
}
