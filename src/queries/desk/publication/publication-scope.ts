import type { Reader } from "@/db/connection";
import { pointsAt } from "@/domain/draft/references";
import type { ContentOf } from "@/domain/draft/subject";
import { withoutDrafted } from "@/domain/publication/blockers";
import type { SubjectKind } from "../../article/snapshots";
import type { Layer, Layers } from "../newsroom/subject-versions";

export type Scope = { kind: "story" | "entity"; id: string };

/** A subject, and what readers get of it: `after` is its draft, or what they see already where the draft is held back. */
export type Reached<K extends SubjectKind = SubjectKind> = { layer: Layer<K>; after: ContentOf<K> };

export type Reach = {
  story: Reached<"story"> | null;
  claims: Reached<"claim">[];
  questions: Reached<"open_question">[];
  articles: Reached<"article">[];
  entities: Reached<"entity">[];
};

export const nameOfSubject = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;

/** All that belongs to a story (or to one entity) as it would be once everything but `held` is published. */
export async function reachOf(
  db: Reader,
  layers: Layers,
  scope: Scope,
  held: ReadonlySet<string>,
): Promise<Reach> {
  const reached = async <K extends SubjectKind>(kind: K, ids: readonly string[]): Promise<Reached<K>[]> =>
    (await layers.read(kind, ids)).flatMap((layer) => {
      const after = held.has(nameOfSubject(layer)) ? layer.published : layer.joined;
      return after ? [{ layer, after }] : [];
    });
  if (scope.kind === "entity") {
    const entities = await closure([scope.id], (ids) => reached("entity", ids));
    return { story: null, claims: [], questions: [], articles: [], entities };
  }
  const story = (await reached("story", [scope.id]))[0] ?? null;
  if (!story) return { story, claims: [], questions: [], articles: [], entities: [] };
  const claims = await reached("claim", story.after.claimIds);
  const questions = await reached("open_question", await questionsOf(db, scope.id));
  // What readers see now is compared with what they will see: both have to be drawn.
  const seen = await layers.read("claim", story.layer.published?.claimIds ?? []);
  const pointed = [
    ...[...claims, ...questions].flatMap(({ after, layer }) => [after, layer.published]),
    ...seen.map(({ published }) => published),
  ]
    .filter((content) => content !== null)
    .map(pointsAt);
  const cited = await articlesOf(
    db,
    pointed.flatMap(({ versions }) => versions),
  );
  const articles = await reached("article", [...story.after.articleIds, ...cited]);
  const outlets = articles.flatMap(({ after, layer }) =>
    [after.outletId, layer.published?.outletId].filter((id) => id !== undefined),
  );
  const named = [...pointed.flatMap((each) => each.entities), ...outlets];
  const entities = await closure(named, (ids) => reached("entity", ids));
  const asked = await layers.read(
    "claim",
    [...questions, ...claims].flatMap(({ after }) => pointsAt(after).claims),
  );
  const there = {
    claim: new Set([
      ...claims.map(({ layer }) => layer.id),
      ...asked.filter(({ published }) => published !== null).map(({ id }) => id),
    ]),
    article: new Set(articles.map(({ layer }) => layer.id)),
  };
  const whole = <K extends SubjectKind>({ layer, after }: Reached<K>): Reached<K> => ({
    layer,
    after: withoutDrafted(after, (kind, id) => there[kind].has(id)),
  });
  return {
    story: whole(story),
    claims: claims.map(whole),
    questions: questions.map(whole),
    articles,
    entities,
  };
}

/** With everybody they hold a post at or are sanctioned by, and those in turn. */
async function closure(
  ids: readonly string[],
  reached: (ids: string[]) => Promise<Reached<"entity">[]>,
): Promise<Reached<"entity">[]> {
  const found = new Map<string, Reached<"entity">>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const entities = await reached(wanted);
    for (const entity of entities) found.set(entity.layer.id, entity);
    const next = entities.flatMap(({ after }) => pointsAt(after).entities);
    wanted = [...new Set(next)].filter((id) => !found.has(id) && !wanted.includes(id));
  }
  return [...found.values()];
}

async function questionsOf(db: Reader, storyId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM open_question WHERE story_id = ${storyId}
    UNION SELECT id FROM draft WHERE kind = 'open_question' AND content->>'storyId' = ${storyId}
    ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** The articles to which these versions belong, published or drafted. */
async function articlesOf(db: Reader, versions: readonly string[]): Promise<string[]> {
  const asked = [...new Set(versions)];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT article_id AS id FROM article_version WHERE id = ANY(${asked})
    UNION
    SELECT d.id FROM draft d, jsonb_array_elements(d.content->'versions') AS version
    WHERE d.kind = 'article' AND version->>'id' = ANY(${asked})
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
