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
      if (
        weak === null &&
        epistemic.has(word) &&
        text !== "May" &&
        (tokens[i] as Token).pos !== "PROPN" &&
        !tellsOfAbility(article, i, range)
      )
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

/** What somebody was able to: "she *could see* the roof". Of a thing, "prices could see a rise" is a guess. */
const able = /^(?:see|hear|smell|taste|remember|recall|imagine|afford|breathe|swim|walk|stand|tell)$/;
const person = /^(?:i|he|she|they|we|you|who|nobody|everybody|everyone|anyone|people|residents|witnesses)$/;
/** Words in whose clause "could" tells of what was feasible: "so that it could land", "as far as he could", "whether they could". */
const feasible = /^(?:so|as|than|if|whether|how|until|before|unless|everything|whatever|all)$/;

/**
 * Whether "could" or "may" tells of an ability, of leave or of what was: "referrals that *could* not be found", "no car *may* enter". The
 * speaker is unsure of none of these. "Sabotage *could* not be ruled out" and "may not have been" are guesses.
 */
function tellsOfAbility({ tokens }: Article, at: number, { from, to }: Range): boolean {
  const lower = (each: Token) => each.lower.replace("’", "'");
  const word = lower(tokens[at] as Token);
  if (word !== "could" && word !== "may") return false;
  const rest = tokens.slice(at + 1, Math.min(to, at + 8)).map(lower);
  const before = tokens.slice(Math.max(from, at - 5), at).map(lower);
  if (/\b(?:ruled? out|excluded?|discount(?:ed)?)\b/.test(rest.join(" "))) return false;
  if (before.some((each) => /^(?:no|nobody|none|nothing|neither|nor|never)$/.test(each))) return true;
  if (word === "may") return false;
  if (/^(?:not|n't|never|no|hardly|barely|scarcely|only)$/.test(rest[0] ?? "")) return true;
  if (/^(?:[.,;:)”"]|)$/.test(rest[0] ?? "")) return true;
  if (able.test(rest[0] ?? "") && person.test(before.at(-1) ?? "")) return true;
  return before.slice(-4).some((each) => feasible.test(each)) || before.slice(-3, -1).includes("what");
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
