import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { bySchedule } from "@/domain/jobs/job";
import { nextLook } from "@/domain/watching/next-look";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { sendingAlone, withinLimits } from "../jobs/asked-hosts";
import { addJob, forgetEnded } from "../jobs/job-steps";

type Due = { id: string; url: string; etag: string | null; lastModified: string | null; quiet: number };

/**
 * Sends a job for each watched article that is due at `at`, within the same limits as feeds are asked. If nothing comes of it, not
 * even a word of why, it is due again after the usual while. Answers the ids of the jobs.
 */
export function sendDueLooks(db: Database, at: Date): Promise<string[]> {
  return sendingAlone(db, async (tx) => {
    const due = await tx.$queryRaw<Due[]>(
      withinLimits(Prisma.sql`
        SELECT article_id AS id, host, next_at, url, etag, last_modified AS "lastModified", quiet FROM article_watch w
        WHERE watched AND next_at <= ${at}
          AND NOT EXISTS (SELECT FROM article a WHERE a.id = w.article_id AND a.withdrawn)
          AND NOT EXISTS (SELECT FROM job j WHERE j.article_id = w.article_id AND j.state IN ('waiting', 'running'))`),
    );
    const jobs: string[] = [];
    for (const one of due) jobs.push(...(await sendLook(tx, one, at)));
    return jobs;
  });
}

async function sendLook(tx: Tx, { id, quiet, ...row }: Due, at: Date): Promise<string[]> {
  const url = (await deskSubject(tx, "article", id))?.content.url ?? null;
  if (url === null) {
    // The article was dropped, or has no address any more.
    await tx.articleWatch.delete({ where: { articleId: id } });
    return [];
  }
  // At another address it is another page: what was had before tells nothing of it.
  const isMoved = url !== row.url;
  const pause = nextLook({ quiet: quiet + 1, retryAfter: null, chance: 0 });
  await tx.articleWatch.update({
    where: { articleId: id },
    data: {
      nextAt: new Date(at.getTime() + pause * 1_000),
      ...(isMoved && {
        ...{ url, host: new URL(url).host, etag: null, lastModified: null, hash: null, type: null },
        ...{ gone: null, goneAt: null },
        ...{ archivedUrl: null, archivedAt: null, archiveTries: 0, archiveNextAt: null },
      }),
    },
  });
  // The article tells how its looks went; of those that nobody asked for, the list of jobs shows the last.
  await forgetEnded(tx, { articleId: id, byId: bySchedule.byId });
  const job = randomUUID();
  const [etag, lastModified] = isMoved ? [null, null] : [row.etag, row.lastModified];
  const input = { article: id, url, etag, lastModified };
  await addJob(tx, { id: job, kind: "look-again", what: url, input, articleId: id, ...bySchedule, at });
  return [job];
}
