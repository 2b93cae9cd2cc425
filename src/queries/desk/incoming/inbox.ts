import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Inbox, InboxItem, ItemToBringIn, Telling } from "@/domain/feeds/feed-lines";
import { heldAt } from "@/queries/article/held-address";
import { wiresOf } from "./wires";

const each = 50;
const shown = 400;

type Row = Omit<InboxItem, "publishedAt" | "foundAt" | "others" | "first" | "heldId" | "wire"> & {
  publishedAt: Date | null;
  foundAt: Date;
  headId: string | null;
  firstFeed: string | null;
  firstAt: Date | null;
  firstArticle: string | null;
};

const feedName = Prisma.sql`coalesce(nullif(f.title, ''), f.host)`;
/** What waits for an editor: the first telling, or one of a text of which the first was brought in. */
const waits = Prisma.sql`i.state = 'open' AND (h.id IS NULL OR h.state <> 'open')`;

/** A page of what came in and waits, the newest first; of one feed where one is asked for. `page` counts from 1. */
export async function inbox(
  db: Reader,
  { feed, page }: { feed: string | null; page: number },
): Promise<Inbox> {
  const ofFeed = feed === null ? Prisma.empty : Prisma.sql`AND i.feed_id = ${feed}::uuid`;
  const from = Prisma.sql`
    FROM feed_item i JOIN feed f ON f.id = i.feed_id LEFT JOIN feed_item h ON h.id = i.same_as_id
    WHERE ${waits} ${ofFeed}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / each));
  const here = Math.min(Math.max(page, 1), pages);
  const rows = await db.$queryRaw<Row[]>`
    SELECT i.id::text, i.feed_id::text AS "feedId", ${feedName} AS feed, i.title, left(i.text, ${shown}) AS text, i.author, i.url,
      i.published_at AS "publishedAt", i.found_at AS "foundAt", h.id::text AS "headId",
      (SELECT coalesce(nullif(hf.title, ''), hf.host) FROM feed hf WHERE hf.id = h.feed_id) AS "firstFeed",
      coalesce(h.published_at, h.found_at) AS "firstAt", h.article_id AS "firstArticle"
    ${from}
    ORDER BY i.found_at DESC, i.published_at DESC NULLS LAST, i.id LIMIT ${each} OFFSET ${(here - 1) * each}`;
  const ids = rows.map(({ id }) => id);
  const [others, wires, held] = await Promise.all([
    tellings(db, ids),
    wiresOf(db, ids),
    heldAt(
      db,
      rows.flatMap(({ url }) => url ?? []),
    ),
  ]);
  const items = rows.map(({ headId: _, firstFeed, firstAt, firstArticle, publishedAt, foundAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt?.toISOString() ?? null,
    foundAt: foundAt.toISOString(),
    others: others.get(row.id) ?? [],
    first:
      firstFeed !== null && firstAt !== null && firstArticle !== null
        ? { feed: firstFeed, at: firstAt.toISOString(), articleId: firstArticle }
        : null,
    heldId: row.url === null ? null : (held(row.url) ?? null),
    wire: wires.get(row.id)?.told ?? null,
  }));
  return { items, total, page: here, pages };
}

/** Who else told these, in the same words or of the same page. */
async function tellings(db: Reader, ids: readonly string[]): Promise<Map<string, Telling[]>> {
  const rows = await db.$queryRaw<(Omit<Telling, "at"> & { head: string; at: Date })[]>`
    SELECT i.same_as_id::text AS head, i.id::text, ${feedName} AS feed, i.url, i.same::text AS same,
      coalesce(i.published_at, i.found_at) AS at
    FROM feed_item i JOIN feed f ON f.id = i.feed_id
    WHERE i.same_as_id = ANY(${ids}::uuid[]) ORDER BY at, i.found_at, i.id`;
  const found = new Map<string, Telling[]>();
  for (const { head, at, ...telling } of rows)
    found.set(head, [...(found.get(head) ?? []), { ...telling, at: at.toISOString() }]);
  return found;
}

/** An item of the inbox as a new article begins with it; null where there is none of that id. */
export async function itemToBringIn(db: Reader, id: string): Promise<ItemToBringIn | null> {
  const item = await db.feedItem.findUnique({ where: { id }, include: { feed: true } });
  if (!item) return null;
  const { title, url, author, publishedAt, feed } = item;
  const wire = (await wiresOf(db, [id])).get(id);
  return {
    ...{ id, title, author },
    url: url ?? "",
    publishedAt: wire ? wire.publishedAt : (publishedAt?.toISOString() ?? null),
    feed: feed.title || feed.host,
    wire: wire ? { ...wire.told, text: wire.content.text, language: wire.content.language } : null,
  };
}
