import { contentEnd } from "../clauses/content-ends";
import { subjectOf } from "../clauses/subjects";
import { readVerbGroup } from "../clauses/verb-groups";
import { isNewsroom } from "../names/outlets";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { type Finding, MOST_OF_A_KIND, plainFinding } from "./finding";

const verifying = /^(?:verif(?:y|ied)|corroborated?|authenticated?|confirm(?:ed)?|substantiated?)$/;

/**
 * "The Gazette *could not independently verify* that…", "the claim *could not be independently confirmed*": the outlet
 * says what it does not know itself. Nobody has declined anything.
 */
export function readUnverified(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to && found.length < MOST_OF_A_KIND; i++) {
    if (!verifying.test((tokens[i] as Token).lower) || quoteAt(article, i) !== null) continue;
    const group = readVerbGroup(article, sentence, i);
    const unable = unableBefore(article, sentence, group.from, i);
    if (!group.negated && unable === null) continue;
    const from = unable ?? group.from;
    const subject = subjectOf(article, sentence, from);
    const independently =
      holdsWord(article, from, i, "independently") || tokens[i + 1]?.lower === "independently";
    const verifies = !/^confirm/.test((tokens[i] as Token).lower);
    const newsroom = subject !== null && isNewsroom(article, subject);
    if (!independently && !(newsroom || (verifies && group.passive))) continue;
    const at = tokens[i + 1]?.lower === "independently" ? i + 2 : i + 1;
    const content = group.passive
      ? subject
      : trimContent(article, { from: at, to: contentEnd(article, sentence, at, true, true) });
    if (content === null) continue;
    const cue = { from, to: at };
    const source = group.passive ? null : subject;
    found.push({ ...plainFinding("open-question", index, i, cue, source, [content]), negated: true });
  }
  return found;
}

/** "was *unable to* verify", "was *not able to* confirm". */
function unableBefore(article: Article, sentence: Sentence, groupFrom: number, verb: number): number | null {
  const { tokens } = article;
  for (let i = verb - 1; i >= Math.max(sentence.from, Math.min(groupFrom, verb - 4) - 1); i--) {
    if (!/^(?:unable|able)$/.test((tokens[i] as Token).lower)) continue;
    const group = readVerbGroup(article, sentence, i);
    return tokens[i]?.lower === "unable" || group.negated ? group.from : null;
  }
  return null;
}

function holdsWord({ tokens }: Article, from: number, to: number, word: string): boolean {
  for (let i = from; i < to; i++) if ((tokens[i] as Token).lower === word) return true;
  return false;
}
