import { Prisma } from "@/db/generated/client";

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

/** The statement that tells how the index stands, and whether anything in it begins or ends after `asOf`. */
export function stateAsOf(asOf: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT s.name || '/' || current_database() AS name,
      s.name || '/' || current_database() || '/' || s.generation AS generation,
      s.name || '/' || current_database() || '/' || (SELECT writer FROM edition) AS edition,
      s.version, s.last_change <= ${asOf} AS latest
    FROM search.state s`;
}
