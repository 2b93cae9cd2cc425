import type { Dossier } from "./dossier";
import { type Fault, Faults } from "./faults";
import type { Surroundings } from "./references";
import { resolveArticles } from "./resolve-article";
import { resolveClaim, resolveQuestion } from "./resolve-claim";
import { resolveEntities } from "./resolve-entity";
import type {
  ArticleSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "./snapshot";

/** Everything a dossier says, as whole subjects with the ids of the database. */
export type ResolvedDossier = {
  entities: EntitySnapshot[];
  articles: ArticleSnapshot[];
  story: StorySnapshot;
  claims: ClaimSnapshot[];
  questions: QuestionSnapshot[];
};

/**
 * Follows every reference of a dossier. Either the whole of it, or every fault at once: nothing in between.
 */
export function resolveDossier(
  dossier: Dossier,
  surroundings: Surroundings,
): { ok: true; resolved: ResolvedDossier } | { ok: false; faults: Fault[] } {
  const faults = new Faults();
  const { idOf } = surroundings;
  const entities = resolveEntities(dossier.entities, idOf, faults);
  const articles = resolveArticles(dossier, entities, surroundings, faults);
  const storyId = idOf("story", dossier.id);
  faults.unique(dossier.claims, "claims");
  faults.unique(dossier.openQuestions, "openQuestions");

  const claimIds = new Map(
    dossier.claims.map((claim) => [claim.id, idOf("claim", claim.dossier ?? dossier.id, claim.id)]),
  );
  const claims = dossier.claims.map((claim, at) =>
    resolveClaim(claim, dossier.id, `claims[${at}]`, { entities, articles, idOf, faults, claimIds }),
  );
  const questions = dossier.openQuestions.map((question, at) =>
    resolveQuestion(question, dossier, `openQuestions[${at}]`, {
      entities,
      articles,
      idOf,
      faults,
      claimIds,
      storyId,
    }),
  );
  if (faults.any()) return { ok: false, faults: faults.list };

  const { slug, headline, standfirst, topic, closedAt, timeZone, moments } = dossier.story;
  return {
    ok: true,
    resolved: {
      entities: [...entities.values()],
      articles: [...articles.values()],
      claims,
      questions,
      story: {
        id: storyId,
        dossier: dossier.id,
        slug,
        headline,
        standfirst,
        topic,
        closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
        timeZone,
        moments: moments.map(({ at, label }) => ({ at: new Date(at).toISOString(), label })),
        claimIds: [...new Set(claims.map((claim) => claim.id))],
        articleIds: [...new Set([...articles.values()].map((article) => article.id))],
      },
    },
  };
}
