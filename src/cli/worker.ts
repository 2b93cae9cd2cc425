import { loadEnvFile, readEnv } from "@/env";
import { runWorker } from "@/jobs/worker";
import { withHouse } from "./app-database";
import type { Command } from "./reportedly";
import { readArgs } from "./usage";

const usage = `usage: reportedly worker

Does what the desk asks of the outside: fetches pages. \`npm start\` runs one beside the web server; this runs another one, on
this machine or on any that reaches the database (DATABASE_URL). Ctrl-C ends it once what it has begun is done.

  --quiet   say nothing but what goes wrong`;

export const workerCommand: Command = {
  summary: "do what the desk asks of the outside, beside the web server",
  usage,
  run: async (args) => {
    const parsed = readArgs("worker", { options: { quiet: { type: "boolean" } } }, args);
    if (!parsed) return 2;
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
    loadEnvFile();
    const { outside } = readEnv();
    return withHouse(async (db, url) => {
      if (!parsed.values.quiet) console.error("Taking jobs");
      await runWorker(db, { url, outside, stop: stop.signal });
      return 0;
    });
  },
};
