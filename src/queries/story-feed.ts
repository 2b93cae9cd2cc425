import type { Reader } from "@/db/connection";
import {
  correctionEntries,
  type FeedEntry,
  type FollowedClaim,
  feedEntries,
  newestFirst,
  type PutRight,
} from "@/domain/change/feed-entries";
import type { ClaimRecord } from "@/domain/claim";
import { editionAt } from "@/domain/dossier/editions";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { claimRecords } from "./claim-records";
import { correctionsIn } from "./corrections";
import { wordEditions } from "./editions";
import { questionRecords } from "./question-records";
import { recordedClaims } from "./recorded-claims";

export type StoryFeed = {
  id: string;
  slug: string;
  headline: string;
  standfirst: string;
  entries: FeedEntry[];
  /** When anything of the story, its claims or its questions was last stored; null where that was never. */
  storedAt: Date | null;
};

/**
 * What was last new in a story to one who follows it, as of an instant of public time: at most `most` entries. Null where
 * there is no such story.
 */
export async function storyFeed(
  db: Reader,
  slug: string,
  asOf: Date,
  most: number,
): Promise<StoryFeed | null> {
  const story = await db.story.findUnique({
    where: { slug, withdrawn: false },
    select: { id: true, headline: true, standfirst: true },
  });
  if (!story) return null;
  const ids = await lastNew(db, story.id, asOf, most);
  const [records, questions, words, storedAt, putRight] = await Promise.all([
    claimRecords(db, ids),
    followedQuestions(db, story.id, asOf),
    wordEditions(db, "story", [story.id], null),
    lastStored(db, story.id),
    correctionsIn(db, slug, { since: null, until: asOf, limit: most }),
  ]);
  const claims = await followedClaims(db, records);
  const { headline, standfirst } = editionAt(words.get(story.id) ?? [], asOf)?.words ?? story;
  return {
    ...{ id: story.id, slug, headline, standfirst },
    entries: newestFirst([
      ...feedEntries({ slug, claims, questions }, asOf),
      ...correctionEntries(putRight, slug),
    ]).slice(0, most),
    storedAt,
  };
}

/**
 * The claims of a story of which something was last new: became public, or was stored, whichever came later. An entry among
 * the first `most` is of one of these, since each of them has one that is at least as new.
 */
async function lastNew(db: Reader, storyId: string, asOf: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT sc.claim_id AS id
    FROM story_claim sc
    CROSS JOIN LATERAL (
      SELECT max(greatest(at, stored)) AS at FROM (
        SELECT published_at AS at, recorded_at AS stored FROM attribution WHERE claim_id = sc.claim_id
        UNION ALL SELECT published_at, recorded_at FROM evidence WHERE claim_id = sc.claim_id
        UNION ALL SELECT effective_at, recorded_at FROM determination WHERE claim_id = sc.claim_id
        UNION ALL SELECT ends_at, recorded_at FROM determination WHERE claim_id = sc.claim_id AND ends_at IS NOT NULL
      ) AS parts WHERE at <= ${asOf}) AS news
    CROSS JOIN LATERAL (
      SELECT max(at) AS at FROM revision WHERE subject_kind = 'claim' AND subject_id = sc.claim_id) AS written
    WHERE sc.story_id = ${storyId} AND news.at IS NOT NULL
    ORDER BY greatest(news.at, written.at) DESC, sc.claim_id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

async function followedClaims(db: Reader, records: readonly ClaimRecord[]): Promise<FollowedClaim[]> {
  const ids = records.map(({ id }) => id);
  const [wordings, putRight] = await Promise.all([
    wordEditions(db, "claim", ids, null),
    recordsPutRight(db, ids),
  ]);
  return records.map((record) => ({
    record,
    wordings: wordings.get(record.id) ?? [],
    putRight: putRight.get(record.id) ?? [],
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

async function followedQuestions(db: Reader, storyId: string, asOf: Date) {
  const questions = await questionRecords(db, storyId, asOf);
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT subject_id AS id, max(at) AS at FROM revision
    WHERE subject_kind = 'open_question' AND subject_id = ANY(${questions.map(({ id }) => id)}) GROUP BY subject_id`;
  const stored = new Map(rows.map(({ id, at }) => [id, at]));
  return questions.map((question) => ({
    ...question,
    storedAt: stored.get(question.id) ?? question.publishedAt,
  }));
}

/** Recorded time: when anything of the story, its claims or its questions was last stored. */
async function lastStored(db: Reader, storyId: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM revision
    WHERE (subject_kind = 'story' AND subject_id = ${storyId})
       OR (subject_kind = 'claim' AND subject_id IN (SELECT claim_id FROM story_claim WHERE story_id = ${storyId}))
       OR (subject_kind = 'open_question'
           AND subject_id IN (SELECT id FROM open_question WHERE story_id = ${storyId}))`;
  return rows[0]?.at ?? null;
}
