import type { Reader } from "@/db/connection";
import type { ClaimRecord } from "@/domain/claim";
import { type StatusReport, statusAsOf } from "@/domain/status/status";
import { editionOf } from "../change/edition-of";
import { wordedAt } from "../change/words-then";
import { KeptAnswers } from "../kept-answers";
import { type HeldClaim, heldClaims } from "./claim-records";

/** By edition of the record and id. Some ten kilobytes each. */
const kept = new KeptAnswers<HeldClaim>(3_000);

/**
 * Claims by id with all that the published record has of them, in the words of that day. Who writes reads for themselves
 * (`heldClaims`). Nobody may change what they are given.
 */
export async function keptClaims(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
): Promise<Map<string, HeldClaim>> {
  return inWordsOf(db, newestClaims(db, ids), asOf);
}

/** The same of claims that nobody asks for again soon: they are not to drive out what many look at. */
export async function unkeptClaims(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
): Promise<Map<string, HeldClaim>> {
  return inWordsOf(db, heldClaims(db, ids), asOf);
}

async function inWordsOf(
  db: Reader,
  reading: Promise<Map<string, HeldClaim>>,
  asOf: Date,
): Promise<Map<string, HeldClaim>> {
  const told = await wordedAt(
    db,
    reading.then((claims) => [...claims.values()]),
    asOf,
  );
  return new Map(told.map((claim) => [claim.record.id, claim]));
}

/**
 * Read once for an edition of the record: a page of claims is little else than reading them, and the newest stand on many
 * pages.
 */
async function newestClaims(db: Reader, ids: readonly string[]): Promise<Map<string, HeldClaim>> {
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
