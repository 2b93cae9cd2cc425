import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { isNominal, type Range } from "../text/word-classes";
import { clauseStart } from "./clause-starts";
import { trimSubject } from "./subject-trimming";
import { isFiniteVerb, readVerbGroup } from "./verb-groups";

/** How many verbs back the search for a shared subject goes; a sentence of the news has fewer. */
const FARTHEST_VERB = 8;

/**
 * The subject of a finite verb group that begins at `at`: the noun phrase to its left with its titles and appositions,
 * or the subject of the verb that it is coordinated with. Null when there is none in the sentence.
 */
export function subjectOf(article: Article, sentence: Sentence, at: number, depth = 0): Range | null {
  if (depth > 3) return null;
  const from = clauseStart(article, sentence, at);
  const subject = trimSubject(article, { from: beforeWhose(article, sentence, from, at), to: at });
  if (subject !== null) return subject;
  // No subject of its own: "stressed her record and *said*…" shares the subject of the verb before it.
  return matrixSubject(article, sentence, Math.min(from, at), depth + 1);
}

/**
 * "The Green party*, whose leader, Hannah Reyes, resigned in March,* said": behind a clause with a verb of its own that a comma closes,
 * whoever it tells of speaks. In "the party, whose leader, Hannah Reyes, said" it is the leader.
 */
function beforeWhose(article: Article, sentence: Sentence, from: number, at: number): number {
  const { tokens } = article;
  if (tokens[from]?.lower !== "whose" || tokens[from - 1]?.text !== "," || tokens[at - 1]?.text !== ",")
    return from;
  for (let i = from + 1; i < at - 1; i++)
    if (isFiniteVerb(article, i)) return clauseStart(article, sentence, from - 1);
  return from;
}

/**
 * The subject of the main verb to the left of `at`. In "Osei says the army agreed to stay and *said*…" that is Osei:
 * a verb whose clause hangs on another verb ("the army agreed") is passed over while a freer one is in the sentence.
 */
export function matrixSubject(article: Article, sentence: Sentence, at: number, depth = 0): Range | null {
  if (depth > 3) return null;
  let fallback: Range | null = null;
  let tried = 0;
  for (let i = at - 1; i >= sentence.from && tried < FARTHEST_VERB; i--) {
    if ((article.quoteOf[i] as number) >= 0 || !isFiniteVerb(article, i)) continue;
    tried += 1;
    const group = readVerbGroup(article, sentence, i);
    const start = clauseStart(article, sentence, group.from);
    const subject = trimSubject(article, { from: start, to: group.from });
    if (subject !== null) {
      const relative = /^(?:which|that|who|whom|what|it|there)$/.test(
        (article.tokens[subject.from] as Token).lower,
      );
      if (!relative && !hangsOn(article, sentence, start)) return subject;
      fallback ??= relative ? null : subject;
    }
    i = Math.min(i, group.from);
  }
  return fallback;
}

/** Whether the clause that starts at `start` is the object of a verb or opened by a conjunction that subordinates. */
function hangsOn(article: Article, sentence: Sentence, start: number): boolean {
  if (start === sentence.from) return false;
  const before = article.tokens[start - 1] as Token;
  if (before.pos === "PUNCT" || before.pos === "SYM" || (article.quoteOf[start - 1] as number) >= 0)
    return false;
  return !/^(?:and|but|or|yet|while|though|although|as)$/.test(before.lower);
}

/** "a decision that *board president Ada Lind* called heartbreaking": what is called so stands before "that", and who says it behind. */
export function whoSaysOf({ tokens }: Article, subject: Range): Range {
  for (let i = subject.to - 2; i > subject.from; i--) {
    const { lower, pos } = tokens[i] as Token;
    if (pos === "VERB" || pos === "AUX") return subject;
    if (/^(?:that|which)$/.test(lower) && isNominal(tokens[i - 1])) return { from: i + 1, to: subject.to };
    // "a claim *the government* denied"
    if (pos === "DET" && tokens[i - 1]?.pos === "NOUN" && /^an?$/.test(tokens[subject.from]?.lower ?? ""))
      return { from: i, to: subject.to };
  }
  return subject;
}
