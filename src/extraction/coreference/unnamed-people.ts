import type { NameBook } from "../names/name-book";
import { titles } from "../names/name-words";
import { isOccupation } from "../names/occupations";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

const determiners = /^(?:an?|the|one|another|his|her|its|their|my|our)$/;
const oneOf = /^(?:one|another)$/;
const alone =
  /^(?:backbencher|source|carer|nurse|mother|father|man|woman|boy|girl|son|daughter|wife|husband|brother|sister|teenager|youth|friend|relative|colleague|suspect|official|spokesman|spokeswoman|spokesperson|insider|aide|governor|mayor|senator|judge|king|queen|pope|lawyer|guest|caller|juror|member|passenger|driver|voter|donor|captain|employee|worker|ex-[a-z]+|baby|child|infant|toddler|patient|fox|dog|cat|horse|pony|bear|bull|lion|tiger|wolf|elephant|whale|bird|parrot|swan|pet|puppy)$/;

const isPersonNoun = ({ lower, text }: Token) =>
  /^\p{Ll}/u.test(text) && (alone.test(lower) || isOccupation(lower) || titles.has(lower));

/**
 * "*A police spokesman* said", "*The captain* survived": one person without a name, whom a later "he" may mean. Null where a name
 * follows in apposition, and in a range that names nobody like that.
 */
export function unnamedPerson(article: Article, book: NameBook, range: Range): Range | null {
  const { tokens } = article;
  const first = tokens[range.from];
  if (first === undefined || !determiners.test(first.lower)) return null;
  for (let i = range.from + 1; i < Math.min(range.to, range.from + 7); i++) {
    const token = tokens[i] as Token;
    if (/^[,.;:]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") break;
    if (
      book.at.has(i) &&
      !/^['’]s?$/.test(tokens[book.at.get(i)?.place.to ?? i]?.text ?? "") &&
      token.pos !== "ADJ"
    )
      break;
    if (!isPersonNoun(token)) continue;
    const next = tokens[i + 1];
    // "The *captain* Tom Lind", "the minister, Ada Osei": named after all. "the police *officer* union" is no person.
    if (next !== undefined && (isNounAhead(next) || namedAhead(book, i + 1, next))) continue;
    return { from: range.from, to: i + 1 };
  }
  return oneOf.test(first.lower) ? { from: range.from, to: range.from + 1 } : null;
}

const isNounAhead = ({ pos, text }: Token) => (pos === "NOUN" || pos === "PROPN") && /^[\p{L}]/u.test(text);

const namedAhead = (book: NameBook, at: number, next: Token) =>
  book.at.get(at)?.entity.kind === "person" ||
  (next.text === "," && book.at.get(at + 1)?.entity.kind === "person");

/** The unnamed person whom a sentence is about: told by how it begins. */
export function unnamedSubject(article: Article, book: NameBook, { from, to }: Sentence): Range | null {
  if ((article.quoteOf[from] as number) >= 0) return null;
  const start = /^(?:but|and|yet|then)$/.test(article.tokens[from]?.lower ?? "") ? from + 1 : from;
  return unnamedPerson(article, book, { from: start, to: Math.min(to, start + 8) });
}

/** Whether the words for an unnamed person rule a pronoun out: no "she" is a spokesman. */
export function cannotBe({ tokens }: Article, { from, to }: Range, pronoun: "he" | "she"): boolean {
  const he =
    /^(?:spokesman|chairman|man|boy|father|son|brother|husband|king|prince|businessman|policeman|congressman|fisherman|gentleman|widower|uncle|nephew|actor)$/;
  const she =
    /^(?:spokeswoman|chairwoman|woman|girl|mother|daughter|sister|wife|queen|princess|businesswoman|policewoman|congresswoman|actress|widow|aunt|niece)$/;
  const other = pronoun === "he" ? she : he;
  for (let i = from; i < to; i++) if (other.test(tokens[i]?.lower ?? "")) return true;
  return false;
}
