import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Pack, pack } from "tar-stream";
import { withClient } from "../one-client";
import {
  columnList,
  isHalfMigrated,
  migrationsOf,
  quoted,
  sequencesOf,
  tablesOf,
  writtenWhere,
} from "./catalog";
import {
  type BackupEnd,
  type BackupHead,
  BackupRefused,
  endName,
  headName,
  memberSize,
  rowsName,
} from "./format";

type Told = { rows: number; bytes: number };

/**
 * Writes every table as it was at one instant into one compressed file, while others go on working. The file has its name
 * only once it is whole and on disk: whoever is cut short leaves `FILE.part`, which the next one replaces.
 * Throws BackupRefused where the file is there already, another backup is under way or the database was never migrated.
 */
export async function writeBackup(
  url: string,
  file: string,
  release: string,
  show: (done: number, total: number) => void = () => undefined,
): Promise<Told> {
  return withClient({ connectionString: url, options: "-c statement_timeout=0" }, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended('reportedly: backup', 0)) AS mine",
    );
    if (!rows[0]?.mine) throw new BackupRefused("Another backup is being made just now.");
    if (await isThere(file)) throw new BackupRefused(`${file} is there already; give another name.`);
    const unfinished = `${file}.part`;
    await rm(unfinished, { force: true });
    try {
      const told = await archived(unfinished, (archive) => copyAll(client, archive, release, show));
      await intoPlace(unfinished, file);
      return told;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  });
}

/** A compressed archive with what `fill` adds to it; readable by its owner alone. */
async function archived<T>(file: string, fill: (archive: Pack) => Promise<T>): Promise<T> {
  const archive = pack();
  const failed = new AbortController();
  const written = pipeline(archive, createGzip(), createWriteStream(file, { flags: "wx", mode: 0o600 }), {
    signal: failed.signal,
  });
  try {
    const filling = fill(archive);
    // A disk that is full ends the writing first; the filling would wait for it for ever.
    const [told] = await Promise.all([filling, Promise.race([written, filling])]);
    archive.finalize();
    await written;
    return told;
  } catch (error) {
    failed.abort();
    await written.catch(() => undefined);
    throw error;
  }
}

async function copyAll(
  client: pg.Client,
  archive: Pack,
  release: string,
  show: (done: number, total: number) => void,
): Promise<Told> {
  // One snapshot for all that is read until the end.
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const { rows: about } = await client.query<{ postgres: string; at: Date }>(
    "SELECT current_setting('server_version') AS postgres, now() AS at",
  );
  const migrations = await migrationsOf(client);
  if (migrations.length === 0) throw new BackupRefused("This database holds nothing of Reportedly.");
  if (await isHalfMigrated(client))
    throw new BackupRefused(
      "A migration of this database is not done yet: start the app once, then back it up.",
    );
  const head: BackupHead = {
    format: "reportedly-backup",
    version: 1,
    madeAt: about[0]!.at.toISOString(),
    release,
    postgres: about[0]!.postgres,
    migrations,
    tables: await tablesOf(client),
  };
  await add(archive, headName, Buffer.from(JSON.stringify(head)));
  const tables: BackupEnd["tables"] = [];
  for (const [at, table] of head.tables.entries()) {
    tables.push(await copyTable(client, archive, table));
    show(at + 1, head.tables.length);
  }
  const end: BackupEnd = { tables, sequences: await sequencesOf(client) };
  await add(archive, endName, Buffer.from(JSON.stringify(end)));
  await client.query("COMMIT");
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function copyTable(
  client: pg.Client,
  archive: Pack,
  table: BackupHead["tables"][number],
): Promise<BackupEnd["tables"][number]> {
  const { schema, name, columns } = table;
  const hash = createHash("sha256");
  const counted = { rows: 0, bytes: 0 };
  let held: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async () => {
    if (size > 0) await add(archive, rowsName(table, ++part), Buffer.concat(held));
    held = [];
    size = 0;
  };
  const where = writtenWhere[`${schema}.${name}`];
  const all = `${quoted(table)} (${columnList(columns)})`;
  const some = `(SELECT ${columnList(columns)} FROM ${quoted(table)} WHERE ${where})`;
  const rows = client.query(copyTo(`COPY ${where === undefined ? all : some} TO STDOUT`));
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    counted.bytes += chunk.length;
    counted.rows += linesIn(chunk);
    held.push(chunk);
    size += chunk.length;
    if (size >= memberSize) await flush();
  }
  await flush();
  return { schema, name, ...counted, sha256: hash.digest("hex") };
}

/** Each row is a line: a line break within a value is written as two characters. */
export function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** Resolves once the archive can take more. */
function add(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((added, failed) => {
    archive.entry({ name }, content, (error) => (error ? failed(error) : added()));
  });
}

async function intoPlace(unfinished: string, file: string): Promise<void> {
  const written = await open(unfinished, "r+");
  await written.sync();
  await written.close();
  await rename(unfinished, file);
  const folder = await open(path.dirname(file), "r");
  await folder.sync().finally(() => folder.close());
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
