import { lineWord } from "@/domain/status/status-words";
import type { DeskSuggestion, DismissReason } from "@/domain/suggestion/suggestion";
import type { LineStyle } from "@/domain/vocabulary";

export const dismissWords: Record<DismissReason, string> = {
  not_a_claim: "Not a claim",
  wrong_source: "Wrong source",
  wrong_words: "Wrong words",
  already_tagged: "Already tagged",
  not_news: "Not news",
  other: "Another reason",
};

/** What became of a suggestion, in a phrase: "Reviewed, Reported". */
export function doneWords({ outcome, reason, became }: DeskSuggestion, line: LineStyle): string {
  switch (outcome) {
    case "open":
      return "Waits for a decision";
    case "accepted":
    case "changed":
      return `Reviewed, ${lineWord(line)}`;
    case "merged":
      return "Reviewed, joined to a claim";
    case "split":
      return `Reviewed, split into ${became.length}`;
    case "dismissed":
      return `Dismissed: ${(reason ? dismissWords[reason] : "no reason").toLowerCase()}`;
    default: {
      const unknown: never = outcome;
      return unknown;
    }
  }
}
