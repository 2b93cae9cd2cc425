import type { Reader } from "@/db/connection";

/**
 * `name` is that of the database, `generation` its name and the last writer. `version` counts the writes: one that is
 * seen by nobody yet has none. `edition` names the database and who published last, also what no search finds.
 */
export type IndexState = {
  name: string;
  generation: string;
  edition: string;
  version: number;
  latest: boolean;
};

/** How the index stands, and whether anything in it begins or ends after `asOf`. */
export async function stateOf(db: Reader, asOf: Date): Promise<IndexState> {
  const [state] = await db.$queryRaw<IndexState[]>`
    SELECT s.name || '/' || current_database() AS name,
      s.name || '/' || current_database() || '/' || s.generation AS generation,
      s.name || '/' || current_database() || '/' || (SELECT writer FROM edition) AS edition,
      s.version, s.last_change <= ${asOf} AS latest
    FROM search.state s`;
  if (!state) throw new Error("The search index has lost its state");
  return state;
}
