import { onTestFinished, vi } from "vitest";
import type { PrismaClient } from "@/db/generated/client";
import { closeAside } from "@/workers/aside";
import { freshDatabase } from "../database/fresh-database";

const shared = globalThis as typeof globalThis & { reportedlyDatabase?: PrismaClient };

/** A database of this test's own, which the route handlers called in it read from. */
export async function servedDatabase(): Promise<PrismaClient> {
  const { db, url } = await freshDatabase();
  const before = shared.reportedlyDatabase;
  shared.reportedlyDatabase = db;
  // Threads that are started from here on ask the same, through clients of their own.
  vi.stubEnv("DATABASE_URL", url);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await closeAside();
    if (before) shared.reportedlyDatabase = before;
    else delete shared.reportedlyDatabase;
  });
  return db;
}

/** What Next hands to a handler beside the request. */
export function at<T extends Record<string, string>>(params: T): { params: Promise<T> } {
  return { params: Promise.resolve(params) };
}
