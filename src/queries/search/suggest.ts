import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Suggestion } from "@/domain/pages";
import { lineWord } from "@/domain/status/status-words";
import { LineOnly, Status } from "@/domain/vocabulary";
import { onlyUnnamed } from "../claim/unnamed-sources";
import { bearersBeginningToSound } from "../entity/name-sounds";

const most = 8;
const statuses = [...Status.options.filter((status) => status !== "unsourced"), ...LineOnly.options] as const;

/**
 * What a reader may mean by the letters typed so far: people, organizations and outlets by any of their names in any
 * script, stories by their headline, statuses by theirs. Where nobody is called so, those who are called nearly so.
 */
export async function suggest(db: Reader, text: string): Promise<Suggestion[]> {
  const typed = text.replaceAll("\u0000", " ").toWellFormed().trim().slice(0, 100);
  if (!/[\p{L}\p{N}]/u.test(typed)) return [];
  const [named, counts] = await Promise.all([
    bearing(db, begun(typed), bearersBeginningToSound(typed)),
    statusCounts(db),
  ]);
  const stated = statuses.flatMap((status): Suggestion[] => {
    const label = lineWord(status);
    const words = [status, label, ...label.split(" ")].map((word) => word.toLowerCase());
    return words.some((word) => word.startsWith(typed.toLowerCase()))
      ? [{ kind: "status", value: status, label, matched: label, count: counts.get(status) ?? 0 }]
      : [];
  });
  // The word that was typed whole comes before one that only begins with it.
  stated.sort((a, b) => a.label.length - b.label.length);
  const found = [...stated, ...named].slice(0, most);
  return found.length > 0 ? found : bearing(db, await spelledLike(db, typed));
}

/** All the words, of which the last may be but begun. */
function begun(typed: string): Prisma.Sql {
  return Prisma.sql`SELECT (nullif(phraseto_tsquery('search.plain', search.parted(${typed}))::text, '') || ':*')::tsquery AS query,
    (nullif(phraseto_tsquery('search.english', search.parted(${typed}))::text, '') || ':*')::tsquery AS english`;
}

/** Any of the words that are in use and nearest to those typed. */
async function spelledLike(db: Reader, typed: string): Promise<Prisma.Sql> {
  const words = typed
    .split(/\s+/u)
    .filter((word) => word.length >= 4)
    .slice(0, 3);
  const rows = await db.$queryRaw<{ value: string }[]>`
    SELECT near.value FROM unnest(${words}::text[]) AS word CROSS JOIN LATERAL (
      SELECT t.value FROM search.term t
      WHERE t.facet = 'word' AND t.value % unaccent(lower(word)) AND t.value !~ '~' AND EXISTS (
        SELECT 1 FROM entity_name n WHERE search.name_words(n.text) @@ search.lexeme(t))
      ORDER BY similarity(t.value, unaccent(lower(word))) DESC, t.id LIMIT 2
    ) AS near`;
  return Prisma.sql`SELECT query, NULL::tsquery AS english FROM (
    SELECT string_agg('''' || replace(value, '''', '''''') || '''', ' | ')::tsquery AS query
    FROM unnest(${rows.map(({ value }) => value)}::text[]) AS value) AS each`;
}

async function statusCounts(db: Reader): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ value: string; standing: number }[]>`
    SELECT value, standing FROM search.term WHERE facet = 'status'`;
  return new Map(rows.map(({ value, standing }) => [value, standing]));
}

function bearing(db: Reader, typed: Prisma.Sql, sounding: Prisma.Sql | null = null): Promise<Suggestion[]> {
  return db.$queryRaw`
    WITH typed AS MATERIALIZED (${typed}),
    called AS (
      SELECT n.entity_id, n.text, n.ordinal FROM typed, entity_name n WHERE search.name_words(n.text) @@ typed.query
      ${sounding ? Prisma.sql`UNION ALL SELECT entity_id, text, ordinal + 1000 FROM (${sounding}) AS heard` : Prisma.empty}
    ),
    named AS (
      SELECT DISTINCT ON (n.entity_id) n.entity_id, n.text AS matched FROM called n ORDER BY n.entity_id, n.ordinal
    )
    SELECT kind, value, label, matched, count FROM (
      SELECT CASE WHEN e.publishes THEN 'outlet' ELSE e.kind::text END AS kind, e.slug AS value, e.name AS label,
        n.matched, coalesce(t.standing, 0) AS count
      FROM named n JOIN entity e ON e.id = n.entity_id AND NOT e.withdrawn AND NOT ${onlyUnnamed(Prisma.sql`e.id`)}
      LEFT JOIN search.term t ON t.key = CASE WHEN e.publishes THEN 'outlet:' ELSE e.kind::text || ':' END || e.id
      UNION ALL
      SELECT 'story', s.slug, s.headline, s.headline, coalesce(t.standing, 0)
      FROM typed, story s LEFT JOIN search.term t ON t.key = 'story:' || s.id
      WHERE NOT s.withdrawn AND to_tsvector('search.english', search.parted(s.headline)) @@ typed.english
    ) AS found ORDER BY count DESC, label LIMIT ${most}`;
}
