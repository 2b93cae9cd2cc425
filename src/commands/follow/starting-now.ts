import type { Reader } from "@/db/connection";
import { onItsWay } from "@/domain/follow/follow-form";
import { editionOf } from "@/queries/change/edition-of";
import { followedFeed } from "@/queries/change/followed-feed";

/** Of what is followed, more than is published within the hour. */
const most = 500;

/**
 * Where one begins who follows a page from `at` on. What was first to be read by `since` is not told. What came after it may still be on
 * its way to readers: of that, `known` can be read already, and is not told either. Null where readers see no such page.
 */
export async function startingNow(
  db: Reader,
  path: string,
  at: Date,
): Promise<{ since: Date; edition: string; known: { change: string; first: Date }[] | null }> {
  const edition = await editionOf(db);
  const feed = await followedFeed(db, path, { asOf: at, most });
  const since = new Date(at.getTime() - onItsWay);
  const known = feed?.entries.flatMap(({ id: change, first }) => (first > since ? [{ change, first }] : []));
  return { since, edition, known: known ?? null };
}
