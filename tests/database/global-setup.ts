import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/db/embedded-postgres";
import { databaseUrl } from "@/db/engine-adapter";
import { migrate } from "@/db/migrate";
import { abandonedDataFolders, makeDataFolder, removeDataFolder } from "./temporary-data";

declare module "vitest" {
  export interface ProvidedContext {
    /** Server that the tests of this run share, and the migrated database that each test clones. */
    postgres: { url: string; template: string };
  }
}

type Shared = { url: string; template: string; end: () => Promise<void>; users: number };
const run = globalThis as typeof globalThis & { reportedlyTestServer?: Promise<Shared> };

/** One real Postgres for the run (or the one of TEST_DATABASE_URL) with one migrated database to clone, for all projects together. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.reportedlyTestServer ??= begin();
  const shared = await run.reportedlyTestServer;
  shared.users += 1;
  project.provide("postgres", { url: shared.url, template: shared.template });
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await shared.end();
  };
}

async function begin(): Promise<Shared> {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
    : await startTestServer();
  const template = `reportedly_template_${randomBytes(4).toString("hex")}`;
  await query(server.url, `create database ${template}`);
  await migrate(databaseUrl(server.url, template));
  const end = async () => {
    await query(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
  return { url: server.url, template, end, users: 0 };
}

export type TestServer = {
  url: string;
  /** Takes the server away, does `meanwhile`, and brings it back at the same address. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a server whose data nobody will miss, in a temporary folder that `stop` removes. */
export async function startTestServer(): Promise<TestServer> {
  await sweep();
  const data = await makeDataFolder();
  let server = await startEmbeddedPostgres(data, { throwaway: true });
  const { url } = server;
  return {
    url,
    restart: async (meanwhile) => {
      await server.stop();
      try {
        await meanwhile();
      } finally {
        server = await startEmbeddedPostgres(data, { throwaway: true });
      }
      if (server.url !== url) throw new Error(`Another process took the port of ${url}`);
    },
    stop: async () => {
      await server.stop();
      await removeDataFolder(data);
    },
  };
}

/** A run that was killed leaves its server and its folder behind; the next one clears them. */
async function sweep(): Promise<void> {
  for (const data of abandonedDataFolders()) {
    // Joined to be ended; one that is too broken to start is removed all the same.
    const left = await startEmbeddedPostgres(data, { throwaway: true }).catch(() => null);
    await left?.stop();
    await removeDataFolder(data);
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
