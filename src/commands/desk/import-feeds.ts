import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { NamedFeed } from "@/domain/feeds/feed";

/**
 * Puts many feeds on the list, as another program's list names them by their whole addresses; the schedule asks them in turn. One that was
 * taken off or had ended is looked for again, one that rests goes on resting. Answers how many are new.
 */
export async function importFeeds(
  db: Database,
  feeds: readonly NamedFeed[],
  { by, at }: { by: string; at: Date },
): Promise<{ added: number; there: number }> {
  const rows = feeds.map(({ url, title }) => {
    const { host } = new URL(url);
    return { id: randomUUID(), url, host, title, nextAt: at, by, addedAt: at };
  });
  return db.$transaction(async (tx) => {
    const { count } = await tx.feed.createMany({ data: rows, skipDuplicates: true });
    const again = await tx.feed.updateMany({
      where: { url: { in: rows.map(({ url }) => url) }, state: { in: ["removed", "ended"] } },
      data: { state: "looking", failures: 0, failure: null, nextAt: at },
    });
    const added = count + again.count;
    return { added, there: feeds.length - added };
  });
}
