import { loadEnvFile, readEnv } from "@/env";
import { runWorker } from "@/jobs/worker";
import { withHouse } from "../app-database";
import { backUpDaily } from "../daily-backup";
import type { Command } from "../reportedly";
import { readArgs } from "../usage";

const usage = `usage: reportedly worker

Does what the desk asks of the outside: fetches pages; looks names up; sends mail to readers who follow, where SMTP_URL names a server; tells webhooks what changes; takes in what wires send, from WIRES_FOLDER where that names a folder as well; and makes the backup of the day where BACKUP_FOLDER names a place for it. \`npm start\` runs one beside the web server; this runs another one, on
this machine or on any that reaches the database (DATABASE_URL). Ctrl-C ends it once what it has begun is done.

  --quiet   say nothing but what goes wrong`;

export const workerCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("worker", { options: { quiet: { type: "boolean" } } }, args);
    if (!parsed) return 2;
    const stop = new AbortController();
    // pg-boss does not wait for what it says of a job's end: a database that is away then is no reason to end.
    process.on("unhandledRejection", (error) => console.error("The worker goes on after an error:", error));
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
    loadEnvFile();
    const {
      outside,
      archive,
      wiresFolder,
      backup,
      mail: mailing,
      appUrl: site,
      lookUp: services,
      siteOrigin,
    } = readEnv();
    const isPublic = siteOrigin !== null;
    return withHouse(async (db, url) => {
      if (!parsed.values.quiet) console.error("Taking jobs");
      const backingUp = backup === null ? null : backUpDaily(url, backup, stop.signal);
      const outer = { outside, archive, wiresFolder, mailing, services, site, isPublic };
      await runWorker(db, { url, ...outer, stop: stop.signal });
      await backingUp;
      return 0;
    });
  },
};
