import type { NameBook } from "../names/name-book";
import type { Finding } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { isTime, type Range } from "../text/word-classes";

/**
 * The outlets and people through whom the words came, in order from the source: "told Rossiya-1", "in an interview with the BBC",
 * "declined comment to The Daily Post", "*Lind said* Osei had told him". A person or a crowd that was told something relays nothing.
 */
export function relaysOf(article: Article, finding: Finding, book: NameBook): Range[] {
  const sentence = article.sentences[finding.sentence];
  if (sentence === undefined) return finding.relays;
  const handsOf = (one: Finding) => [...heardBy(article, sentence, one, book), ...one.relays];
  const through = (finding.through ?? []).flatMap((outer) => [
    ...(outer.source === null ? [] : [outer.source]),
    ...handsOf(outer),
  ]);
  return [...handsOf(finding), ...through];
}

/** The outlet that the source spoke to itself. */
function heardBy(article: Article, sentence: Sentence, finding: Finding, book: NameBook): Range[] {
  if (finding.silence !== undefined && finding.relays.length > 0) return [];
  const told = finding.entry?.lemma === "tell" ? outletAt(article, sentence, finding.head + 1, book) : null;
  if (told !== null) return [told];
  const interview = interviewer(article, sentence, finding, book);
  return interview === null ? [] : [interview];
}

function outletAt(article: Article, sentence: Sentence, at: number, book: NameBook): Range | null {
  const from = article.tokens[at]?.lower === "the" ? at + 1 : at;
  if (from >= sentence.to || article.tokens[from]?.pos === "PRON") return null;
  // "told *MPs*", "told *TDs*": people, whatever their capitals.
  if (/^\p{Lu}{2,}s$/u.test(article.tokens[from]?.text ?? "")) return null;
  const hit = book.at.get(from);
  if (hit !== undefined) return hit.entity.kind === "person" ? null : { from: at, to: hit.place.to };
  let to = from;
  while (to < sentence.to && /^\p{Lu}/u.test(article.tokens[to]?.text ?? "") && !isTime(article.tokens[to]))
    to += 1;
  return to > from ? { from: at, to } : null;
}

/** "said in an interview with …", "told viewers of …" within the sentence, outside quotations. */
function interviewer(article: Article, sentence: Sentence, finding: Finding, book: NameBook): Range | null {
  for (let i = finding.head + 1; i < Math.min(sentence.to, finding.head + 12); i++) {
    if ((article.quoteOf[i] as number) >= 0) return null;
    const token = article.tokens[i] as Token;
    if (/^(?:interview|conversation|call|appearance|remarks|statement)$/.test(token.lower)) {
      const next = article.tokens[i + 1]?.lower;
      if (next === "with" || next === "to" || next === "on") return outletAt(article, sentence, i + 2, book);
    }
  }
  return null;
}
