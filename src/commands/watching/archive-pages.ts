import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import { bySchedule } from "@/domain/jobs/job";
import { archiveAddress } from "@/domain/watching/archive-address";
import { nextLook } from "@/domain/watching/next-look";
import { sendingAlone } from "../jobs/asked-hosts";
import { addJob } from "../jobs/job-steps";

/** An archive that gave no copy so often is not asked for that page any more. */
const mostTries = 6;

/**
 * Sends a job that asks the archive for a copy of the page of a watched article that has none yet: one at a time, as archives ask of
 * those who use them. Answers the ids of the jobs.
 */
export function sendDueArchive(db: Database, template: string, at: Date): Promise<string[]> {
  return sendingAlone(db, async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string; url: string; tries: number }[]>`
      SELECT article_id AS id, url, archive_tries AS tries FROM article_watch w
      WHERE watched AND archived_url IS NULL AND gone IS NULL AND archive_tries < ${mostTries}
        AND coalesce(archive_next_at, added_at) <= ${at}
        AND NOT EXISTS (SELECT FROM article a WHERE a.id = w.article_id AND a.withdrawn)
        AND NOT EXISTS (SELECT FROM job j WHERE j.state IN ('waiting', 'running')
          AND (j.kind = 'archive-page' OR j.article_id = w.article_id))
      ORDER BY coalesce(archive_next_at, added_at), article_id LIMIT 1`;
    if (!due) return [];
    const pause = nextLook({ quiet: due.tries, retryAfter: null, chance: 0 });
    await tx.articleWatch.update({
      where: { articleId: due.id },
      data: { archiveTries: { increment: 1 }, archiveNextAt: new Date(at.getTime() + pause * 1_000) },
    });
    const id = randomUUID();
    const input = { article: due.id, url: due.url, ask: archiveAddress(template, due.url) };
    const told = { kind: "archive-page" as const, what: `An archived copy of ${due.url}`, input };
    await addJob(tx, { id, ...told, articleId: due.id, ...bySchedule, at });
    return [id];
  });
}

/** Keeps where an archive has its copy of an article's page, unless the article has moved to another address meanwhile. */
export async function keepArchived(
  tx: Tx,
  { articleId, url, archivedUrl, at }: { articleId: string; url: string; archivedUrl: string; at: Date },
): Promise<void> {
  await tx.articleWatch.updateMany({
    where: { articleId, url, archivedUrl: null },
    data: { archivedUrl, archivedAt: at },
  });
}
