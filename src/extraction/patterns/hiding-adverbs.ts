import { hidingAdverbs } from "@/domain/language/hiding-adverbs";
import { clauseStart } from "../clauses/clause-starts";
import { contentEnd } from "../clauses/content-ends";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { type Finding, MOST_OF_A_KIND, plainFinding } from "./finding";

/** "reportedly", "allegedly": nobody is named; the clause around the adverb is what is passed on. */
export function readHidingAdverbs(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to && found.length < MOST_OF_A_KIND; i++) {
    const token = tokens[i] as Token;
    if (!hidingAdverbs.has(token.lower) || quoteAt(article, i) !== null) continue;
    const verb = nextVerb(article, sentence, i);
    const from = hiddenFrom(article, sentence, i);
    const to = contentEnd(article, sentence, Math.max(verb, i + 1), true, true);
    const content = [
      { from, to: i },
      { from: i + 1, to },
    ]
      .map((range) => trimContent(article, range))
      .filter((range) => range !== null);
    if (content.length === 0) continue;
    found.push(plainFinding("hidden-source", index, i, { from: i, to: i + 1 }, null, content));
  }
  return found;
}

/** The whole clause around a hiding adverb: in a headline a participle must not pass for the end of another clause. */
function hiddenFrom(article: Article, sentence: Sentence, at: number): number {
  const start = clauseStart(article, sentence, at);
  for (let i = sentence.from; i < start; i++) {
    if (/^(?:PUNCT|CCONJ|SCONJ)$/.test((article.tokens[i] as Token).pos)) return start;
  }
  return sentence.from;
}

function nextVerb(article: Article, sentence: Sentence, from: number): number {
  for (let i = from; i < Math.min(sentence.to, from + 5); i++)
    if ((article.tokens[i] as Token).pos === "VERB") return i;
  return from;
}
