import { isSilence } from "../attribution-meaning";
import type { Attribution, ClaimRecord, EntityRef } from "../claim";
import type { Credit } from "../sourcing/credit";
import { voiceKey } from "../sourcing/speaker";
import type { Stance } from "../vocabulary";

/** What one did about a claim: the headings under which a page of a person or an organization tells it. */
export const acts = [
  "said",
  "passed_on",
  "in_part",
  "withdrew",
  "opposed",
  "opposed_once",
  "took_back_denial",
  "silent",
] as const;
export type Act = (typeof acts)[number];

/** Of one who did several of these, what tells most of where they stand: who says so and denies it too has said so. */
export function actOf(record: ClaimRecord, credit: Credit, { id }: EntityRef, asOf: Date): Act {
  const isOwn = (said: Attribution) => voiceKey(said) === id;
  if (credit.says.some(isOwn)) return "said";
  if ([...credit.saidOnce, ...credit.tookBack].some(isOwn)) return "withdrew";
  if ([...credit.denies, ...credit.disputes].some(isOwn)) return "opposed";
  if (credit.deniedOnce.some(isOwn)) return "opposed_once";
  if (credit.tookBackDenial.some(isOwn)) return "took_back_denial";
  if (credit.inPart.some(isOwn)) return "in_part";
  const spoken = record.attributions.filter(
    ({ source, stance, publishedAt }) =>
      source.entity?.id === id && publishedAt <= asOf && !isSilence(stance),
  );
  const [first] = spoken;
  if (first === undefined) return "silent";
  // A paper's "reportedly" over nobody's name: it passes the word on and does not give its own.
  return isOwn(first) ? actOfStance(first.stance) : "passed_on";
}

function actOfStance(stance: Stance): Act {
  switch (stance) {
    case "asserts":
    case "confirms":
    case "corrects":
      return "said";
    case "retracts":
      return "withdrew";
    case "denies":
    case "disputes":
      return "opposed";
    case "declined_comment":
    case "no_response":
    case "neither_confirms_nor_denies":
      return "silent";
    default:
      return stance satisfies never;
  }
}
