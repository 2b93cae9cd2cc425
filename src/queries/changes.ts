import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { newestFirst, type Place, storyChanges } from "@/domain/change/change-feed";
import { compareStory, compareStoryViews } from "@/domain/change/compare-story";
import type { StoryChange } from "@/domain/change/story-change";
import type { Moment } from "@/domain/pages";
import { claimRecords } from "./claim-records";
import { questionRecords } from "./question-records";
import { recordedStoryRecord } from "./recorded-stories";

export type StoryName = { id: string; slug: string; headline: string; standfirst: string };
export type ChangesPage = { story: StoryName; items: StoryChange[]; next: Place | null };

/** Public time: `since` exclusive (null is from the beginning), `until` inclusive; `after` is where the page begins. */
export type ChangesAsked = { since: Date | null; until: Date; after: Place | null; limit: number };

/** What changed in a story, newest first, a page of it. Null where there is no such story. */
export async function changesPage(
  db: Reader,
  slug: string,
  asked: ChangesAsked,
): Promise<ChangesPage | null> {
  const story = await storyName(db, slug);
  if (!story) return null;
  const { since, until, after, limit } = asked;
  const last = after && after.at < until ? after.at : until;
  const first = await lastNeeded(db, story.id, { since, last, limit });
  const [records, questions] = await Promise.all([
    claimsWithNews(db, story.id, first, last, since),
    questionRecords(db, story.id),
  ]);
  const found = storyChanges({ claims: records, questions }).filter(
    (change) =>
      change.at <= until &&
      (since === null || change.at > since) &&
      (first === null || change.at >= first) &&
      (after === null || newestFirst(after, change) < 0),
  );
  const items = found.slice(0, limit);
  const end = items.at(-1);
  return {
    story: named(story),
    items,
    next: end && found.length > limit ? { at: end.at, id: end.id } : null,
  };
}

export type Comparison = { story: StoryName; moments: Moment[]; changes: StoryChange[] };

/** A story at two instants of public time, each subject once. Null where there is no such story. */
export async function changesBetween(
  db: Reader,
  slug: string,
  from: Date,
  to: Date,
): Promise<Comparison | null> {
  const story = await storyName(db, slug);
  if (!story) return null;
  const [before, after] = from <= to ? [from, to] : [to, from];
  const [claims, questions] = await Promise.all([
    claimsWithNews(db, story.id, null, after, before),
    questionRecords(db, story.id),
  ]);
  return {
    story: named(story),
    moments: story.moments,
    changes: compareStory({ claims, questions }, before, after),
  };
}

/**
 * What a reader who saw the story at `seen` has not seen: what became public since, and what was stored since with an
 * earlier public date. Each subject once. Null where there is no such story.
 */
export async function changesUnseen(
  db: Reader,
  slug: string,
  seen: { asOf: Date; recorded: Date },
  until: Date,
): Promise<Comparison | null> {
  const story = await storyName(db, slug);
  if (!story) return null;
  const ids = await claimsTouched(db, story.id, seen);
  const [claims, questions, then] = await Promise.all([
    claimRecords(db, ids),
    questionRecords(db, story.id),
    recordedStoryRecord(db, story.id, ids, seen.recorded),
  ]);
  return {
    story: named(story),
    moments: story.moments,
    changes: compareStoryViews(
      { record: then, asOf: seen.asOf },
      { record: { claims, questions }, asOf: until },
    ),
  };
}

/** The claims of a story, in its order, that had news since or were written to since. */
async function claimsTouched(
  db: Reader,
  storyId: string,
  { asOf, recorded }: { asOf: Date; recorded: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT sc.claim_id AS id FROM story_claim sc
    WHERE sc.story_id = ${storyId} AND (
      sc.claim_id IN (SELECT claim_id FROM (${newsOf(storyId)}) AS news WHERE at > ${asOf})
      OR EXISTS (SELECT FROM revision r
        WHERE r.subject_kind = 'claim' AND r.subject_id = sc.claim_id AND r.at > ${recorded})
      OR EXISTS (SELECT FROM revision r
        WHERE r.subject_kind = 'story' AND r.subject_id = ${storyId} AND r.at > ${recorded}))
    ORDER BY sc.ordinal, sc.claim_id`;
  return rows.map(({ id }) => id);
}

async function storyName(db: Reader, slug: string) {
  return db.story.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      headline: true,
      standfirst: true,
      moments: { orderBy: { at: "asc" }, select: { at: true, label: true } },
    },
  });
}

function named({ id, slug, headline, standfirst }: StoryName): StoryName {
  return { id, slug, headline, standfirst };
}

/** Recorded time: when anything of the story, its claims or its questions was last stored. */
export async function lastRecorded(db: Reader, storyId: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM revision
    WHERE (subject_kind = 'story' AND subject_id = ${storyId})
       OR (subject_kind = 'claim' AND subject_id IN (SELECT claim_id FROM story_claim WHERE story_id = ${storyId}))
       OR (subject_kind = 'open_question'
           AND subject_id IN (SELECT id FROM open_question WHERE story_id = ${storyId}))`;
  return rows[0]?.at ?? null;
}

/**
 * Every instant at which something about a claim of the story became public, took effect or ended. Each part starts
 * from the story's own claims: a story is small beside the newsroom.
 */
function newsOf(storyId: string): Prisma.Sql {
  return Prisma.sql`
    WITH own AS (SELECT claim_id, ordinal FROM story_claim WHERE story_id = ${storyId})
    SELECT claim_id, ordinal, a.published_at AS at FROM own JOIN attribution a USING (claim_id)
    UNION SELECT claim_id, ordinal, e.published_at FROM own JOIN evidence e USING (claim_id)
    UNION SELECT claim_id, ordinal, d.effective_at FROM own JOIN determination d USING (claim_id)
    UNION SELECT claim_id, ordinal, d.ends_at FROM own JOIN determination d USING (claim_id)
    WHERE d.ends_at IS NOT NULL`;
}

/**
 * How far back one page has to look: each claim has at least one change at each of its instants, so as many instants
 * as the page is long (and one more) are enough. Null where there are fewer.
 */
async function lastNeeded(
  db: Reader,
  storyId: string,
  { since, last, limit }: { since: Date | null; last: Date; limit: number },
): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    SELECT at FROM (${newsOf(storyId)}) AS news
    WHERE at < ${last} ${since ? Prisma.sql`AND at > ${since}` : Prisma.empty}
    ORDER BY at DESC OFFSET ${limit} LIMIT 1`;
  return rows[0]?.at ?? null;
}

/** The claims of a story, in its order, of which anything changed from `first` or after `since`, and up to `last`. */
async function claimsWithNews(
  db: Reader,
  storyId: string,
  first: Date | null,
  last: Date,
  since: Date | null,
) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim_id AS id FROM (${newsOf(storyId)}) AS news
    WHERE at <= ${last} ${since ? Prisma.sql`AND at > ${since}` : Prisma.empty}
      ${first ? Prisma.sql`AND at >= ${first}` : Prisma.empty}
    GROUP BY claim_id ORDER BY min(ordinal), claim_id`;
  return claimRecords(
    db,
    rows.map(({ id }) => id),
  );
}
