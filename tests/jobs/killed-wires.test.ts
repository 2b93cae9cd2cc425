import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { reviveJobs } from "@/commands/jobs/job-steps";
import { freshDatabase } from "../database/fresh-database";
import { ninjs } from "../services/wires/wire-files";

const files = 60;

test("two workers on one folder that are killed (-9) as they read it leave each item and version exactly once", async () => {
  const { db, url } = await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "wires-"));
  // Each version stands in two files, and the last file is there twice.
  const item = (n: number) => {
    const value = `Ship number ${n} left Halm.`;
    return ninjs({
      uri: `urn:x:${Math.floor(n / 2)}`,
      version: String(n % 2),
      bodies: [{ value }],
      headlines: [{ value }],
    });
  };
  for (let n = 0; n < files; n += 1)
    writeFileSync(path.join(folder, `${n}.json`), JSON.stringify([item(n), item((n + 1) % files)]));
  writeFileSync(path.join(folder, "again.json"), JSON.stringify([item(files - 1), item(0)]));
  const workers = new Set<ChildProcess>();
  const start = () => {
    const worker = spawn(process.execPath, ["src/cli/main.mjs", "worker", "--quiet"], {
      env: { ...process.env, DATABASE_URL: url, WIRES_FOLDER: folder },
      stdio: "ignore",
    });
    workers.add(worker);
    worker.on("exit", () => workers.delete(worker));
  };
  const kill = async () => {
    const gone = [...workers].map((worker) => new Promise((done) => worker.once("exit", done)));
    for (const worker of workers) worker.kill("SIGKILL");
    await Promise.all(gone);
  };
  let killed = 0;
  try {
    for (let two = 0; two < 2; two += 1) start();
    while (readdirSync(folder).some((name) => name.endsWith(".json"))) {
      const read = await db.wireFile.count({ where: { state: "read" } });
      const isBusy = (await db.job.count({ where: { state: "running" } })) > 0;
      if (killed < 2 && isBusy && read >= (killed + 1) * 12) {
        await kill();
        killed += 1;
        // As if who is gone had been silent for long enough.
        await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute', tries = 1 WHERE state = 'running'`;
        await reviveJobs(db);
        for (let two = 0; two < 2; two += 1) start();
      }
      await sleep(20);
    }
  } finally {
    await kill();
  }
  expect(killed).toBe(2);
  expect(await db.wireFile.groupBy({ by: ["state"], _count: true })).toEqual([
    { state: "read", _count: files },
  ]);
  expect([await db.wireItem.count(), await db.feedItem.count(), await db.wireVersion.count()]).toEqual([
    files / 2,
    files / 2,
    files,
  ]);
  expect(readdirSync(path.join(folder, "done"))).toHaveLength(files + 1);
}, 240_000);
