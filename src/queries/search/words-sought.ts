import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { SoughtWords } from "@/domain/timeline/search-words";
import { allOf, anyOf, anyTerm, quoted, type Sought, type Term } from "./sought";

/** What the index knows of a word or a phrase: its lexemes in each language, whoever is named so, and the terms of both. */
export type KnownWord = {
  text: string;
  english: string;
  englishWords: string[];
  plain: string;
  plainWords: string[];
  pairs: string[];
  entities: string[];
  terms: KnownTerm[];
};
type KnownTerm = Omit<Term, "lexeme"> & { key: string };

/**
 * Finds each of the words in the index: as English, which loses its endings, as any other language, and as part of a
 * name of whoever an entry names. `unknown` are those that nothing and nobody has. Asks for none that are `known`.
 */
export async function wordsSought(
  db: Reader,
  alternatives: SoughtWords[][],
  known: readonly KnownWord[] = [],
): Promise<{ sought: Sought; unknown: string[]; known: KnownWord[] }> {
  const texts = textsIn(alternatives);
  if (texts.length === 0) return { sought: { is: "nothing" }, unknown: [], known: [] };
  const further = texts.filter((text) => known.every((each) => each.text !== text));
  const all = [
    ...known,
    ...(further.length === 0 ? [] : await db.$queryRaw<KnownWord[]>(knownTexts(further))),
  ];
  const found = new Map(all.map((each) => [each.text, { ...each, sought: soughtOf(each) }]));
  const unknown = texts.filter((text) => found.get(text)!.sought.is === "nothing");
  const sought = anyOf(
    alternatives.map((together) => {
      // "The" in front of something says nothing; by itself it may be a name, or a word of another language.
      const telling = together.filter(({ text }) => found.get(text)!.englishWords.length > 0);
      return allOf(
        (telling.length > 0 ? telling : together).map(({ text, not }): Sought => {
          const { sought } = found.get(text)!;
          if (!not) return sought;
          return sought.is === "nothing" ? { is: "all", of: [] } : { is: "not", of: sought };
        }),
      );
    }),
  );
  return { sought, unknown, known: all };
}

/** Each of the words and phrases once. */
export function textsIn(alternatives: SoughtWords[][]): string[] {
  return [...new Set(alternatives.flat().map(({ text }) => text))];
}

export function knownTexts(texts: readonly string[]): Prisma.Sql {
  return knownWords(Prisma.sql`unnest(${[...texts]}::text[]) AS asked(text)`);
}

/** The statement that tells what the index knows of each `asked.text`. */
export function knownWords(asked: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH parsed AS MATERIALIZED (
      SELECT asked.text, its.english::text, its.plain::text,
        tsvector_to_array(to_tsvector('search.english', search.parted(asked.text))) AS "englishWords",
        tsvector_to_array(to_tsvector('search.plain', search.parted(asked.text))) AS "plainWords",
        search.pairs(to_tsvector('search.english', search.parted(asked.text))) AS pairs,
        CASE WHEN numnode(its.plain) = 0 THEN '{}' ELSE ARRAY(
          SELECT DISTINCT n.entity_id FROM entity_name n WHERE to_tsvector('search.plain', search.parted(n.text)) @@ its.plain
        ) END AS entities
      FROM ${asked},
        LATERAL (SELECT phraseto_tsquery('search.english', search.parted(asked.text)) AS english,
          phraseto_tsquery('search.plain', search.parted(asked.text)) AS plain) AS its
    )
    SELECT p.*, ARRAY(SELECT json_build_object('id', id, 'key', key, 'held', held) FROM search.term
      WHERE standing + past > 0 AND key = ANY(ARRAY(
        SELECT 'word:' || word FROM unnest(p."englishWords" || p."plainWords") AS word
        UNION SELECT 'pair:' || pair FROM unnest(p.pairs) AS pair
        UNION SELECT facet || ':' || id FROM unnest(p.entities) AS id, unnest('{person,organization,outlet}'::text[]) AS facet
      ))) AS terms
    FROM parsed p`;
}

function soughtOf({ english, englishWords, plain, plainWords, pairs, entities, terms }: KnownWord): Sought {
  const known = new Map(terms.map((term) => [term.key, term]));
  const bearing = entities.flatMap((id) =>
    ["person", "organization", "outlet"].flatMap((facet) => {
      const term = known.get(`${facet}:${id}`);
      return term ? [{ ...term, lexeme: `#${term.id}` }] : [];
    }),
  );
  return anyOf([
    inLanguage(english, englishWords, known, pairs),
    ...(plain === english ? [] : [inLanguage(plain, plainWords, known)]),
    anyTerm(bearing),
  ]);
}

function inLanguage(
  query: string,
  words: string[],
  known: ReadonlyMap<string, KnownTerm>,
  pairs: readonly string[] = [],
): Sought {
  const terms = termsOf(words, "word", known);
  const beside = termsOf(pairs, "pair", known);
  if (words.length === 0 || terms.length < words.length || beside.length < pairs.length)
    return { is: "nothing" };
  const steps = query.match(/<(?:-|\d+)>/g)?.length ?? 0;
  // A phrase in which one word comes twice has a single lexeme, and is a phrase all the same.
  if (terms.length === 1 && steps === 0) return { is: "term", term: terms[0]! };
  // Two words that the index knows as a pair are that; of more, the rows that have the pairs are looked at.
  if (beside.length === 1 && steps === 1) return { is: "term", term: beside[0]! };
  return { is: "phrase", query: [`(${query})`, ...beside.map(({ lexeme }) => quoted(lexeme))].join(" & ") };
}

function termsOf(words: readonly string[], facet: string, known: ReadonlyMap<string, KnownTerm>): Term[] {
  return words.flatMap((word) => {
    const term = known.get(`${facet}:${word}`);
    return term ? [{ ...term, lexeme: word }] : [];
  });
}
