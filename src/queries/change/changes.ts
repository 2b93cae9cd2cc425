import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import { isSilence } from "@/domain/attribution-meaning";
import { newestFirst, type Place, storyChanges } from "@/domain/change/change-feed";
import { changeId, compareStory, compareStoryViews } from "@/domain/change/compare-story";
import { refusedTogether } from "@/domain/change/refused-together";
import type { StoryChange } from "@/domain/change/story-change";
import type { Moment } from "@/domain/pages";
import { Stance } from "@/domain/vocabulary";
import { claimRecords } from "../claim/claim-records";
import { questionRecords } from "../claim/question-records";
import { recordedStoryRecord, storyClaimsAt } from "../story/recorded-stories";
import { storyNamed } from "../story/story-named";
import { wordedAt } from "./words-then";

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
  const { since, until, after, limit } = asked;
  const story = await storyNamed(db, slug, until);
  if (!story) return null;
  const [{ ids, bound }, questions] = await Promise.all([
    claimsNeeded(db, story.id, asked),
    questionRecords(db, story.id, until),
  ]);
  const records = await wordedAt(db, claimRecords(db, ids), until);
  const found = storyChanges({ claims: records, questions }, until).filter(
    (change) =>
      change.at <= until &&
      (since === null || change.at > since) &&
      (bound === null || newestFirst(change, bound) <= 0) &&
      (after === null || newestFirst(after, change) < 0),
  );
  const items = found.slice(0, limit);
  const end = items.at(-1);
  return {
    story: named(story),
    items,
    next: end && found.length > limit ? { at: end.at, id: end.id } : bound,
  };
}

/**
 * So many claims are compared for one page. Each is read and weighed whole, which takes some two milliseconds, and a
 * story may have thousands that had news.
 */
export const comparedAtOnce = 50;

/** A page of a comparison; all of them together hold each subject once, in the story's order. */
export type Comparison = {
  story: StoryName;
  moments: Moment[];
  changes: StoryChange[];
  /** From 1, and how many there are. */
  page: number;
  pages: number;
  /** How many claims all pages tell of. */
  claims: number;
};

/** A story at two instants of public time, each subject once. Null where there is no such story, or no such page. */
export async function changesBetween(
  db: Reader,
  slug: string,
  between: { from: Date; to: Date },
  page = 1,
  most = comparedAtOnce,
): Promise<Comparison | null> {
  const [from, to] = between.from <= between.to ? [between.from, between.to] : [between.to, between.from];
  const story = await storyNamed(db, slug, to);
  if (!story) return null;
  const found = await pageOfClaims(
    db,
    Prisma.sql`SELECT claim_id AS id, min(ordinal) AS ordinal FROM (${newsOf(story.id)}) AS news
      WHERE at > ${from} AND at <= ${to} GROUP BY claim_id`,
    page,
    most,
  );
  if (!found) return null;
  const [claims, questions] = await Promise.all([
    wordedAt(db, claimRecords(db, found.ids), to),
    page === found.pages ? questionRecords(db, story.id, to) : [],
  ]);
  return {
    story: named(story),
    moments: story.moments,
    changes: refusedTogether(compareStory({ claims, questions }, from, to)),
    ...found,
  };
}

/**
 * What a reader who saw the story at `seen` has not seen: what became public since, and what was stored since with an
 * earlier public date. Each subject once. Null where there is no such story, or no such page.
 */
export async function changesUnseen(
  db: Reader,
  slug: string,
  seen: { asOf: Date; recorded: Date },
  until: Date,
  page = 1,
  most = comparedAtOnce,
): Promise<Comparison | null> {
  const story = await storyNamed(db, slug, until);
  if (!story) return null;
  const touched = await claimsTouched(db, story.id, seen);
  const found = await pageOfClaims(db, touched, page, most);
  if (!found) return null;
  const isLast = page === found.pages;
  const [claims, questions, then] = await Promise.all([
    wordedAt(db, claimRecords(db, found.ids), until),
    isLast ? questionRecords(db, story.id, until) : [],
    recordedStoryRecord(db, story.id, found.ids, seen.recorded),
  ]);
  return {
    story: named(story),
    moments: story.moments,
    changes: refusedTogether(
      compareStoryViews({ record: then, asOf: seen.asOf }, { record: { claims, questions }, asOf: until }),
    ),
    ...found,
  };
}

