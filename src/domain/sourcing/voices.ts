import { apart } from "../apart";
import { givesStanding, isSilence } from "../attribution-meaning";
import type { Attribution, ClaimRecord } from "../claim";
import { lacking } from "../status/status-sentences";
import { isInPart } from "./in-part";
import { carriesWeight, type PublicRecord, publicRecordAsOf } from "./public-record";
import { isNamed, speakerName } from "./speaker";

/**
 * What one attribution does to the status of its claim at an instant:
 * `confirms` or `disputes` settle something; `counts` is an origin short of confirming; `noted` is on record and weighs
 * nothing; `takes_back` is an act in force; `no_longer` was taken back, corrected or settled by a later word.
 */
export type VoiceRole = "confirms" | "counts" | "disputes" | "noted" | "takes_back" | "no_longer";

/** `settledBy` is the id of the later act, for `no_longer` alone. */
export type Voice = {
  attribution: string;
  role: VoiceRole;
  hasStanding: boolean;
  because: string;
  settledBy: string | null;
};

/** Every attribution that is public at `asOf`, in the order in which the public met them, with what it does and why. */
export function voicesAsOf(claim: ClaimRecord, asOf: Date): Voice[] {
  const record = publicRecordAsOf(claim, asOf);
  return record.spoken.map((each) => {
    const settled = record.settledBy.get(each.id);
    const said = settled === undefined ? spoken(each, record) : noLonger(each, settled);
    return {
      attribution: each.id,
      ...said,
      hasStanding: givesStanding(each.proximity),
      settledBy: settled?.id ?? null,
    };
  });
}

type Said = { role: VoiceRole; because: string };

function spoken(attribution: Attribution, record: PublicRecord): Said {
  if (isInPart(attribution))
    return {
      role: "noted",
      because: `Covers only a part of it: ${apart(attribution.part!)}. It does not move the status.`,
    };
  const hasWeight = carriesWeight(attribution);
  const { stance } = attribution;
  switch (stance) {
    case "asserts":
    case "confirms":
    case "corrects":
      return hasWeight
        ? { role: "confirms", because: "Says so on record, with standing." }
        : {
            role: "counts",
            because: `Counts as an origin and does not confirm: ${shortOfConfirming(attribution)}.`,
          };
    case "denies":
      return hasWeight
        ? { role: "disputes", because: "Denies it on record, with standing." }
        : { role: "noted", because: `A denial ${lacking(attribution)}. It does not move the status.` };
    case "disputes":
      return contest(attribution, record);
    case "retracts":
      return { role: "takes_back", because: "Takes back what was said before." };
    case "declined_comment":
    case "no_response":
    case "neither_confirms_nor_denies":
      return { role: "noted", because: "Silence is recorded and does not move the status." };
    default: {
      const unknown: never = stance;
      return unknown;
    }
  }
}

function contest(attribution: Attribution, { asserting, supporting }: PublicRecord): Said {
  if (!carriesWeight(attribution)) {
    return { role: "noted", because: `A contest ${lacking(attribution)}. It does not move the status.` };
  }
  const unsettles = asserting.some(carriesWeight) && !supporting.some((each) => each.authoritative);
  return unsettles
    ? { role: "disputes", because: "Contests on record, with standing, what another says with standing." }
    : { role: "noted", because: "A contest short of a denial. It does not move the status." };
}

function shortOfConfirming(attribution: Attribution): string {
  const isOutlet = attribution.source.identity === "outlet_observation";
  return isOutlet && !isNamed(attribution) ? "an outlet’s own reporting" : lacking(attribution);
}

function noLonger(attribution: Attribution, by: Attribution): Said {
  const name = speakerName(by);
  if (by.stance === "retracts") return { role: "no_longer", because: `Taken back by ${name}.` };
  const isAnswer = attribution.stance === "denies" || attribution.stance === "disputes";
  return isAnswer && !isSilence(by.stance) && by.stance !== "corrects"
    ? { role: "no_longer", because: `${name} has since said that it is so.` }
    : { role: "no_longer", because: `Corrected in ${by.article.outlet.name}.` };
}
