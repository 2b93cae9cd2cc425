import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import {
  correctionEntries,
  type FeedEntry,
  type FollowedQuestion,
  feedEntries,
  newestFirst,
} from "@/domain/change/feed-entries";
import type { PublicCorrection } from "@/domain/correction";
import { editionAt } from "@/domain/dossier/editions";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { toldClaim } from "@/domain/status/told-claim";
import { entityHref } from "@/domain/timeline/entry-of";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import type { EntityKind } from "@/domain/vocabulary";
import { claimRecords, reference } from "../claim/claim-records";
import { byName, isOnlyUnnamed } from "../claim/unnamed-sources";
import { mergedInto } from "../entity/merged-into";
import { findExactly } from "../search";
import { corrections, correctionsIn } from "./corrections";
import { wordEditions } from "./editions";
import { followedClaims, followedQuestions } from "./followed";
import { lastNew, newestClaims } from "./last-new";
import { wordedAt } from "./words-then";

/** What was last new in something that can be followed. `path` is where it is looked at. */
export type Feed = {
  id: string;
  path: string;
  title: string;
  description: string;
  entries: FeedEntry[];
  /** When anything of it was last stored; null where that was never. */
  storedAt: Date | null;
};

/** As of an instant of public time, and at most so many entries; nought: what it is called, and nothing is sought for it. */
export type FeedAsked = { asOf: Date; most: number };

export async function storyFeed(db: Reader, slug: string, { asOf, most }: FeedAsked): Promise<Feed | null> {
  const story = await db.story.findUnique({
    where: { slug, withdrawn: false },
    select: { id: true, headline: true, standfirst: true },
  });
  if (!story) return null;
  const own = Prisma.sql`SELECT claim_id AS id FROM story_claim WHERE story_id = ${story.id}`;
  const [ids, questions, words, storedAt, putRight] = await Promise.all([
    lastNew(db, own, asOf, most),
    followedQuestions(db, story.id, asOf),
    wordEditions(db, "story", [story.id], null),
    lastStoredIn(db, story.id),
    correctionsIn(db, slug, { since: null, until: asOf, limit: most }),
  ]);
  const { headline, standfirst } = editionAt(words.get(story.id) ?? [], asOf)?.words ?? story;
  const path = `/stories/${slug}`;
  const entries = await entriesOf(db, { ids, slug, path, questions, putRight }, { asOf, most });
  return { id: story.id, path, title: headline, description: standfirst, entries, storedAt };
}

export async function claimFeed(db: Reader, id: string, { asOf, most }: FeedAsked): Promise<Feed | null> {
  const isPublic = await db.claim.findFirst({
    where: { id, withdrawn: false, firstPublishedAt: { lte: asOf } },
    select: { id: true },
  });
  const [record] = isPublic === null ? [] : await wordedAt(db, claimRecords(db, [id]), asOf);
  if (!record) return null;
  const path = `/claims/${id}`;
  const { items } = await corrections(db, { of: { kind: "claim", id, path }, until: asOf, limit: most });
  const { status } = briefStatusAsOf(record, asOf);
  return {
    ...{ id, path, title: toldClaim({ text: record.text, status }) },
    description: "Every step of its status, who says so and why, and what was put right.",
    entries: await entriesOf(
      db,
      { ids: [id], slug: "", path, questions: [], putRight: items },
      { asOf, most },
    ),
    storedAt: await lastStored(db, [id]),
  };
}

