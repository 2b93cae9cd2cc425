import type { ClaimRecord } from "../claim";
import { circularIn } from "./circular";
import { restsOn } from "./independence";
import { byPublication, publicRecordAsOf } from "./public-record";

/** A stretch of public time over which a claim rests on the same. `to` is exclusive; null means that it still does. */
export type SourcingSpan = {
  from: Date;
  to: Date | null;
  /** How many independent origins it has for certain. */
  origins: number;
  /** Whether circular reporting is found. */
  circular: boolean;
  /** Ids of those without any one of whom no origin is left, sorted. */
  rests: string[];
};

/**
 * What a claim rests on over public time, by the rules of origins and of circular reporting, from the first word on; neighbours
 * always differ. Documents and decisions move none of it.
 */
export function sourcingSpans(claim: ClaimRecord): SourcingSpan[] {
  const record = { ...claim, attributions: claim.attributions.toSorted(byPublication) };
  const instants = [...new Set(record.attributions.map(({ publishedAt }) => publishedAt.getTime()))];
  const spans: SourcingSpan[] = [];
  let before: string | null = null;
  for (const instant of instants) {
    const from = new Date(instant);
    const known = publicRecordAsOf(record, from);
    const saying = known.asserting.map(({ id }) => id).join();
    // A denial or a refusal leaves the ways as they were.
    if (saying === before) continue;
    before = saying;
    const now = { ...restsOn(known), circular: circularIn(known).length > 0 };
    const last = spans.at(-1);
    if (last && isSame(last, now)) continue;
    if (last) last.to = from;
    spans.push({ ...now, from, to: null });
  }
  return spans;
}

type Sourcing = Omit<SourcingSpan, "from" | "to">;

function isSame(a: Sourcing, b: Sourcing): boolean {
  return a.origins === b.origins && a.circular === b.circular && a.rests.join() === b.rests.join();
}
