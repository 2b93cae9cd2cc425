import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { emptyDatabase } from "../draft-migration";
import { migrate } from "../migrate";
import { migrationsFolder, readMigrations } from "../migrations";
import { withClient } from "../one-client";
import { columnList, foreignKeysOf, migrationsOf, quoted, tablesOf } from "./catalog";
import { type BackupEnd, type BackupHead, BackupRefused } from "./format";
import { checkedBackup, piecesOf } from "./read-backup";

/** Rows of any of these are somebody's work, which nothing is ever restored over. */
const work = [
  "app_user",
  "feed",
  "sanction_list",
  "story",
  "article",
  "entity",
  "claim",
  "draft",
  "suggestion",
];

/**
 * Restores a backup into an empty database, and brings that to this version's migrations. The file is read whole and
 * checked before anything is written, and all rows come in together or not at all. Throws BackupRefused where the file is not whole, comes of a
 * newer version, or the database holds work already.
 */
export async function restoreBackup(
  url: string,
  file: string,
  show: (done: number, total: number) => void = () => undefined,
): Promise<{ head: BackupHead; rows: number }> {
  const { head, end } = await checkedBackup(file);
  mustBeKnown(head);
  // What one that was cut short has left; a database in which there is nothing at all stays as its owner made it.
  if ((await mustBeEmpty(url)) === "of-ours") await emptyDatabase(url);
  await migratedAs(url, head);
  const rows = end.tables.reduce((sum, table) => sum + table.rows, 0);
  await withClient({ connectionString: url, options: "-c statement_timeout=0" }, (client) =>
    load(client, file, head, (done) => show(done, rows)),
  );
  await migrate(url);
  return { head, rows };
}

function mustBeKnown({ migrations, release }: BackupHead): void {
  const known = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]));
  const stranger = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (stranger)
    throw new BackupRefused(
      `The backup was made by another version (${release}), whose migration ${stranger.name} this one does not know. ` +
        "Restore it with that version or a later one.",
    );
}

/** Throws where anything stands there that is somebody's: of ours that is no work of anybody, all that may be are empty tables. */
async function mustBeEmpty(url: string): Promise<"bare" | "of-ours"> {
  return withClient({ connectionString: url }, async (client) => {
    const { rows: theirs } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') LIMIT 1`,
    );
    if (theirs[0] === undefined) return "bare";
    const [first] = await migrationsOf(client);
    if (first?.name !== readMigrations()[0]?.name)
      throw new BackupRefused(
        `The database holds tables of something else (${theirs[0].name}), and nothing is restored over it. Give an empty one.`,
      );
    for (const table of work) {
      const { rows: found } = await client.query<{ there: boolean }>(
        "SELECT to_regclass('public.' || $1) IS NOT NULL AS there",
        [table],
      );
      if (!found[0]?.there) continue;
      const { rows } = await client.query<{ held: boolean }>(
        `SELECT EXISTS (SELECT FROM public.${table}) AS held`,
      );
      if (rows[0]?.held)
        throw new BackupRefused(
          "The database holds work already, and nothing is restored over it. Give an empty one: another " +
            "REPORTEDLY_DATA folder, or another DATABASE_URL.",
        );
    }
    return "of-ours";
  });
}

/**
 * The schema as it was where the backup was made; what came since is applied to the rows afterwards. In one of an earlier
 * version that goes for what its migrations left to be done with the functions, too, which may be done to the rows again.
 */
async function migratedAs(url: string, { migrations }: BackupHead): Promise<void> {
  if (migrations.length === readMigrations().length) return void (await migrate(url));
  const folder = await mkdtemp(path.join(tmpdir(), "reportedly-restore-"));
  try {
    for (const { name } of migrations)
      await cp(path.join(migrationsFolder(), name), path.join(folder, name), { recursive: true });
    await cp(path.join(migrationsFolder(), "migration_lock.toml"), path.join(folder, "migration_lock.toml"));
    await migrate(url, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One transaction: rows come in as they were, without what the database does at each change, and are checked against one another. */
async function load(
  client: pg.Client,
  file: string,
  head: BackupHead,
  show: (done: number) => void,
): Promise<void> {
  await client.query("BEGIN");
  const tables = await tablesOf(client);
  mustAgree(head, tables);
  const all = tables.map(quoted);
  const keys = await foreignKeysOf(client);
  for (const table of all) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${columnList([name])}`);
  await client.query(`TRUNCATE ${all.join(", ")}`);
  await copyIn(client, file, show);
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${columnList([name])} ${definition}`);
  for (const table of all) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await client.query("COMMIT");
  await client.query("ANALYZE");
}

function mustAgree({ tables }: BackupHead, own: BackupHead["tables"]): void {
  const named = (all: BackupHead["tables"]) =>
    JSON.stringify(all.map((table) => [table.schema, table.name, table.columns.toSorted()]));
  if (named(tables) !== named(own))
    throw new BackupRefused(
      "The backup holds other tables or columns than its migrations make: it comes of a changed database.",
    );
}

async function copyIn(client: pg.Client, file: string, show: (done: number) => void): Promise<void> {
  let into: CopyStreamQuery | null = null;
  let table = "";
  let done = 0;
  for await (const piece of piecesOf(file)) {
    const next = piece.is === "rows" ? quoted(piece.table) : "";
    if (into !== null && next !== table) {
      into.end();
      await finished(into);
      done += into.rowCount;
      show(done);
      into = null;
    }
    table = next;
    if (piece.is === "rows") {
      into ??= client.query(copyFrom(`COPY ${table} (${columnList(piece.table.columns)}) FROM STDIN`));
      // A row that is refused ends the stream while it still waits for more.
      if (!into.write(piece.rows))
        await Promise.race([once(into, "drain"), finished(into, { readable: false })]);
    }
    if (piece.is === "end") await setSequences(client, piece.end);
  }
}

async function setSequences(client: pg.Client, { sequences }: BackupEnd): Promise<void> {
  for (const sequence of sequences)
    await client.query("SELECT setval($1::regclass, $2, $3)", [
      quoted(sequence),
      sequence.last,
      sequence.isCalled,
    ]);
}
