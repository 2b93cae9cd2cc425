import { organizationWords } from "../names/name-words";
import { isOutlet } from "../names/outlets";
import { documents } from "../names/source-nouns";
import type { Article, Sentence } from "../text/article";
import { isStatement, quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import type { Finding } from "./finding";
import { readStrayStatement } from "./loose-quotes";

/**
 * Quotations that stand without a cue of their own go to whoever spoke last: later sentences of the paragraph, the
 * paragraphs after "She added:", and the paragraphs that go on where a quotation was left open.
 */
export function continueQuotes(article: Article, findings: Finding[]): Finding[] {
  const bySentence = new Map<number, Finding[]>();
  for (const finding of findings) {
    const list = bySentence.get(finding.sentence);
    if (list === undefined) bySentence.set(finding.sentence, [finding]);
    else list.push(finding);
  }
  let speaking: Finding | null = null;
  let paragraph = -1;
  let lastQuoted: Finding | null = null;
  let announced: Finding | null = null;
  let quotedParagraph = -1;
  let isOpen = false;
  const added: Finding[] = [];
  article.sentences.forEach((sentence, index) => {
    if (sentence.paragraph !== paragraph) {
      const open = openAtEnd(article, index - 1);
      if (!open) speaking = null;
      if (!open && sentence.paragraph - quotedParagraph > 1) lastQuoted = null;
      paragraph = sentence.paragraph;
    }
    const own = bySentence.get(index) ?? [];
    const quoted = own.filter((finding) => holdsStatement(article, finding));
    if (own.some((finding) => quotesOpen(article, sentence, finding))) {
      const last = quoted.at(-1);
      if (last !== undefined) {
        speaking = last;
        lastQuoted = last;
        quotedParagraph = paragraph;
      }
      announced = announces(article, sentence, own);
      return;
    }
    const lone = loneQuote(article, sentence);
    if (lone !== null) {
      const to = announced ?? speaking;
      if (to !== null) {
        to.content.push(lone);
        speaking = to;
        lastQuoted = to;
        quotedParagraph = paragraph;
        announced = null;
        return;
      }
      const heir: Finding | null = lastQuoted;
      if (heir !== null && wholeParagraph(article, index)) {
        (heir as Finding).content.push(lone);
        quotedParagraph = paragraph;
        speaking = heir;
        return;
      }
      const previous = article.sentences[index - 1];
      const near = previous !== undefined && previous.paragraph === paragraph;
      const stray =
        near && own.length === 0 && !isOpen ? readStrayStatement(article, previous, index, lone) : null;
      if (stray === null) return;
      added.push(stray);
      speaking = stray;
      lastQuoted = stray;
      quotedParagraph = paragraph;
      return;
    }
    // "Lind said Osei had told him…": words that go on may be either's, and are left to nobody.
    if (own.some(({ through }) => through !== undefined && through.some(isSomebody(article)))) {
      speaking = null;
      lastQuoted = null;
      announced = null;
      isOpen = true;
      return;
    }
    isOpen = false;
    const speech = own
      .filter((finding) => finding.entry?.tier === 1 || finding.pattern === "according-to")
      .at(-1);
    if (quoted.length > 0) {
      speaking = quoted.at(-1) as Finding;
      lastQuoted = speaking;
      quotedParagraph = paragraph;
    } else if (speech !== undefined && (speaking === null || isAnother(article, speaking, speech)))
      speaking = speech;
    if (announced !== null && own.length === 0 && index > 0) {
      // "She added:" and then a paragraph that carries no marks of quotation.
      const block = trimContent(article, { from: sentence.from, to: sentence.to });
      if (block !== null) announced.content.push(block);
    }
    announced =
      announces(article, sentence, own) ??
      (announced !== null && article.sentences[index + 1]?.paragraph === paragraph ? announced : null);
  });
  return [...findings, ...added];
}

const isSomebody =
  (article: Article) =>
  ({ source }: Finding): boolean =>
    source !== null && !isOutlet(article, source);

/** "…,” Ada Lind said. *Her son Colin claimed* …": somebody else speaks in between, so what stands alone behind it is theirs. */
function isAnother({ tokens }: Article, speaking: Finding, { source, passive, entry }: Finding): boolean {
  if (source === null || speaking.source === null || passive === true || entry?.tier !== 1) return false;
  const words = tokens.slice(source.from, source.to);
  // "He said", "the report said": the same person, or nobody who would be quoted.
  if (
    (words.length < 2 && words[0]?.pos !== "PROPN") ||
    words.some(({ lower }) => documents.has(lower) || organizationWords.has(lower))
  )
    return false;
  const before = new Set(tokens.slice(speaking.source.from, speaking.source.to).map(({ lower }) => lower));
  return !words.some(({ lower, pos }) => pos === "PROPN" && before.has(lower));
}

function openAtEnd(article: Article, index: number): boolean {
  const sentence = article.sentences[index];
  if (sentence === undefined) return false;
  const quote = quoteAt(article, sentence.to - 1);
  return quote !== null && !quote.closed;
}

function holdsStatement(article: Article, finding: Finding): boolean {
  return finding.content.some((range) => {
    for (let i = range.from; i < range.to; i++) {
      const quote = quoteAt(article, i);
      if (quote !== null && isStatement(article, quote)) return true;
    }
    return false;
  });
}

/** Whether the finding already holds the quotation that opens its sentence. */
function quotesOpen(article: Article, sentence: Sentence, finding: Finding): boolean {
  const quote = quoteAt(article, sentence.from);
  if (quote === null) return false;
  return finding.content.some((range) => range.from <= quote.from + 1 && range.to > quote.from + 1);
}

/** The sentence when it is a quotation and little else. */
function loneQuote(article: Article, sentence: Sentence): Range | null {
  const quote = quoteAt(article, sentence.from);
  if (quote === null || !isStatement(article, quote)) return null;
  return trimContent(article, { from: sentence.from, to: sentence.to });
}

function wholeParagraph(article: Article, index: number): boolean {
  const sentence = article.sentences[index] as Sentence;
  return (
    article.sentences[index - 1]?.paragraph !== sentence.paragraph &&
    (quoteAt(article, sentence.to - 1) !== null ||
      article.sentences[index + 1]?.paragraph === sentence.paragraph)
  );
}

/** "She added:" at the end of a sentence makes what follows hers. */
function announces(article: Article, sentence: Sentence, own: Finding[]): Finding | null {
  const last = article.tokens[sentence.to - 1] as Token;
  if (last.text !== ":") return null;
  return own.at(-1) ?? null;
}
