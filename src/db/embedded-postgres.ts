import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { inTurn, isRunning, processMark } from "@/env/file-lock.mjs";
import { withClient } from "./one-client";
import { findBinaries } from "./postgres/binaries";
import { createCluster } from "./postgres/cluster";
import { type Home, settleHome } from "./postgres/home";
import { launch, readPostmaster, shutDown, throwaway } from "./postgres/server";

export type EmbeddedServer = {
  /** Connection string of the house's own database, as a user who may create databases but is no superuser. */
  url: string;
  /** The folder that holds the data: what to copy for a backup while the server is stopped. */
  folder: string;
  /** Whether a server that was running already is used. */
  reused: boolean;
  /** Whether the server process of this folder lives. */
  isRunning(): boolean;
  /** Lets go of the server, and ends it unless another living process holds it. */
  stop(): Promise<void>;
};

/**
 * Starts the Postgres server of one data folder, or joins the one that runs there already (left by a process that was
 * killed, or shared with one that lives). It listens on loopback alone, with a random password in
 * `database-password` that only the owner reads. Two processes at once take turns.
 *
 * Throws an Error whose message is one line for the user when the server cannot be had.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: { throwaway?: boolean } = {},
): Promise<EmbeddedServer> {
  const data = await dataFolderAt(dataFolder);
  const turn = path.join(data, "starting.lock");
  return inTurn(turn, { patience: 90_000 }, async () => {
    const home = await settleHome(data);
    const password = await readPassword(data, home);
    const running = await runningServer(home, password);
    const port = running ?? (await startServer(home, password, options));
    await ensureDatabase(port, password);
    const holder = await hold(data);
    return {
      url: connectionString("reportedly", password, port, "reportedly"),
      folder: home.folder,
      reused: running !== null,
      isRunning: () => readPostmaster(home.cluster) !== null,
      stop: () => inTurn(turn, { patience: 90_000 }, () => letGo(data, home, holder)),
    };
  });
}

/** Closed to others; only where root lends the server to another account does that account have to pass through. */
async function dataFolderAt(place: string): Promise<string> {
  try {
    await mkdir(place, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    return realpathSync(place);
  } catch (error) {
    throw new Error(`The data folder cannot be made: ${error instanceof Error ? error.message : error}`);
  }
}

async function readPassword(data: string, home: Home): Promise<string> {
  const file = path.join(data, "database-password");
  if (existsSync(file)) return readOwn(file);
  if (existsSync(home.cluster)) {
    throw new Error(`${file} is gone, and without it the database in ${home.folder} cannot be opened.`);
  }
  const password = randomBytes(24).toString("hex");
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: "wx" });
  return password;
}

function readOwn(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EACCES")) throw error;
    throw new Error(
      `${file} belongs to another user: start as that user, or set REPORTEDLY_DATA to a folder of your own.`,
    );
  }
}

/** The port of a server that already runs on this cluster, once it takes our password and names the same folder. */
async function runningServer(home: Home, password: string): Promise<number | null> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = readPostmaster(home.cluster);
    if (!found) return null;
    if (found.ready) {
      const folder = await dataDirectory(found.port, password).catch(nullWhenGone);
      if (folder !== null && realpathSync(folder) === home.cluster) return found.port;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${found.pid} holds ${home.cluster} but does not answer as its database server`,
      );
    }
    await sleep(50); // starting, or on its way out
  }
}

async function dataDirectory(port: number, password: string): Promise<string> {
  return asAdministrator(port, password, async (client) => {
    const answer = await client.query<{ data_directory: string }>("show data_directory");
    return answer.rows[0]!.data_directory;
  });
}

/** Refused, reset, shutting down or starting up: the caller looks again. Anything else is a surprise. */
function nullWhenGone(error: unknown): null {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ECONNREFUSED" || code === "ECONNRESET" || code === "57P01" || code === "57P03") return null;
  throw error;
}

/** After a crash, old backends may hold the folder for a second or two: such a lock is waited out. */
async function startServer(home: Home, password: string, options: { throwaway?: boolean }): Promise<number> {
  const binaries = await findBinaries(home.account);
  await createCluster(home, binaries, password, options);
  const portFile = path.join(home.folder, "port");
  let port = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : await freePort();
  const deadline = Date.now() + 20_000;
  for (;;) {
    const launched = await launch(home, binaries, port, options.throwaway ? throwaway : {});
    if (launched.outcome === "running") {
      await writeFile(portFile, `${port}\n`);
      return port;
    }
    if (launched.outcome === "failed") {
      throw new Error(`The database server does not start: ${launched.said} (log: ${home.log})`);
    }
    if (Date.now() > deadline) {
      throw new Error(
        `The database folder ${home.cluster} stays locked by a process that is not its server (log: ${home.log})`,
      );
    }
    if (launched.outcome === "port taken") port = await freePort();
    else await sleep(250);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No free port")),
      );
    });
  });
}

/** The application's user owns its database and may create more (for tests and for drafting migrations). */
async function ensureDatabase(port: number, password: string): Promise<void> {
  await asAdministrator(port, password, async (client) => {
    const user = await client.query("select 1 from pg_roles where rolname = 'reportedly'");
    if (user.rowCount === 0) {
      await client.query(`create role reportedly login createdb password ${client.escapeLiteral(password)}`);
    }
    const database = await client.query("select 1 from pg_database where datname = 'reportedly'");
    if (database.rowCount === 0) await client.query("create database reportedly owner reportedly");
  });
}

const asAdministrator = <T>(
  port: number,
  password: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> =>
  withClient({ connectionString: connectionString("postgres", password, port, "postgres") }, work);

const connectionString = (user: string, password: string, port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

let holds = 0;

/** Every process that uses the server leaves its mark, so that the first to finish does not end it for the others. */
async function hold(data: string): Promise<string> {
  const folder = path.join(data, "holders");
  await mkdir(folder, { recursive: true });
  holds += 1;
  const file = path.join(folder, `${process.pid}-${holds}`);
  await writeFile(file, processMark() ?? "");
  return file;
}

async function letGo(data: string, home: Home, holder: string): Promise<void> {
  await rm(holder, { force: true });
  const folder = path.join(data, "holders");
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (isRunning(readFileSync(file, "utf8"))) return;
    await rm(file, { force: true });
  }
  const found = readPostmaster(home.cluster);
  if (found) await shutDown(home.cluster, found.pid);
}
