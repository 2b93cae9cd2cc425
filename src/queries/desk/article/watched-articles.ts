import type { Reader } from "@/db/connection";

/** A followed article, and how it was when it was last looked at. */
export type WatchedLine = {
  articleId: string;
  url: string;
  nextAt: Date;
  lookedAt: Date | null;
  changedAt: Date | null;
  failure: string | null;
  gone: string | null;
};

/** The articles that are looked at again, by address; only those at one of `urls` where those are named. */
export async function watchedArticles(
  db: Reader,
  urls: readonly string[] | null = null,
): Promise<WatchedLine[]> {
  return db.articleWatch.findMany({
    where: { watched: true, ...(urls && { url: { in: [...urls] } }) },
    select: {
      ...{ articleId: true, url: true, nextAt: true },
      ...{ lookedAt: true, changedAt: true, failure: true, gone: true },
    },
    orderBy: [{ url: "asc" }, { articleId: "asc" }],
  });
}
