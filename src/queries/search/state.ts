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

/** Of the row `s` of `search.state`, the name of its database; no two have the same, also where they lie in two clusters. */
const named = Prisma.sql`s.name || '/' || current_database()`;

/** There is one row of state, always. */
export function theState<T>(state: T | undefined): T {
  if (state === undefined) throw new Error("The search index has lost its state");
  return state;
}

/** The statement that tells how the index stands, and whether anything in it begins or ends after `asOf`. */
export function stateAsOf(asOf: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT ${named} AS name, ${named} || '/' || s.generation AS generation, edition_name() AS edition,
      s.version, s.last_change <= ${asOf} AS latest
    FROM search.state s`;
}
