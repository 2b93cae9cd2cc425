import { cueFormOf } from "@/domain/language/cue-verbs";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { negations } from "../text/word-classes";
import { deniesSubject, hangsOnNothingSaid, invertedUnreal } from "./unreal-clauses";
import { unrealGerund, unrealInfinitive } from "./unreal-infinitives";

/** Constructions that a verb carries with its content behind it: only there can a condition hold the verb too. */
const besideContent = new Set([
  "after-quote",
  "interrupting",
  "after-clause",
  "speaker-label",
  "loose-quote",
]);
const alwaysReal = new Set(["open-question", "hidden-source", "speaker-label", "loose-quote"]);

/**
 * Whether the words were never spoken, as far as the article says: speech that is denied ("never said"), supposed
 * ("if she says"), asked for ("did she say?"), ordered, foreseen or wished for. Nobody may be credited with it.
 */
export function isUnreal(article: Article, finding: Finding): boolean {
  if (alwaysReal.has(finding.pattern)) return false;
  const first = article.sentences[finding.sentence]?.from ?? 0;
  if (finding.pattern === "noun-cue") return deniedNoun(article, finding, first);
  if (isExpectedSpeech(article, finding)) return true;
  if (finding.pattern === "according-to") {
    const before = article.tokens[(finding.cue[0]?.from ?? 0) - 1]?.lower ?? "";
    return before === "not" || asked(article, finding);
  }
  const silent = finding.silence === "no_response" || finding.silence === "neither_confirms_nor_denies";
  if (!silent && deniesSubject(article, finding)) return true;
  if (invertedUnreal(article, finding)) return true;
  if (asked(article, finding) || ordered(article, finding)) return true;
  if (!besideContent.has(finding.pattern) && hangsOnNothingSaid(article, finding)) return true;
  if (unrealInfinitive(article, finding) || unrealGerund(article, finding)) return true;
  if (finding.silence !== undefined) return false;
  // A refusal to confirm or to deny is a stance of its own, and "does not believe" disputes: see `terms.ts`.
  if (isNegated(article, finding)) return !answersNo(finding);
  return supposed(article, finding) || sharesAuxiliary(article, finding);
}

/** "is expected *to say*": what is expected of somebody is that they speak. */
function isExpectedSpeech({ tokens }: Article, { pattern, entry, content }: Finding): boolean {
  if (pattern !== "passive" || entry?.lemma !== "expect") return false;
  return content.some(
    ({ from }) => tokens[from]?.lower === "to" && cueFormOf(tokens[from + 1]?.lower ?? "")?.entry.tier === 1,
  );
}

const answersNo = ({ entry }: Finding) =>
  entry !== null &&
  (/^(?:confirm|deny|belief)$/.test(entry.cueClass) ||
    /^(?:reject|dismiss|contradict|doubt)$/.test(entry.lemma));

/** "not only said" says it all the same. */
function isNegated(article: Article, finding: Finding): boolean {
  if (!finding.negated) return false;
  const from = finding.cue[0]?.from ?? finding.head;
  for (let i = from; i < finding.head; i++) {
    const word = (article.tokens[i] as Token).lower;
    const only = /^(?:only|just|merely|simply)$/.test(article.tokens[i + 1]?.lower ?? "");
    if (negations.has(word) && !only) return true;
  }
  // "was never quoted as saying": the negation stands at the verb that quotes.
  if (finding.kind === "ing" && article.tokens[from - 1]?.lower === "as") return true;
  const governor = finding.governor === null ? "" : (article.tokens[finding.governor] as Token).lower;
  return /^(?:refus|declin)/.test(governor);
}

