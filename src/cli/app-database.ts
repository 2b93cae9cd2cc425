import pg from "pg";
import type { Database } from "@/db/connection";
import { type EmbeddedServer, startEmbeddedPostgres } from "@/db/embedded-postgres";
import { migrate } from "@/db/migrate";
import { withClient } from "@/db/one-client";
import { databaseIsDown } from "@/db/outage";
import { type Env, loadEnvFile, readEnv } from "@/env";
import { type Say, step } from "./say";

// Of the command line, this file and db.ts alone reach into `db`: somebody has to open the house before the
// commands, which go through `queries` and `commands`, find a database there.

export type House = {
  databaseUrl: string;
  /** Null with a database of the user's own. Replaced when the server had to be started again. */
  embedded: EmbeddedServer | null;
  close: () => Promise<void>;
};

/**
 * Opens the database, embedded or the user's own, brings it to this version's migrations, and puts its address into
 * the environment, where the client looks for it. Throws an Error of one line when it cannot be had.
 */
export async function openHouse(env: Env, say: Say): Promise<House> {
  const house = env.databaseUrl === undefined ? await openEmbedded(env, say) : openOwn(env.databaseUrl);
  try {
    process.env.DATABASE_URL = house.databaseUrl;
    await step(
      say,
      ({ applied }) => (applied.length === 0 ? "Migrations are in" : `Applied ${applied.length} migrations`),
      () => migrate(house.databaseUrl),
    );
    return house;
  } catch (error) {
    await house.close();
    throw error;
  }
}

async function openEmbedded(env: Env, say: Say): Promise<House> {
  const server = await step(
    say,
    ({ reused, folder }) => `${reused ? "Joined the running" : "Started the"} database in ${folder}`,
    () => startEmbeddedPostgres(env.dataFolder),
  );
  const house: House = {
    databaseUrl: server.url,
    embedded: server,
    close: async () => house.embedded?.stop(),
  };
  return house;
}

const openOwn = (databaseUrl: string): House => ({
  databaseUrl,
  embedded: null,
  close: async () => undefined,
});

/** A database of the user's own that does not answer is better known before a build than after. */
export async function ownDatabaseMustAnswer(env: Env, say: Say): Promise<void> {
  const url = env.databaseUrl;
  if (url === undefined) return;
  await step(
    say,
    (version) => `Reached Postgres ${version} at ${new URL(url).host}`,
    () => serverVersion(url),
  );
}

const oldest = 15;

async function serverVersion(url: string): Promise<string> {
  const { host, pathname } = new URL(url);
  try {
    return await withClient({ connectionString: url, connectionTimeoutMillis: 10_000 }, async (client) => {
      const { rows } = await client.query<{ number: number; name: string }>(
        "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
      );
      const { number, name } = rows[0]!;
      if (number >= oldest * 10_000) return name;
      throw new Error(`DATABASE_URL leads to Postgres ${name}; ${oldest} or later is needed.`);
    });
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.message || ("code" in error ? String(error.code) : error.name)
        : String(error);
    if (databaseIsDown(error))
      throw new Error(`The database at ${host} (DATABASE_URL) does not answer: ${reason}`);
    if (error instanceof pg.DatabaseError)
      throw new Error(`The database ${pathname.slice(1)} at ${host} (DATABASE_URL) refuses: ${reason}`);
    throw error;
  }
}

/**
 * Opens the house for one command, does its work on the database, and leaves it as it was found: a server that was
 * running goes on, one that was started for this is stopped. What it says of itself goes to stderr, and only where
 * something had to be done that takes time.
 */
export async function withHouse<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  loadEnvFile();
  const env = readEnv();
  const silently: Say = () => undefined;
  await ownDatabaseMustAnswer(env, silently);
  const house = await openHouse(env, silently);
  try {
    const { database } = await import("@/db/client");
    const db = database();
    try {
      return await work(db, house.databaseUrl);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await house.close();
  }
}

/** Lends the address of the database as it is, not migrated, of one's own or embedded, and lets the server go afterwards. */
export async function withAddress<T>(env: Env, work: (url: string) => Promise<T>): Promise<T> {
  if (env.databaseUrl !== undefined) return work(env.databaseUrl);
  const server = await startEmbeddedPostgres(env.dataFolder);
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
