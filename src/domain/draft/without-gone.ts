import type { ClaimSnapshot } from "../dossier/snapshot";
import type { ContentOf, DeskKind } from "./subject";

/** Ids of what is there no more: subjects, and the versions of articles among them. */
export type GoneIds = ReadonlySet<string>;

/**
 * A draft without what is gone: what a story lists, what was said in an article, what a question is about. Null where nothing
 * is left of it: a claim that was only said there, a question of a story that is gone.
 */
export function withoutGone(content: ContentOf<DeskKind>, gone: GoneIds): ContentOf<DeskKind> | null {
  const kept = (id: string | null) => (id !== null && gone.has(id) ? null : id);
  const all = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  if ("claimIds" in content)
    return { ...content, claimIds: all(content.claimIds), articleIds: all(content.articleIds) };
  if ("storyId" in content) {
    if (gone.has(content.storyId) || kept(content.versionId) !== content.versionId) return null;
    return { ...content, aboutId: kept(content.aboutId), answeredById: kept(content.answeredById) };
  }
  if ("attributions" in content) return claimWithout(content, gone);
  return content;
}

function claimWithout(claim: ClaimSnapshot, gone: GoneIds): ClaimSnapshot | null {
  const said = claim.attributions.filter(({ versionId }) => !gone.has(versionId));
  const isAnySaid = said.length > 0 || claim.attributions.length === 0;
  if (!isAnySaid && claim.evidence.length === 0) return null;
  const ids = new Set(said.map(({ id }) => id));
  const standing = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  return {
    ...claim,
    relations: claim.relations.filter(({ claimId }) => !gone.has(claimId)),
    attributions:
      said.length === claim.attributions.length
        ? said
        : said.map((one) => ({
            ...one,
            respondsToId: standing(one.respondsToId),
            sameAsId: standing(one.sameAsId),
          })),
  };
}
