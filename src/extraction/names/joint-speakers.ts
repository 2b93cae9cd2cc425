import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import type { NameBook } from "./name-book";

/**
 * "*Ms. Osei and Mr. Lind* said": several speak with one verb. What they said together is linked to neither of them
 * alone; an apposition ("Mr. Lind, mayor and port chief,") makes nobody two.
 */
export function speakJointly(article: Article, source: Range, book: NameBook): boolean {
  const { tokens } = article;
  if (goesOnFromName(article, source, book)) return true;
  let named = false;
  let aside = false;
  for (let i = source.from; i < source.to; i++) {
    const { lower, text } = tokens[i] as Token;
    const hit = book.at.get(i);
    if (hit !== undefined && hit.place.from === i) {
      const to = Math.min(hit.place.to, source.to);
      // "Osei's lawyer and brother": the owner is none of those who speak.
      const owns = /^['’]s?$/.test(tokens[to]?.text ?? "");
      named ||= !owns;
      i = to - 1;
      continue;
    }
    if (/^(?:who|which|whose|whom)$/.test(lower)) return false;
    if (text === ",") {
      // "Osei, Lind and Ng": a name behind the comma goes on with the list.
      aside = !(named && startsName(book, i + 1));
      continue;
    }
    if (named && joins(tokens, i) && opensSpeaker(tokens[i + 1]) && (!aside || tokens[i - 1]?.text === ","))
      return true;
    if (!named && !aside && i > source.from && joins(tokens, i) && startsAnother(article, book, i))
      return true;
    if (lower === "of" || lower === "for" || lower === "by") named &&= !aside;
  }
  return false;
}

/** "The mayor *and Tom Lind* said", "the club *and the league* said"; not "the actor and director Tom Lind". */
function startsAnother({ tokens }: Article, book: NameBook, and: number): boolean {
  const next = tokens[and + 1];
  const titled = /^(?:mr|mrs|ms|dr)\.?$/.test(next?.lower ?? "");
  return (
    next?.pos === "DET" ||
    titled ||
    (book.at.get(and + 1)?.place.from === and + 1 && tokens[and - 1]?.pos !== "ADJ")
  );
}

/** "Ada Osei, the mayor, and *Tom Lind, the harbour master*, said": the first speaker stands left of what was read. */
function goesOnFromName({ tokens, quoteOf }: Article, source: Range, book: NameBook): boolean {
  const and = source.from - 1;
  if (!/^(?:and|or|nor)$/.test(tokens[and]?.lower ?? "")) return false;
  for (let i = and - 1; i >= Math.max(0, and - 25); i--) {
    const { pos, text } = tokens[i] as Token;
    if (pos === "VERB" || pos === "AUX" || /^[.;:!?]$/.test(text) || (quoteOf[i] as number) >= 0)
      return false;
    if (book.at.has(i)) return true;
  }
  return false;
}

const startsName = (book: NameBook, at: number) =>
  book.at.get(at)?.place.from === at || book.at.get(at + 1)?.place.from === at + 1;

function joins(tokens: Token[], i: number): boolean {
  const { lower } = tokens[i] as Token;
  if (/^(?:and|or|nor|&)$/.test(lower)) return true;
  const after = tokens[i + 1]?.lower;
  return (
    (lower === "along" && after === "with") ||
    (lower === "together" && after === "with") ||
    (lower === "as" && after === "well")
  );
}

const opensSpeaker = (token: Token | undefined) =>
  token !== undefined && /^(?:PROPN|DET|NOUN|NUM|PRON|ADJ|ADP|ADV)$/.test(token.pos);
