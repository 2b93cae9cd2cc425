import type { Reader } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";

export type HeldAddress = { id: string; url: string };

/**
 * The articles on record at these addresses, however either is written, by the canonical address of each. Rows from before the
 * column are compared here, by the same function.
 */
export async function heldAddresses(db: Reader, urls: readonly string[]): Promise<Map<string, HeldAddress>> {
  const asked = [...new Set(urls.map(canonicalUrl))];
  if (asked.length === 0) return new Map();
  const rows = await db.$queryRaw<HeldAddress[]>`
    SELECT id, url FROM article WHERE canonical_url = ANY(${asked})
    UNION SELECT id, url FROM article WHERE canonical_url IS NULL AND url IS NOT NULL
    ORDER BY id`;
  return byAddress(rows, [...urls]);
}

/** The same of the articles at the desk: there are few drafts. */
export async function draftAtAddress(db: Reader, url: string): Promise<HeldAddress | null> {
  return (await draftsAt(db, [url])).get(canonicalUrl(url)) ?? null;
}

async function draftsAt(db: Reader, urls: readonly string[]): Promise<Map<string, HeldAddress>> {
  const rows = await db.$queryRaw<HeldAddress[]>`
    SELECT id, content ->> 'url' AS url FROM draft WHERE kind = 'article' AND content ->> 'url' IS NOT NULL ORDER BY id`;
  return byAddress(rows, urls);
}

/** Looks up which articles are held of many addresses, on record or at the desk: answers the id of one for an address. */
export async function heldAt(
  db: Reader,
  urls: readonly string[],
): Promise<(url: string) => string | undefined> {
  if (urls.length === 0) return () => undefined;
  const [published, drafts] = await Promise.all([heldAddresses(db, urls), draftsAt(db, urls)]);
  return (url) => (published.get(canonicalUrl(url)) ?? drafts.get(canonicalUrl(url)))?.id;
}

/** Where several share a canonical address, the one written to the letter as asked comes first. */
function byAddress(rows: readonly HeldAddress[], urls: readonly string[]): Map<string, HeldAddress> {
  const exact = new Set(urls);
  const found = new Map<string, HeldAddress>();
  for (const row of rows) {
    const address = canonicalUrl(row.url);
    if (!found.has(address) || exact.has(row.url)) found.set(address, row);
  }
  return found;
}
