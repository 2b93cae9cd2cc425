import { apart } from "../apart";
import type { ClaimRecord } from "../claim";
import { publicRecordAsOf } from "../sourcing/public-record";
import { type Weighed, weigh } from "../sourcing/weighed";
import type { Status } from "../vocabulary";
import { ruleThatHolds, tried } from "./status-rules";

/** What readers see, with the one reason for it: `by` holds ids of attributions, evidence or a determination. */
export type BriefStatus = { status: Status; because: string; by: string[] };

/**
 * The same status as `statusAsOf` gives, without the rules that did not decide it: for lists and histories, which
 * ask often.
 */
export function briefStatusAsOf(claim: ClaimRecord, asOf: Date): BriefStatus {
  return briefStatus(weigh(publicRecordAsOf(claim, asOf)));
}

export function briefStatus(weighed: Weighed): BriefStatus {
  const { determination } = weighed.record;
  if (determination === null) {
    const { rule, because, by } = tried(ruleThatHolds(weighed), weighed);
    return { status: rule, because, by };
  }
  const { id, status, reason, by } = determination;
  return { status, because: `${apart(by)} decided: ${apart(reason)}`, by: [id] };
}

/** The decision in force, else the rule that holds, without a word of why. */
export function bareStatus(weighed: Weighed): Status {
  return weighed.record.determination?.status ?? ruleThatHolds(weighed);
}
