import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { sendDueMail } from "@/commands/follow/send-due-mail";
import { reviveJobs } from "@/commands/jobs/job-steps";
import { oneDay, oneDayStory } from "../one-day-story";
import { record } from "../two-day-story";
import { following, site } from "./following";

const readers = 40;
/** After so many mails that the server has, its worker is killed: before the server has answered, and with others under way. */
const kills = [5, 17, 30];

test("workers that are killed as they send leave nobody without the mail, and none has two of another name", async () => {
  const house = await following();
  const { db, url, server } = house;
  await record(db, oneDayStory(1), new Date(Date.now() - 60_000).toISOString());
  const emails = Array.from({ length: readers }, (_, n) => `reader-${n}@home.example`);
  for (const email of emails)
    await house.follow(email, `/stories/${oneDay}`, "at_once", new Date().toISOString());
  const start = () =>
    spawn(process.execPath, ["src/cli/main.mjs", "worker", "--quiet"], {
      env: {
        ...process.env,
        DATABASE_URL: url,
        SMTP_URL: server.url,
        MAIL_FROM: "news@news.example",
        APP_URL: site,
      },
      stdio: ["ignore", "ignore", "ignore"],
    });
  let worker: ChildProcess = start();
  let killed = 0;
  server.onMail(async () => {
    const changes = server.mails.filter(({ headers }) => headers["message-id"]!.startsWith("<change."));
    if (killed === kills.length || changes.length < kills[killed]!) return;
    killed += 1;
    worker.kill("SIGKILL");
  });
  try {
    await record(db, oneDayStory(3), new Date().toISOString());
    const waits = () => db.mail.count({ where: { isConfirmation: false, endedAt: null } });
    const made = () => db.mail.count({ where: { isConfirmation: false } });
    while ((await made()) < readers || (await waits()) > 0) {
      if (worker.exitCode !== null || worker.signalCode !== null) {
        // As if who is gone had been silent for long enough.
        await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute', tries = 1 WHERE state = 'running'`;
        await db.$executeRaw`UPDATE mail SET claimed_at = now() - interval '1 hour' WHERE claimed_at IS NOT NULL`;
        await reviveJobs(db);
        worker = start();
      }
      await sendDueMail(db, new Date());
      await sleep(100);
    }
  } finally {
    worker.kill("SIGKILL");
    if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
    await house.close();
  }
  expect(killed).toBe(kills.length);
  const names = emails.map((email) => new Set(house.got(email).map(({ headers }) => headers["message-id"])));
  expect(names.map(({ size }) => size)).toEqual(emails.map(() => 1));
  expect(new Set(names.flatMap((each) => [...each])).size).toBe(readers);
  // What came twice is what the server had when its worker was killed, three at once at the most.
  const twice = emails.reduce((sum, email) => sum + house.got(email).length - 1, 0);
  expect(twice).toBeLessThanOrEqual(3 * kills.length);
}, 180_000);
