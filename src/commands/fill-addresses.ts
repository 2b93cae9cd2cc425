import type { Tx } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";

/** Articles from before addresses were kept as they are compared get theirs, by the one function, before the next comes in. */
export async function fillAddresses(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; url: string }[]>`
    SELECT id, url FROM article WHERE canonical_url IS NULL AND url IS NOT NULL LIMIT 10000`;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE article SET canonical_url = said.canonical
    FROM unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ url }) => canonicalUrl(url))}::text[])
      AS said (id, canonical)
    WHERE article.id = said.id`;
}
