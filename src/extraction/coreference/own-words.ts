import { groups } from "../names/source-nouns";
import type { Finding } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { genderOf, opensContent, sentenceOf } from "./content-places";
import type { Meant, Mind } from "./meant";
import { peopleBefore, peopleBetween } from "./people-told";
import type { Gender } from "./pronouns";
import { cannotBe, unnamedPerson } from "./unnamed-people";

/** Whether "he", "she" or "they" at the front of the words is whoever speaks without a name: "*The guard* said *he* could not talk". */
export function isOwnWord(
  mind: Mind,
  finding: Finding,
  { speaker, described }: Meant,
  at: number,
  gender: Gender | null,
): boolean {
  const { article, book } = mind;
  const source = described ?? finding.source;
  if (source === null || (article.quoteOf[at] as number) >= 0) return false;
  // "Observers of the Forum said *they*": several who speak for a body are not the body.
  if (speaker !== null && (gender !== null || speaker.kind === "person")) return false;
  if (!opensContent(article, finding, at) || !isPlain(mind, source)) return false;
  if (gender === null) return isSeveral(article, source);
  if (unnamedPerson(article, book, source) === null || cannotBe(article, source, gender)) return false;
  if (peopleBetween(mind, sentenceOf(mind, at).from, at, gender).named.length > 0) return false;
  if (isNewcomer(mind, finding, source)) return true;
  // "The captain survived. A spokesman said *he* had been held": it is the captain who was.
  const before = peopleBefore(mind, finding, at, gender);
  return before.named.length === 0 && before.unnamed === 0;
}

/** "*A porter*, who asked not to be named, said he …" at the front of a paragraph: nobody who speaks for others. */
function isNewcomer({ article }: Mind, finding: Finding, { from, to }: Range): boolean {
  const { tokens, sentences } = article;
  const here = sentences[finding.sentence] as Sentence;
  if (from !== here.from || sentences[finding.sentence - 1]?.paragraph === here.paragraph) return false;
  if (!/^(?:an?|one)$/.test(tokens[from]?.lower ?? "")) return false;
  for (let i = from + 1; i < to && tokens[i]?.text !== ","; i++)
    if (
      /^(?:spokes|official|officer|lawyer|attorney|solicitor|aide|agent|representative|source|friend|relative|for|of|to)/.test(
        tokens[i]?.lower ?? "",
      )
    )
      return false;
  return true;
}

/** Words for a source that hold no pronoun and nobody's name who could be meant instead. */
export function isPlain({ article, book }: Mind, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = article.tokens[i] as Token;
    if (/^(?:who|which|,)$/.test(lower)) break;
    if (genderOf.get(lower) !== undefined || /^(?:its|their|them|it|they)$/.test(lower)) return false;
    if (book.at.get(i)?.entity.kind === "person") return false;
  }
  return article.tokens[from]?.pos !== "PRON";
}

function isSeveral({ tokens }: Article, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const { lower, pos, text } = tokens[i] as Token;
    if (/^(?:who|which|of|from|at|in|for|,)$/.test(lower) || pos === "ADP") return isPlural(tokens[i - 1]);
    if (text === ",") break;
  }
  return isPlural(tokens[to - 1]);
}

/** "Doctors" at the front of a sentence has its capital from there. */
const isPlural = (token: Token | undefined) =>
  token !== undefined &&
  (token.pos === "NOUN" || groups.has(token.lower)) &&
  /(?:[^s]s|people|men|women|police)$/.test(token.lower);
