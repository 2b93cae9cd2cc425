import type { Directness, HedgeKind, SourceIdentity, Stance } from "@/domain/vocabulary";
import type { Article } from "@/extraction/article";
import { negations, type Range } from "@/extraction/clauses";
import { quoteAt } from "@/extraction/content";
import type { SuggestedStatus } from "@/extraction/extraction";
import type { Finding } from "@/extraction/finding";
import type { Named } from "@/extraction/mentions";
import { organizationWords } from "@/extraction/name-words";
import { hidingAdverbs } from "@/extraction/other-cues";
import type { Token } from "@/extraction/tokens";

/** What the source does to the proposition. Silence is never a denial; a refusal to confirm is not a confirmation. */
export function stanceOf(article: Article, finding: Finding): Stance {
  if (finding.silence !== undefined) return finding.silence;
  const lemma = finding.entry?.lemma;
  const cueClass = finding.entry?.cueClass;
  if (lemma === "retract" || lemma === "withdraw" || lemma === "recant") return "retracts";
  if (cueClass === "confirm")
    return finding.negated || refuses(article, finding) ? "neither_confirms_nor_denies" : "confirms";
  if (lemma === "dispute" || lemma === "contest" || lemma === "question" || lemma === "doubt")
    return finding.negated ? "asserts" : "disputes";
  if (lemma === "reject" || lemma === "dismiss" || lemma === "contradict")
    return finding.negated ? "asserts" : "disputes";
  if (cueClass === "deny")
    return finding.negated || refuses(article, finding) ? "neither_confirms_nor_denies" : "denies";
  if (finding.pattern === "noun-cue") return nounStance((article.tokens[finding.head] as Token).lower);
  if (lemma === "clarify") return "corrects";
  return "asserts";
}

function nounStance(noun: string): Stance {
  if (/^denials?$/.test(noun)) return "denies";
  return /^(?:confirmation|admission|acknowledge?ment)$/.test(noun) ? "confirms" : "asserts";
}

function refuses(article: Article, finding: Finding): boolean {
  if (finding.governor === null) return false;
  return /^(?:declin|refus)/.test((article.tokens[finding.governor] as Token).lower);
}

export interface FoundHedge extends Range {
  kind: HedgeKind;
}

const epistemic = new Set(
  "may might could apparently possibly perhaps probably likely seemingly presumably appears appeared seems seemed potentially maybe".split(
    " ",
  ),
);
const explicit = new Set("unconfirmed unverified unsubstantiated uncorroborated".split(" "));

/**
 * The word or phrase that weakens what is passed on: in the cue first ("reportedly", "is said to"), then in what the
 * reporter paraphrases. Inside quotation marks the words are the source's own, so a "may" there is no hedge of ours.
 */
export function hedgeOf(article: Article, finding: Finding): FoundHedge | null {
  const { tokens } = article;
  const inCue = finding.cue.find(({ from }) => hidingAdverbs.has((tokens[from] as Token).lower));
  if (inCue !== undefined) return { ...inCue, kind: "hidden_source" };
  let weak: FoundHedge | null = null;
  const around = finding.sentence >= 0 ? article.sentences[finding.sentence] : undefined;
  for (const range of [...finding.cue, ...finding.content]) {
    for (let i = range.from; i < range.to; i++) {
      if (quoteAt(article, i) !== null) continue;
      const word = (tokens[i] as Token).lower;
      if (hidingAdverbs.has(word)) return { from: i, to: i + 1, kind: "hidden_source" };
      if (explicit.has(word)) return { from: i, to: i + 1, kind: "explicit" };
      if (weak === null && epistemic.has(word) && (tokens[i] as Token).pos !== "PROPN")
        weak = { from: i, to: i + 1, kind: "epistemic" };
    }
  }
  if (finding.passive && finding.source === null) {
    const cue = finding.cue[0];
    if (cue !== undefined && finding.pattern === "passive") return { ...cue, kind: "hidden_source" };
  }
  if (around !== undefined) {
    const unverified = couldNotBeVerified(article, around);
    if (unverified !== null) return unverified;
  }
  return weak;
}

/** "could not be independently verified", "has not been confirmed". */
function couldNotBeVerified(article: Article, range: Range): FoundHedge | null {
  const { tokens } = article;
  for (let i = range.from; i < range.to; i++) {
    if (!/^(?:verified|corroborated|substantiated|confirmed)$/.test((tokens[i] as Token).lower)) continue;
    for (let j = i - 1; j >= Math.max(range.from, i - 5); j--) {
      if (!negations.has((tokens[j] as Token).lower)) continue;
      return { from: Math.max(range.from, j - 1), to: i + 1, kind: "explicit" };
    }
  }
  return null;
}

