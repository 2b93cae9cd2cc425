import type { Article } from "../text/article";
import { isTitle, quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal } from "../text/word-classes";
import { isFiniteVerb } from "./verb-groups";

/** A subject and its verb: what can follow "said" without "that". */
export function clauseFollows(article: Article, from: number, to: number): boolean {
  const { tokens } = article;
  const first = tokens[from];
  if (first === undefined) return false;
  if (first.pos === "PRON" && /^(?:he|she|they|i|we|it|you|there)$/.test(first.lower) && to - from > 1)
    return clauseNear(article, from, to, 6);
  if (first.pos === "VERB" && !first.lower.endsWith("ing")) return false;
  return clauseNear(article, from, to, 40);
}

const subordinators = new Set(
  "because although though after before since until unless when while whether as if which who whose whom where that than".split(
    " ",
  ),
);

function clauseNear(article: Article, from: number, to: number, reach: number): boolean {
  const { tokens } = article;
  let noun = false;
  let relative = false;
  let related = false;
  for (let i = from; i < Math.min(to, from + reach); i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (token.text === ";") return false;
    const quote = quoteAt(article, i);
    if (quote !== null && quote.from === i && isTitle(article, quote)) {
      noun = true;
      i = quote.to - 1;
      continue;
    }
    if (subordinators.has(token.lower) && i > from && token.pos !== "ADP" && token.pos !== "DET") {
      // "the man who ran the bank is gone": a relative clause spends the first verb.
      if (!/^(?:who|which|that|whose)$/.test(token.lower)) return false;
      relative = related = true;
      continue;
    }
    if (/^(?:titled|entitled|subtitled|headlined)$/.test(token.lower)) continue;
    if (isFiniteVerb(article, i)) {
      if (relative) {
        relative = false;
        while (
          i + 1 < to &&
          (tokens[i + 1]?.pos === "VERB" ||
            tokens[i + 1]?.pos === "AUX" ||
            tokens[i + 1]?.pos === "ADV" ||
            tokens[i + 1]?.pos === "PART")
        )
          i += 1;
        continue;
      }
      // "confirmed the sale and *sent* us": whoever speaks does both.
      if (
        !related &&
        before?.lower === "and" &&
        (isNominal(tokens[i - 2]) || /^(?:this|that|it)$/.test(tokens[i - 2]?.lower ?? ""))
      )
        return false;
      // "a plan she backed": a pronoun right after a noun opens a relative clause without its pronoun.
      if (before?.pos === "PRON" && i - 2 >= from && isNominal(tokens[i - 2])) continue;
      return noun;
    }
    if (
      isNominal(token) ||
      token.pos === "PRON" ||
      token.pos === "DET" ||
      token.lower === "there" ||
      (article.quoteOf[i] as number) >= 0 ||
      token.lower.endsWith("ing") ||
      token.pos === "ADJ"
    )
      noun = true;
  }
  return false;
}
