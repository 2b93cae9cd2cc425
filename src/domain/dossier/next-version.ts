import type { Surroundings } from "./references";
import type { ArticleSnapshot } from "./snapshot";

type Version = ArticleSnapshot["versions"][number];

/**
 * The version that a text read on a day adds to those that are held; null where the article stood so on that day already.
 * A text that comes back after another is a version of its own: the first keeps its day.
 */
export function nextVersion(
  articleId: string,
  held: readonly Version[],
  { text, publishedAt }: Pick<Version, "text" | "publishedAt">,
  idOf: Surroundings["idOf"],
): Version | null {
  const standing = inForce(held, publishedAt);
  if (standing?.text === text) return null;
  const before = held.filter((version) => version.text === text).length;
  return { id: versionId(articleId, text, before, idOf), publishedAt, text };
}

/**
 * The ids of the versions that a file lists. One with the text and the day of a held version is that version; one with its text
 * alone is it with its day corrected, as long as the texts then still follow each other as they did; what is left is new, and
 * its id counts the times that its text was there. So a text told again after another stood is no correction of its first day.
 */
export function versionIds(
  articleId: string,
  said: readonly Pick<Version, "text" | "publishedAt">[],
  held: readonly Version[],
  idOf: Surroundings["idOf"],
): string[] {
  const free = new Set(held);
  const take = (isIt: (version: Version) => boolean) => {
    const version = [...free].find(isIt);
    if (version) free.delete(version);
    return version;
  };
  const exact = said.map(({ text, publishedAt }) =>
    take((version) => version.text === text && version.publishedAt === publishedAt),
  );
  const found = said.map(({ text }, at) => exact[at] ?? take((version) => version.text === text));
  const days = new Map(found.map((version, at) => [version, said[at]!.publishedAt]));
  const moved = (version: Version) => days.get(version) ?? version.publishedAt;

  const times = new Map<string, number>();
  for (const { text } of held) times.set(text, (times.get(text) ?? 0) + 1);
  return said.map(({ text }, at) => {
    const known = found[at];
    if (known && (exact[at] || isInTurn(known, held, moved))) return known.id;
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    return versionId(articleId, text, before, idOf);
  });
}

/** Whether a version with its day moved still comes before those that it came before, and after those that it came after. */
function isInTurn(version: Version, held: readonly Version[], moved: (version: Version) => string): boolean {
  const order = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
  return held.every(
    (other) => order(version.publishedAt, other.publishedAt) === order(moved(version), moved(other)),
  );
}

/** The id of the version in which an article has a text for the first time (`before` is 0), or again. */
function versionId(articleId: string, text: string, before: number, idOf: Surroundings["idOf"]): string {
  return before === 0
    ? idOf("version", articleId, text)
    : idOf("version", articleId, text, String(before + 1));
}

/** The version that stood at an instant: of those that were public, the one of the last day. */
function inForce(held: readonly Version[], at: string): Version | undefined {
  return held
    .filter((version) => version.publishedAt <= at)
    .reduce<Version | undefined>(
      (last, version) => (last && last.publishedAt > version.publishedAt ? last : version),
      undefined,
    );
}
