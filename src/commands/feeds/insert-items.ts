import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";
import type { ReadItem } from "@/domain/feeds/feed";
import { bandsOf, isSameText, mayBeSameText, type Sketch } from "@/domain/feeds/text-sketch";
import { plainName } from "@/domain/plain-name";

/** Names the lock of whoever adds items, among the advisory locks of this database. */
const adding = 7_146_002;
/** An agency's story is told within this time, in days, of its first telling. */
const told = 7;

type New = ReadItem & { id: string; address: string | null };
type Earlier = Sketch & {
  id: string;
  address: string | null;
  title: string;
  /** Where it is at hand. */
  text?: string;
  state: "open" | "dismissed" | "taken";
  decidedBy: string | null;
  articleId: string | null;
};
type Same = { as: Earlier; how: "page" | "text" } | null;

/**
 * Adds the items of a feed that are not there yet, each once, and says of each what it is the same as: a page that came by another
 * feed, or a text that another outlet told before. One worker adds at a time, so that of two that come at once one is the
 * other's. What an editor has decided of a page holds for it under another id; a text that was dismissed is, whoever tells
 * it next. An item that is still open takes over what its feed has changed. Answers how many are new.
 */
export async function insertItems(
  tx: Tx,
  feedId: string,
  items: readonly ReadItem[],
  at: Date,
): Promise<number> {
  if (items.length === 0) return 0;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${adding})`;
  const keys = items.map(({ key }) => key);
  const twins = items.map(({ twin }) => twin);
  const held = await tx.feedItem.findMany({
    where: { feedId, OR: [{ key: { in: keys } }, { twin: { in: twins } }] },
    select: { id: true, key: true, twin: true, state: true, title: true, text: true },
  });
  const byKey = new Map(held.map((one) => [one.key, one]));
  const heldTwins = new Map(held.map((one) => [one.twin, one.key]));
  const fresh: New[] = [];
  for (const item of items) {
    const before = byKey.get(item.key);
    const twin = heldTwins.get(item.twin);
    if (before) {
      const isChanged = before.title !== item.title || before.text !== item.text;
      if (isChanged && before.state === "open" && (twin === undefined || twin === item.key))
        await tx.feedItem.update({ where: { id: before.id }, data: changed(item) });
    } else if (twin === undefined)
      fresh.push({ ...item, id: randomUUID(), address: item.url === null ? null : canonicalUrl(item.url) });
  }
  if (fresh.length === 0) return 0;
  const known = new Known(await earlierLike(tx, fresh, at), async ({ id }) => {
    const { text } = await tx.feedItem.findUniqueOrThrow({ where: { id }, select: { text: true } });
    return text;
  });
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const item of fresh) {
    const same = await known.sameAs(item);
    if (same === null) known.add({ ...item, state: "open", decidedBy: null, articleId: null });
    rows.push(rowOf(item, { feedId, at, same }));
  }
  await tx.feedItem.createMany({ data: rows });
  return rows.length;
}

const changed = ({ title, text, twin, url, author, publishedAt, sketch, runs }: ReadItem) => ({
  ...{ title, text, twin, url, author, publishedAt, sketch, runs, bands: bandsOf(sketch) },
  address: url === null ? null : canonicalUrl(url),
});

function rowOf(item: New, { feedId, at, same }: { feedId: string; at: Date; same: Same }) {
  const { id, key } = item;
  const row = { id, feedId, key, foundAt: at, ...changed(item) };
  if (same === null) return row;
  const { as, how } = same;
  const link = { sameAsId: as.id, same: how };
  // What was decided goes for the same page alone: a text that is much the same may be the denial of it.
  const isDecided = how === "page" && (as.state === "dismissed" || as.state === "taken");
  if (!isDecided) return { ...row, ...link };
  return {
    ...{ ...row, ...link, state: as.state, articleId: as.articleId },
    ...{ decidedBy: as.decidedBy, decidedAt: at },
  };
}

/** The first items, by all feeds, that stand at one of these addresses or have a band of one of these texts in common. */
async function earlierLike(tx: Tx, items: readonly New[], at: Date): Promise<Earlier[]> {
  const addresses = items.flatMap(({ address }) => address ?? []);
  const bands = [...new Set(items.flatMap(({ sketch }) => bandsOf(sketch)))];
  const since = new Date(at.getTime() - told * 86_400_000);
  // Without statistics of such arrays every row would be compared with thousands of bands (1.9 s for a hundred items among 10,000).
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  return tx.$queryRaw<Earlier[]>`
    SELECT id::text, address, title, state::text, decided_by AS "decidedBy", article_id AS "articleId", sketch, runs
    FROM feed_item
    WHERE same_as_id IS NULL
      AND (address = ANY(${addresses}) OR (bands && ${bands}::int[] AND found_at >= ${since}))
    ORDER BY found_at, id`;
}

/** What came before, by its addresses and the bands of its texts. */
class Known {
  readonly #at = new Map<string, Earlier[]>();
  readonly #told = new Map<number, Earlier[]>();

  /** `textOf` gives the text of one that is not at hand. */
  constructor(
    earlier: readonly Earlier[],
    readonly textOf: (one: Earlier) => Promise<string>,
  ) {
    for (const one of earlier) this.add(one);
  }

  add(one: Earlier): void {
    if (one.address !== null) put(this.#at, one.address, one);
    for (const band of bandsOf(one.sketch)) put(this.#told, band, one);
  }

  /** Under one address there can be all that an outlet tells: a page is the same where its title is. */
  async sameAs(item: New): Promise<Same> {
    const title = plainName(item.title);
    const there = item.address === null ? [] : (this.#at.get(item.address) ?? []);
    const page = there.find((one) => plainName(one.title) === title);
    if (page) return { as: page, how: "page" };
    const like = new Set(bandsOf(item.sketch).flatMap((band) => this.#told.get(band) ?? []));
    for (const one of like)
      if (mayBeSameText(one, item) && isSameText(one.text ?? (await this.textOf(one)), item.text))
        return { as: one, how: "text" };
    return null;
  }
}

function put<K>(map: Map<K, Earlier[]>, key: K, one: Earlier): void {
  const there = map.get(key);
  if (there) there.push(one);
  else map.set(key, [one]);
}
