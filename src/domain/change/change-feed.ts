import { isSilence } from "../attribution-meaning";
import type { ClaimRecord } from "../claim";
import { type StatusStep, statusSteps } from "../status/status-history";
import {
  answeredChange,
  changeId,
  claimName,
  raisedChange,
  responseChange,
  wasNeverOpen,
} from "./compare-story";
import type { StoryChange, StoryRecord, ToldClaim } from "./story-change";

/**
 * All that ever changed in a story, newest first, one item for each subject and instant. Nothing is joined: a status
 * that moved twice is there twice, so that items keep their ids for good.
 *
 * @param asOf the instant of public time that one looks from: each claim is told with its status of then
 */
export function storyChanges({ claims, questions }: StoryRecord, asOf: Date): StoryChange[] {
  const ofQuestions = questions.flatMap((question) =>
    wasNeverOpen(question) ? [] : [raisedChange(question), ...answeredChange(question, asOf)],
  );
  return [...claims.flatMap((claim) => claimHistory(claim, asOf)), ...ofQuestions].sort(newestFirst);
}

/** Newest first; what came out at one instant by id, so that a place in the list can be named and found again. */
export function newestFirst(a: Place, b: Place): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
export type Place = { at: Date; id: string };

function claimHistory(claim: ClaimRecord, asOf: Date): StoryChange[] {
  const silences = claim.attributions.filter(({ stance }) => isSilence(stance));
  const silent = new Set(silences.map(({ id }) => id));
  const all = statusSteps(claim);
  const told = { ...claimName(claim), status: all.findLast(({ at }) => at <= asOf)?.after ?? "unsourced" };
  const steps = all.flatMap((step) => stepChange(told, step, silent));
  return [...steps, ...silences.map((said) => responseChange(told, said))];
}

/** What a step is told as; nothing where it brought but refusals to speak, which are told one by one. */
export function stepChange(claim: ToldClaim, step: StatusStep, silent: ReadonlySet<string>): StoryChange[] {
  const { at, before, after, because, by } = step;
  const ids = [...step.added, ...step.ended].filter((id) => !silent.has(id));
  const dated = { id: changeId(claim.id, at), at, claim };
  if (before === null) return [{ ...dated, kind: "claim_added", status: after, because, by, ids }];
  if (before !== after)
    return [{ ...dated, kind: "status_changed", from: before, to: after, because, by, ids }];
  return ids.length === 0 ? [] : [{ ...dated, kind: "details_added", status: after, because, ids }];
}
