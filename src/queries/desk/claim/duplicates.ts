import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { canonicalUrl } from "@/domain/article/canonical-url";
import type { Duplicate } from "@/domain/outbox/answers";
import { plainName } from "@/domain/plain-name";
import { draftAtAddress, heldAddresses } from "@/queries/article/held-address";

/** An article that is not held yet, as far as it is known. */
export type Incoming = { title: string; text: string; url: string | null };

const most = 5;
/** Of so many, the newest, is it looked whether their text is nearly the same. */
const mostCompared = 12;

type Row = {
  id: string;
  title: string;
  outlet: string;
  publishedAt: Date;
  url: string | null;
  identical: boolean;
  published: boolean;
};

const articlesAtDesk = Prisma.sql`article_at_desk AS (
  SELECT a.id, a.title, a.url, a.published_at, a.outlet_id, true AS published, v.text
  FROM article a JOIN article_version v ON v.article_id = a.id
  WHERE NOT EXISTS (SELECT FROM draft d WHERE d.kind = 'article' AND d.id = a.id)
  UNION ALL
  SELECT d.id, d.content ->> 'title', d.content ->> 'url', (d.content ->> 'publishedAt')::timestamptz,
    d.content ->> 'outletId', d.published > 0, v ->> 'text'
  FROM draft d, jsonb_array_elements(d.content -> 'versions') AS v
  WHERE d.kind = 'article'
)`;

/**
 * Articles on record and at the desk whose text may be nearly the same: they have one of its `samples`, and about its length.
 * To compare them word by word costs too much for the thread that answers.
 */
export async function textsLike(
  db: Reader,
  { text, samples }: { text: string; samples: readonly string[] },
): Promise<{ id: string; text: string }[]> {
  const size = Buffer.byteLength(text);
  return db.$queryRaw<{ id: string; text: string }[]>`
    WITH ${articlesAtDesk}
    SELECT id, text FROM article_at_desk a
    WHERE octet_length(text) BETWEEN ${Math.floor(size * 0.85)} AND ${Math.ceil(size * 1.18)} AND text <> ${text}
      AND EXISTS (SELECT FROM unnest(${samples}::text[]) AS sample WHERE position(sample IN a.text) > 0)
    ORDER BY published_at DESC, id LIMIT ${mostCompared}`;
}

/**
 * Articles on record and at the desk that look like this one: at the same address, however it is written, in the same text
 * or one that was found to be nearly the same (`alike`, by their ids), or under the same title. The surest first, five at most.
 */
export async function duplicatesOf(
  db: Reader,
  { title, text, url }: Incoming,
  alike: readonly string[],
): Promise<Duplicate[]> {
  const address = url === null ? null : canonicalUrl(url);
  const there =
    url === null
      ? []
      : [
          (await heldAddresses(db, [url])).get(canonicalUrl(url))?.id,
          (await draftAtAddress(db, url))?.id,
        ].filter((id) => id !== undefined);
  const rows = await db.$queryRaw<Row[]>`
    WITH ${articlesAtDesk}, found AS (
      SELECT a.*, a.id = ANY(${there}) AS near,
        octet_length(a.text) = ${Buffer.byteLength(text)} AND a.text = ${text} AS identical
      FROM article_at_desk a
    )
    SELECT a.id, a.title, coalesce(d.content -> 'names' -> 0 ->> 'text', e.name) AS outlet,
      a.published_at AS "publishedAt", a.url, a.identical, a.published
    FROM found a LEFT JOIN entity e ON e.id = a.outlet_id
      LEFT JOIN draft d ON d.kind = 'entity' AND d.id = a.outlet_id
    WHERE near OR identical OR a.id = ANY(${alike}::text[]) OR plain_name(a.title) = plain_name(${title})
    ORDER BY a.published_at DESC, a.id`;
  const found = new Map<string, Duplicate>();
  for (const row of rows) {
    const same = sameBy(row, { title, address }, alike);
    const before = found.get(row.id);
    if (same && (!before || rank[same] < rank[before.same])) found.set(row.id, duplicate(row, same));
  }
  return [...found.values()].sort((a, b) => rank[a.same] - rank[b.same]).slice(0, most);
}

const rank: Record<Duplicate["same"], number> = { address: 0, text: 1, title: 2 };

function sameBy(
  row: Row,
  { title, address }: { title: string; address: string | null },
  alike: readonly string[],
): Duplicate["same"] | null {
  if (address !== null && row.url !== null && canonicalUrl(row.url) === address) return "address";
  if (row.identical || alike.includes(row.id)) return "text";
  return title !== "" && plainName(row.title) === plainName(title) ? "title" : null;
}

function duplicate({ id, title, outlet, publishedAt, published }: Row, same: Duplicate["same"]): Duplicate {
  return { id, title, outlet: outlet ?? "", publishedAt: publishedAt.toISOString(), same, published };
}
