import type { Article } from "./article";
import { quoteAt } from "./quote-kinds";
import type { Token } from "./tokens";
import { isNominal, isTime } from "./word-classes";

/** "the spokeswoman *added*", "reports *claim* that": verbs that the tagger took for nouns or adjectives. */
export function mistagged(article: Article, i: number, forms: string[]): boolean {
  const { tokens } = article;
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (before === undefined || next === undefined) return false;
  if (forms.includes("ing") && before.text === "," && next.lower === "that") return true;
  if (
    /^(?:who|which|that)$/.test(before.lower) &&
    forms.some((form) => form !== "base" && form !== "ing") &&
    token.pos === "NOUN" &&
    next.lower === "that"
  )
    return true;
  const afterWords = before.text === "," || (article.quoteOf[i - 1] as number) >= 0;
  if (forms.includes("s") && token.pos === "NOUN" && afterWords && /^(?:DET|PROPN)$/.test(next.pos))
    return true;
  if (
    forms.includes("s") &&
    token.pos === "NOUN" &&
    /^(?:PROPN|PRON)$/.test(before.pos) &&
    (next.pos === "DET" || /^(?:he|she|it|they|we|there)$/.test(next.lower))
  )
    return true;
  // "It was *alleged* that".
  if (forms.includes("past") && token.pos === "ADJ" && before.pos === "AUX" && next.lower === "that")
    return true;
  // "The woman *disputes* the idea".
  if (
    forms.includes("s") &&
    token.pos === "NOUN" &&
    before.pos === "NOUN" &&
    tokens[i - 2]?.pos === "DET" &&
    next.pos === "DET"
  )
    return true;
  const manySay =
    forms.includes("base") &&
    token.pos === "NOUN" &&
    isNominal(before) &&
    /(?:[^s']s|^media|^police|^people)$/.test(before.lower);
  if (manySay && next.lower === "that") return true;
  if (manySay && /^(?:DET|PRON)$/.test(next.pos)) return true;
  // "…, biologists *report* today": many, right behind the comma that closes their words.
  if (
    manySay &&
    tokens[i - 2]?.text === "," &&
    (/^[.,;]$/.test(next.text) || isTime(next) || next.pos === "ADP")
  )
    return true;
  const objects = /^(?:DET|PROPN|PRON)$/.test(next.pos);
  if (
    forms.includes("ing") &&
    token.pos === "ADJ" &&
    before.pos === "AUX" &&
    /^(?:ADJ|DET|NOUN|PROPN|PRON|PART|SCONJ)$/.test(next.pos)
  )
    return true;
  if (
    forms.includes("base") &&
    token.pos === "NOUN" &&
    isNominal(before) &&
    /^(?:him|them|it|us|me|her)$/.test(next.lower)
  )
    return true;
  if (forms.includes("past") && token.pos === "ADJ" && isNominal(before) && objects) return true;
  const nounBefore =
    (before.pos === "PROPN" || before.pos === "NOUN" || before.pos === "PRON") && before.lower !== "'s";
  if (forms.includes("past") && nounBefore && (next.lower === "that" || /^[.,:]$/.test(next.text)))
    return token.pos !== "PROPN";
  // "…, the International Grain Office *estimates*."
  if (forms.includes("s") && token.pos === "NOUN" && next.text === "." && closesName(tokens, i)) return true;
  const plural = before.pos !== "PRON" && /[^s']s$/.test(before.lower);
  const present = forms.includes("s") || (forms.includes("base") && plural);
  if (
    token.lower === "show" &&
    token.pos === "NOUN" &&
    (isNominal(before) || isTime(before)) &&
    /^(?:DET|NUM|SCONJ|PRON)$/.test(next.pos)
  )
    return true;
  if (token.lower === "show" && token.pos === "NOUN" && plural && before.pos === "NOUN" && isNominal(next))
    return true;
  const quoted = next.text === "," && quoteAt(article, i + 2)?.from === i + 2;
  return (
    token.pos !== "PROPN" && present && nounBefore && (next.lower === "that" || next.text === ":" || quoted)
  );
}

/** Right before the word a comma, "the" and a name, and nothing else. */
function closesName(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  let named = false;
  while (at > i - 8 && /^(?:PROPN|NOUN|ADJ)$/.test(tokens[at]?.pos ?? "")) {
    named ||= tokens[at]?.pos === "PROPN";
    at -= 1;
  }
  return named && tokens[at]?.lower === "the" && tokens[at - 1]?.text === ",";
}
