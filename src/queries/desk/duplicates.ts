import type { Reader } from "@/db/connection";
import type { Duplicate } from "@/domain/desk/answers";
import { canonicalUrl } from "@/domain/desk/canonical-url";
import { likeness, nearlyTheSame, samples } from "@/domain/desk/same-text";
import { plainName } from "@/domain/plain-name";
import { draftAtAddress, heldAddresses } from "@/queries/held-address";

/** An article that is not held yet, as far as it is known. */
export type Incoming = { title: string; text: string; url: string | null };

const most = 5;

type Row = {
  id: string;
  title: string;
  outlet: string;
  publishedAt: Date;
  url: string | null;
  text: string | null;
  published: boolean;
};

/**
 * Articles on record and at the desk that look like this one: at the same address, however it is written, in nearly the
 * same text, or under the same title. The surest first, five at most.
 */
export async function duplicatesOf(db: Reader, { title, text, url }: Incoming): Promise<Duplicate[]> {
  const address = url === null ? null : canonicalUrl(url);
  const there =
    url === null
      ? []
      : [
          (await heldAddresses(db, [url])).get(canonicalUrl(url))?.id,
          (await draftAtAddress(db, url))?.id,
        ].filter((id) => id !== undefined);
  const size = Buffer.byteLength(text);
  const rows = await db.$queryRaw<Row[]>`
    WITH article_at_desk AS (
      SELECT a.id, a.title, a.url, a.published_at, a.outlet_id, true AS published, v.text
      FROM article a JOIN article_version v ON v.article_id = a.id
      WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'article' AND d.id = a.id)
      UNION ALL
      SELECT d.id, d.content ->> 'title', d.content ->> 'url', (d.content ->> 'publishedAt')::timestamptz,
        d.content ->> 'outletId', d.published > 0, v ->> 'text'
      FROM draft d, jsonb_array_elements(d.content -> 'versions') AS v
      WHERE d.kind = 'article'
    ), alike AS (
      SELECT a.*, a.id = ANY(${there}) AS near,
        octet_length(a.text) BETWEEN ${Math.floor(size * 0.85)} AND ${Math.ceil(size * 1.18)} AND (a.text = ${text}
          OR EXISTS (SELECT FROM unnest(${samples(text)}::text[]) AS sample WHERE position(sample IN a.text) > 0))
          AS same_words
      FROM article_at_desk a
    )
    SELECT a.id, a.title, coalesce(d.content -> 'names' -> 0 ->> 'text', e.name) AS outlet,
      a.published_at AS "publishedAt", a.url, CASE WHEN same_words THEN a.text END AS text, a.published
    FROM alike a LEFT JOIN entity e ON e.id = a.outlet_id
      LEFT JOIN draft d ON d.kind = 'entity' AND d.id = a.outlet_id
    WHERE near OR same_words OR plain_name(a.title) = plain_name(${title})
    ORDER BY a.published_at DESC, a.id`;
  const found = new Map<string, Duplicate>();
  for (const row of rows) {
    const same = sameBy(row, { title, text, address });
    const before = found.get(row.id);
    if (same && (!before || rank[same] < rank[before.same])) found.set(row.id, duplicate(row, same));
  }
  return [...found.values()].sort((a, b) => rank[a.same] - rank[b.same]).slice(0, most);
}

const rank: Record<Duplicate["same"], number> = { address: 0, text: 1, title: 2 };

function sameBy(
  row: Row,
  { title, text, address }: { title: string; text: string; address: string | null },
): Duplicate["same"] | null {
  if (address !== null && row.url !== null && canonicalUrl(row.url) === address) return "address";
  if (row.text !== null && (row.text === text || likeness(row.text, text) >= nearlyTheSame)) return "text";
  return title !== "" && plainName(row.title) === plainName(title) ? "title" : null;
}

function duplicate({ id, title, outlet, publishedAt, published }: Row, same: Duplicate["same"]): Duplicate {
  return { id, title, outlet: outlet ?? "", publishedAt: publishedAt.toISOString(), same, published };
}
