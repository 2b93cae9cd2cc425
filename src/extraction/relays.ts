import type { Article, Sentence } from "@/extraction/article";
import { isTime, type Range } from "@/extraction/clauses";
import type { Finding } from "@/extraction/finding";
import type { Named } from "@/extraction/mentions";
import type { Token } from "@/extraction/tokens";

/**
 * The outlets through which the words came, in order from the source: "told Rossiya-1", "in an interview with the BBC",
 * "declined comment to The Daily Post". A person or a crowd that was told something relays nothing.
 */
export function relaysOf(article: Article, finding: Finding, named: Named[]): Range[] {
  if (finding.relays.length > 0) return finding.relays;
  const sentence = article.sentences[finding.sentence];
  if (sentence === undefined) return [];
  const told = finding.entry?.lemma === "tell" ? outletAt(article, sentence, finding.head + 1, named) : null;
  if (told !== null) return [told];
  const interview = interviewer(article, sentence, finding, named);
  return interview === null ? [] : [interview];
}

function outletAt(article: Article, sentence: Sentence, at: number, named: Named[]): Range | null {
  const from = article.tokens[at]?.lower === "the" ? at + 1 : at;
  if (from >= sentence.to || article.tokens[from]?.pos === "PRON") return null;
  const entity = named.find(({ places }) => places.some((place) => place.from <= from && from < place.to));
  if (entity !== undefined) {
    if (entity.kind === "person") return null;
    const place = entity.places.find((one) => one.from <= from && from < one.to);
    return place === undefined ? null : { from: at, to: place.to };
  }
  let to = from;
  while (to < sentence.to && article.tokens[to]?.pos === "PROPN" && !isTime(article.tokens[to])) to += 1;
  return to > from ? { from: at, to } : null;
}

/** "said in an interview with …", "told viewers of …" within the sentence, outside quotations. */
function interviewer(article: Article, sentence: Sentence, finding: Finding, named: Named[]): Range | null {
  for (let i = finding.head + 1; i < Math.min(sentence.to, finding.head + 12); i++) {
    if ((article.quoteOf[i] as number) >= 0) return null;
    const token = article.tokens[i] as Token;
    if (/^(?:interview|conversation|call|appearance|remarks|statement)$/.test(token.lower)) {
      const next = article.tokens[i + 1]?.lower;
      if (next === "with" || next === "to" || next === "on") return outletAt(article, sentence, i + 2, named);
    }
  }
  return null;
}
