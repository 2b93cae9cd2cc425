import type { Reader } from "@/db/connection";
import type { ClaimRecord } from "@/domain/claim";
import { type StatusReport, statusAsOf } from "@/domain/status/status";
import { type HeldClaim, heldClaims } from "./claim-records";
import { KeptAnswers } from "./search/kept-answers";
import { editionOf } from "./search/state";

/** By edition of the record and id. Some ten kilobytes each. */
const kept = new KeptAnswers<HeldClaim>(3_000);

/**
 * Claims by id as they stand in the published record, read once for an edition of it: a page of claims is little else
 * than reading them, and the newest stand on many pages. Who writes reads for themselves (`heldClaims`). Nobody may
 * change what they are given.
 */
export async function keptClaims(db: Reader, ids: readonly string[]): Promise<Map<string, HeldClaim>> {
  if (ids.length === 0) return new Map();
  const edition = await editionOf(db);
  const claims = new Map<string, HeldClaim>();
  for (const id of ids) {
    const claim = kept.find(edition, id);
    if (claim) claims.set(id, claim);
  }
  // Read after the edition was: what is published in between is told too early, and nothing too late.
  const read = await heldClaims(
    db,
    ids.filter((id) => !claims.has(id)),
  );
  for (const [id, claim] of read) claims.set(id, claim);
  for (const [id, claim] of claims) kept.keep(edition, id, claim);
  return claims;
}

const last = new WeakMap<ClaimRecord, StatusReport>();

/** What `statusAsOf` gives; of a record of which nothing is dated after `asOf`, worked out once. */
export function reportAsOf(record: ClaimRecord, asOf: Date): StatusReport {
  if (lastInstant(record) > asOf.getTime()) return statusAsOf(record, asOf);
  const report = last.get(record) ?? statusAsOf(record, asOf);
  last.set(record, report);
  return report;
}

/** From then on the record says the same for ever. */
function lastInstant({ attributions, evidence, determinations }: ClaimRecord): number {
  const dates = [
    ...attributions.map(({ publishedAt }) => publishedAt),
    ...evidence.map(({ publishedAt }) => publishedAt),
    ...determinations.flatMap(({ effectiveAt, endsAt }) => [effectiveAt, endsAt ?? effectiveAt]),
  ];
  return Math.max(...dates.map((date) => date.getTime()));
}
