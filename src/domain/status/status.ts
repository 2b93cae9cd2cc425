import type { ClaimRecord, Determination } from "../claim";
import { circularIn } from "../sourcing/circular";
import { type Credit, creditIn } from "../sourcing/credit";
import type { Circularity, Independence } from "../sourcing/independence";
import { publicRecordAsOf } from "../sourcing/public-record";
import { weigh } from "../sourcing/weighed";
import type { Status } from "../vocabulary";
import { ladder, type RuleResult, ruleThatHolds } from "./status-rules";
import { wouldChange } from "./would-change";

export type { RuleResult } from "./status-rules";

export type Decision = { id: string; status: Status; reason: string; by: string; at: Date };

/** The status of a claim at an instant, never without its reasons. */
export type StatusReport = {
  /** What readers see: the standing decision where there is one, else what the rules say. */
  status: Status;
  byRules: Status;
  decided: Decision | null;
  /** All eight rules in the order in which they are tried; the first that is met is `byRules`. */
  rules: RuleResult[];
  /** Sentences: what would move the status. Empty where nothing could. */
  wouldChange: string[];
  independence: Independence;
  circular: Circularity[];
  /** Who says it, and who stands against it. */
  credit: Credit;
};

/**
 * What the public record supports at `asOf` (inclusive), by the ladder of domain rule 2, with every rule's result,
 * the editor's decision beside it, and what would change it. Depends on nothing but its arguments, and not on the
 * order of what they hold.
 */
export function statusAsOf(claim: ClaimRecord, asOf: Date): StatusReport {
  const record = publicRecordAsOf(claim, asOf);
  const weighed = weigh(record);
  const byRules = ruleThatHolds(weighed);
  const decided = decisionOf(record.determination);
  return {
    status: decided?.status ?? byRules,
    byRules,
    decided,
    rules: ladder(weighed),
    wouldChange: wouldChange(weighed, byRules),
    independence: weighed.independence(),
    circular: circularIn(record),
    credit: creditIn(weighed),
  };
}

function decisionOf(determination: Determination | null): Decision | null {
  if (determination === null) return null;
  const { id, status, reason, by, effectiveAt } = determination;
  return { id, status, reason, by, at: effectiveAt };
}
