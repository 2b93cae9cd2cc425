import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase } from "@/db/client";
import { databaseUrl } from "@/db/engine-adapter";
import type { PrismaClient } from "@/db/generated/client";

export type Clone = {
  db: PrismaClient;
  url: string;
  name: string;
  /** Closes it and takes it away. */
  drop: () => Promise<void>;
};

/** A copy of a database that nobody is connected to, on the same server; takes about 45 ms. */
export async function cloneOf(server: string, template: string): Promise<Clone> {
  const name = newName();
  await onServer(server, `create database ${name} template ${template} strategy file_copy`);
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

export const newName = () => `reportedly_test_${randomBytes(6).toString("hex")}`;

/** Connections of this worker to make and drop databases by, kept from test to test; none of them keeps it from ending. */
let maker: pg.Pool | undefined;

export async function onServer(url: string, sql: string): Promise<void> {
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
