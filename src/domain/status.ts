import { circularIn } from "./circular";
import type { ClaimRecord } from "./claim";
import { type Circularity, type Independence, independenceIn } from "./independence";
import { publicRecordAsOf } from "./public-record";
import { firstMet, ladder, type RuleResult } from "./status-rules";
import type { Status } from "./vocabulary";
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
};

/**
 * What the public record supports at `asOf` (inclusive), by the ladder of domain rule 2, with every rule's result,
 * the editor's decision beside it, and what would change it. Depends on nothing but its arguments, and not on the
 * order of what they hold.
 */
export function statusAsOf(claim: ClaimRecord, asOf: Date): StatusReport {
  const record = publicRecordAsOf(claim, asOf);
  const independence = independenceIn(record);
  const rules = ladder(record, independence);
  const byRules = firstMet(rules);
  const { determination } = record;
  const decided =
    determination === null
      ? null
      : {
          id: determination.id,
          status: determination.status,
          reason: determination.reason,
          by: determination.by,
          at: determination.effectiveAt,
        };
  return {
    status: decided?.status ?? byRules,
    byRules,
    decided,
    rules,
    wouldChange: wouldChange(record, byRules, independence),
    independence,
    circular: circularIn(record),
  };
}
