import type { Reader } from "@/db/connection";
import type { Span } from "@/domain/pages";
import { readWords, type SoughtWords } from "@/domain/timeline/search-words";
import { type StandingWord, wordsIn } from "@/domain/timeline/words-in";
import type { Resolved } from "./resolve";

/** A word as it stands, accents folded, and all that the search finds it by. */
type Found = { word: string; form: string; lexemes: string[] };
type FoundBy = ReadonlyMap<string, Found>;

/** Where the words sought stand in each of `texts`, by the rules of the search itself: "visits" is found by "visited". */
export async function matchSpans(
  db: Reader,
  { query, known }: Pick<Resolved, "query" | "known">,
  texts: readonly string[],
): Promise<Span[][]> {
  const sought = readWords(query.words ?? "")
    .flat()
    .filter(({ not }) => !not)
    .map((one) => ({ ...one, words: wordsIn(one.text).map(({ word }) => word) }))
    .filter(({ words }) => words.length > 0);
  if (sought.length === 0 || texts.length === 0) return texts.map(() => []);
  const standing = texts.map(wordsIn);
  const words = [...standing.flat().map(({ word }) => word), ...sought.flatMap(({ words }) => words)];
  const languages = new Set(known.flatMap(({ stems }) => stems.map((stem) => stem.split("~")[0]!)));
  const rows = await db.$queryRaw<Found[]>`
    SELECT word, coalesce((tsvector_to_array(its.plain))[1], '') AS form,
      tsvector_to_array(its.plain) || tsvector_to_array(to_tsvector('search.english', its.apart))
        || search.stems(its.apart, ${[...languages]}::text[]) AS lexemes
    FROM unnest(${[...new Set(words)]}::text[]) AS word, LATERAL (
      SELECT apart, to_tsvector('search.plain', apart) AS plain FROM search.parted(word) AS apart) AS its`;
  const by: FoundBy = new Map(rows.map((row) => [row.word, row]));
  return standing.map((each) => joined(sought.flatMap((one) => spansOf(one, each, by))));
}

/** Each of the words wherever all of them follow one another. */
function spansOf(
  { words, exact }: Pick<SoughtWords, "exact"> & { words: readonly string[] },
  standing: readonly StandingWord[],
  by: FoundBy,
): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + words.length <= standing.length; at += 1)
    if (words.every((word, place) => isSame(by.get(word), by.get(standing[at + place]!.word), exact)))
      spans.push(...standing.slice(at, at + words.length).map(({ start, end }) => ({ start, end })));
  return spans;
}

function isSame(sought: Found | undefined, found: Found | undefined, exact: boolean): boolean {
  if (!sought || !found) return false;
  return (
    (sought.form !== "" && sought.form === found.form) ||
    (!exact && sought.lexemes.some((lexeme) => found.lexemes.includes(lexeme)))
  );
}

/** In the order of the text, each once; signs of a script without spaces that follow one another are one. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const whole: Span[] = [];
  for (const span of sorted) {
    const last = whole.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else whole.push({ ...span });
  }
  return whole;
}
