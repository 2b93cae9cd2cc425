import { createHash } from "node:crypto";
import type { Tx } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import { type Authorship, batches, type Change, writeRevisions } from "./changes";

/**
 * Writes articles as they now are; versions are only ever added, and keep their number. Their text stays too, but for one that
 * was brought in wrongly and that an editor corrects.
 */
export async function saveArticles(
  tx: Tx,
  changes: readonly Change<ArticleSnapshot>[],
  authorship: Authorship,
): Promise<void> {
  const row = ({ to: { id: _, versions: __, publishedAt, ...fields }, number }: Change<ArticleSnapshot>) => ({
    ...fields,
    canonicalUrl: fields.url === null ? null : canonicalUrl(fields.url),
    publishedAt: new Date(publishedAt),
    revision: number,
  });
  const created = changes.filter((change) => change.from === null);
  for (const some of batches(created))
    await tx.article.createMany({
      data: some.map((change) => ({ id: change.id, ...row(change), recordedAt: authorship.at })),
    });
  for (const change of changes)
    if (change.from !== null) await tx.article.update({ where: { id: change.id }, data: row(change) });

  for (const { from, to } of changes) {
    const days = new Map(from?.versions.map(({ id, publishedAt }) => [id, publishedAt]));
    const texts = new Map(from?.versions.map(({ id, text }) => [id, text]));
    for (const { id, text } of to.versions)
      if (texts.has(id) && texts.get(id) !== text)
        await tx.articleVersion.update({ where: { id }, data: { text, textHash: hashOf(text) } });
    for (const { id, publishedAt } of to.versions)
      if (days.has(id) && days.get(id) !== publishedAt)
        await tx.articleVersion.update({ where: { id }, data: { publishedAt: new Date(publishedAt) } });
  }
  const versions = changes.flatMap(({ id, from, to }) => {
    const held = from?.versions.length ?? 0;
    return to.versions.slice(held).map((version, at) => ({
      id: version.id,
      articleId: id,
      number: held + at + 1,
      text: version.text,
      textHash: hashOf(version.text),
      publishedAt: new Date(version.publishedAt),
      recordedAt: authorship.at,
    }));
  });
  for (const some of batches(versions, 100)) await tx.articleVersion.createMany({ data: some });
  await writeRevisions(tx, "article", changes, authorship);
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
