import { readdirSync } from "node:fs";
import { databaseUrl } from "@/db/engine-adapter";
import { type Clone, cloneOf, onServer } from "../database/clone";
import { startTestServer } from "../database/global-setup";
import { importFiles } from "./import";

const name = "reportedly_ready";
const seeds = "prisma/seed";

/**
 * Makes, once a run, what a new house makes at its first start: a database with the migrations and the worked story. Houses
 * of a test's own open on clones of it; the house of all tests starts from nothing, as a newcomer's does.
 */
export async function makeReadyDatabase(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  try {
    await onServer(server.url, `create database ${name}`);
    const stories = readdirSync(seeds).filter((file) => file.endsWith(".json"));
    await importFiles(
      { DATABASE_URL: databaseUrl(server.url, name) },
      stories.sort().map((file) => `${seeds}/${file}`),
      ["--by", "Reportedly", "--why", "The worked story"],
    );
    process.env.READY_SERVER = server.url;
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A database of a test's own that is as after the first start of a new house. */
export function readyDatabase(): Promise<Clone> {
  const server = process.env.READY_SERVER;
  if (server === undefined) throw new Error("Run the browser tests through playwright.config.ts");
  return cloneOf(server, name);
}