/** The claims of a story that had news since, were written to since, or have come to the story since. */
async function claimsTouched(
  db: Reader,
  storyId: string,
  { asOf, recorded }: { asOf: Date; recorded: Date },
): Promise<Prisma.Sql> {
  const had = await storyClaimsAt(db, storyId, recorded);
  return Prisma.sql`
    SELECT sc.claim_id AS id, sc.ordinal FROM story_claim sc JOIN claim c ON c.id = sc.claim_id AND NOT c.withdrawn
    WHERE sc.story_id = ${storyId} AND (
      sc.claim_id IN (SELECT claim_id FROM (${newsOf(storyId)}) AS news WHERE at > ${asOf})
      OR EXISTS (SELECT FROM revision r
        WHERE r.subject_kind = 'claim' AND r.subject_id = sc.claim_id AND r.at > ${recorded})
      OR sc.claim_id NOT IN (SELECT unnest(${had}::text[])))`;
}

/** A page of these claims (id, ordinal) in the story's order. Null where there is no such page. */
async function pageOfClaims(db: Reader, claims: Prisma.Sql, page: number, most: number) {
  const rows = await db.$queryRaw<{ id: string; all: number }[]>`
    SELECT id, count(*) OVER ()::int AS "all" FROM (${claims}) AS claims
    ORDER BY ordinal, id LIMIT ${most} OFFSET ${(page - 1) * most}`;
  if (rows.length === 0 && page > 1) return null;
  const all = rows[0]?.all ?? 0;
  return { ids: rows.map(({ id }) => id), page, pages: Math.max(1, Math.ceil(all / most)), claims: all };
}

/** The named moments of a story on that day; none where there is no such story. */
export async function storyMoments(db: Reader, slug: string, asOf: Date): Promise<Moment[]> {
  return (await storyNamed(db, slug, asOf))?.moments ?? [];
}

function named({ id, slug, headline, standfirst }: StoryName): StoryName {
  return { id, slug, headline, standfirst };
}

/**
 * Every instant at which something about a claim of the story became public, took effect or ended. Each part starts
 * from the story's own claims: a story is small beside the newsroom.
 */
function newsOf(storyId: string): Prisma.Sql {
  return Prisma.sql`
    WITH own AS (SELECT claim_id, ordinal FROM story_claim sc JOIN claim c ON c.id = sc.claim_id AND NOT c.withdrawn
      WHERE story_id = ${storyId})
    SELECT claim_id, ordinal, a.published_at AS at FROM own JOIN attribution a USING (claim_id)
    UNION SELECT claim_id, ordinal, e.published_at FROM own JOIN evidence e USING (claim_id)
    UNION SELECT claim_id, ordinal, d.effective_at FROM own JOIN determination d USING (claim_id)
    UNION SELECT claim_id, ordinal, d.ends_at FROM own JOIN determination d USING (claim_id)
    WHERE d.ends_at IS NOT NULL`;
}

/**
 * The claims of a story that one page tells of: those of the newest instants in its range, as many as the page is long.
 * Each claim has at most one change of its own at each of its instants, and one for each refusal to speak; so nothing
 * comes before `bound` that is not theirs. Null is the end. Instants that many claims share are told apart by the id
 * of the change, as its pages are.
 */
async function claimsNeeded(
  db: Reader,
  storyId: string,
  { since, until, after, limit }: ChangesAsked,
): Promise<{ ids: string[]; bound: Place | null }> {
  const beyond = after
    ? Prisma.sql`AND (at < ${after.at} OR (at = ${after.at} AND subject COLLATE "C" > ${subjectIn(after.id)}))`
    : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string; at: Date; subject: string }[]>`
    SELECT id, at, subject FROM (
      SELECT claim_id AS id, at, claim_id || '@' AS subject FROM (${newsOf(storyId)}) AS news
      UNION ALL
      SELECT a.claim_id, a.published_at, a.id || '@' FROM story_claim sc JOIN attribution a USING (claim_id)
      WHERE sc.story_id = ${storyId} AND a.stance::text IN (${Prisma.join(Stance.options.filter(isSilence))})
    ) AS news
    WHERE at <= ${until} ${since ? Prisma.sql`AND at > ${since}` : Prisma.empty} ${beyond}
    ORDER BY at DESC, subject COLLATE "C" LIMIT ${limit + 1}`;
  const told = rows.slice(0, limit);
  const last = rows.length > limit ? told.at(-1) : undefined;
  return {
    ids: [...new Set(told.map(({ id }) => id))],
    bound: last ? { at: last.at, id: changeId(last.subject.slice(0, -1), last.at) } : null,
  };
}

/** Of a change's id, what comes before its instant: at one instant the order of ids is that of these. */
function subjectIn(id: string): string {
  return id.slice(0, id.lastIndexOf("@") + 1);
}
