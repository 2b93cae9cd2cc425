import type pg from "pg";
import { type MigrationState, migrationState, migrationsFolder, readMigrations } from "./migrations";
import { withClient } from "./one-client";

/** A database that cannot be migrated; the message is one line that says which migration and what to do. */
export class MigrationRefused extends Error {}

/**
 * Brings a database to the migrations in `folder`. Answers their names, oldest first; none when all were in, which
 * costs one query. Two processes at once take turns by an advisory lock, and the second finds nothing to do.
 *
 * Throws MigrationRefused when a migration failed, was edited after it was applied, or is unknown to this version,
 * and when another process holds the lock for more than a minute. Connection errors come as the driver throws them.
 */
export async function migrate(url: string, folder = migrationsFolder()): Promise<{ applied: string[] }> {
  const files = readMigrations(folder);
  const config = { connectionString: url, options: "-c statement_timeout=0 -c lock_timeout=60s" };
  return withClient(config, async (client) => {
    const state = () =>
      migrationState(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows, files);
    // Only good news is believed at once: a migration that another process has under way looks like one that failed.
    if ((await state()).state === "in") return { applied: [] };
    await takeTurn(client);
    if (nothingToDo(await state())) return { applied: [] };
    // Loaded only when there is work: the engine is five megabytes of WebAssembly.
    const { migrationList, noFilters, withSchemaEngine } = await import("./schema-engine");
    const { appliedMigrationNames } = await withSchemaEngine(url, null, (engine) =>
      engine.applyMigrations({ migrationsList: migrationList(folder, files), filters: noFilters }),
    ).catch(async (error) => {
      nothingToDo(await state()); // names the migration that failed
      throw error;
    });
    return { applied: appliedMigrationNames };
  }); // the end of the connection lets the lock go, too
}

async function takeTurn(client: pg.Client): Promise<void> {
  try {
    await client.query("select pg_advisory_lock(hashtextextended('reportedly: migrations', 0))");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "55P03") {
      throw new MigrationRefused("Another process has been migrating this database for more than a minute.");
    }
    throw error;
  }
}

function nothingToDo(found: MigrationState): boolean {
  switch (found.state) {
    case "in":
      return true;
    case "pending":
      return false;
    case "failed":
      throw new MigrationRefused(
        `Migration ${found.name} failed and was rolled back: ${reason(found.log)}. ` +
          `When its cause is mended, run \`npm run db:apply -- --again ${found.name}\`.`,
      );
    case "edited":
      throw new MigrationRefused(
        `Migration ${found.name} was changed after it was applied to this database. Bring the old text back and ` +
          "put the change into a migration of its own, or, where no data matter, run `npm run db:reset`.",
      );
    case "ahead":
      throw new MigrationRefused(
        `The database holds migration ${found.name}, which this version does not know: it was used by a newer one.`,
      );
    default:
      return found satisfies never;
  }
}

/** The engine's log is a page; the line that Postgres wrote is what helps. */
function reason(log: string): string {
  const lines = log.split("\n").map((line) => line.trim());
  return (
    lines.find((line) => /^(ERROR|Database error)/i.test(line) && line.length > 16) ??
    lines.find(Boolean) ??
    "no reason was kept"
  ).replace(/\.$/, "");
}
