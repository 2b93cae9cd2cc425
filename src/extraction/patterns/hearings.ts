import { contentEnd } from "../clauses/content-ends";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { type Finding, MOST_OF_A_KIND, plainFinding } from "./finding";

const hearing =
  /^(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|panel|magistrates|committee|meeting)$/;

/** "The dogs were starved, *a court was told*", "*the inquest heard* that she fell": somebody told it there, whom the article does not name. */
export function readHearings(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from + 1; i < sentence.to && found.length < MOST_OF_A_KIND; i++) {
    const { lower } = tokens[i] as Token;
    if ((lower !== "heard" && lower !== "told") || quoteAt(article, i) !== null) continue;
    const had = /^(?:has|had|have|also)$/.test(tokens[i - 1]?.lower ?? "");
    const from = lower === "heard" && !had ? i : i - 1;
    if (lower === "told" && !/^(?:was|were)$/.test(tokens[from]?.lower ?? "")) continue;
    if (!isHearing(article, sentence, from)) continue;
    const content = saidBehind(article, sentence, i) ?? saidBefore(article, sentence, from, i);
    if (content === null) continue;
    found.push(plainFinding("after-clause", index, i, { from, to: i + 1 }, null, [content]));
  }
  return found;
}

/** "the court", "an inquest *into her death*". */
function isHearing({ tokens }: Article, sentence: Sentence, to: number): boolean {
  for (let i = to - 1; i >= Math.max(sentence.from, to - 6); i--) {
    const { lower, pos } = tokens[i] as Token;
    if (hearing.test(lower)) return i === to - 1 || /^(?:into|of|for|on)$/.test(tokens[i + 1]?.lower ?? "");
    if (!/^(?:NOUN|PROPN|ADJ|DET|PRON|ADP|PART)$/.test(pos)) return false;
  }
  return false;
}

function saidBehind(article: Article, sentence: Sentence, at: number) {
  if (article.tokens[at + 1]?.lower !== "that") return null;
  return trimContent(article, { from: at + 1, to: contentEnd(article, sentence, at + 1, true, false) });
}

/** The clause before the comma, where nothing but a day follows: in "the court heard from Ada Lind" it is she who speaks. */
function saidBefore(article: Article, sentence: Sentence, from: number, at: number) {
  const { tokens } = article;
  const after = tokens[at + 1];
  const isEnd =
    at + 1 >= sentence.to ||
    /^[.,]$/.test(after?.text ?? ".") ||
    /^(?:on|yesterday|today)$/.test(after?.lower ?? "");
  if (!isEnd) return null;
  let comma = from - 2;
  while (comma > sentence.from && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[comma]?.pos ?? "")) comma -= 1;
  if (tokens[comma]?.text !== "," || comma - sentence.from < 3) return null;
  return trimContent(article, { from: sentence.from, to: comma });
}
