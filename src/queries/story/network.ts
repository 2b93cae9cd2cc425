import type { Reader } from "@/db/connection";
import type { ChartPart, ChartSubject } from "@/domain/chart/chart-subject";
import { type Network, type NetworkClaim, networkClaims, networkOf } from "@/domain/chart/network";
import type { EntityRef } from "@/domain/claim";
import { onDay } from "@/domain/time/on-day";
import type { Period } from "@/domain/time/period";
import { unkeptClaims } from "../claim/kept-claims";
import { recordsHeld } from "../records-held";
import { chartSubject, claimsOf, type WhichSubject } from "./chart-subject";

/** Claims of which one network tells: with more, hardly one line could be told from another. */
export const networkAtOnce = 24;

export type NetworkAsked = {
  subject: ChartSubject & { mergedInto: EntityRef | null };
  part: ChartPart;
  claims: NetworkClaim[];
  network: Network;
};

/** The network of a story, a person or an organization, a part of its claims at a time. Null where readers see none. */
export async function networkAsked(
  db: Reader,
  which: WhichSubject,
  asOf: Date,
  page: number,
): Promise<NetworkAsked | null> {
  const subject = await chartSubject(db, which, asOf);
  if (!subject) return null;
  const { ids, first, total } = await claimsOf(db, subject, asOf, { page, most: networkAtOnce });
  const read = await unkeptClaims(db, ids, asOf);
  const claims = networkClaims(
    ids.flatMap((id) => read.get(id) ?? []),
    first,
    asOf,
  );
  const bare = networkOf(claims, { positions: [], sanctions: [] }, asOf);
  const named = [...bare.nodes.map(({ id }) => id), ...(subject.kind === "story" ? [] : [subject.id])];
  const held = { positions: { personId: { in: named } }, sanctions: { entityId: { in: named } } };
  const { positions, sanctions } = await recordsHeld(db, held, asOf);
  const stood = (line: Period) => onDay(line, asOf) !== "over";
  const records = { positions: positions.filter(stood), sanctions: sanctions.filter(stood) };
  return {
    subject,
    part: { first, count: claims.length, total },
    claims,
    network: networkOf(claims, records, asOf),
  };
}
