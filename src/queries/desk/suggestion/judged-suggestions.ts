import type { Reader } from "@/db/connection";
import { ByModel, type ModelReading } from "@/domain/suggestion/by-model/model-reading";
import { choicesIn } from "@/domain/suggestion/form/claim-from-form";
import { SuggestionForm } from "@/domain/suggestion/form/form";
import type { Judged, NamesOf } from "@/domain/suggestion/propose/suggestion-score";
import { Reading } from "@/domain/suggestion/suggestion";
import { knownEntities } from "../entity/known-entities";
import { modelReadings } from "./model-readings";

/**
 * Every suggestion of articles that are still at the desk or on record, with the names of whoever their forms choose, and
 * how the newsroom's model read the versions that it was asked about.
 */
export async function judgedSuggestions(
  db: Reader,
): Promise<{ articles: number; suggestions: Judged[]; models: ModelReading[]; namesOf: NamesOf }> {
  const rows = await db.$queryRaw<(Omit<Judged, "form"> & { articleId: string; form: unknown })[]>`
    SELECT s.article_id AS "articleId", s.origin, s.reading, s.model, s.proposal, coalesce(d.content, s.proposal) AS form,
      s.outcome, s.reason
    FROM suggestion s LEFT JOIN draft d ON d.kind = 'suggestion' AND d.id = s.id
    WHERE EXISTS (SELECT FROM article a WHERE a.id = s.article_id)
      OR EXISTS (SELECT FROM draft a WHERE a.kind = 'article' AND a.id = s.article_id)
    ORDER BY s.article_id, s.version_id, s.ordinal`;
  const suggestions = rows.map(
    ({ origin, reading, model, proposal, form, outcome, reason }): Judged => ({
      ...{ origin, outcome, reason },
      model: model === null ? null : ByModel.parse(model),
      reading: reading === null ? null : Reading.parse(reading),
      proposal: SuggestionForm.parse(proposal),
      form: SuggestionForm.parse(form),
    }),
  );
  const chosen = suggestions.flatMap(({ proposal, form }) => [...choicesIn(proposal), ...choicesIn(form)]);
  const entities = await knownEntities(
    db,
    chosen.flatMap((choice) => ("id" in choice ? choice.id : [])),
  );
  const names = new Map(entities.map((entity) => [entity.id, entity.names.map(({ text }) => text)]));
  return {
    articles: new Set(rows.map(({ articleId }) => articleId)).size,
    suggestions,
    models: await modelReadings(db),
    namesOf: (id) => names.get(id) ?? [],
  };
}
