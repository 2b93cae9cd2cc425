import type { Reader } from "@/db/connection";
import type { SoughtWords } from "@/domain/timeline/search-words";
import { allOf, anyOf, anyTerm, type Sought, type Term } from "./sought";

type Parsed = {
  text: string;
  english: string;
  englishWords: string[];
  plain: string;
  plainWords: string[];
  entities: string[];
};
type KnownTerm = Omit<Term, "lexeme"> & { key: string };

/**
 * Finds each of the words in the index: as English, which loses its endings, as any other language, and as part of a
 * name of whoever an entry names. `unknown` are those that nothing and nobody has.
 */
export async function wordsSought(
  db: Reader,
  alternatives: SoughtWords[][],
): Promise<{ sought: Sought; unknown: string[] }> {
  const texts = [...new Set(alternatives.flat().map(({ text }) => text))];
  if (texts.length === 0) return { sought: { is: "nothing" }, unknown: [] };
  const parsed = await db.$queryRaw<Parsed[]>`
    SELECT asked.text, its.english::text, its.plain::text,
      tsvector_to_array(to_tsvector('search.english', asked.text)) AS "englishWords",
      tsvector_to_array(to_tsvector('search.plain', asked.text)) AS "plainWords",
      CASE WHEN numnode(its.plain) = 0 THEN '{}' ELSE ARRAY(
        SELECT DISTINCT n.entity_id FROM entity_name n WHERE to_tsvector('search.plain', n.text) @@ its.plain
      ) END AS entities
    FROM unnest(${texts}::text[]) AS asked(text),
      LATERAL (SELECT phraseto_tsquery('search.english', asked.text) AS english,
        phraseto_tsquery('search.plain', asked.text) AS plain) AS its`;
  const keys = parsed.flatMap(({ englishWords, plainWords, entities }) => [
    ...[...englishWords, ...plainWords].map((word) => `word:${word}`),
    ...entities.flatMap((id) => [`person:${id}`, `organization:${id}`, `outlet:${id}`]),
  ]);
  const known = await db.$queryRaw<KnownTerm[]>`
    SELECT id, key, standing + past AS count, held FROM search.term
    WHERE key = ANY(${[...new Set(keys)]}) AND standing + past > 0`;
  const terms = new Map(known.map((term) => [term.key, term]));
  const found = new Map(parsed.map((each) => [each.text, { ...each, sought: soughtOf(each, terms) }]));
  const unknown = texts.filter((text) => found.get(text)!.sought.is === "nothing");
  const sought = anyOf(
    alternatives.map((all) => {
      // "The" in front of something says nothing; by itself it may be a name, or a word of another language.
      const telling = all.filter(({ text }) => found.get(text)!.englishWords.length > 0);
      return allOf(
        (telling.length > 0 ? telling : all).map(({ text, not }): Sought => {
          const { sought } = found.get(text)!;
          if (!not) return sought;
          return sought.is === "nothing" ? { is: "all", of: [] } : { is: "not", of: sought };
        }),
      );
    }),
  );
  return { sought, unknown };
}

function soughtOf(
  { english, englishWords, plain, plainWords, entities }: Parsed,
  known: ReadonlyMap<string, KnownTerm>,
): Sought {
  const bearing = entities.flatMap((id) =>
    ["person", "organization", "outlet"].flatMap((facet) => {
      const term = known.get(`${facet}:${id}`);
      return term ? [{ ...term, lexeme: `#${term.id}` }] : [];
    }),
  );
  return anyOf([
    inLanguage(english, englishWords, known),
    ...(plain === english ? [] : [inLanguage(plain, plainWords, known)]),
    anyTerm(bearing),
  ]);
}

function inLanguage(query: string, words: string[], known: ReadonlyMap<string, KnownTerm>): Sought {
  const terms = words.flatMap((word): Term[] => {
    const term = known.get(`word:${word}`);
    return term ? [{ ...term, lexeme: word }] : [];
  });
  if (words.length === 0 || terms.length < words.length) return { is: "nothing" };
  // A phrase in which one word comes twice has a single lexeme, and is a phrase all the same.
  const isWord = terms.length === 1 && !/<(-|\d+)>/.test(query);
  return isWord ? { is: "term", term: terms[0]! } : { is: "phrase", query, of: terms };
}
