import type { ClaimRecord } from "../claim";
import { byPublication } from "../sourcing/public-record";
import { newsBy, type StatusStep, stepsThrough } from "./status-history";

/** A step as one who follows the claim meets it: with the instant at which we stored what it brought. */
export type FollowedStep = StatusStep & { recorded: Date };

/**
 * The steps of a claim, one for each time that we stored something of one and the same public instant: two reports of one
 * day, the second of which we held an hour later, were two steps for whoever looked in between.
 */
export function followedSteps(claim: ClaimRecord): FollowedStep[] {
  const inOrder = { ...claim, attributions: claim.attributions.toSorted(byPublication) };
  const groups = newsBy(claim, ({ at, recorded }) => `${at.getTime()} ${recorded.getTime()}`);
  const steps = stepsThrough(
    groups.map(({ at, recorded, news }) => ({ at, news, record: heldBy(inOrder, at, recorded) })),
  );
  return steps.map((step, index) => ({ ...step, recorded: groups[index]!.recorded }));
}

/** Without what came out at that very instant, and was stored later than `recorded`. */
function heldBy(claim: ClaimRecord, at: Date, recorded: Date): ClaimRecord {
  const isHeld = (published: Date, stored: Date) =>
    published.getTime() !== at.getTime() || stored <= recorded;
  return {
    ...claim,
    attributions: claim.attributions.filter((each) => isHeld(each.publishedAt, each.recordedAt)),
    evidence: claim.evidence.filter((each) => isHeld(each.publishedAt, each.recordedAt)),
    determinations: claim.determinations.filter((each) => isHeld(each.effectiveAt, each.recordedAt)),
  };
}
