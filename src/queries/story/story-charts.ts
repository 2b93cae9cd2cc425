import type { Reader } from "@/db/connection";
import type { ChartedStory } from "@/domain/chart/charted-story";
import { unkeptClaims } from "../claim/kept-claims";
import { chartSubject, claimsOf } from "./chart-subject";

/** Null where there is no such story. Only claims of which something was known by `asOf`; a page beyond the last has none. */
export async function chartedStory(
  db: Reader,
  slug: string,
  asOf: Date,
  part: { page: number; most: number },
): Promise<ChartedStory | null> {
  const subject = await chartSubject(db, { story: slug }, asOf);
  if (!subject) return null;
  const { ids, first, total } = await claimsOf(db, subject, asOf, part);
  const held = await unkeptClaims(db, ids, asOf);
  const claims = ids.flatMap((claim) => held.get(claim)?.record ?? []);
  return { subject, claims, part: { first, count: claims.length, total } };
}
