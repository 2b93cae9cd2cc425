import type { Reader } from "@/db/connection";

/**
 * `name` is that of the database, `generation` its name and the last writer. `version` counts the writes: one that is
 * seen by nobody yet has none.
 */
export type IndexState = {
  name: string;
  generation: string;
  version: number;
  latest: boolean;
  rows: number;
};

/** How the index stands, and whether anything in it begins or ends after `asOf`. */
export async function stateOf(db: Reader, asOf: Date): Promise<IndexState> {
  const [state] = await db.$queryRaw<(Omit<IndexState, "rows"> & { standing: number; past: number })[]>`
    SELECT s.name || '/' || current_database() AS name,
      s.name || '/' || current_database() || '/' || s.generation AS generation, s.version, s.last_change <= ${asOf} AS latest,
      coalesce(sum(t.standing), 0)::int AS standing, coalesce(sum(t.past), 0)::int AS past
    FROM search.state s
    LEFT JOIN search.term t ON t.key IN ('kind:claim', 'kind:response', 'kind:question')
    GROUP BY s.name, s.generation, s.version, s.last_change`;
  if (!state) throw new Error("The search index has lost its state");
  const { standing, past, ...is } = state;
  return { ...is, rows: standing + (is.latest ? 0 : past) };
}
