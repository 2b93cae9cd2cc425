import type pg from "pg";
import {
  type Ask,
  type MigrationFile,
  type MigrationState,
  migrationLock,
  migrationState,
  migrationsFolder,
  readMigrations,
} from "./migrations";
import { withClient } from "./one-client";
import { prepareQueue, queueIsIn } from "./queue";
import {
  applyFunctions,
  FunctionRefused,
  functionsAreIn,
  functionsFolder,
  hashOf,
  readFunctions,
} from "./sql-functions";

/** A database that cannot be migrated; the message is one line that says which migration and what to do. */
export class MigrationRefused extends Error {}

/**
 * Brings a database to the migrations in `folder`, and then to the functions in `functionsIn` and the tables of the queue; a
 * folder of migrations that is not the house's own leaves both alone unless functions are named. Answers the names of the migrations, oldest first; none
 * when all were in, which costs a few short queries. Two processes at once take turns by an advisory lock, and the second
 * finds nothing to do.
 *
 * Throws MigrationRefused when a migration failed, was edited after it was applied, or is unknown to this version, when a
 * function is refused, and when another process holds the lock for more than a minute. Connection errors come as the
 * driver throws them.
 */
export async function migrate(
  url: string,
  folder = migrationsFolder(),
  functionsIn = folder === migrationsFolder() ? functionsFolder() : null,
): Promise<{ applied: string[] }> {
  const files = readMigrations(folder);
  const functions = functionsIn === null ? null : readFunctions(functionsIn);
  const config = { connectionString: url, options: "-c statement_timeout=0 -c lock_timeout=60s" };
  return withClient(config, async (client) => {
    const ask: Ask = async (sql) => (await client.query<Record<string, unknown>>(sql)).rows;
    const state = () => migrationState(ask, files);
    // Only good news is believed at once: a migration that another process has under way looks like one that failed.
    const areIn = async () => functions === null || functionsAreIn(ask, hashOf(functions));
    const queueIsReady = async () => functions === null || queueIsIn(ask);
    if ((await state()).state === "in" && (await areIn()) && (await queueIsReady())) return { applied: [] };
    await takeTurn(client);
    const applied = nothingToDo(await state()) ? [] : await applyMigrations(url, folder, files, state);
    if (functions !== null && !(await areIn())) await applyFunctions(client, functions).catch(refused);
    if (!(await queueIsReady())) await prepareQueue(url);
    return { applied };
  }); // the end of the connection lets the lock go, too
}

async function applyMigrations(
  url: string,
  folder: string,
  files: MigrationFile[],
  state: () => Promise<MigrationState>,
): Promise<string[]> {
  // Loaded only when there is work: the engine is five megabytes of WebAssembly.
  const { migrationList, noFilters, withSchemaEngine } = await import("./schema-engine");
  const { appliedMigrationNames } = await withSchemaEngine(url, null, (engine) =>
    engine.applyMigrations({ migrationsList: migrationList(folder, files), filters: noFilters }),
  ).catch(async (error) => {
    nothingToDo(await state()); // names the migration that failed
    throw error;
  });
  return appliedMigrationNames;
}

/** What was done before it is rolled back, and the next start tries again. */
function refused(error: unknown): never {
  if (error instanceof FunctionRefused)
    throw new MigrationRefused(
      `A function of prisma/sql was refused, and none was changed: ${error.message}`,
    );
  throw error;
}

async function takeTurn(client: pg.Client): Promise<void> {
  try {
    await client.query("select pg_advisory_lock(hashtextextended('reportedly: migrations', 0))");
    // What a process that was killed has begun goes on in the server to its end: it is waited for, and is in or rolled back.
    await client.query(`select pg_advisory_xact_lock(${migrationLock})`);
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
