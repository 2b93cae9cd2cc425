import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { sendDueFeeds } from "@/commands/feeds/send-due-feeds";
import { reviveJobs } from "@/commands/jobs/job-steps";
import type { Database } from "@/db/connection";

type Asked = { items: number; each: number; kills: number; together: number };

/**
 * Real workers on one database read a feed that goes on telling, `each` items at a time and a twentieth of them twice, under
 * the same id or another, and are killed (-9) one after another as they do. Answers how often an item is held that was told.
 */
export async function readThroughKills(
  { db, url }: { db: Database; url: string },
  { items, each, kills, together }: Asked,
  say: (words: string) => void = () => undefined,
): Promise<{ held: number; different: number; killed: number; asked: number }> {
  let told = 0;
  let asked = 0;
  const site = createServer((_, response) => {
    asked += 1;
    response.writeHead(200, { "Content-Type": "text/xml" });
    // What it told before it tells again, as feeds do: no reading may add it anew, and none that was lost loses any.
    response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>');
    const from = Math.max(0, told - each);
    for (let n = from; n < Math.min(items, told + each); n += 1) response.write(itemOf(n));
    setTimeout(() => response.end("</channel></rss>"), 20);
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const { port } = site.address() as AddressInfo;
  const viewer = { id: "u", name: "M. Keller", email: "keller@example.org", role: "editor" as const };
  const added = await addFeed(
    db,
    viewer,
    { action: crypto.randomUUID(), url: `http://127.0.0.1:${port}/wire` },
    new Date(),
  );
  if (!added.ok) throw new Error(added.reason);
  const workers = new Set<ChildProcess>();
  const start = () => {
    const worker = spawn(process.execPath, ["src/cli/main.mjs", "worker", "--quiet"], {
      env: { ...process.env, DATABASE_URL: url, OUTSIDE_HOSTS: `127.0.0.1:${port}` },
      stdio: ["ignore", "ignore", "ignore"],
    });
    workers.add(worker);
    worker.on("exit", () => workers.delete(worker));
  };
  let killed = 0;
  let random = 7;
  try {
    for (let turn = 0; turn < together; turn += 1) start();
    for (let held = 0; held < items; ) {
      held = await db.feedItem.count();
      told = held;
      // As if its time had come, and who is gone had been silent for long enough.
      await db.feed.updateMany({ data: { nextAt: new Date(0) } });
      await sendDueFeeds(db, new Date());
      await reviveJobs(db);
      random = (random * 48_271) % 2_147_483_647;
      const isBusy = (await db.job.count({ where: { state: "running" } })) > 0;
      if (killed < kills && isBusy && held >= ((killed + 1) * items) / (kills + 2)) {
        await sleep(random % 40);
        for (const worker of workers) worker.kill("SIGKILL");
        killed += 1;
        say(`${held} items held, ${killed} times killed`);
        await sleep(50);
        await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute', tries = 1 WHERE state = 'running'`;
        await reviveJobs(db);
        for (let turn = 0; turn < together; turn += 1) start();
      }
      await sleep(10);
    }
  } finally {
    const gone = [...workers].map((worker) => new Promise((done) => worker.once("exit", done)));
    for (const worker of workers) worker.kill("SIGKILL");
    await Promise.all(gone);
    site.closeAllConnections();
    site.close();
  }
  const [counted] = await db.$queryRaw<{ held: number; different: number }[]>`
    SELECT count(*)::int AS held, count(DISTINCT title)::int AS different FROM feed_item`;
  return { ...counted!, killed, asked };
}

/** Every twentieth comes twice, half of those under another id. */
function itemOf(n: number): string {
  const tell = (id: string) =>
    `<item><guid isPermaLink="false">${id}</guid><title>Item ${n}</title><link>http://wire.example/${n}</link></item>`;
  if (n % 20 !== 0) return tell(`g-${n}`);
  return tell(`g-${n}`) + tell(n % 40 === 0 ? `g-${n}` : `again-${n}`);
}
