import { contentEnd } from "../clauses/content-ends";
import { matrixSubject, subjectOf } from "../clauses/subjects";
import { isFiniteVerb, readVerbGroup } from "../clauses/verb-groups";
import { titles } from "../names/name-words";
import type { Article, Quote, Sentence } from "../text/article";
import { isTitle, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal, type Range } from "../text/word-classes";
import type { Finding } from "./finding";

/**
 * Quoted words that no cue verb claims: `He went after the bank as a "bloodsucker"`. Whoever acts in the sentence is
 * taken to have said them. Titles ("the film “Exit”") and words that nobody acts upon are left alone.
 */
export function readLooseQuotes(article: Article, findings: Finding[]): Finding[] {
  const covered = new Uint8Array(article.tokens.length);
  for (const { content, cue } of findings) {
    for (const range of [...content, ...cue]) covered.fill(1, range.from, range.to);
  }
  const found: Finding[] = [];
  article.sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const q = article.quoteOf[i] as number;
      if (q < 0) continue;
      const quote = article.quotes[q] as Quote;
      const loose = covered[i] === 0 && quote.from === i ? looseQuote(article, sentence, index, quote) : null;
      if (loose !== null) {
        found.push(loose);
        for (const range of loose.content) covered.fill(1, range.from, range.to);
      }
      i = quote.to - 1;
    }
  });
  return found;
}

/**
 * A quotation that makes a sentence of its own while nobody has spoken yet in its paragraph: it goes to the person whom
 * the sentence before is about.
 */
export function readStrayStatement(
  article: Article,
  previous: Sentence,
  index: number,
  content: Range,
): Finding | null {
  for (let i = previous.from; i < previous.to; i++) {
    if ((article.quoteOf[i] as number) >= 0 || !isFiniteVerb(article, i)) continue;
    const group = readVerbGroup(article, previous, i);
    const source = subjectOf(article, previous, group.from);
    if (source === null || !speaks(article, source)) return null;
    return {
      pattern: "loose-quote",
      sentence: index,
      cue: [{ from: group.from, to: i + 1 }],
      head: i,
      entry: null,
      source,
      content: [content],
      relays: [],
      negated: group.negated,
      modal: group.modal,
      passive: group.passive,
      governor: group.governor,
      kind: "finite",
    };
  }
  return null;
}

function looseQuote(article: Article, sentence: Sentence, index: number, quote: Quote): Finding | null {
  const { tokens } = article;
  const first = tokens[quote.from + 1];
  const before = tokens[quote.from - 1];
  if (first === undefined || before === undefined || quote.words === 0 || quote.from === sentence.from)
    return null;
  const announced = before.text === ":" && quote.words > 2;
  const named = /^(?:phrase|phrases|word|words|term|terms|slogan|motto|nickname|epithet)$/.test(before.lower);
  const phrase =
    named ||
    announced ||
    /^\p{Ll}/u.test(first.text) ||
    before.lower === "as" ||
    (/[.!?,]$/.test(quote.last) && quote.words > 3);
  if (!phrase || isTitle(article, quote)) return null;
  const verb = announced
    ? lastMainVerb(article, sentence, quote.from)
    : actingVerb(article, sentence, quote.from);
  if (verb === null) return null;
  // "warned *against “selling the border”*": advice, which states nothing.
  if (tokens[verb + 1]?.lower === "against") return null;
  const group = readVerbGroup(article, sentence, verb);
  if (group.passive || group.kind === "infinitive") return null;
  const source =
    group.kind === "finite"
      ? subjectOf(article, sentence, group.from)
      : matrixSubject(article, sentence, group.from);
  const direct = quote.from === verb + 1;
  if (
    source === null ||
    !(announced || speaks(article, source) || (direct && tokens[source.from]?.lower === "it"))
  )
    return null;
  const content = trimContent(article, {
    from: announced ? quote.from : verb + 1,
    to: contentEnd(article, sentence, verb + 1, true, true),
  });
  if (content === null || content.to <= quote.from) return null;
  return {
    pattern: "loose-quote",
    sentence: index,
    cue: [{ from: group.from, to: verb + 1 }],
    head: verb,
    entry: null,
    source,
    content: [content],
    relays: [],
    negated: group.negated,
    modal: group.modal,
    passive: false,
    governor: group.governor,
    kind: "finite",
  };
}

/** The nearest verb to the left that is no mere "is" or "has" and lies in the same clause. */
function actingVerb(article: Article, sentence: Sentence, at: number): number | null {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 16); i--) {
    const token = article.tokens[i] as Token;
    if ((article.quoteOf[i] as number) >= 0) continue;
    if (/^[;:]$/.test(token.text) || /^(?:who|which|where)$/.test(token.lower)) return null;
    if (token.pos === "AUX") return null;
    if (token.pos !== "VERB") continue;
    const ing = token.lower.endsWith("ing");
    const participle =
      ing &&
      (article.tokens[i - 1]?.text === "," ||
        article.tokens[i - 1]?.pos === "AUX" ||
        article.tokens[i - 2]?.pos === "AUX");
    if (participle || isFiniteVerb(article, i)) return i;
  }
  return null;
}

/** "The union has a new slogan: …": the verb of the clause before the colon. */
function lastMainVerb(article: Article, sentence: Sentence, at: number): number | null {
  for (let i = at - 1; i >= sentence.from; i--) {
    if ((article.quoteOf[i] as number) >= 0 || !isFiniteVerb(article, i)) continue;
    return i;
  }
  return null;
}

function speaks(article: Article, source: Range): boolean {
  for (let i = source.from; i < source.to; i++) {
    const token = article.tokens[i] as Token;
    if ((token.pos === "PROPN" && isNominal(token)) || titles.has(token.lower)) return true;
    if (
      /^(?:he|she|they|i|we|critics|officials|lawmakers|supporters|opponents|protesters|demonstrators|police|aides|doctors?|nurses?|teachers?|students?|residents?|workers?|farmers?|witness|m[ae]n|wom[ae]n|boy|girl|mother|father)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}
