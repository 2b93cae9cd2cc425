import type { Circularity, Independence } from "./independence";
import type { Status } from "./vocabulary";

/**
 * One rule of the ladder, met or not, with what met it. `title` states the rule in the claim's own case,
 * `because` is one sentence for readers; `by` holds attribution, evidence or determination ids.
 */
export type RuleResult = { rule: Status; met: boolean; title: string; because: string; by: string[] };

export type Decision = { id: string; status: Status; reason: string; by: string; at: Date };

/** The status of a claim at an instant, never without its reasons. */
export type StatusReport = {
  /** What readers see: the standing decision where there is one, else what the rules say. */
  status: Status;
  byRules: Status;
  decided: Decision | null;
  rules: RuleResult[];
  /** Sentences: what would move the status. Empty where nothing could. */
  wouldChange: string[];
  independence: Independence;
  circular: Circularity[];
};
