import type { Reader } from "@/db/connection";
import { SourceVersions } from "@/domain/watching/source-change";

/** The text that an article has at its source by a change; null where there is no such change. */
export async function newestText(
  db: Reader,
  changeId: string,
): Promise<{ id: string; text: string; publishedAt: string } | null> {
  const row = await db.sourceChange.findUnique({ where: { id: changeId } });
  const last = row && SourceVersions.parse(row.versions).findLast(({ withdrawn }) => !withdrawn);
  return row && last ? { id: row.articleId, text: last.text, publishedAt: last.at } : null;
}
