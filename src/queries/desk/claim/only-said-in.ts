import type { Reader } from "@/db/connection";
import { deskSubject, deskSubjects } from "../newsroom/subjects";

/** Of these claims, those that rest on this article alone. */
export async function claimsOnlySaidIn(
  db: Reader,
  articleId: string,
  claimIds: readonly string[],
): Promise<{ id: string; text: string }[]> {
  const article = await deskSubject(db, "article", articleId);
  const versions = new Set(article?.content.versions.map(({ id }) => id));
  const claims = await deskSubjects(db, "claim", claimIds);
  return claims
    .filter(({ content }) => content.attributions.length > 0)
    .filter(({ content }) => content.attributions.every(({ versionId }) => versions.has(versionId)))
    .map(({ id, content }) => ({ id, text: content.text }));
}
