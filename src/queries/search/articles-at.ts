import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { canonicalUrl } from "@/domain/article/canonical-url";
import type { TimelinePage } from "@/domain/pages";
import { wordedAt } from "../change/words-then";
import { nothing, type Sought } from "./query-ast";

export type HeldArticle = { id: string; title: string; url: string };

/** The articles that were public on that day at any of these addresses, however they are written. */
export async function articlesAt(
  db: Reader,
  addresses: readonly string[],
  asOf: Date,
): Promise<HeldArticle[]> {
  if (addresses.length === 0) return [];
  const wanted = new Set(addresses.map(canonicalUrl));
  // Rows from before addresses were kept as they are compared are compared here.
  const rows = await db.$queryRaw<HeldArticle[]>`
    SELECT id, title, url FROM article WHERE published_at <= ${asOf} AND NOT withdrawn AND id IN (
      SELECT id FROM article WHERE canonical_url = ANY(${[...wanted]})
      UNION ALL SELECT id FROM article WHERE canonical_url IS NULL AND url IS NOT NULL)
    ORDER BY published_at DESC, id`;
  return wordedAt(
    db,
    rows.filter(({ url }) => wanted.has(canonicalUrl(url))),
    asOf,
  );
}

/** The rows of entries that say something by one of these articles. */
export function restingOn(articles: readonly HeldArticle[]): Sought {
  if (articles.length === 0) return nothing;
  const ids = articles.map(({ id }) => id);
  const from = (what: Prisma.Sql) =>
    Prisma.sql`${what} JOIN article_version v ON v.id = said.version_id WHERE v.article_id = ANY(${ids})`;
  return {
    is: "told",
    condition: Prisma.sql`e.owner IN (
        SELECT said.claim_id FROM ${from(Prisma.sql`attribution said`)}
        UNION ALL SELECT said.id FROM ${from(Prisma.sql`open_question said`)})
      AND (e.kind = 'question' OR EXISTS (SELECT FROM ${from(Prisma.sql`attribution said`)}
        AND (said.claim_id = e.entry_id OR said.id = e.entry_id) AND said.published_at <= e.public_from))`,
  };
}

/** Which article each of the addresses led to. */
export function articlesFound(
  addresses: readonly string[],
  held: readonly HeldArticle[],
): TimelinePage["articles"] {
  return addresses.map((address) => {
    const found = held.find(({ url }) => canonicalUrl(url) === canonicalUrl(address));
    return { address, article: found ? { id: found.id, title: found.title } : null };
  });
}
