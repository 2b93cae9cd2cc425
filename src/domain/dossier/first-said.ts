import type { Selector } from "../claim";

type Said = { versionId: string | null; selectors: Selector[]; publishedAt: string };

/** The article that a version is of; undefined where that is not known. */
export type ArticleOf = (version: string) => string | undefined;

/**
 * What is held and told anew, where it was first said: the same words found in a later version of their article were there in
 * the earlier one, and a file that lists the newest text alone does not take them out of the days before.
 */
export function firstSaid<S extends Said>(held: S | undefined, said: S, articleOf: ArticleOf): S {
  if (!held?.versionId || !said.versionId || held.versionId === said.versionId) return said;
  const article = articleOf(held.versionId);
  if (article === undefined || article !== articleOf(said.versionId)) return said;
  if (held.publishedAt >= said.publishedAt || words(held) !== words(said)) return said;
  const { versionId, selectors, publishedAt } = held;
  return { ...said, versionId, selectors, publishedAt };
}

function words({ selectors }: Said): string {
  return JSON.stringify(selectors.map(({ role, exact }) => [role, exact]).sort());
}