/** "would *later* say" tells what happened; "can *reveal*" is how an outlet announces what it found. */
function supposed(article: Article, { cue, head, governor, entry, source }: Finding): boolean {
  const from = cue[0]?.from ?? head;
  let modal = "";
  let happened = false;
  for (let i = from; i < (governor ?? head); i++) {
    const { lower: word } = article.tokens[i] as Token;
    if (/^(?:will|wo|'ll|shall|would|may|might|could|can|ca|should|must|ought)$/.test(word)) modal = word;
    else if (/^(?:later|afterwards?|eventually|subsequently|often|always|repeatedly)$/.test(word))
      happened = true;
  }
  // "I should say" and "I would add" say it.
  const own = source !== null && /^(?:i|we)$/.test(article.tokens[source.from]?.lower ?? "");
  if (own && /^(?:must|should|would|can)$/.test(modal)) return false;
  if (modal === "" || (modal === "would" && happened)) return false;
  if (/^(?:went|goes?|going)$/.test(governor === null ? "" : (article.tokens[governor]?.lower ?? "")))
    return modal !== "would";
  return !(modal === "can" && /^(?:reveal|report|disclose|confirm|announce)$/.test(entry?.lemma ?? ""));
}

/** "did not resign or *say* that…": the bare form after "or" has its auxiliary further left. */
function sharesAuxiliary(article: Article, { cue, head, kind }: Finding): boolean {
  const from = cue[0]?.from ?? head;
  if (kind !== "finite" || from !== head || article.tokens[head - 1]?.pos !== "CCONJ") return false;
  const forms = cueFormOf((article.tokens[head] as Token).lower)?.forms ?? [];
  if (!forms.includes("base") || forms.includes("past")) return false;
  for (let i = head - 2; i >= Math.max(0, head - 14); i--) {
    const { text, lower } = article.tokens[i] as Token;
    if (/^[.;:]$/.test(text)) return false;
    if (/^(?:will|would|may|might|could|can|should|must|shall|to|not|n't|never)$/.test(lower)) return true;
  }
  return false;
}

/** "Did Ms. Osei say that…?", "Is it shut, according to her?": the outlet asks; whoever asks is another matter. */
function asked(article: Article, { sentence, entry, pattern }: Finding): boolean {
  if (pattern !== "according-to" && (besideContent.has(pattern) || entry === null)) return false;
  if (/^(?:ask|inquire|wonder)$/.test(entry?.lemma ?? "")) return false;
  const last = (article.sentences[sentence]?.to ?? 0) - 1;
  return article.tokens[last]?.text === "?" && (article.quoteOf[last] as number) < 0;
}

/** "*Say* that the port is shut.", "Please *tell* them…", "Let her *say* it". */
function ordered(article: Article, { cue, head, sentence, source, entry }: Finding): boolean {
  if (entry === null) return false;
  const from = cue[0]?.from ?? head;
  const forms = cueFormOf((article.tokens[head] as Token).lower)?.forms ?? [];
  if (!forms.includes("base") || forms.includes("past")) return false;
  const before = article.tokens[from - 1]?.lower ?? "";
  const opens =
    from === article.sentences[sentence]?.from || /^(?:please|let|just|and|then|do)$/.test(before);
  if (opens && source === null) return true;
  const front = source === null ? "" : (article.tokens[source.from - 1]?.lower ?? "");
  return /^(?:let|lets)$/.test(front);
}

/** "no claim that…", "stopped short of a warning that…"; "did the bank *claim* that" is a verb that passed for a noun. */
function deniedNoun({ tokens }: Article, { head }: Finding, first: number): boolean {
  for (let i = head - 1; i >= Math.max(first, head - 10); i--) {
    const { lower, pos } = tokens[i] as Token;
    const near = head - i <= 5;
    if (near && /^(?:no|any|without|not|n't|never|if|unless)$/.test(lower)) return true;
    if (lower === "of" && /^(?:short|instead)$/.test(tokens[i - 1]?.lower ?? "")) return true;
    if (/^(?:did|does|do|should|nor|unless|if)$/.test(lower) && head - i > 1)
      return tokens[head - 1]?.pos !== "DET";
    if (pos === "VERB") return false;
  }
  return false;
}
