import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { openDatabase } from "@/db/client";
import { databaseUrl } from "@/db/engine-adapter";
import type { PrismaClient } from "@/db/generated/client";

export type FreshDatabase = { db: PrismaClient; url: string };

/**
 * A database of this test's own: migrated, empty, on the real server, cloned in about 45 ms. It is closed and dropped
 * when the test ends. Call it inside a test; for a `beforeAll`, use `cloneDatabase` and drop it yourself.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { db, url, drop } = await cloneDatabase();
  onTestFinished(drop);
  return { db, url };
}

/** A clone of the migrated database, or of another of the run that nobody is connected to any more. */
export async function cloneDatabase(
  of?: string,
): Promise<FreshDatabase & { name: string; drop: () => Promise<void> }> {
  const { url: server, template } = inject("postgres");
  const name = `reportedly_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${of ?? template} strategy file_copy`);
  const url = databaseUrl(server, name);
  const db = openDatabase(url, 4);
  return {
    db,
    url,
    name,
    drop: async () => {
      await db.$disconnect();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Connections of this worker to make and drop databases by, kept from test to test; none of them keeps it from ending. */
let maker: pg.Pool | undefined;

async function onServer(url: string, sql: string): Promise<void> {
  if (!maker) {
    maker = new pg.Pool({
      connectionString: url,
      max: 4,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    // One that waits for work when the server ends is no failure of any test.
    maker.on("error", () => undefined);
  }
  await maker.query(sql);
}

/** The address of a new database with nothing in it, not even migrations; dropped when the test ends. */
export async function bareDatabase(): Promise<string> {
  const { url: server } = inject("postgres");
  const name = `reportedly_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  onTestFinished(() => onServer(server, `drop database if exists ${name} with (force)`));
  return databaseUrl(server, name);
}
