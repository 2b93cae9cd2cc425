import type { Tx } from "@/db/connection";
import type {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "@/domain/dossier/snapshot";
import { claimsResting } from "./affected-claims";
import type { Authorship, Change } from "./changes";
import { refreshStatus } from "./refresh-status";
import { saveArticles } from "./save-articles";
import { saveClaims } from "./save-claims";
import { saveEntities } from "./save-entities";
import { saveQuestions } from "./save-questions";
import { saveStory } from "./save-story";

/** Everything that one import, or one publication, changes. */
export type RecordChanges = {
  entities: Change<EntitySnapshot>[];
  articles: Change<ArticleSnapshot>[];
  claims: Change<ClaimSnapshot>[];
  stories: Change<StorySnapshot>[];
  questions: Change<QuestionSnapshot>[];
};

/** Called after each step: `done` of `total` claims are written. */
export type Progress = (done: number, total: number) => void;

/**
 * Writes what readers see, each kind after what it points at, with a revision for every subject, and works out the status of
 * every claim that rests on any of it. Call it in one transaction.
 */
export async function writeRecord(
  tx: Tx,
  { entities, articles, claims, stories, questions }: RecordChanges,
  authorship: Authorship,
  onProgress?: Progress,
): Promise<void> {
  await saveEntities(tx, entities, authorship);
  await saveArticles(tx, articles, authorship);
  await saveClaims(tx, claims, authorship);
  const resting = await claimsResting(tx, { entities, articles });
  const touched = [...new Set([...claims.map(({ id }) => id), ...resting])];
  let done = 0;
  onProgress?.(done, touched.length);
  await refreshStatus(tx, touched, (count) => {
    done += count;
    onProgress?.(done, touched.length);
  });
  for (const change of stories) await saveStory(tx, change, authorship);
  await saveQuestions(tx, questions, authorship);
}
