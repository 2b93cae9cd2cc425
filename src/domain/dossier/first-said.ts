import type { Selector } from "../claim";
import type { ArticleSnapshot } from "./snapshot";

type Said = { versionId: string | null; selectors: Selector[]; publishedAt: string };

/** Article ids by version: of the versions that a file lists, and of those that are held and it leaves out. */
export type VersionsTold = { listed: ReadonlyMap<string, string>; leftOut: ReadonlyMap<string, string> };

/** @param versionsOf the versions that are held of an article */
export function versionsTold(
  articles: readonly ArticleSnapshot[],
  versionsOf: (id: string) => ArticleSnapshot["versions"],
): VersionsTold {
  const named = (id: string, versions: ArticleSnapshot["versions"]) =>
    versions.map((version): [string, string] => [version.id, id]);
  const listed = new Map(articles.flatMap(({ id, versions }) => named(id, versions)));
  const held = articles.flatMap(({ id }) => named(id, versionsOf(id)));
  return { listed, leftOut: new Map(held.filter(([version]) => !listed.has(version))) };
}

/**
 * What is held and told anew, where it was first said: a file that lists the newest text of an article alone finds the same
 * words there, and does not take them out of the days before. One that lists both texts says in which it was.
 */
export function firstSaid<S extends Said>(
  held: S | undefined,
  said: S,
  { listed, leftOut }: VersionsTold,
): S {
  if (!held?.versionId || !said.versionId) return said;
  const article = leftOut.get(held.versionId);
  if (article === undefined || article !== listed.get(said.versionId)) return said;
  if (held.publishedAt >= said.publishedAt || words(held) !== words(said)) return said;
  const { versionId, selectors, publishedAt } = held;
  return { ...said, versionId, selectors, publishedAt };
}

function words({ selectors }: Said): string {
  return JSON.stringify(selectors.map(({ role, exact }) => [role, exact]).sort());
}
