import type { Reader } from "@/db/connection";
import { plainName } from "@/domain/plain-name";
import { SuggestionForm } from "@/domain/suggestion/form/form";
import { correctionsIn, type Lesson } from "@/domain/suggestion/lessons";
import { mergedInto } from "../../entity/merged-into";
import { entitiesNamed, knownEntities } from "../entity/known-entities";

/** So many articles are looked back on: those of the story first, then the last of the desk and of the outlet. */
const articlesBack = 300;
const mostLessons = 1_000;

type Near = {
  outletId: string | null;
  storyId: string | null;
  of?: { text: string; words: readonly string[] } | null;
};

/**
 * Whom editors chose for words of other articles, of the same outlet or the same story, where the suggestion had named nobody or
 * somebody else. The last decision comes first; what was opened again teaches nothing. `of`: only of words that stand in a text, or
 * that are among these plain names.
 */
export async function lessonsFor(db: Reader, { outletId, storyId, of = null }: Near): Promise<Lesson[]> {
  const whole = of && ` ${plainName(of.text)} `;
  const rows = await db.$queryRaw<{ proposal: unknown; form: unknown; inStory: boolean }[]>`
    WITH looked AS (
      (SELECT article_id AS id FROM desk_article
        ORDER BY (story_id = ${storyId}) DESC NULLS LAST, at DESC LIMIT ${articlesBack})
      UNION
      (SELECT id FROM article WHERE outlet_id = ${outletId} ORDER BY published_at DESC LIMIT ${articlesBack})
    ), near AS (
      SELECT looked.id, coalesce(w.story_id = ${storyId}, false) AS "inStory"
      FROM looked LEFT JOIN desk_article w ON w.article_id = looked.id
        LEFT JOIN draft d ON d.kind = 'article' AND d.id = looked.id LEFT JOIN article a ON a.id = looked.id
      WHERE w.story_id = ${storyId} OR coalesce(d.content ->> 'outletId', a.outlet_id) = ${outletId}
    )
    SELECT CASE WHEN s.origin <> 'hand' THEN s.proposal END AS proposal, f.form, near."inStory"
    FROM near JOIN suggestion s ON s.article_id = near.id
      LEFT JOIN draft d ON d.kind = 'suggestion' AND d.id = s.id,
      LATERAL (SELECT coalesce(d.content, s.proposal) AS form) AS f
    WHERE s.outcome IN ('accepted', 'changed', 'merged')
      AND (s.origin = 'hand' OR s.proposal -> 'attribution' -> 'source' IS DISTINCT FROM f.form -> 'attribution' -> 'source'
        OR s.proposal -> 'attribution' -> 'relays' IS DISTINCT FROM f.form -> 'attribution' -> 'relays')
      AND (${whole}::text IS NULL OR EXISTS (
        SELECT FROM (
          SELECT place ->> 'exact' AS words FROM jsonb_array_elements(f.form -> 'attribution' -> 'selectors') AS place
            WHERE place ->> 'role' = 'source'
          UNION ALL SELECT s.proposal #>> '{attribution,source,create,name}'
          UNION ALL SELECT relay #>> '{entity,create,name}' FROM jsonb_array_elements(s.proposal -> 'attribution' -> 'relays') AS relay
        ) AS said
        WHERE strpos(${whole}, ' ' || plain_name(said.words) || ' ') > 0 OR plain_name(said.words) = ANY(${of?.words ?? []})))
    ORDER BY s.decided_at DESC, s.id LIMIT ${mostLessons}`;
  const found = rows.flatMap(({ proposal, form, inStory }) =>
    correctionsIn(proposal === null ? null : SuggestionForm.parse(proposal), SuggestionForm.parse(form)).map(
      (correction) => ({ ...correction, inStory }),
    ),
  );
  const idOf = await choicesOnRecord(
    db,
    found.map(({ choice }) => choice),
  );
  const entities = await knownEntities(
    db,
    found.flatMap(({ choice }) => idOf(choice) ?? []),
  );
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return found.flatMap(({ words, choice, inStory }) => {
    const entityId = idOf(choice);
    const kind = entityId && kinds.get(entityId);
    return entityId && kind ? [{ words, entityId, kind, inStory }] : [];
  });
}

type Choice = ReturnType<typeof correctionsIn>[number]["choice"];

/** Whom each choice means by now: who was merged into another is the other, and who was made by a name is its only bearer. */
async function choicesOnRecord(db: Reader, choices: readonly Choice[]) {
  const merged = await mergedInto(
    db,
    choices.flatMap((choice) => ("id" in choice ? choice.id : [])),
  );
  const made = choices.flatMap((choice) => ("create" in choice ? choice.create.name : []));
  const named = await entitiesNamed(db, made);
  return (choice: Choice): string | null => {
    if ("id" in choice) return merged.get(choice.id) ?? choice.id;
    const [only, another] = named.filter(
      ({ kind, name }) => kind === choice.create.kind && name === choice.create.name,
    );
    return only && !another ? only.id : null;
  };
}
