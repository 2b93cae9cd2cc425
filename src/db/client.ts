import { PrismaPg } from "@prisma/adapter-pg";
import { readEnv } from "@/env";
import { PrismaClient } from "./generated/client";

/**
 * Opens a client on one database. Nothing is connected until the first query; a connection that dies is replaced by
 * the next query, so the app comes back by itself when the database does.
 *
 * The limits repeat those of the embedded server for a Postgres of the user's own, where they are off by default.
 */
export function openDatabase(url: string, connections = 10): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  return new PrismaClient({ adapter });
}

const shared = globalThis as typeof globalThis & { reportedlyDatabase?: PrismaClient };

/** The process's one client, on DATABASE_URL. Hot reload loads this module again, so it is kept on the global object. */
export function database(): PrismaClient {
  if (shared.reportedlyDatabase) return shared.reportedlyDatabase;
  const { databaseUrl } = readEnv();
  if (databaseUrl === undefined) {
    throw new Error(
      "DATABASE_URL is not set: start through `npm start`, which sets it for the embedded database",
    );
  }
  shared.reportedlyDatabase = openDatabase(databaseUrl);
  return shared.reportedlyDatabase;
}
