import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Held by a migration that is under way, also when the process that sent it has gone. */
export const migrationLock = "hashtextextended('reportedly: a migration', 0)";

export type MigrationFile = { name: string; sql: string; checksum: string };

/** One row of the history that Prisma's engine keeps in the database. */
export type MigrationRow = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
  logs: string | null;
};

/** How the database stands to the migrations that this version brings. */
export type MigrationState =
  | { state: "in" }
  | { state: "pending"; names: string[] }
  | { state: "failed"; name: string; log: string }
  | { state: "edited"; name: string }
  | { state: "ahead"; name: string };

export const migrationsFolder = (): string => path.join(process.cwd(), "prisma", "migrations");

/** The migrations in a folder, oldest first: the timestamp that begins each name makes the order. */
export function readMigrations(folder = migrationsFolder()): MigrationFile[] {
  // The comments tell the bundler not to pack the whole checkout for paths that it cannot see: the health check reads
  // them where the app runs, in the checkout.
  return readdirSync(/*turbopackIgnore: true*/ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(/*turbopackIgnore: true*/ path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Runs one query and answers its rows: the driver's client and the Prisma client both can. */
export type Ask = (sql: string) => Promise<object[]>;

/** A few milliseconds: what every start and every health check asks. */
export async function migrationState(ask: Ask, files: MigrationFile[]): Promise<MigrationState> {
  const [table] = (await ask("select to_regclass('_prisma_migrations') is not null as there")) as {
    there: boolean;
  }[];
  if (!table?.there) return compareMigrations(files, []); // a new database
  const history = await ask(
    "select migration_name, checksum, finished_at, rolled_back_at, logs from _prisma_migrations order by started_at",
  );
  return compareMigrations(files, history as MigrationRow[]);
}

/** Compares files and history; the first trouble found is the answer, because nothing may be applied over it. */
export function compareMigrations(files: MigrationFile[], history: MigrationRow[]): MigrationState {
  const standing = history.filter((row) => row.rolled_back_at === null);
  const failed = standing.find((row) => row.finished_at === null);
  if (failed) return { state: "failed", name: failed.migration_name, log: failed.logs ?? "" };

  const known = new Map(files.map((file) => [file.name, file.checksum]));
  const stranger = standing.find((row) => !known.has(row.migration_name));
  if (stranger) return { state: "ahead", name: stranger.migration_name };
  const edited = standing.find((row) => known.get(row.migration_name) !== row.checksum);
  if (edited) return { state: "edited", name: edited.migration_name };

  const applied = new Set(standing.map((row) => row.migration_name));
  const names = files.map((file) => file.name).filter((name) => !applied.has(name));
  return names.length === 0 ? { state: "in" } : { state: "pending", names };
}
