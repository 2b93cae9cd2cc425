import type { Reader } from "@/db/connection";
import type { Respelling } from "@/domain/pages";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { type Resolved, resolve } from "./resolve";

/**
 * The query as the index understands it. Where nothing can be found because of words that nothing says, the nearest
 * words that something does say stand in for them, and the answer has to tell so.
 */
export async function settle(
  db: Reader,
  query: TimelineQuery,
): Promise<{ resolved: Resolved; respelled: Respelling[] | null }> {
  const resolved = await resolve(db, query);
  if (resolved.words.is !== "nothing" || query.words === null || resolved.unknown.length === 0)
    return { resolved, respelled: null };
  const nearest = await nearestWords(db, resolved.unknown.slice(0, mostWords));
  if (nearest.length === 0) return { resolved, respelled: null };
  const words = nearest.reduce((text, { asked, shown }) => text.replaceAll(asked, shown), query.words);
  const again = await resolve(db, { ...query, words });
  return again.words.is === "nothing"
    ? { resolved, respelled: null }
    : { resolved: again, respelled: nearest };
}

/** So many misspelt words are a sentence that we do not have; guessing at all of it helps nobody. */
const mostWords = 4;

/** For each of these words, the likest one in use; none where nothing is alike. */
async function nearestWords(db: Reader, asked: readonly string[]): Promise<Respelling[]> {
  const single = asked.filter((word) => /^[\p{L}\p{M}\p{N}'’-]{4,40}$/u.test(word));
  if (single.length === 0) return [];
  // English words are kept without their endings, so the word itself is read from something that has it.
  const rows = await db.$queryRaw<
    { asked: string; lexeme: string; name: string | null; said: string | null }[]
  >`
    SELECT asked.word AS asked, near.value AS lexeme,
      (SELECT w FROM entity_name n, regexp_split_to_table(n.text, '[[:space:]]+') AS w
        WHERE to_tsvector('search.plain', n.text) @@ near.query AND to_tsvector('search.plain', w) @@ near.query LIMIT 1) AS name,
      (SELECT w FROM (SELECT claim_id FROM search.entry e WHERE e.words @@ near.query AND e.public_to = 'infinity' LIMIT 5) AS few
        JOIN claim c ON c.id = few.claim_id, regexp_split_to_table(c.text, '[^[:alnum:]''’-]+') AS w
        WHERE to_tsvector('search.english', w) @@ near.query LIMIT 1) AS said
    FROM unnest(${single}::text[]) AS asked(word)
    CROSS JOIN LATERAL (SELECT unaccent(lower(asked.word)) AS folded) AS its
    CROSS JOIN LATERAL (
      SELECT t.value, search.lexeme(t) AS query FROM search.term t
      WHERE t.facet = 'word' AND t.value % its.folded
        AND (t.standing > 0 OR EXISTS (SELECT 1 FROM entity_name n
          WHERE to_tsvector('search.plain', n.text) @@ search.lexeme(t)))
      ORDER BY similarity(t.value, its.folded) DESC, t.standing DESC, t.id LIMIT 1
    ) AS near`;
  return rows.map(({ asked, lexeme, name, said }) => ({ asked, shown: said ?? name ?? lexeme }));
}
