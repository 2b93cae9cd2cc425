import { hidingAdverbs } from "@/domain/language/hiding-adverbs";
import type { HedgeKind } from "@/domain/vocabulary";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { negations, type Range } from "../text/word-classes";

export interface FoundHedge extends Range {
  kind: HedgeKind;
}

const epistemic = new Set(
  "may might could apparently possibly perhaps probably likely seemingly presumably appears appeared seems seemed potentially maybe".split(
    " ",
  ),
);

const explicit = new Set("unconfirmed unverified unsubstantiated uncorroborated".split(" "));

/** "It is *understood* that…": verbs whose passive keeps quiet about who says so. */
const hiding = new Set(
  "understand believe think say report allege claim rumor rumour suppose presume suspect fear".split(" "),
);

/**
 * The word or phrase that weakens what is passed on: in the cue first ("reportedly", "is said to"), then in what the
 * reporter paraphrases. Inside quotation marks the words are the source's own, so a "may" there is no hedge of ours.
 */
export function hedgeOf(article: Article, finding: Finding): FoundHedge | null {
  const { tokens } = article;
  // What the newsroom could not verify is hedged by those very words.
  if (
    finding.pattern === "open-question" &&
    finding.cue[0] !== undefined &&
    couldNotBeVerified(article, finding.cue[0], verifying) !== null
  )
    return { ...finding.cue[0], kind: "explicit" };
  const inCue = finding.cue.find(({ from }) => hidingAdverbs.has((tokens[from] as Token).lower));
  if (inCue !== undefined) return { ...inCue, kind: "hidden_source" };
  let weak: FoundHedge | null = null;
  const around = finding.sentence >= 0 ? article.sentences[finding.sentence] : undefined;
  for (const range of [...finding.cue, ...finding.content]) {
    for (let i = range.from; i < range.to; i++) {
      if (quoteAt(article, i) !== null) continue;
      const { lower: word, text } = tokens[i] as Token;
      if (hidingAdverbs.has(word)) return { from: i, to: i + 1, kind: "hidden_source" };
      if (explicit.has(word)) return { from: i, to: i + 1, kind: "explicit" };
      // "May" is a month, whatever it was taken for.
      if (weak === null && epistemic.has(word) && text !== "May" && (tokens[i] as Token).pos !== "PROPN")
        weak = { from: i, to: i + 1, kind: "epistemic" };
    }
  }
  if (finding.passive && finding.source === null) {
    const cue = finding.cue[0];
    const hides = finding.pattern === "passive-clause" && hiding.has(finding.entry?.lemma ?? "");
    if (cue !== undefined && (finding.pattern === "passive" || hides))
      return { ...cue, kind: "hidden_source" };
  }
  if (around !== undefined) {
    const unverified = couldNotBeVerified(article, around);
    if (unverified !== null) return unverified;
  }
  return weak;
}

const verified = /^(?:verified|corroborated|substantiated|confirmed)$/;
const verifying = /^(?:verif(?:y|ied)|corroborated?|substantiated?|authenticated?|confirm(?:ed)?)$/;

/** "could not be independently verified", "has not been confirmed". */
function couldNotBeVerified(article: Article, range: Range, words = verified): FoundHedge | null {
  const { tokens } = article;
  for (let i = range.from; i < range.to; i++) {
    if (!words.test((tokens[i] as Token).lower)) continue;
    for (let j = i - 1; j >= Math.max(range.from, i - 5); j--) {
      const { lower } = tokens[j] as Token;
      if (!negations.has(lower) && lower !== "unable") continue;
      return { from: Math.max(range.from, j - 1), to: i + 1, kind: "explicit" };
    }
  }
  return null;
}
