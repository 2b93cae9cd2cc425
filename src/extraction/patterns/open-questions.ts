import { contentEnd } from "../clauses/content-ends";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Finding } from "./finding";

const unknowns = new Set(["unclear", "unknown", "uncertain", "unresolved", "known", "clear", "certain"]);
const asking = new Set("when whether if how who whom what where why which".split(" "));

/** What the reporting says is not known: "It is *unclear* when they met", "It was not immediately clear whether…". */
export function readOpenQuestions(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to - 1 && found.length < 6; i++) {
    const word = (tokens[i] as Token).lower;
    if (!unknowns.has(word) || quoteAt(article, i) !== null) continue;
    const negative = word.startsWith("un");
    let cueFrom = i;
    let negated = negative;
    for (let j = i - 1; j >= Math.max(sentence.from, i - 5); j--) {
      const before = (tokens[j] as Token).lower;
      if (/^(?:not|n't|never|yet|far|hardly)$/.test(before)) negated = true;
      else if (
        !/^(?:is|was|are|were|remains|remained|it|still|immediately|also|be|been|has|from|publicly|made|to|remain|exactly|entirely|s|'s)$/.test(
          before,
        )
      )
        break;
      if (before !== "it") cueFrom = j;
    }
    if (!negated || !asking.has(tokens[i + 1]?.lower ?? "")) continue;
    const content = trimContent(article, {
      from: i + 1,
      to: contentEnd(article, sentence, i + 1, true, true),
    });
    if (content === null) continue;
    found.push({
      pattern: "open-question",
      sentence: index,
      cue: [{ from: cueFrom, to: i + 1 }],
      head: i,
      entry: null,
      source: null,
      content: [content],
      relays: [],
      negated: true,
      modal: null,
      passive: false,
      governor: null,
      kind: "other",
    });
  }
  return found;
}
