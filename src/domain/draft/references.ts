import { pointedAt } from "../dossier/recorded-claim";
import type { ContentOf, DeskKind } from "./subject";

/** Ids of what a subject points at, by kind; `versions` are those of articles. */
export type References = {
  entities: string[];
  versions: string[];
  articles: string[];
  claims: string[];
  stories: string[];
};

const nothing: References = { entities: [], versions: [], articles: [], claims: [], stories: [] };

/** What a subject points at. A suggestion's form points at nothing that has to be there before it is accepted. */
export function pointsAt(content: ContentOf<DeskKind>): References {
  if ("claimIds" in content) return { ...nothing, claims: content.claimIds, articles: content.articleIds };
  if ("outletId" in content) return { ...nothing, entities: [content.outletId] };
  if ("names" in content)
    return {
      ...nothing,
      entities: [
        ...content.positions.map(({ organizationId }) => organizationId),
        ...content.sanctions.map(({ authorityId }) => authorityId),
      ],
    };
  if ("attributions" in content) return { ...nothing, ...pointedAt(content) };
  if ("storyId" in content)
    return {
      ...nothing,
      stories: [content.storyId],
      entities: content.refusals.flatMap(({ sourceId }) => sourceId ?? []),
      claims: [content.aboutId, content.answeredById].filter((id) => id !== null),
      versions: content.versionId === null ? [] : [content.versionId],
    };
  if ("claim" in content) return nothing;
  const unknown: never = content;
  return unknown;
}
