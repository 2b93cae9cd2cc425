import type { StoryRecord } from "../change/story-change";
import type { ArticleRef, ClaimRecord, EntityRef } from "../claim";
import { type Held, type Revised, recordedClaim } from "../dossier/recorded-claim";
import { recordedQuestion } from "../dossier/recorded-question";
import type { ArticleSnapshot, ClaimSnapshot, EntitySnapshot, QuestionSnapshot } from "../dossier/snapshot";

/** Everything that the claims of a story are drawn from, in one layer: what readers see, or what they would. */
export type Drawn = {
  /** Of each claim all its revisions, and last what it is in this layer. */
  claims: Revised<ClaimSnapshot>[][];
  questions: QuestionSnapshot[];
  articles: ArticleSnapshot[];
  entities: EntitySnapshot[];
};

/** A story in one layer, as its changes are worked out. A claim that points at what is not there is left out. */
export function storyRecord({ claims, questions, articles, entities }: Drawn): StoryRecord {
  const held = heldIn(articles, entities);
  const records = claims.flatMap((revisions) => drawn(revisions, held) ?? []);
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    claims: records,
    questions: questions.map((question) => recordedQuestion(question, (id) => byId.get(id))),
  };
}

function drawn(revisions: Revised<ClaimSnapshot>[], held: Held): ClaimRecord | null {
  try {
    return recordedClaim(revisions, held);
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}

class NotThere extends Error {}

function heldIn(articles: readonly ArticleSnapshot[], entities: readonly EntitySnapshot[]): Held {
  const refs = new Map<string, EntityRef>(
    entities.map(({ id, kind, slug, names }) => [id, { id, kind, slug, name: names[0]?.text ?? slug }]),
  );
  const names = new Map(entities.map((one) => [one.id, one.names.map(({ text }) => text)]));
  const entity = (id: string) => refs.get(id) ?? notThere(id);
  const byVersion = new Map(
    articles.flatMap((article) => article.versions.map((version) => [version.id, article] as const)),
  );
  const articleOf = (version: string): ArticleRef => {
    const { id, title, url, publishedAt, outletId } = byVersion.get(version) ?? notThere(version);
    return { id, title, url, publishedAt: new Date(publishedAt), outlet: entity(outletId) };
  };
  return { entity, namesOf: (id) => names.get(id) ?? notThere(id), articleOf };
}

function notThere(id: string): never {
  throw new NotThere(id);
}
