import type { Attribution, ClaimRecord } from "../claim";
import { publicRecordAsOf } from "../sourcing/public-record";
import { briefStatusAsOf } from "../status/brief-status";
import { weightlessDenials } from "../status/step-sentences";
import type { Status } from "../vocabulary";

/** What changed about a claim between two instants of public time. `ids` became public, or ended, in between. */
export type ClaimChange =
  | { kind: "added"; status: Status; because: string; ids: string[] }
  | { kind: "status_changed"; from: Status; to: Status; because: string; by: string[]; ids: string[] }
  | { kind: "details_added"; status: Status; because: string; ids: string[] };

/** A claim as it was seen: what the record held, looked at from an instant of public time. */
export type ClaimView = { claim: ClaimRecord; asOf: Date };

/**
 * Compares a claim at two instants (`before` exclusive, `after` inclusive) and answers null when nothing became public
 * or ended between them. The earlier instant is the starting point whichever way round they are given.
 */
export function compareClaim(claim: ClaimRecord, before: Date, after: Date): ClaimChange | null {
  if (before > after) return compareClaim(claim, after, before);
  return compareClaimViews({ claim, asOf: before }, { claim, asOf: after });
}

/**
 * The same for two views whose records may differ too: a reader who comes back also finds what was recorded late,
 * with an earlier public date. `before` is null for a claim that was not on record at all.
 */
export function compareClaimViews(before: ClaimView | null, after: ClaimView): ClaimChange | null {
  const ids = newIds(before, after);
  const { status, because: why, by } = briefStatusAsOf(after.claim, after.asOf);
  const because = [why, ...weightlessDenials(standingDenials(after, new Set(ids)))].join(" ");
  if (before === null || !isKnown(before))
    return ids.length === 0 ? null : { kind: "added", status, because, ids };
  const then = briefStatusAsOf(before.claim, before.asOf);
  if (then.status !== status)
    return { kind: "status_changed", from: then.status, to: status, because, by, ids };
  return ids.length === 0 ? null : { kind: "details_added", status, because, ids };
}

/** Those of these that speak against the claim, and that nobody has taken back. */
function standingDenials({ claim, asOf }: ClaimView, ids: ReadonlySet<string>): Attribution[] {
  const { denials, contests } = publicRecordAsOf(claim, asOf);
  return [...denials, ...contests].filter(({ id }) => ids.has(id));
}

/** Ids in the order in which the public met them. */
function newIds(before: ClaimView | null, after: ClaimView): string[] {
  const seen = new Set(before === null ? [] : happenings(before).map(({ what }) => what));
  const found = happenings(after).filter(({ what }) => !seen.has(what));
  found.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return [...new Set(found.map(({ id }) => id))];
}

/** All that had become public or had ended by then. A decision begins and ends: two happenings under one id. */
function happenings({ claim, asOf }: ClaimView): { what: string; id: string; at: Date }[] {
  const begun = (id: string, at: Date) => ({ what: `begun ${id}`, id, at });
  return [
    ...claim.attributions.map(({ id, publishedAt }) => begun(id, publishedAt)),
    ...claim.evidence.map(({ id, publishedAt }) => begun(id, publishedAt)),
    ...claim.determinations.map(({ id, effectiveAt }) => begun(id, effectiveAt)),
    ...claim.determinations.flatMap(({ id, endsAt }) =>
      endsAt === null ? [] : [{ what: `ended ${id}`, id, at: endsAt }],
    ),
  ].filter(({ at }) => at <= asOf);
}

/** Whether anything of a claim was public by then: said, shown or decided. */
export function isKnown({ claim, asOf }: ClaimView): boolean {
  return (
    claim.attributions.some((each) => each.publishedAt <= asOf) ||
    claim.evidence.some((each) => each.publishedAt <= asOf) ||
    claim.determinations.some((each) => each.effectiveAt <= asOf)
  );
}
