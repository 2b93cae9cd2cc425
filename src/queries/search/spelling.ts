import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { Respelling } from "@/domain/pages";
import { nearSpellings } from "@/domain/timeline/near-spellings";
import { respelt } from "@/domain/timeline/respelt";
import { readWords } from "@/domain/timeline/search-words";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { onlyUnnamed } from "../claim/unnamed-sources";
import { isSaid } from "./is-said";
import { type Resolved, resolve } from "./resolve";
import { settleNames } from "./settle-names";
import { type KnownWord, knownWords, wordsSought } from "./words-sought";

/**
 * The query as the index understands it. Where nothing can be found because of words that nothing says, the nearest
 * words that something does say stand in for them, and the answer has to tell so.
 */
export async function settle(
  db: Reader,
  query: TimelineQuery,
): Promise<{ resolved: Resolved; respelled: Respelling[] | null }> {
  const { resolved, respelled } = await settleNames(db, await resolve(db, query));
  const words = await settleWords(db, resolved);
  return words
    ? { ...words, respelled: [...(respelled ?? []), ...words.respelled] }
    : { resolved, respelled };
}

async function settleWords(
  db: Reader,
  resolved: Resolved,
): Promise<{ resolved: Resolved; respelled: Respelling[] } | null> {
  const { query } = resolved;
  if (resolved.words.is !== "nothing" || query.words === null || resolved.unknown.length === 0) return null;
  const nearest = await nearestWords(db, resolved.unknown.slice(0, mostWords));
  if (nearest.length === 0) return null;
  const words = respelt(query.words, nearest);
  const found = [...resolved.known, ...nearest.flatMap(({ known }) => known ?? [])];
  const { sought, ...told } = await wordsSought(db, readWords(words), found);
  const instead = { ...resolved, query: { ...query, words }, words: sought, ...told };
  if (sought.is === "nothing" || !(await isSaid(db, instead, sought))) return null;
  return { resolved: instead, respelled: nearest.map(({ asked, shown }) => ({ asked, shown })) };
}

/** So many misspelt words are a sentence that we do not have; guessing at all of it helps nobody. */
const mostWords = 4;

/** With what the index knows of it, where that was told in the same breath. */
type Near = Respelling & { known?: KnownWord };

/** For each of these words, the likest one in use; none where nothing is alike. */
async function nearestWords(db: Reader, asked: readonly string[]): Promise<Near[]> {
  // A number is meant as it stands.
  const single = asked.filter((word) => /^[\p{L}\p{M}\p{N}'’-]{4,40}$/u.test(word) && /\p{L}/u.test(word));
  const found = await Promise.all(single.map(async (word) => (await aSlipAway(db, word)) ?? alike(db, word)));
  return found.filter((each) => each !== null);
}

/** The most frequent word that one slip of the hand turns into this one. */
async function aSlipAway(db: Reader, word: string): Promise<Near | null> {
  // Hundreds of words travel sooner as one text than as a list.
  const spellings = nearSpellings(word).join(" ");
  const plain = isPlain(word) ? Prisma.sql`near.word` : Prisma.sql`unaccent(lower(near.word))`;
  const [near] = await db.$queryRaw<KnownWord[]>(
    knownWords(Prisma.sql`(
      SELECT near.word FROM unnest(string_to_array(${spellings}, ' ')) AS near(word)
      JOIN search.term t ON t.key IN ('word:' || ${plain}, 'word:' || (ts_lexize('english_stem', ${plain}))[1])
      WHERE ${isInUse}
      ORDER BY t.standing DESC, starts_with(near.word, ${word}) DESC, near.word LIMIT 1
    ) AS near(text), LATERAL (SELECT near.text, false AS exact) AS asked`),
  );
  return near ? { asked: word, shown: near.text, known: near } : null;
}

/** Nothing has to be taken from its letters, nor from those near it. */
function isPlain(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

/** The word that has most of the same letters beside each other. */
async function alike(db: Reader, word: string): Promise<Respelling | null> {
  // English words are kept without their endings, so the word itself is read from something that has it.
  const rows = await db.$queryRaw<{ lexeme: string; name: string | null; said: string | null }[]>`
    SELECT near.value AS lexeme,
      (SELECT w FROM entity_name n, regexp_split_to_table(n.text, '[[:space:]]+') AS w
        WHERE search.name_words(n.text) @@ near.query AND NOT ${onlyUnnamed(Prisma.sql`n.entity_id`)} AND to_tsvector('search.plain', search.parted(w)) @@ near.query LIMIT 1) AS name,
      (SELECT w FROM (SELECT claim_id FROM search.entry e WHERE e.words @@ near.query AND e.public_to = 'infinity' LIMIT 5) AS few
        JOIN claim c ON c.id = few.claim_id, regexp_split_to_table(c.text, '[^[:alnum:]''’-]+') AS w
        WHERE to_tsvector('search.english', search.parted(w)) @@ near.query LIMIT 1) AS said
    FROM (
      SELECT t.value, search.lexeme(t) AS query FROM search.term t
      WHERE t.facet = 'word' AND t.value % unaccent(lower(${word})) AND t.value !~ '~' AND ${isInUse}
      ORDER BY similarity(t.value, unaccent(lower(${word}))) DESC, t.standing DESC, t.id LIMIT 1
    ) AS near`;
  const [near] = rows;
  // A minus in front would leave out what is to be found.
  return near
    ? { asked: word, shown: (near.said ?? near.name ?? near.lexeme).replace(/^[-'’]+|[-'’]+$/g, "") }
    : null;
}

/** The term `t` is said somewhere or is part of a name. */
const isInUse = Prisma.sql`(t.standing > 0 OR EXISTS (SELECT 1 FROM entity_name n
  WHERE search.name_words(n.text) @@ search.lexeme(t) AND NOT ${onlyUnnamed(Prisma.sql`n.entity_id`)}))`;
