import type { AttributionSnapshot, QuestionSnapshot } from "../dossier/snapshot";
import type { ContentOf, DeskKind } from "../draft/subject";
import { reanchorTogether } from "../reanchor-together";

/** What was put right of an article, for what is quoted from it. */
export type Put = {
  /** The days that its versions have now; `before` is what they had. */
  days: ReadonlyMap<string, string>;
  before: string;
  text: { versionId: string; text: string } | null;
};

/**
 * A claim, a question or the form of a suggestion with the day and the places in the text that the article has now. Words that
 * do not stand there any more are kept, without a place.
 */
export function correctedIn<K extends DeskKind>(content: ContentOf<K>, put: Put): ContentOf<K> {
  if ("attributions" in content)
    return { ...content, attributions: content.attributions.map((said) => quoted(said, put)) };
  if ("storyId" in content && content.versionId !== null)
    return quoted(content as QuestionSnapshot, put) as ContentOf<K>;
  if ("attribution" in content && put.text !== null) {
    const selectors = reanchorTogether(content.attribution.selectors, put.text.text);
    return { ...content, attribution: { ...content.attribution, selectors } };
  }
  return content;
}

type Quoted = Pick<AttributionSnapshot, "selectors" | "publishedAt"> & { versionId: string | null };

function quoted<T extends Quoted>(said: T, { days, before, text }: Put): T {
  const day = said.versionId === null ? undefined : days.get(said.versionId);
  return {
    ...said,
    ...(day !== undefined && said.publishedAt === before && { publishedAt: day }),
    ...(text !== null &&
      said.versionId === text.versionId &&
      said.selectors.length > 0 && { selectors: reanchorTogether(said.selectors, text.text) }),
  };
}
