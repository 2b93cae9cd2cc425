import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { isNominal } from "../text/word-classes";

/** "said *that remained the plan*", "confirmed *that to* the paper": a "that" which means what was said before and opens no clause. */
export function pointsBack(article: Article, at: number): boolean {
  const { tokens } = article;
  // "said *that never happened*", "*that simply* is not true"
  const verb =
    tokens[at + 1]?.pos === "ADV" && /^(?:VERB|AUX)$/.test(tokens[at + 2]?.pos ?? "") ? at + 2 : at + 1;
  const next = tokens[verb];
  if (tokens[at]?.lower !== "that" || next === undefined) return false;
  if (/^(?:[.,;:]|to|for|in|on|at|by|as|with)$/.test(next.lower)) return isAddressed(tokens, at + 1);
  if (next.pos !== "AUX" && (next.pos !== "VERB" || next.lower.endsWith("ing"))) return false;
  // "said that *had* the valve been shut": a condition, whose subject follows its verb.
  const subject = tokens[verb + 1];
  const inverted =
    /^(?:had|were|should)$/.test(next.lower) &&
    (/^(?:DET|PRON|PROPN)$/.test(subject?.pos ?? "") || isNominal(subject));
  // "that *planned* operations", "that *will* readings": a verb's form before a noun may describe it.
  const describes = next.pos === "VERB" && /(?:ed|en)$/.test(next.lower) && isNominal(subject);
  return !inverted && !describes;
}

/** "confirmed *that to* the paper"; in "said that *in* May it fell" a clause follows. */
function isAddressed(tokens: Token[], at: number): boolean {
  if (!/^(?:to|for)$/.test(tokens[at]?.lower ?? "")) return /^[.,;:]$/.test(tokens[at]?.text ?? "");
  for (let i = at + 1; i < at + 8; i++) {
    const token = tokens[i];
    if (token === undefined || /^[.;]$/.test(token.text)) return true;
    if (token.pos === "VERB" || token.pos === "AUX" || token.text === ",") return false;
  }
  return false;
}
