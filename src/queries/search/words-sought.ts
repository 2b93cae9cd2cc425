import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { keysAsked, soundAsked } from "@/domain/name-sound";
import type { SoughtWords } from "@/domain/timeline/search-words";
import { allOf, anyOf, anyTerm, quoted, type Sought, type Term } from "./query-ast";

/** A word or a phrase to be known, in quotation marks or not. */
export type Asked = Pick<SoughtWords, "text" | "exact">;

/**
 * What the index knows of a word or a phrase: as it stands, in English without endings, without those of any other
 * language in use, whoever is named so, and the terms of all.
 */
export type KnownWord = Asked & {
  english: string;
  englishWords: string[];
  plain: string;
  plainWords: string[];
  stems: string[];
  pairs: string[];
  entities: string[];
  terms: KnownTerm[];
};
type KnownTerm = Omit<Term, "lexeme"> & { key: string };

/**
 * Finds each of the words in the index: as it stands, without its ending, and as part of a name of whoever an entry names.
 * `unknown` are those that nothing and nobody has, `passedOver` those that say too little. Asks for none that are `known`.
 */
export async function wordsSought(
  db: Reader,
  alternatives: SoughtWords[][],
  known: readonly KnownWord[] = [],
): Promise<{ sought: Sought; unknown: string[]; passedOver: string[]; known: KnownWord[] }> {
  const asked = askedIn(alternatives);
  if (asked.length === 0) return { sought: { is: "nothing" }, unknown: [], passedOver: [], known: [] };
  const further = asked.filter((one) => known.every((each) => nameOf(each) !== nameOf(one)));
  const all = [
    ...known,
    ...(further.length === 0 ? [] : await db.$queryRaw<KnownWord[]>(knownTexts(further))),
  ];
  const found = new Map(all.map((each) => [nameOf(each), { ...each, sought: soughtOf(each) }]));
  const of = (one: Asked) => found.get(nameOf(one))!;
  const unknown = asked.filter((one) => !one.exact && of(one).sought.is === "nothing");
  const passedOver = new Set<string>();
  const sought = anyOf(
    alternatives.map((together) => {
      const telling = together.filter((one) => isTelling(one, of(one)));
      if (telling.length > 0)
        for (const one of together) if (!telling.includes(one)) passedOver.add(one.text);
      return allOf(
        (telling.length > 0 ? telling : together).map((one): Sought => {
          const { sought } = of(one);
          if (!one.not) return sought;
          return sought.is === "nothing" ? { is: "all", of: [] } : { is: "not", of: sought };
        }),
      );
    }),
  );
  return { sought, unknown: unknown.map(({ text }) => text), passedOver: [...passedOver], known: all };
}

/** "The" in front of something says nothing; in quotation marks, with a capital or by itself it is meant. */
function isTelling({ text, exact }: Asked, { englishWords }: KnownWord): boolean {
  return exact || englishWords.length > 0 || /\p{Lu}/u.test(text);
}

/** Each of the words and phrases once. */
export function askedIn(alternatives: SoughtWords[][]): Asked[] {
  const asked = alternatives.flat().map(({ text, exact }): [string, Asked] => {
    const one = { text, exact };
    return [nameOf(one), one];
  });
  return [...new Map(asked).values()];
}

function nameOf({ text, exact }: Asked): string {
  return exact ? `"${text}"` : text;
}

export function knownTexts(asked: readonly Asked[]): Prisma.Sql {
  const [texts, exact] = [asked.map(({ text }) => text), asked.map((one) => one.exact)];
  const told = Prisma.sql`unnest(${texts}::text[], ${exact}::boolean[]) AS asked(text, exact)`;
  return knownWords(told, soundingBearers(asked));
}

/**
 * Whoever bears a name that sounds, in another script, like one of the words; words in quotation marks are meant as they stand, and a
 * word of several parts is left to its spelling.
 */
function soundingBearers(asked: readonly Asked[]): Prisma.Sql | null {
  const sounding = asked.flatMap(({ text, exact }) => {
    const [keys, another] = exact ? [] : keysAsked(text).filter((some) => some.length > 0);
    return keys && !another ? [{ text, keys: keys.join(" "), script: soundAsked(text)!.script }] : [];
  });
  if (sounding.length === 0) return null;
  const [words, keys] = [sounding.map(({ text }) => text), sounding.map((one) => one.keys)];
  const scripts = sounding.map(({ script }) => script);
  return Prisma.sql`
    SELECT word, entity_id FROM search.sounding(${words}::text[], ${keys}::text[], ${scripts}::text[])`;
}

