import { givesStanding } from "../attribution-meaning";
import type { Attribution, ClaimRecord, Determination, Evidence } from "../claim";
import { isInPart } from "./in-part";
import { spokenOrder } from "./said-time";
import { isNamed, isSameVoice } from "./speaker";
import { withdrawalsAmong } from "./withdrawal";

/** What the public record of a claim holds at one instant, sorted by what it does there. */
export type PublicRecord = {
  asOf: Date;
  /** Says that it is so, and stands by it: the origins are among these and nowhere else. */
  asserting: Attribution[];
  /** Said that it is so, until a later act took the words back. */
  withdrawn: { attribution: Attribution; by: Attribution }[];
  /** Retractions in force that answer nothing we hold: the words taken back are known by their withdrawal. */
  bareRetractions: Attribution[];
  /** Outright denials that still stand. */
  denials: Attribution[];
  /** Denied or contested it, until the words were taken back, or the speaker said that it is so. */
  deniedOnce: { attribution: Attribution; by: Attribution }[];
  /** Contests without an outright denial. */
  contests: Attribution[];
  /** Say so, deny or contest a part of the claim and no more: shown, and never weighed for the whole. */
  inPart: Attribution[];
  /** Declined, did not answer, neither confirmed nor denied. Shown, and never weighed. */
  silences: Attribution[];
  supporting: Evidence[];
  contradicting: Evidence[];
  determination: Determination | null;
  /** Everything said, in the order in which the public met it. */
  spoken: Attribution[];
  /** By attribution id: the later act that took the words back, or the admission that settled a denial. */
  settledBy: Map<string, Attribution>;
};

/** Sorts all that is public at `asOf` (inclusive). The order of the input never shows in the result. */
export function publicRecordAsOf(claim: ClaimRecord, asOf: Date): PublicRecord {
  const spoken = claim.attributions.filter((each) => each.publishedAt <= asOf).toSorted(byPublication);
  const shown = claim.evidence.filter((each) => each.publishedAt <= asOf).toSorted(byPublication);
  const withdrawals = withdrawalsAmong(spoken);
  const record: PublicRecord = {
    asOf,
    asserting: [],
    withdrawn: [],
    bareRetractions: withdrawals.bare,
    denials: [],
    deniedOnce: [],
    contests: [],
    inPart: [],
    silences: [],
    supporting: shown.filter((each) => each.bearing === "supports"),
    contradicting: shown.filter((each) => each.bearing === "contradicts"),
    determination: determinationInForce(claim.determinations, asOf),
    spoken,
    settledBy: withdrawals.by,
  };
  for (const attribution of spoken) sortIn(record, attribution, withdrawals.by.get(attribution.id));
  return withoutAdmitted(record);
}

/**
 * "A named source, on record, with standing" in so many words: the one kind of statement that can confirm a
 * claim, or dispute it. Words weakened by a hedge ("reportedly confirmed", "may have met") do neither, and an
 * outlet's own reporting reports: domain rule 2 ranks it with the named origins below the confirming ones.
 */
export function carriesWeight(attribution: Attribution): boolean {
  return (
    isNamed(attribution) &&
    attribution.groundRules === "on_record" &&
    givesStanding(attribution.proximity) &&
    attribution.hedge === null
  );
}

function sortIn(record: PublicRecord, attribution: Attribution, takenBy: Attribution | undefined): void {
  const { stance } = attribution;
  if (isInPart(attribution)) {
    if (takenBy === undefined) record.inPart.push(attribution);
    return;
  }
  switch (stance) {
    // A correction asserts the claim that it hangs on: the corrected proposition, and no other.
    case "asserts":
    case "confirms":
    case "corrects":
      if (takenBy === undefined) record.asserting.push(attribution);
      else record.withdrawn.push({ attribution, by: takenBy });
      return;
    case "denies":
      if (takenBy === undefined) record.denials.push(attribution);
      else record.deniedOnce.push({ attribution, by: takenBy });
      return;
    case "disputes":
      if (takenBy === undefined) record.contests.push(attribution);
      else record.deniedOnce.push({ attribution, by: takenBy });
      return;
    case "retracts":
      return;
    case "declined_comment":
    case "no_response":
    case "neither_confirms_nor_denies":
      record.silences.push(attribution);
      return;
    default: {
      const unknown: never = stance;
      throw new Error(`Unknown stance: ${unknown}`);
    }
  }
}

/**
 * A speaker who first denied and later says on record that it is so has settled their own denial. The other way
 * round both statements stand: to deny what one said before is not to withdraw it, and two statements at odds
 * on the record are what "disputed" means. (A recorded retraction is the way to withdraw.)
 */
function withoutAdmitted(record: PublicRecord): PublicRecord {
  if (record.denials.length + record.contests.length === 0) return record;
  const admissions = record.asserting.filter((each) => isNamed(each) && each.groundRules === "on_record");
  const settledBy = new Map(record.settledBy);
  const deniedOnce = [...record.deniedOnce];
  for (const against of [...record.denials, ...record.contests]) {
    const admission = admissions.find((each) => isSameVoice(each, against) && spokenOrder(each, against) > 0);
    if (admission === undefined) continue;
    settledBy.set(against.id, admission);
    deniedOnce.push({ attribution: against, by: admission });
  }
  const stands = (each: Attribution) => !settledBy.has(each.id);
  return {
    ...record,
    settledBy,
    deniedOnce,
    denials: record.denials.filter(stands),
    contests: record.contests.filter(stands),
  };
}

/** The latest effective of those in force; what was recorded last wins a tie, because it was the second thought. */
function determinationInForce(determinations: Determination[], asOf: Date): Determination | null {
  const inForce = determinations.filter(
    (each) => each.effectiveAt <= asOf && (each.endsAt === null || each.endsAt > asOf),
  );
  const [latest] = inForce.toSorted(
    (a, b) =>
      b.effectiveAt.getTime() - a.effectiveAt.getTime() ||
      b.recordedAt.getTime() - a.recordedAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
  return latest ?? null;
}

/** The order in which the public met things; ids settle what came out at one instant. */
export function byPublication(
  a: { publishedAt: Date; id: string },
  b: { publishedAt: Date; id: string },
): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1);
}
