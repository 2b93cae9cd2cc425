import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { SetWatchAnswer } from "@/domain/outbox/answers";
import type { SetWatchRequest } from "@/domain/outbox/requests";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { cancelJobs } from "../../jobs/job-steps";

/** Has an article looked at again at its address, from now on, or lets it go. Sent again it is the same. */
export async function setWatch(
  db: Database,
  viewer: Viewer,
  { article: articleId, watched }: SetWatchRequest,
  at: Date,
): Promise<SetWatchAnswer> {
  return db.$transaction(async (tx): Promise<SetWatchAnswer> => {
    // The look that is under way is held before the watch: whoever ends a job holds the two in that order.
    await tx.$executeRaw`
      SELECT FROM job WHERE article_id = ${articleId} AND state IN ('waiting', 'running') ORDER BY id FOR UPDATE`;
    const article = await deskSubject(tx, "article", articleId);
    if (!article) return { ok: false, reason: "not-found" };
    if (!watched) {
      await cancelJobs(tx, { articleId }, at);
      await tx.articleWatch.updateMany({ where: { articleId }, data: { watched: false } });
      return { ok: true };
    }
    const { url } = article.content;
    if (url === null)
      return {
        ok: false,
        reason: "invalid",
        faults: [{ path: "url", message: "is needed: it is looked at there" }],
      };
    const host = new URL(url).host;
    await tx.articleWatch.upsert({
      where: { articleId },
      create: { articleId, url, host, nextAt: at, by: viewer.name, addedAt: at },
      update: { watched: true, nextAt: at },
    });
    return { ok: true };
  });
}
