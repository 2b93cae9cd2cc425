import { folded, namesIn } from "../../language/names/names";
import { wordsOf } from "../../language/words";
import type { SuggestionForm } from "../form/form";

/** How an editor corrected a suggestion, in kinds that can be counted; one suggestion may have several. */
export const correctionKinds = [
  "speaker_added",
  "speaker_other",
  "speaker_taken_away",
  "speaker_described",
  "words_longer",
  "words_shorter",
  "words_elsewhere",
  "claim_name_for_pronoun",
  "claim_shorter",
  "claim_longer",
  "claim_reworded",
  "stance",
  "hedge",
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

type Same = (
  before: SuggestionForm["attribution"]["source"],
  after: SuggestionForm["attribution"]["source"],
) => boolean;

/** What an editor changed between the form that was proposed and the one that was saved; `isSame` tells whether two choices mean one entity. */
export function correctionsOf(
  proposal: SuggestionForm,
  form: SuggestionForm,
  isSame: Same,
  { withClaim }: { withClaim: boolean },
): CorrectionKind[] {
  const [before, after] = [proposal.attribution, form.attribution];
  const kinds = [speakerKind(before, after, isSame), wordsKind(before, after)];
  if (withClaim) kinds.push(claimKind(proposal.claim.text, form.claim.text));
  if (before.stance !== after.stance) kinds.push("stance");
  if (before.hedge?.kind !== after.hedge?.kind) kinds.push("hedge");
  return kinds.flatMap((kind) => kind ?? []);
}

type Said = SuggestionForm["attribution"];

function speakerKind(before: Said, after: Said, isSame: Same): CorrectionKind | null {
  if (before.source === null && after.source === null)
    return (before.sourceDescription ?? "") === (after.sourceDescription ?? "") ? null : "speaker_described";
  if (before.source === null) return "speaker_added";
  if (after.source === null) return "speaker_taken_away";
  return isSame(before.source, after.source) ? null : "speaker_other";
}

function wordsKind(before: Said, after: Said): CorrectionKind | null {
  const [one, other] = [before, after].map(({ selectors }) =>
    selectors.find(({ role }) => role === "content"),
  );
  if (!other || one?.exact === other.exact) return null;
  if (!one) return "words_longer";
  if (other.exact.includes(one.exact)) return "words_longer";
  return one.exact.includes(other.exact) ? "words_shorter" : "words_elsewhere";
}

/** A word that may stand for a name. */
const pronoun = /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|i|we|my|our|me|us|this|that)$/;

/** How a claim was reworded: its words in the order of before with some left out, with some put in, or others. */
function claimKind(before: string, after: string): CorrectionKind | null {
  const [one, other] = [before, after].map((text) => wordsOf(folded(text)).map(({ text: word }) => word)) as [
    string[],
    string[],
  ];
  if (one.join(" ") === other.join(" ")) return null;
  const gone = one.filter((word) => !other.includes(word));
  const known = new Set(one);
  const isNamed = namesIn(`x ${after}`).some(({ words }) => words.some((word) => !known.has(folded(word))));
  if (isNamed && gone.some((word) => pronoun.test(word))) return "claim_name_for_pronoun";
  if (isWithin(other, one)) return "claim_shorter";
  return isWithin(one, other) ? "claim_longer" : "claim_reworded";
}

/** Whether all words of one list stand in the other in the same order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of many) if (word === few[at]) at += 1;
  return at === few.length;
}
