import type { Reader } from "@/db/connection";
import type { ClaimPage } from "@/domain/pages";
import { readCursor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { heldClaims } from "./claim-records";
import { claimPages } from "./claims";
import { resolve } from "./search/resolve";
import { pageOf } from "./timeline";

/** A step of an export: the next claims that match, and what to ask for after them; null at the end. */
export type ClaimStep = { claims: ClaimPage[]; asOf: Date; rest: TimelineQuery | null };

export async function claimStep(db: Reader, query: TimelineQuery): Promise<ClaimStep> {
  // Words that nothing says find nothing: a file has no place to tell that others were sought for them.
  const { rows, next } = await pageOf(db, await resolve(db, query));
  const ids = rows.map(({ id }) => id);
  return {
    // Nobody asks for most of these again: they are not to drive out what many look at.
    claims: await claimPages(db, ids, query.asOf, heldClaims),
    asOf: query.asOf,
    rest: next === null ? null : { ...query, cursor: readCursor(next) },
  };
}
