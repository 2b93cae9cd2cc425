import type { HedgeKind, Stance } from "@/domain/vocabulary";
import type { SuggestedStatus } from "../extraction";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";

/** What the source does to the proposition. Silence is never a denial; a refusal to confirm is not a confirmation. */
export function stanceOf(article: Article, finding: Finding): Stance {
  if (finding.silence !== undefined) return finding.silence;
  const lemma = finding.entry?.lemma;
  const cueClass = finding.entry?.cueClass;
  if (lemma === "retract" || lemma === "withdraw" || lemma === "recant") return "retracts";
  // "did not *accept* that": who does not take a thing for true speaks against it.
  if (lemma === "accept" && finding.negated) return "disputes";
  if (cueClass === "confirm")
    return finding.negated || refuses(article, finding) ? "neither_confirms_nor_denies" : "confirms";
  // Who does not dispute a thing has not said it either.
  if (/^(?:dispute|contest|question|doubt|reject|dismiss|contradict)$/.test(lemma ?? ""))
    return finding.negated ? "neither_confirms_nor_denies" : "disputes";
  if (cueClass === "belief" && finding.negated) return "disputes";
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
