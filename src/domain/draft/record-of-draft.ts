import type { ArticleRef, ClaimRecord, EntityRef } from "../claim";
import { type Held, recordedClaim } from "../dossier/recorded-claim";
import type { ClaimSnapshot } from "../dossier/snapshot";
import type { Names } from "./desk-pages";

/** A claim at the desk as the rules read it, with all of it as if it were recorded at `at`. */
export function recordOfDraft(claim: ClaimSnapshot, names: Names, at: Date): ClaimRecord {
  // A claim that is there has a record.
  return recordedClaim([{ number: 1, at, snapshot: claim }], heldBy(names))!;
}

/** What a document points at. An id whose name has not come yet stands for itself. */
function heldBy({ entities, articles }: Names): Held {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byVersion = new Map(
    articles.flatMap((article) => article.versionIds.map((version) => [version, article] as const)),
  );
  const entity = (id: string): EntityRef => {
    const { kind, slug, name } = byId.get(id) ?? { kind: "organization", slug: id, name: id };
    return { id, kind, slug, name };
  };
  const articleOf = (versionId: string): ArticleRef => {
    const found = byVersion.get(versionId);
    if (!found)
      return { id: versionId, title: versionId, url: null, outlet: entity(""), publishedAt: new Date(0) };
    const { id, title, url, outletId, publishedAt } = found;
    return { id, title, url, outlet: entity(outletId), publishedAt: new Date(publishedAt) };
  };
  return { entity, namesOf: (id) => [entity(id).name], articleOf };
}
