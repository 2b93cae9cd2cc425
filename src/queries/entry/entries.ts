import type { Reader } from "@/db/connection";
import type { Entry } from "@/domain/timeline/entry";
import {
  entryOfClaim,
  entryOfQuestion,
  entryOfResponse,
  type QuestionLine,
} from "@/domain/timeline/entry-of";
import { wordedAt } from "../change/words-then";
import { articleRef, type HeldClaim, reference } from "../claim/claim-records";
import { keptClaims, reportAsOf } from "../claim/kept-claims";
import { withShownNotes } from "../claim/question-notes";
import { answersOf } from "../claim/questions";
import { refusalsBeside } from "../search";

export type EntryRow = { id: string; kind: "claim" | "response" | "question"; claim_id: string | null };

/**
 * The entries behind rows of the index, in the same order, as they were known at `asOf`. `held` are claims that were
 * read already; where it is given, those of the rows are among them.
 */
export async function entriesOf(
  db: Reader,
  rows: readonly EntryRow[],
  asOf: Date,
  held?: ReadonlyMap<string, HeldClaim>,
): Promise<Entry[]> {
  const questionIds = rows.flatMap((row) => (row.kind === "question" ? row.id : []));
  const refused = rows.flatMap(({ kind, claim_id }) => (kind === "response" ? (claim_id ?? []) : []));
  const [claims, questions, refusals] = await Promise.all([
    held ??
      keptClaims(
        db,
        rows.flatMap((row) => row.claim_id ?? []),
        asOf,
      ),
    questionsById(db, questionIds, asOf),
    refusalsBeside(db, refused),
  ]);
  return rows.flatMap((row): Entry[] => {
    const claim = row.claim_id === null ? undefined : claims.get(row.claim_id);
    if (row.kind === "question") {
      const question = questions.get(row.id);
      return question ? [entryOfQuestion(question, claim?.entities ?? [])] : [];
    }
    if (!claim) return [];
    if (row.kind === "claim") {
      const { record, entities, firstPublishedAt } = claim;
      return [entryOfClaim(record, entities, reportAsOf(record, asOf), firstPublishedAt ?? asOf)];
    }
    const attribution = claim.record.attributions.find(({ id }) => id === row.id);
    if (!attribution) return [];
    const { status } = reportAsOf(claim.record, asOf);
    return [entryOfResponse(claim.record, status, attribution, refusals.get(row.id)?.length)];
  });
}

export async function questionsById(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
): Promise<Map<string, QuestionLine>> {
  if (ids.length === 0) return new Map();
  const newest = await db.openQuestion.findMany({
    where: { id: { in: [...ids] }, story: { withdrawn: false } },
    include: {
      story: { select: { slug: true } },
      about: { select: { id: true } },
      selectors: true,
      version: { select: { article: { include: { outlet: reference } } } },
    },
  });
  const [rows, answers] = await Promise.all([
    wordedAt(db, newest, asOf).then((told) => withShownNotes(db, told)),
    answersOf(db, newest, asOf),
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        storySlug: row.story.slug,
        article: row.version && !row.version.article.withdrawn ? articleRef(row.version.article) : null,
        words: row.selectors[0]?.exact ?? null,
        answer: answers(row.answeredById),
      },
    ]),
  );
}
