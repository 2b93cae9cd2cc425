import type { Tx } from "@/db/connection";
import { mergeOwnClaim } from "@/domain/dossier/merge";
import {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "@/domain/dossier/snapshot";
import { publishedQuestion } from "@/domain/publication/published-question";
import { type Gathered, gathered } from "@/queries/desk/publication/plan";
import type { Scope } from "@/queries/desk/publication/publication-scope";
import { type Authorship, type Change, changesOf } from "../../changes";
import { writeRecord } from "../../write-record";
import type { Desk } from "../run-action";

/** What there is to publish, every draft of it locked, so that the plan cannot move on any more. Null: no such thing. */
export async function lockedPlan(desk: Desk, scope: Scope): Promise<Gathered | null> {
  const first = await gathered(desk.tx, scope, desk.at);
  if (!first) return null;
  await desk.hold([scope, ...first.drafts]);
  return gathered(desk.tx, scope, desk.at);
}

/** Publishes: writes the record with its revisions, and ends the drafts. What is held back stays a draft. */
export async function carryOut(
  desk: Desk,
  { writes, ends }: Gathered,
  authorship: Authorship,
): Promise<void> {
  const { tx } = desk;
  const after = <T>(reached: readonly { after: T }[]): T[] => reached.map((each) => each.after);
  const record = {
    entities: await changesOf(tx, "entity", EntitySnapshot, after(writes.entities)),
    articles: await changesOf(tx, "article", ArticleSnapshot, after(writes.articles)),
    claims: await changesOf(tx, "claim", ClaimSnapshot, after(writes.claims), mergeOwnClaim),
    stories: await changesOf(tx, "story", StorySnapshot, writes.story ? [writes.story.after] : []),
    questions: await questionChanges(tx, after(writes.questions), authorship.at),
  };
  await writeRecord(tx, record, authorship);
  for (const { subject, left } of ends) {
    await desk.end(subject.kind, subject.id, "published");
    if (left) await desk.put(subject.kind, subject.id, left, "what it waits for stays a draft");
  }
}

async function questionChanges(
  tx: Tx,
  questions: readonly QuestionSnapshot[],
  at: Date,
): Promise<Change<QuestionSnapshot>[]> {
  const changes = await changesOf(tx, "open_question", QuestionSnapshot, questions, (held, said) =>
    publishedQuestion(said, held, at),
  );
  return changes.map((change) =>
    change.from === null ? { ...change, to: publishedQuestion(change.to, null, at) } : change,
  );
}
