import type { Reader } from "@/db/connection";
import type { StorySummary } from "@/domain/pages";
import { wordedAt } from "../change/words-then";
import { countQuestionRefusals, withRefusals } from "../claim/question-refusals";
import { countsByStory, storiesLastChanged } from "../search";

/**
 * Stories with what was known of each, the one that changed last first, and how many there are. Those of which nothing
 * was known come at the end.
 */
export async function storyList(
  db: Reader,
  asOf: Date,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ stories: StorySummary[]; total: number }> {
  const total = await db.story.count({ where: { withdrawn: false } });
  const changed = await storiesLastChanged(db, asOf, offset + limit);
  const ids = changed.slice(offset);
  if (ids.length < limit) {
    const rest = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM story WHERE NOT withdrawn AND id <> ALL(${changed}) ORDER BY slug
      LIMIT ${limit - ids.length} OFFSET ${Math.max(offset - changed.length, 0)}`;
    ids.push(...rest.map(({ id }) => id));
  }
  const [rows, known, refusals] = await Promise.all([
    wordedAt(
      db,
      db.$queryRaw<(Omit<StorySummary, "counts" | "lastChangedAt"> & { id: string })[]>`
        SELECT id, slug, headline, standfirst, topic, CASE WHEN closed_at <= ${asOf} THEN closed_at END AS "closedAt"
        FROM story WHERE id = ANY(${ids})`,
      asOf,
    ),
    countsByStory(db, ids, asOf),
    countQuestionRefusals(db, ids, asOf),
  ]);
  const byId = new Map(
    rows.map(({ id, closedAt, ...row }): [string, StorySummary] => {
      const { counts, lastChangedAt } = known.get(id) ?? { counts: {}, lastChangedAt: null };
      return [id, { ...row, counts: withRefusals(counts, refusals.get(id)), lastChangedAt, closedAt }];
    }),
  );
  return { stories: ids.flatMap((id) => byId.get(id) ?? []), total };
}
