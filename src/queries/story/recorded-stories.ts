import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { ToldStory } from "@/domain/api/story-json";
import { claimName, statusOfAnswer } from "@/domain/change/compare-story";
import type { QuestionRecord, StoryRecord } from "@/domain/change/story-change";
import { recordedQuestion } from "@/domain/dossier/recorded-question";
import { QuestionSnapshot, StorySnapshot } from "@/domain/dossier/snapshot";
import { declinedOf } from "@/domain/no-comments";
import { statusSpans } from "@/domain/status/status-history";
import { snapshotsWhere, withId } from "../change/revisions";
import { takenDown, versionsTakenDown } from "../change/taken-down";
import { rewordingsOf, wordedAt } from "../change/words-then";
import { withShownNotes } from "../claim/question-notes";
import { refusedQuestions } from "../claim/question-refusals";
import { articlesAt, type RecordedClaim, recordedClaims } from "../claim/recorded-claims";

/** A story as it was held at `recorded`, looked at from `asOf`. Null where it was not on record under this slug. */
export async function recordedStory(
  db: Reader,
  slug: string,
  asOf: Date,
  recorded: Date,
): Promise<{ story: ToldStory; claims: RecordedClaim[] } | null> {
  const condition = Prisma.sql`"to"->>'slug' = ${slug}`;
  const [newest] = await snapshotsWhere(db, "story", StorySnapshot, condition, recorded);
  if (!newest || (await takenDown(db, "story", [newest.id])).has(newest.id)) return null;
  const story = await wordedAt(db, newest, asOf, recorded);
  const [held, questions, articles, reworded] = await Promise.all([
    recordedClaims(db, story.claimIds, asOf, recorded),
    recordedQuestions(db, story.id, asOf, recorded),
    articlesAt(db, story.articleIds, recorded).then((held) => wordedAt(db, held, asOf, recorded)),
    rewordingsOf(db, "story", story.id, asOf, recorded),
  ]);
  const claims = held.filter(({ firstPublishedAt }) => firstPublishedAt && firstPublishedAt <= asOf);
  const asked = questions.filter(({ publishedAt }) => publishedAt <= asOf);
  const outlets = new Map(
    articles.flatMap(({ ref, versionIds }) => versionIds.map((id) => [id, ref.outlet.id])),
  );
  const gone = await versionsTakenDown(db);
  const refused = await refusedQuestions(
    db,
    asked
      .filter(({ versionId }) => versionId === null || !gone.has(versionId))
      .map(({ id, text, refusals, versionId }) => ({
        ...{ id, text, refusals },
        href: `/stories/${story.slug}#${id}`,
        outletId: outlets.get(versionId ?? "") ?? null,
      })),
    asOf,
  );
  const out = articles.map(({ ref }) => ref).filter(({ publishedAt }) => publishedAt <= asOf);
  return {
    story: {
      id: story.id,
      slug: story.slug,
      headline: story.headline,
      standfirst: story.standfirst,
      topic: story.topic,
      reworded,
      lastChangedAt: lastChange(claims, asked, asOf),
      closedAt: story.closedAt && new Date(story.closedAt) <= asOf ? new Date(story.closedAt) : null,
      timeZone: story.timeZone,
      moments: story.moments
        .map(({ at, label }) => ({ at: new Date(at), label }))
        .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
      questions: asked.map(({ id, text, note, answer }) => {
        const isAnswered = answer !== null && answer.since !== null && answer.since <= asOf;
        return {
          ...{ id, text, note },
          answer: isAnswered ? { ...claimName(answer), status: statusOfAnswer(answer.was, asOf) } : null,
        };
      }),
      declined: [
        ...declinedOf(
          claims.map(({ record, report }) => ({ record, status: report.status })),
          asOf,
        ),
        ...refused,
      ],
      articles: out,
      articleCount: out.length,
      great: null,
    },
    claims,
  };
}

/** The claims that a story had as it was held at `recorded`; none where it was not on record. */
export async function storyClaimsAt(db: Reader, storyId: string, recorded: Date): Promise<string[]> {
  const [story] = await snapshotsWhere(db, "story", StorySnapshot, withId([storyId]), recorded);
  return story?.claimIds ?? [];
}

/** Some claims of a story, and its questions, as they were held at `recorded`: those that the story had by then. */
export async function recordedStoryRecord(
  db: Reader,
  storyId: string,
  claimIds: readonly string[],
  recorded: Date,
): Promise<StoryRecord> {
  const [story] = await snapshotsWhere(db, "story", StorySnapshot, withId([storyId]), recorded);
  if (!story) return { claims: [], questions: [] };
  const had = new Set(story.claimIds);
  const [claims, questions] = await Promise.all([
    recordedClaims(
      db,
      claimIds.filter((id) => had.has(id)),
      recorded,
      recorded,
    ),
    recordedQuestions(db, storyId, recorded, recorded),
  ]);
  return { claims: claims.map(({ record }) => record), questions };
}

async function recordedQuestions(
  db: Reader,
  storyId: string,
  asOf: Date,
  recorded: Date,
): Promise<(QuestionRecord & Pick<QuestionSnapshot, "note" | "refusals" | "versionId">)[]> {
  const condition = Prisma.sql`"to"->>'storyId' = ${storyId}`;
  const questions = await snapshotsWhere(db, "open_question", QuestionSnapshot, condition, recorded);
  const answering = questions.flatMap(({ answeredById }) => answeredById ?? []);
  const claims = await recordedClaims(db, answering, asOf, recorded);
  const answers = new Map(claims.map(({ record }) => [record.id, record]));
  return (await withShownNotes(db, await wordedAt(db, questions, asOf, recorded)))
    .map((question) => ({
      ...recordedQuestion(question, (id) => answers.get(id)),
      ...{ note: question.note, refusals: question.refusals, versionId: question.versionId },
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The last instant at which readers got something new: the same that the story page tells. */
function lastChange(claims: RecordedClaim[], asked: QuestionRecord[], asOf: Date): Date | null {
  const instants = [
    ...claims.flatMap(({ record }) => [
      ...record.attributions.map(({ publishedAt }) => publishedAt),
      ...statusSpans(record).flatMap(({ status, from }) => (status === "unsourced" ? [] : [from])),
    ]),
    ...asked.map(({ publishedAt }) => publishedAt),
  ].filter((instant) => instant <= asOf);
  return instants.reduce<Date | null>((last, each) => (last && last >= each ? last : each), null);
}