/** Quoted in full, in part, in the reporter's words, or out of a document. */
export function directnessOf(article: Article, finding: Finding, identity: SourceIdentity): Directness {
  let quoted = 0;
  let words = 0;
  for (const range of finding.content) {
    for (let i = range.from; i < range.to; i++) {
      if (!/[\p{L}\p{N}]/u.test((article.tokens[i] as Token).text)) continue;
      words += 1;
      if (quoteAt(article, i) !== null) quoted += 1;
    }
  }
  if (finding.pattern === "speaker-label" && quoted === 0) return "direct_quote";
  const opens = (article.tokens[finding.content[0]?.from ?? 0] as Token | undefined)?.lower;
  if (words > 0 && (quoted === words || (quoted / words >= 0.85 && opens !== "that"))) return "direct_quote";
  if (quoted > 0) return "partial_quote";
  return identity === "document" ? "document" : "paraphrase";
}

export const documents: ReadonlySet<string> = new Set(
  (
    "report reports study studies survey surveys poll polls letter letters document documents memo memos statement statements filing filings lawsuit " +
    "suit complaint indictment affidavit transcript transcripts email emails e-mail record records data figures video videos footage audit analysis " +
    "review paper article book bill law order ruling opinion briefing statistics numbers results findings research tweet post website page list " +
    "resolution plan rules bylaws poster sign"
  ).split(" "),
);
const groups = new Set(
  (
    "officials sources critics experts analysts observers lawmakers supporters opponents aides advisers advisors people residents witnesses police authorities " +
    "investigators prosecutors lawyers researchers scientists economists democrats republicans voters protesters demonstrators activists reporters media " +
    "others some many several most they diplomats families relatives friends neighbors neighbours doctors workers teachers representatives spokespeople"
  ).split(" "),
);

/** Who speaks, as far as the article lets us know. A hidden speaker counts as an unnamed group. */
export function identityOf(article: Article, finding: Finding, speaker: Named | null): SourceIdentity {
  if (finding.pattern === "open-question") return "outlet_observation";
  const { source } = finding;
  if (source === null) return "unnamed_group";
  const head = headNoun(article, source);
  const unnamed =
    speaker?.kind === "organization" &&
    /^(?:spokes|representative|official|lawyer|attorney|aide)/.test(firstNoun(article, source));
  if (groups.has(head) || (unnamed && firstNoun(article, source).endsWith("s"))) return "unnamed_group";
  if (unnamed) return "unnamed_person";
  if (speaker !== null) return speaker.kind === "person" ? "named_person" : "named_organization";
  if (documents.has(head)) return "document";
  if (head === "we") return "outlet_observation";
  const text = (article.tokens[source.to - 1] as Token).text;
  const proper = capitals(article, source);
  const first = (article.tokens[source.from] as Token).lower;
  if (organizationWords.has(head))
    return proper > 0 || first === "the" ? "named_organization" : "unnamed_group";
  if (first === "the" && proper >= 2) return "named_organization";
  if (proper >= 2) return "named_person";
  if (proper === 1 && source.to - source.from <= 3 && /^\p{Lu}/u.test(text)) return "named_organization";
  return /s$/.test(head) && !/ss$/.test(head) ? "unnamed_group" : "unnamed_person";
}

function capitals(article: Article, range: Range): number {
  let count = 0;
  for (let i = range.from; i < range.to; i++) if ((article.tokens[i] as Token).pos === "PROPN") count += 1;
  return count;
}

/** The noun that a source is: before the first comma or preposition. */
export function headNoun(article: Article, range: Range): string {
  let head = (article.tokens[range.from] as Token).lower;
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (
      i > range.from &&
      (token.text === "," || token.pos === "ADP" || /^(?:who|which|that)$/.test(token.lower))
    )
      break;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON") head = token.lower;
  }
  return head;
}

function firstNoun(article: Article, range: Range): string {
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (token.pos === "NOUN" || (token.pos === "PROPN" && i === range.from)) return token.lower;
  }
  return "";
}

/**
 * What one attribution alone would make of its content, from the cue and the hedge: the word under which an editor
 * meets it. It is a suggestion for the desk; the status of a claim is computed from the whole record elsewhere.
 */
export function statusOf(
  cueLemma: string | null,
  cueClass: string | null,
  stance: Stance,
  hedge: HedgeKind | null,
): SuggestedStatus {
  if (stance === "declined_comment" || stance === "no_response" || stance === "neither_confirms_nor_denies")
    return "declined";
  if (stance === "denies" || stance === "retracts") return "denied";
  if (stance === "disputes" || stance === "corrects") return "disputed";
  if (stance === "confirms") return "confirmed";
  if (hedge === "hidden_source" || hedge === "explicit") return "alleged";
  if (cueLemma !== null && alleging.has(cueLemma)) return "alleged";
  if (cueClass === "belief") return "analysis";
  if (cueLemma !== null && judging.has(cueLemma)) return "analysis";
  return "reported";
}

const alleging = new Set("claim allege accuse purport profess blame charge".split(" "));
const judging = new Set(
  (
    "argue suggest predict forecast estimate calculate speculate theorize hypothesize muse ponder call label brand describe characterize liken dub reckon warn " +
    "imply hint project foresee"
  ).split(" "),
);
