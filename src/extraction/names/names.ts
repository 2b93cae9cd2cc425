import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { NamePlace } from "./name-place";
import { capital } from "./name-shape";
import { readRun } from "./spotting/cut-run";
import { nameRun } from "./spotting/name-runs";

/** Every named person and organization of the article, place by place, in order. */
export function findNames(article: Article): NamePlace[] {
  const found: NamePlace[] = [];
  for (const sentence of article.sentences) {
    const headline = isTitleCase(article, sentence);
    for (let i = sentence.from; i < sentence.to; ) {
      const run = nameRun(article, sentence, i);
      if (run === null) {
        i += 1;
        continue;
      }
      if (!headline) found.push(...readRun(article, sentence, run));
      i = run.to;
    }
  }
  return found;
}

/** A line where nearly every word has a capital tells nothing about names. */
function isTitleCase(article: Article, sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = article.tokens[i] as Token;
    if (token.text.length < 4 || !/^\p{L}{4,}/u.test(token.text)) continue;
    words += 1;
    if (capital(token)) capitals += 1;
  }
  const closed = /[.?!”"]$/.test((article.tokens[sentence.to - 1] as Token).text);
  return words > 4 && capitals / words > (closed ? 0.85 : 0.7);
}
