import type { TaggedVersion } from "@/domain/desk/claim-from-form";
import { propose, type ReadAttribution, type ReadMention } from "@/domain/desk/propose";
import { Reading } from "@/domain/desk/suggestion";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import { entitiesNamed, knownEntities } from "@/queries/desk/known-entities";
import { batches } from "../changes";
import { stableId } from "../stable-id";
import type { Desk } from "./work";

/**
 * Writes down what was read in an article version, once: a suggestion for each attribution, with its reading word for word
 * and the form that an editor begins with. Answers how many the version has.
 */
export async function suggestFrom(
  desk: Desk,
  article: ArticleSnapshot,
  version: TaggedVersion,
  read: { attributions: ReadAttribution[]; mentions: ReadMention[] },
): Promise<number> {
  const there = await desk.tx.suggestion.count({ where: { versionId: version.id, origin: "extraction" } });
  if (there > 0) return there;
  const { attributions, mentions } = read;
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
  const rows = attributions.map((attribution, at) => ({
    id: stableId("suggestion", version.id, String(at + 1)),
    articleId: article.id,
    versionId: version.id,
    ordinal: at + 1,
    origin: "extraction" as const,
    reading: Reading.parse(attribution),
    proposal: propose({ text: version.text, article, attribution, mentions, entities }),
    became: [],
    at: desk.at,
  }));
  for (const some of batches(rows, 200)) await desk.tx.suggestion.createMany({ data: some });
  return rows.length;
}
