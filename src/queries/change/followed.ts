import type { Reader } from "@/db/connection";
import type { FollowedClaim, PutRight } from "@/domain/change/feed-entries";
import type { ClaimRecord } from "@/domain/claim";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { questionRecords } from "../claim/question-records";
import { recordedClaims } from "../claim/recorded-claims";
import { claimsAbsorbed } from "../entity/merged-into";
import { wordEditions } from "./editions";

/** Claims with their wordings over time, what was put right in their records, and which others were merged into them. */
export async function followedClaims(db: Reader, records: readonly ClaimRecord[]): Promise<FollowedClaim[]> {
  const ids = records.map(({ id }) => id);
  const [wordings, putRight, absorbed] = await Promise.all([
    wordEditions(db, "claim", ids, null),
    recordsPutRight(db, ids),
    claimsAbsorbed(db, ids),
  ]);
  return records.map((record) => ({
    record,
    wordings: wordings.get(record.id) ?? [],
    putRight: putRight.get(record.id) ?? [],
    absorbed: absorbed.get(record.id) ?? [],
  }));
}

/** Parts of an attribution that no status rests on: where its words stand can move with a version of the article. */
const placesOnly = [
  "selectors",
  "versionId",
  "key",
  "cue",
  "directness",
  "anonymityReason",
  "proximityNote",
  "spokenLanguage",
];

/** Of each claim the last times that what had been stored was changed or taken out, where that moved the status. */
async function recordsPutRight(db: Reader, ids: readonly string[]): Promise<Map<string, PutRight[]>> {
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT subject_id AS id, at FROM revision r
    WHERE subject_kind = 'claim' AND subject_id = ANY(${[...ids]}) AND "from" IS NOT NULL AND "to" IS NOT NULL
      AND EXISTS (
        SELECT FROM unnest(ARRAY['attributions', 'evidence', 'determinations']) AS part,
          jsonb_array_elements(r."from"->part) AS held
        WHERE NOT EXISTS (
          SELECT FROM jsonb_array_elements(r."to"->part) AS kept
          WHERE kept - ${placesOnly}::text[] = held - ${placesOnly}::text[]))
    ORDER BY at DESC LIMIT ${mostPutRight}`;
  const found = new Map<string, PutRight[]>();
  for (const { id, at } of rows) {
    const [before, after] = await Promise.all(
      [new Date(at.getTime() - 1), at].map(async (recorded) => {
        const [claim] = await recordedClaims(db, [id], at, recorded);
        return claim ? briefStatusAsOf(claim.record, at) : null;
      }),
    );
    if (!before || !after || before.status === after.status) continue;
    const put = { at, from: before.status, to: after.status, because: after.because };
    found.set(id, [...(found.get(id) ?? []), put]);
  }
  return found;
}

/** Each is worked out from two states of the record, and they are rare. */
const mostPutRight = 20;

/** The questions of a story, each with when we last stored anything of it, and when we first stored it and its answer. */
export async function followedQuestions(db: Reader, storyId: string, asOf: Date) {
  const questions = await questionRecords(db, storyId, asOf);
  type Stored = { id: string; last: Date; first: Date; answer: Date | null };
  const rows = await db.$queryRaw<Stored[]>`
    SELECT subject_id AS id, max(at) AS last, min(at) AS first,
      min(at) FILTER (WHERE "to"->>'answeredById' IS NOT NULL) AS answer
    FROM revision
    WHERE subject_kind = 'open_question' AND subject_id = ANY(${questions.map(({ id }) => id)}) GROUP BY subject_id`;
  const stored = new Map(rows.map((row) => [row.id, row]));
  return questions.map((question) => {
    const { last, first, answer } = stored.get(question.id) ?? {
      ...{ last: question.publishedAt, first: question.publishedAt, answer: null },
    };
    return { ...question, storedAt: last, firstStoredAt: first, answerStoredAt: answer ?? last };
  });
}
