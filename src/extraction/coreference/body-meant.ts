import type { Named } from "../names/name-book";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { commaIn, hasCapital, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { contentStart, opensContent } from "./content-places";
import { type Meant, type Mind, sentenceAt } from "./meant";
import { isPlain } from "./own-words";
import { isBodyWords, isOfficer } from "./words-for-bodies";

/** Whom "it" at the front of a body's words means, and "its" before anything else is named there. */
export function bodyMeant(
  mind: Mind,
  finding: Finding,
  { speaker, described }: Meant,
  at: number,
): Named | "source" | null {
  const { article } = mind;
  const source = described ?? finding.source;
  if ((article.quoteOf[at] as number) >= 0) return null;
  const { lower } = article.tokens[at] as Token;
  const isFirst = opensContent(article, finding, at);
  if (lower === "its" ? !isFirst && !isShareOf(article, finding, at) : !isFirst || isExpletive(article, at))
    return null;
  if (lower === "it" && (isDoneTo(article, at) || isOffered(article, at)) && toldBefore(mind, at, speaker))
    return null;
  // "would not say whether *it* was a bomb": that may be anything, and what had or would do something is hardly.
  if (
    lower === "it" &&
    isAskedOf(article, at) &&
    !/^(?:had|has|would|will|did)$/.test(article.tokens[at + 1]?.lower ?? "")
  )
    return null;
  if (speaker !== null) return speaker.kind === "organization" ? speaker : null;
  const isBody = source !== null && (isBodyWords(article, source) || isBodyName(article, source));
  return isBody && !isOfficer(article, source) && isPlain(mind, source) ? "source" : null;
}

const isAskedOf = ({ tokens }: Article, at: number): boolean =>
  /^(?:whether|if)$/.test(tokens[at - 1]?.lower ?? "");

/** "It *was filmed*": something is done to it. */
function isDoneTo({ tokens }: Article, at: number): boolean {
  const [be, next] = [tokens[at + 1]?.lower ?? "", tokens[at + 2]];
  const had = /^(?:has|had)$/.test(be) && next?.lower === "been";
  const verb = had ? tokens[at + 3] : next;
  return (had || /^(?:was|is)$/.test(be)) && verb?.pos === "VERB" && !verb.lower.endsWith("ing");
}

/** "It *is not for* sale", "it was up for auction": what is told of a thing. */
function isOffered({ tokens }: Article, at: number): boolean {
  const next = tokens
    .slice(at + 1, at + 5)
    .map(({ lower }) => lower)
    .join(" ");
  return /^(?:is|was|had been|has been)(?: (?:not|n't|now|still|never|no longer))* (?:up )?(?:for|on|in|at|under)\b/.test(
    next,
  );
}

/** Whether the sentence before, in the same paragraph, tells of something else than whoever speaks: that may be what "it" means. */
function toldBefore(mind: Mind, at: number, speaker: Named | null): boolean {
  const { article, book } = mind;
  const here = sentenceAt(mind, at);
  const before = article.sentences[here - 1];
  if (before === undefined || before.paragraph !== article.sentences[here]?.paragraph) return false;
  const opens = article.tokens[before.from]?.lower === "the" ? before.from + 1 : before.from;
  return speaker === null || book.at.get(opens)?.entity !== speaker;
}

/** "The Health and Safety Executive": two capitals behind "the" are a body's, also where no word of them tells. */
function isBodyName(article: Article, { from, to }: Range): boolean {
  const { tokens } = article;
  if (tokens[from]?.lower !== "the") return false;
  // "The town's MP, Ros Tierney": whose somebody is, and who they are behind the comma, is no name of a body.
  const front = tokens.slice(from + 1, commaIn(article.tokens, from + 1, to));
  return (
    front.filter(({ text }) => hasCapital(text)).length > 1 &&
    !front.some(({ text }) => /^['’]s?$/.test(text))
  );
}

/** "812 of *its* 930 members". */
function isShareOf({ tokens }: Article, finding: Finding, at: number): boolean {
  if (tokens[at - 1]?.lower !== "of") return false;
  for (let i = contentStart(finding); i < at - 1; i++)
    if (
      !/^(?:NUM|ADV|ADP|DET|ADJ|SYM)$/.test(tokens[i]?.pos ?? "") &&
      !/^(?:that|most|half|none|thousands|hundreds|third|quarter|percent)$/.test(tokens[i]?.lower ?? "")
    )
      return false;
  return true;
}

/** "It is unclear whether", "it was important that", "it would take weeks". */
function isExpletive({ tokens }: Article, at: number): boolean {
  const next = tokens
    .slice(at + 1, at + 7)
    .map(({ lower }) => lower)
    .filter((word) => !/^["“”'‘’]+$/.test(word));
  const verb = next.find(
    (word) =>
      !/^(?:would|will|could|may|might|was|is|has|had|been|be|not|n't|'s|now|still|also|too)$/.test(word),
  );
  return /^(?:unclear|clear|possible|impossible|likely|unlikely|important|necessary|difficult|hard|easy|time|up|too|early|take|takes|took|taken|seem|seems|seemed|appear|appears|appeared|rain|raining|snow|snowing|true|false|wrong|right|premature|unfortunate|essential|vital|crucial|best|better|good|bad|a|an|the|unacceptable|inappropriate|illegal|understood|hoped|expected|believed|thought)$/.test(
    verb ?? "",
  );
}
