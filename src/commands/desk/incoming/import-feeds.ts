import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { NamedFeed } from "@/domain/feeds/feed";
import type { ImportFeedsAnswer } from "@/domain/outbox/answers";
import { atDesk } from "../run-action";

/** Takes over a list of feeds that another program wrote. */
export function importFeeds(
  db: Database,
  viewer: Viewer,
  { action, feeds }: { action: string; feeds: readonly NamedFeed[] },
  at: Date,
): Promise<ImportFeedsAnswer> {
  const words = `Took over a list of feeds: ${feeds.length}`;
  return atDesk<ImportFeedsAnswer>(db, { viewer, action, kind: "feed", words, at }, async ({ tx }) => ({
    ok: true,
    ...(await putFeeds(tx, feeds, { by: viewer.name, at })),
  }));
}

/**
 * Puts many feeds on the list, as another program's list names them by their whole addresses; the schedule asks them in turn. One that was
 * taken off or had ended is looked for again, one that rests goes on resting. Answers how many are new.
 */
export async function putFeeds(
  tx: Tx,
  feeds: readonly NamedFeed[],
  { by, at }: { by: string; at: Date },
): Promise<{ added: number; there: number }> {
  const rows = feeds.map(({ url, title }) => {
    const { host } = new URL(url);
    return { id: randomUUID(), url, host, title, nextAt: at, by, addedAt: at };
  });
  const { count } = await tx.feed.createMany({ data: rows, skipDuplicates: true });
  const again = await tx.feed.updateMany({
    where: { url: { in: rows.map(({ url }) => url) }, state: { in: ["removed", "ended"] } },
    data: { state: "looking", failures: 0, failure: null, nextAt: at },
  });
  const added = count + again.count;
  return { added, there: feeds.length - added };
}