/** Of a person or an organization: the claims about it, and those that it has spoken to. */
export async function entityFeed(
  db: Reader,
  which: { kind: EntityKind; slug: string },
  { asOf, most }: FeedAsked,
): Promise<Feed | null> {
  const row = await wordedAt(
    db,
    db.entity.findUnique({ where: { kind_slug: which, withdrawn: false }, ...reference }),
    asOf,
  );
  if (!row || (await mergedInto(db, [row.id])).has(row.id) || (await isOnlyUnnamed(db, row.id))) return null;
  const path = entityHref(row);
  const own = Prisma.sql`
    SELECT claim_id AS id FROM claim_entity WHERE entity_id = ${row.id}
    UNION SELECT claim_id FROM attribution a WHERE source_id = ${row.id} AND ${byName(Prisma.sql`a`)}`;
  const [ids, { items }] = await Promise.all([
    lastNew(db, own, asOf, most),
    corrections(db, { of: { kind: "entity", id: row.id, path }, until: asOf, limit: most }),
  ]);
  return {
    ...{ id: row.id, path, title: row.name },
    description: `What changes in the claims about ${row.name}, and in those that ${row.name} has spoken to.`,
    entries: await entriesOf(db, { ids, slug: "", path, questions: [], putRight: items }, { asOf, most }),
    storedAt: await lastStored(db, ids),
  };
}

/** Of the whole site, or of what a search finds: what was searched for is not repeated, since anybody may write an address. */
export async function searchFeed(
  db: Reader,
  query: TimelineQuery | null,
  path: string,
  { asOf, most }: FeedAsked,
): Promise<Feed> {
  const found = async () =>
    query === null
      ? newestClaims(db, asOf, most)
      : lastNew(db, claimsFound((await findExactly(db, query)).ids()), asOf, most);
  const ids = most === 0 ? [] : await found();
  const putRight = query === null ? (await corrections(db, { until: asOf, limit: most })).items : [];
  return {
    ...{ id: `search ${path}`, path },
    title: query === null ? "Everything that changes" : "What changes in what a search finds",
    description: "Every step of the status of a claim, who says so and why.",
    entries: await entriesOf(db, { ids, slug: "", path, questions: [], putRight }, { asOf, most }),
    storedAt: await lastStored(db, ids),
  };
}

/** What was put right and what was taken down, on the whole site. */
export async function correctionsFeed(db: Reader, { asOf, most }: FeedAsked): Promise<Feed> {
  const path = "/corrections";
  const { items } = await corrections(db, { until: asOf, limit: most });
  return {
    ...{ id: "corrections", path, title: "Reportedly: corrections" },
    description: "What was wrong on a page and was put right, and what was taken down.",
    entries: correctionEntries(items, path),
    storedAt: null,
  };
}

/** Of the entries that were found, the claims: a refusal to speak is one of the claim that it is about. */
const claimsFound = (entries: Prisma.Sql) => Prisma.sql`
  WITH found AS MATERIALIZED (${entries})
  SELECT id FROM claim WHERE id IN (SELECT id FROM found)
  UNION SELECT claim_id FROM attribution WHERE id IN (SELECT id FROM found)`;

type Followed = {
  ids: string[];
  slug: string;
  path: string;
  questions: FollowedQuestion[];
  putRight: PublicCorrection[];
};

async function entriesOf(
  db: Reader,
  { ids, slug, path, questions, putRight }: Followed,
  { asOf, most }: FeedAsked,
): Promise<FeedEntry[]> {
  const claims = await followedClaims(db, await wordedAt(db, claimRecords(db, ids), asOf));
  return newestFirst([
    ...feedEntries({ slug, claims, questions }, asOf),
    ...correctionEntries(putRight, path),
  ]).slice(0, most);
}

async function lastStored(db: Reader, claims: readonly string[]): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM revision WHERE subject_kind = 'claim' AND subject_id = ANY(${[...claims]})`;
  return rows[0]?.at ?? null;
}

/** Recorded time: when anything of the story, its claims or its questions was last stored. */
async function lastStoredIn(db: Reader, storyId: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM revision
    WHERE (subject_kind = 'story' AND subject_id = ${storyId})
       OR (subject_kind = 'claim' AND subject_id IN (SELECT claim_id FROM story_claim WHERE story_id = ${storyId}))
       OR (subject_kind = 'open_question'
           AND subject_id IN (SELECT id FROM open_question WHERE story_id = ${storyId}))`;
  return rows[0]?.at ?? null;
}
