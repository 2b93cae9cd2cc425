import type { Database } from "@/db/connection";

/** Has followed articles due at once, those at `urls` or all: the schedule's next round looks at them. */
export async function lookNow(db: Database, urls: readonly string[] | null, at: Date): Promise<void> {
  await db.articleWatch.updateMany({
    where: { watched: true, nextAt: { gt: at }, ...(urls && { url: { in: [...urls] } }) },
    data: { nextAt: at },
  });
}
