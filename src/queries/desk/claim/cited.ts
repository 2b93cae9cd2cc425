import type { Reader } from "@/db/connection";
import { pointedAt } from "@/domain/dossier/recorded-claim";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { CitedArticle, Names } from "@/domain/draft/desk-pages";
import { knownEntities } from "../entity/known-entities";
import { deskSubjects } from "../newsroom/subjects";

/** What the ids in these claims stand for. What is named nowhere any more is left out. */
export async function namesOfClaims(db: Reader, claims: readonly ClaimSnapshot[]): Promise<Names> {
  const ids = claims.map(pointedAt);
  const articles = await citedArticles(
    db,
    ids.flatMap(({ versions }) => versions),
  );
  const outlets = articles.map(({ outletId }) => outletId);
  const entities = await knownEntities(db, [...ids.flatMap((one) => one.entities), ...outlets]);
  return { entities, articles };
}

/** The articles that hold these versions, drafts among them. */
export async function citedArticles(db: Reader, versionIds: readonly string[]): Promise<CitedArticle[]> {
  const asked = [...new Set(versionIds)];
  if (asked.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT article_id AS id FROM article_version WHERE id = ANY(${asked})
    UNION
    SELECT id FROM draft WHERE kind = 'article' AND EXISTS (
      SELECT FROM jsonb_array_elements(content->'versions') version WHERE version->>'id' = ANY(${asked}))`;
  const subjects = await deskSubjects(
    db,
    "article",
    rows.map(({ id }) => id),
  );
  return subjects.map(({ id, content: { title, url, outletId, publishedAt, versions } }) => {
    return { id, title, url, outletId, publishedAt, versionIds: versions.map((version) => version.id) };
  });
}
