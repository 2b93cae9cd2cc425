import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsFolder, readMigrations } from "./migrations";
import { withClient } from "./one-client";
import { migrationList, noFilters, withSchemaEngine } from "./schema-engine";

/**
 * Writes the migration that leads from the migrations in `folder` to the Prisma schema, and answers its file; null
 * when the schema says nothing new. The engine replays the history in a database of its own, which it drops again, so
 * the user of `url` must be able to create databases. Nothing is applied.
 *
 * @param what a few words for the folder's name, as in "add outlets"
 */
export async function draftMigration(
  url: string,
  what: string,
  schemaFile = path.join("prisma", "schema.prisma"),
  folder = migrationsFolder(),
): Promise<string | null> {
  const content = readFileSync(schemaFile, "utf8");
  const files = readMigrations(folder);
  // `createMigration` of this engine cannot be given a database to replay the history in; `diff` can, and is the same step.
  const { stdout } = await withSchemaEngine(url, content, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationList(folder, files) },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  const script = stdout?.trim() ?? "";
  if (script === "" || /^-- This is an empty migration\.$/.test(script)) return null;
  const file = path.join(folder, migrationName(what, new Date()), "migration.sql");
  mkdirSync(path.dirname(file));
  writeFileSync(file, `${script}\n`);
  return file;
}

/** Prisma's own form: the instant in UTC, then what changes. */
export function migrationName(what: string, at: Date): string {
  const instant = at.toISOString().replace(/\D/g, "").slice(0, 14);
  return `${instant}_${
    what
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("_") ?? "change"
  }`;
}

/** Marks a failed migration as rolled back, which it was (a script runs whole or not at all), so that it is tried again. */
export async function tryAgain(url: string, name: string): Promise<void> {
  await withSchemaEngine(url, null, (engine) => engine.markMigrationRolledBack({ migrationName: name }));
}

/** Empties a database: every table, type and function of the house is gone. */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient({ connectionString: url }, (client) =>
    client.query(
      "drop schema if exists migrations, search cascade; drop schema public cascade; create schema public",
    ),
  );
}
