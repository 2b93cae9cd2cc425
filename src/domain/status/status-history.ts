import type { ClaimRecord } from "../claim";
import { byPublication, publicRecordAsOf } from "../sourcing/public-record";
import { weigh } from "../sourcing/weighed";
import type { Status } from "../vocabulary";
import { bareStatus, briefStatus } from "./brief-status";
import { type News, whyStatusMoved, whyStatusStayed } from "./step-sentences";

/** A stretch of public time over which the status did not move. `to` is exclusive; null means that it still stands. */
export type StatusSpan = { status: Status; from: Date; to: Date | null; because: string; by: string[] };

/** What became public at one instant and what it did to the status, which may be nothing. */
export type StatusStep = {
  at: Date;
  /** Ids of attributions, evidence and determinations that became public, and of decisions that ended. */
  added: string[];
  ended: string[];
  /** Null at the first instant: before it there was nothing to have a status. */
  before: Status | null;
  after: Status;
  /** Why the status moved, or why it did not. */
  because: string;
  /** What the new status rests on: ids of attributions, evidence or a determination. Empty where it did not move. */
  by: string[];
};

/** Every instant at which anything about the claim becomes public, takes effect or ends; sorted, each once. */
export function publicInstants(claim: ClaimRecord): Date[] {
  return newsBy(claim, ({ at }) => at.getTime()).map(({ at }) => at);
}

/** Every public instant in order, those that moved nothing included: silence is part of the record. */
export function statusSteps(claim: ClaimRecord): StatusStep[] {
  // Every instant sorts the record anew, which is quick on one that is in order already.
  const record = { ...claim, attributions: claim.attributions.toSorted(byPublication) };
  return stepsThrough(newsBy(claim, ({ at }) => at.getTime()).map((group) => ({ ...group, record })));
}

/** What came at one instant, and the record that it is to be looked at in. */
export type NewsAt = { at: Date; news: News; record: ClaimRecord };

/** The steps that these groups make one after another, in the order given. */
export function stepsThrough(groups: readonly NewsAt[]): StatusStep[] {
  const steps: StatusStep[] = [];
  let before: Status | null = null;
  for (const { at, record, news } of groups) {
    const weighed = weigh(publicRecordAsOf(record, at));
    const status = bareStatus(weighed);
    const step = {
      at,
      added: idsOf(news, ["attributions", "evidence", "decisions"]),
      ended: idsOf(news, ["ended"]),
      before,
      after: status,
    };
    if (before === status) {
      steps.push({ ...step, because: whyStatusStayed(news, status, weighed.record.spoken), by: [] });
    } else {
      const { because, by } = briefStatus(weighed);
      steps.push({ ...step, because: whyStatusMoved(news, because), by });
    }
    before = status;
  }
  return steps;
}

/** The status over public time, from the first instant with anything public on; neighbours always differ. */
export function statusSpans(claim: ClaimRecord): StatusSpan[] {
  const moved = statusSteps(claim).filter((step) => step.before !== step.after);
  return moved.map((step, index) => ({
    status: step.after,
    from: step.at,
    to: moved[index + 1]?.at ?? null,
    because: step.because,
    by: step.by,
  }));
}

/** When a piece of news was public, and when we stored it. */
type Times = { at: Date; recorded: Date };

/** All that ever came of a claim, by what `groupOf` says of its times; groups in the order of these, each part by its id. */
export function newsBy(
  claim: ClaimRecord,
  groupOf: (times: Times) => number | string,
): (Times & { news: News })[] {
  const found = new Map<number | string, Times & { news: News }>();
  const at = (instant: Date, { recordedAt: recorded }: { recordedAt: Date }): News => {
    const group = groupOf({ at: instant, recorded });
    const known = found.get(group);
    if (known !== undefined) return known.news;
    const news: News = { attributions: [], evidence: [], decisions: [], ended: [] };
    found.set(group, { at: instant, recorded, news });
    return news;
  };
  for (const each of claim.attributions) at(each.publishedAt, each).attributions.push(each);
  for (const each of claim.evidence) at(each.publishedAt, each).evidence.push(each);
  for (const each of claim.determinations) {
    at(each.effectiveAt, each).decisions.push(each);
    if (each.endsAt !== null) at(each.endsAt, each).ended.push(each);
  }
  for (const { news } of found.values()) {
    news.attributions.sort(byId);
    news.evidence.sort(byId);
    news.decisions.sort(byId);
    news.ended.sort(byId);
  }
  return [...found.values()].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || a.recorded.getTime() - b.recorded.getTime(),
  );
}

function idsOf(news: News, parts: (keyof News)[]): string[] {
  return parts.flatMap((part) => news[part].map((each) => each.id));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
