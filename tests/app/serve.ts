import { onTestFinished, vi } from "vitest";
import type { PrismaClient } from "@/db/generated/client";
import { freshDatabase } from "../database/fresh-database";

// The first request of a file compiles and connects, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const shared = globalThis as typeof globalThis & { reportedlyDatabase?: PrismaClient };

/** A database of this test's own, which the route handlers called in it read from. */
export async function servedDatabase(): Promise<PrismaClient> {
  const { db } = await freshDatabase();
  const before = shared.reportedlyDatabase;
  shared.reportedlyDatabase = db;
  onTestFinished(() => {
    if (before) shared.reportedlyDatabase = before;
    else delete shared.reportedlyDatabase;
  });
  return db;
}

/** What Next hands to a handler beside the request. */
export function at<T extends Record<string, string>>(params: T): { params: Promise<T> } {
  return { params: Promise.resolve(params) };
}
