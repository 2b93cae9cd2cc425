import { cueFormOf } from "@/domain/language/cue-verbs";
import { invertedSubject } from "../clauses/inverted-subjects";
import { trimSubject } from "../clauses/subject-trimming";
import { matrixSubject, subjectOf } from "../clauses/subjects";
import { isFiniteVerb, readVerbGroup } from "../clauses/verb-groups";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { isNominal, isTime, type Range } from "../text/word-classes";
import type { Cue } from "./cue";

/** Who speaks, for a verb with its content after it. "none" when the verb cannot be an attribution here. */
export function sourceOf(cue: Cue): Range | null | "none" {
  const { article, sentence, group } = cue;
  const { tokens } = article;
  if (group.kind === "finite") {
    const subject =
      whatDoesSo(article, sentence, group.from) ??
      subjectOf(article, sentence, group.from) ??
      subjectBeforeDay(article, sentence, group.from) ??
      invertedSubject(article, sentence, cue.main);
    return subject ?? (cue.entry.tier === 1 ? null : "none");
  }
  if (group.kind === "ing") return participleSource(cue);
  if (group.kind === "infinitive") {
    const before = tokens[group.from - 1];
    if (before === undefined) return "none";
    return mainSpeaker(article, sentence, group.from);
  }
  return "none";
}

/** "is suing over *a report* that accused him": right before "that" and its verb stands what does so, and not who sues. */
function whatDoesSo(article: Article, sentence: Sentence, at: number): Range | null {
  const { tokens, quoteOf } = article;
  const [noun, that] = [tokens[at - 2], tokens[at - 1]];
  if (at - 2 <= sentence.from || that?.lower !== "that" || (quoteOf[at - 1] as number) >= 0) return null;
  if (noun?.pos !== "NOUN" || isTime(noun) || !/^\p{Ll}/u.test(noun.text)) return null;
  return trimSubject(article, { from: nounPhraseStart(article, sentence, at - 2), to: at - 1 });
}

/** "Jean Mukendi, the leader, *on Friday* accused": the day between the subject and its verb. */
function subjectBeforeDay(article: Article, sentence: Sentence, at: number): Range | null {
  let from = at;
  while (from > sentence.from && isTime(article.tokens[from - 1])) from -= 1;
  if (from === at) return null;
  if (/^(?:on|late|early)$/.test(article.tokens[from - 1]?.lower ?? "")) from -= 1;
  return from > sentence.from ? subjectOf(article, sentence, from) : null;
}

/** "…, *saying*": the subject of the main verb; "a letter *saying*": the noun right before; "Citing…, she said": what follows. */
function participleSource(cue: Cue): Range | null | "none" {
  const { article, sentence, group } = cue;
  const before = article.tokens[group.from - 1];
  if (group.from === sentence.from || before === undefined)
    return followingSubject(article, sentence, cue.main);
  if (isHeldAgainst(article, sentence, group.from)) return "none";
  if (isNominal(before) && !isTime(before)) {
    return trimSubject(article, { from: nounPhraseStart(article, sentence, group.from - 1), to: group.from });
  }
  return mainSpeaker(article, sentence, group.from);
}

const holding =
  /^(?:accus|criticis|criticiz|mock|charg|thank|blam|prais|condemn|rebuk|denounc|scold|arrest|punish|jail|dismiss|expel|convict|slam|lambast|ridicul|reprimand|castigat|berat)(?:e|es|ed|ing|s|med|led)?$|^(?:sued?|sues|suing|fires?|fired|firing|sacks?|sacked|fined?|attack(?:s|ed)?|suspend(?:s|ed)?)$/;

/**
 * "accused *Holm of saying*", "thanked him *for admitting*", "was charged *with claiming*", "warned *against saying*": whose words they are is what
 * the one who accuses has of the other, and nobody is credited with them.
 */
function isHeldAgainst({ tokens }: Article, sentence: Sentence, at: number): boolean {
  const preposition = tokens[at - 1]?.lower ?? "";
  if (/^(?:against|from)$/.test(preposition)) return true;
  if (!/^(?:of|for|with)$/.test(preposition)) return false;
  const object = tokens[at - 2];
  // "fired the head of the agency, *Jon Reed, for* saying", "accused Reed *of lying and of* saying"; "was fired for saying" is of who was.
  for (let i = at - 3; i >= Math.max(sentence.from, at - 30); i--)
    if (holding.test(tokens[i]?.lower ?? "")) return true;
  return (
    isNominal(object) ||
    object?.pos === "PRON" ||
    /^(?:accused|suspected|charged|convicted|guilty|acquitted|cleared)$/.test(object?.lower ?? "")
  );
}

function nounPhraseStart(article: Article, sentence: Sentence, last: number): number {
  const { tokens } = article;
  let i = last;
  while (i > sentence.from) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.pos === "DET") break;
    if (
      !(
        isNominal(before) ||
        before.pos === "ADJ" ||
        before.pos === "DET" ||
        before.lower === "'s" ||
        before.lower === "’s" ||
        before.lower === "of" ||
        (before.pos === "PRON" && /^(?:his|her|its|their|my|our)$/.test(before.lower))
      )
    )
      break;
    i -= 1;
  }
  return i;
}

/** Who the main clause is about: the speaker of an inverted cue before `at`, or the main verb's subject. */
function mainSpeaker(article: Article, sentence: Sentence, at: number): Range | null {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 120); i--) {
    if ((article.quoteOf[i] as number) >= 0 || cueFormOf((article.tokens[i] as Token).lower) === undefined)
      continue;
    const inverted = invertedSubject(article, sentence, i);
    if (inverted !== null) return inverted;
  }
  return matrixSubject(article, sentence, at);
}

function followingSubject(article: Article, sentence: Sentence, main: number): Range | null {
  let comma = -1;
  for (let i = main + 1; i < sentence.to; i++) {
    if ((article.quoteOf[i] as number) >= 0) continue;
    if ((article.tokens[i] as Token).text === ",") comma = i;
    if (comma >= 0 && isFiniteVerb(article, i)) {
      const subject = subjectOf(article, sentence, readVerbGroup(article, sentence, i).from);
      if (subject !== null && subject.from > comma - 30) return subject;
    }
  }
  return null;
}
