import type { Reader } from "@/db/connection";
import { QuestionRefusal } from "@/domain/dossier/snapshot";
import type { Declined, StorySummary } from "@/domain/pages";
import { takenDown } from "../change/taken-down";
import { wordedAt } from "../change/words-then";
import { reference } from "./claim-records";

/** Who would not answer the questions of a story that had been asked by that day: `most` of them, in the story's order. */
export async function questionRefusals(
  db: Reader,
  storyId: string,
  asOf: Date,
  most: number,
): Promise<Declined[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.id, q.text, q.about_id AS "aboutId", q.key, q.refusals, story.slug, outlet.id AS "outletId"
    FROM open_question q JOIN story ON story.id = q.story_id
    LEFT JOIN article_version v ON v.id = q.version_id
    LEFT JOIN article a ON a.id = v.article_id LEFT JOIN entity outlet ON outlet.id = a.outlet_id
    WHERE q.story_id = ${storyId} AND q.published_at <= ${asOf} AND q.refusals <> '[]' AND a.withdrawn IS NOT TRUE
    ORDER BY q.key, q.id LIMIT ${most}`;
  const told = await wordedAt(db, rows, asOf);
  return refusedQuestions(
    db,
    told.map(({ slug, refusals, ...row }) => ({
      ...row,
      href: `/stories/${slug}#${row.id}`,
      refusals: QuestionRefusal.array().parse(refusals),
    })),
    asOf,
  );
}

type StoryCounts = StorySummary["counts"];
type Row = {
  id: string;
  text: string;
  /** By it a question is known for one, whose words are then those of the day. */
  aboutId: string | null;
  key: string;
  refusals: unknown;
  slug: string;
  outletId: string | null;
};
type Asked = Pick<Row, "id" | "text" | "outletId"> & { href: string; refusals: QuestionRefusal[] };

/** How many refusals of questions each of these stories tells of. */
export async function countQuestionRefusals(
  db: Reader,
  storyIds: readonly string[],
  asOf: Date,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT q.story_id AS id, count(*)::int AS count FROM open_question q
    CROSS JOIN LATERAL jsonb_array_elements(q.refusals) AS r(refusal)
    LEFT JOIN article_version v ON v.id = q.version_id LEFT JOIN article a ON a.id = v.article_id
    WHERE q.story_id = ANY(${[...storyIds]}) AND q.published_at <= ${asOf} AND a.withdrawn IS NOT TRUE
      AND coalesce((r.refusal ->> 'since')::timestamptz <= ${asOf}, true)
    GROUP BY q.story_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The counts of a story with the refusals that are of its questions: they are no entries of their own. */
export function withRefusals(counts: StoryCounts, refusals = 0): StoryCounts {
  return refusals === 0 ? counts : { ...counts, none: (counts.none ?? 0) + refusals };
}

/** The questions that somebody would not answer by that day, the newest `most`, as rows of entries. */
export async function questionsRefusedBy(
  db: Reader,
  entityId: string,
  asOf: Date,
  most: number,
): Promise<{ id: string; kind: "question"; claim_id: string | null }[]> {
  const rows = await db.$queryRaw<{ id: string; aboutId: string | null }[]>`
    SELECT q.id, CASE WHEN NOT about.withdrawn THEN q.about_id END AS "aboutId" FROM open_question q
    JOIN story ON story.id = q.story_id AND NOT story.withdrawn LEFT JOIN claim about ON about.id = q.about_id
    LEFT JOIN article_version v ON v.id = q.version_id LEFT JOIN article a ON a.id = v.article_id
    WHERE q.refusals @> jsonb_build_array(jsonb_build_object('sourceId', ${entityId}::text))
      AND q.published_at <= ${asOf} AND a.withdrawn IS NOT TRUE
      AND EXISTS (SELECT FROM jsonb_array_elements(q.refusals) AS r(refusal)
        WHERE r.refusal ->> 'sourceId' = ${entityId} AND coalesce((r.refusal ->> 'since')::timestamptz <= ${asOf}, true))
    ORDER BY q.published_at DESC, q.id LIMIT ${most}`;
  return rows.map(({ id, aboutId }) => ({ id, kind: "question", claim_id: aboutId }));
}

/** What stands for the name of who was taken down: that somebody refused is told, and not who. */
const somebody = "Somebody not named";

/**
 * Each refusal that was told by that day with who refused and the outlet that tells of it, by the names of the day. Whoever was
 * taken down is not named, by the name that was kept with the refusal either.
 */
export async function refusedQuestions(
  db: Reader,
  questions: readonly Asked[],
  asOf: Date,
): Promise<Declined[]> {
  const named = questions.flatMap(({ refusals, outletId }) => [
    ...refusals.flatMap(({ sourceId }) => sourceId ?? []),
    ...(outletId === null ? [] : [outletId]),
  ]);
  if (questions.length === 0) return [];
  const [entities, gone] = await Promise.all([
    wordedAt(db, db.entity.findMany({ where: { id: { in: named }, withdrawn: false }, ...reference }), asOf),
    takenDown(db, "entity", named),
  ]);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return questions.flatMap(({ id, text, href, outletId, refusals }) =>
    refusals.flatMap(({ sourceId, name, stance, words, since }, at) => {
      if (since !== null && new Date(since) > asOf) return [];
      const who = (sourceId === null ? null : byId.get(sourceId)) ?? null;
      return {
        ...{ id: `${id}.${at}`, who, how: stance, words, href },
        name: who?.name ?? (sourceId !== null && gone.has(sourceId) ? somebody : name),
        askedBy: null,
        toldIn: (outletId === null ? null : byId.get(outletId)?.name) ?? "",
        about: [],
        question: { id, text },
      };
    }),
  );
}
