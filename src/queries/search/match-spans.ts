import type { Reader } from "@/db/connection";
import type { Span } from "@/domain/pages";
import { readWords } from "@/domain/timeline/search-words";

/** Signs that no text holds, for the database to put around what it finds. */
const [opens, closes] = ["\u0002", "\u0003"];

/** Where the words sought stand in each of `texts`, by the rules of the search itself: "visits" is found by "visited". */
export async function matchSpans(
  db: Reader,
  words: string | null,
  texts: readonly string[],
): Promise<Span[][]> {
  const sought = readWords(words ?? "")
    .flat()
    .filter(({ not }) => !not)
    .map(({ text }) => text);
  if (sought.length === 0 || texts.length === 0) return texts.map(() => []);
  const rows = await db.$queryRaw<{ marked: string }[]>`
    WITH sought AS MATERIALIZED (
      SELECT string_agg('(' || query || ')', ' | ')::tsquery AS query FROM (
        SELECT phraseto_tsquery('search.english', search.parted(word))::text AS query FROM unnest(${sought}::text[]) AS word
      ) AS each WHERE query <> ''
    )
    SELECT CASE WHEN query IS NULL THEN text ELSE ts_headline('search.english', search.parted(text), query,
      ${`HighlightAll=true, StartSel=${opens}, StopSel=${closes}`}) END AS marked
    FROM unnest(${[...texts]}::text[]) WITH ORDINALITY AS asked(text, place), sought ORDER BY place`;
  return rows.map(({ marked }) => spansOf(marked));
}

function spansOf(marked: string): Span[] {
  const spans: Span[] = [];
  let passed = 0;
  let start = 0;
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === opens) {
      start = at - passed;
      passed += 1;
    } else if (marked[at] === closes) {
      spans.push({ start, end: at - passed });
      passed += 1;
    }
  }
  return spans;
}