/** The statement that tells what the index knows of each `asked.text`. */
export function knownWords(asked: Prisma.Sql, sounding: Prisma.Sql | null = null): Prisma.Sql {
  return Prisma.sql`
    WITH ${sounding ? Prisma.sql`heard AS MATERIALIZED (${sounding}),` : Prisma.empty} languages AS MATERIALIZED (
      SELECT coalesce(array_agg(language), '{}') AS used FROM search.stemmer s
      WHERE EXISTS (SELECT FROM search.term t WHERE t.key >= 'word:' || s.language || '~' AND t.key < 'word:' || s.language || chr(127))
    ),
    parsed AS MATERIALIZED (
      SELECT asked.text, asked.exact, its.english::text, its.plain::text,
        tsvector_to_array(to_tsvector('search.english', apart.text)) AS "englishWords",
        tsvector_to_array(its.words) AS "plainWords",
        CASE WHEN asked.exact OR length(its.words) <> 1 THEN '{}' ELSE search.stems(apart.text, (SELECT used FROM languages)) END AS stems,
        search.pairs(setweight(its.words, 'A')) AS pairs,
        CASE WHEN numnode(its.plain) = 0 THEN '{}' ELSE ARRAY(
          SELECT DISTINCT n.entity_id FROM entity_name n WHERE search.name_words(n.text)
            @@ CASE WHEN asked.exact OR numnode(its.plain) > 1 THEN its.plain ELSE search.name_query(apart.text) END
          ${sounding ? Prisma.sql`UNION SELECT h.entity_id FROM heard h WHERE h.word = asked.text AND NOT asked.exact` : Prisma.empty}
        ) END AS entities
      FROM ${asked},
        LATERAL (SELECT search.parted(asked.text) AS text) AS apart,
        LATERAL (SELECT phraseto_tsquery('search.english', apart.text) AS english,
          phraseto_tsquery('search.plain', apart.text) AS plain, to_tsvector('search.plain', apart.text) AS words) AS its
    )
    SELECT p.*, ARRAY(SELECT json_build_object('id', id, 'key', key, 'held', held) FROM search.term
      WHERE standing + past > 0 AND key = ANY(ARRAY(
        SELECT 'word:' || word FROM unnest(p."englishWords" || p."plainWords" || p.stems) AS word
        UNION SELECT 'pair:' || pair FROM unnest(p.pairs) AS pair
        UNION SELECT facet || ':' || id FROM unnest(p.entities) AS id, unnest('{person,organization,outlet}'::text[]) AS facet
      ))) AS terms
    FROM parsed p`;
}

function soughtOf({
  exact,
  english,
  englishWords,
  plain,
  plainWords,
  stems,
  pairs,
  entities,
  terms,
}: KnownWord): Sought {
  const known = new Map(terms.map((term) => [term.key, term]));
  const bearing = entities.flatMap((id) =>
    ["person", "organization", "outlet"].flatMap((facet) => {
      const term = known.get(`${facet}:${id}`);
      return term ? [{ ...term, lexeme: `#${term.id}` }] : [];
    }),
  );
  const named = anyTerm(bearing);
  if (exact) return anyOf([phrase(asItStands(plain), plainWords, known, pairs), named]);
  const [form, ...more] = plainWords;
  // A word of several parts has no ending but its last part's, and its parts follow one another.
  if (more.length > 0 || steps(plain) > 0)
    return anyOf([
      phrase(asItStands(plain), plainWords, known, pairs),
      // Without its stop words it would be another: "U.S." is no "U".
      ...(plain === english || englishWords.length < plainWords.length
        ? []
        : [phrase(english, englishWords, known)]),
      named,
    ]);
  const forms = new Set([...(form === undefined ? [] : [form]), ...englishWords, ...stems]);
  return anyOf([anyTerm(termsOf([...forms], "word", known)), named]);
}

/** Only words as they stand have the weight A. */
function asItStands(query: string): string {
  return query.replace(/'(?:[^']|'')*'/g, "$&:A");
}

function steps(query: string): number {
  return query.match(/<(?:-|\d+)>/g)?.length ?? 0;
}

function phrase(
  query: string,
  words: readonly string[],
  known: ReadonlyMap<string, KnownTerm>,
  pairs: readonly string[] = [],
): Sought {
  const terms = termsOf(words, "word", known);
  const beside = termsOf(pairs, "pair", known);
  if (words.length === 0 || terms.length < words.length || beside.length < pairs.length)
    return { is: "nothing" };
  // Two words that the index knows as a pair are that; of more, the rows that have the pairs are looked at.
  if (beside.length === 1 && steps(query) === 1) return { is: "term", term: beside[0]! };
  return { is: "phrase", query: [`(${query})`, ...beside.map(({ lexeme }) => quoted(lexeme))].join(" & ") };
}

function termsOf(words: readonly string[], facet: string, known: ReadonlyMap<string, KnownTerm>): Term[] {
  return words.flatMap((word) => {
    const term = known.get(`${facet}:${word}`);
    return term ? [{ ...term, lexeme: word }] : [];
  });
}
