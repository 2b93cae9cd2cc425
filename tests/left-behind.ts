import { afterAll, vi } from "vitest";
import type { PrismaClient } from "@/db/generated/client";

const shared = globalThis as typeof globalThis & {
  reportedlyDatabase?: PrismaClient;
  reportedlyAside?: unknown;
};
const began = { env: { ...process.env }, folder: process.cwd() };

/**
 * Set-up of files that share a loaded house: when a file ends, what it has left on the process is taken away, so that
 * the next begins as the first did. Modules stay loaded, which is what the sharing is for.
 */
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in began.env)) delete process.env[name];
  Object.assign(process.env, began.env);
  process.chdir(began.folder);
  delete shared.reportedlyDatabase;
  if (shared.reportedlyAside) await (await import("@/workers/aside")).closeAside();
});
