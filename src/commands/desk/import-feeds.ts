import { randomUUID } from "node:crypto";
import type { Database } from "@/db/connection";
import type { NamedFeed } from "@/domain/feeds/feed";
import { putFeed } from "./add-feed";

/** Puts many feeds on the list, as another program's list names them. The schedule asks them in turn. Answers how many were not there. */
export async function importFeeds(
  db: Database,
  feeds: readonly NamedFeed[],
  { by, at }: { by: string; at: Date },
): Promise<{ added: number; there: number }> {
  return db.$transaction(async (tx) => {
    const before = await tx.feed.count({ where: { state: { not: "removed" } } });
    for (const feed of feeds) await putFeed(tx, { id: randomUUID(), ...feed }, { by, at });
    const added = (await tx.feed.count({ where: { state: { not: "removed" } } })) - before;
    return { added, there: feeds.length - added };
  });
}
