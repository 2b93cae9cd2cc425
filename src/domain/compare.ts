import { briefStatusAsOf } from "./brief-status";
import type { ClaimRecord } from "./claim";
import type { Status } from "./vocabulary";

/** What changed about a claim between two instants of public time. `ids` became public, or ended, in between. */
export type ClaimChange =
  | { kind: "added"; status: Status; because: string; ids: string[] }
  | { kind: "status_changed"; from: Status; to: Status; because: string; by: string[]; ids: string[] }
  | { kind: "details_added"; status: Status; because: string; ids: string[] };

/**
 * Compares a claim at two instants (`before` exclusive, `after` inclusive) and answers null when nothing became public
 * or ended between them. The earlier instant is the starting point whichever way round they are given.
 */
export function compareClaim(claim: ClaimRecord, before: Date, after: Date): ClaimChange | null {
  if (before > after) return compareClaim(claim, after, before);
  const ids = newBetween(claim, before, after);
  if (ids.length === 0) return null;
  const now = briefStatusAsOf(claim, after);
  const { status, because } = now;
  if (!isKnown(claim, before)) return { kind: "added", status, because, ids };
  const then = briefStatusAsOf(claim, before);
  if (then.status === status) return { kind: "details_added", status, because, ids };
  return { kind: "status_changed", from: then.status, to: status, because, by: now.by, ids };
}

/** Ids in the order in which the public met them. */
function newBetween(claim: ClaimRecord, before: Date, after: Date): string[] {
  const isBetween = (at: Date) => at > before && at <= after;
  const found = [
    ...claim.attributions.map(({ id, publishedAt }) => ({ id, at: publishedAt })),
    ...claim.evidence.map(({ id, publishedAt }) => ({ id, at: publishedAt })),
    ...claim.determinations.map(({ id, effectiveAt }) => ({ id, at: effectiveAt })),
    ...claim.determinations.flatMap(({ id, endsAt }) => (endsAt === null ? [] : [{ id, at: endsAt }])),
  ].filter(({ at }) => isBetween(at));
  found.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return [...new Set(found.map(({ id }) => id))];
}

function isKnown(claim: ClaimRecord, at: Date): boolean {
  return (
    claim.attributions.some((each) => each.publishedAt <= at) ||
    claim.evidence.some((each) => each.publishedAt <= at) ||
    claim.determinations.some((each) => each.effectiveAt <= at)
  );
}
