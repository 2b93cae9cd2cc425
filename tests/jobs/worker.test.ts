import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import PgBoss from "pg-boss";
import { expect, test } from "vitest";
import { addJob, beatJob, endJob, reviveJobs, takeJob } from "@/commands/jobs/job-steps";
import type { Database } from "@/db/connection";
import { doJob } from "@/jobs/do-job";
import { runWorker } from "@/jobs/worker";
import { unpacked } from "@/services/outside/packed";
import { freshDatabase } from "../database/fresh-database";
import { localSite } from "../services/outside/local-site";

const page = "<!doctype html><title>Port shut</title><p>The port is shut, the harbour master said.";

const allowed = (port: number) => ({ ports: [], hosts: [`127.0.0.1:${port}`] });

async function asked(db: Database, url: string): Promise<string> {
  const id = randomUUID();
  const job = { id, kind: "fetch-page" as const, what: url, input: { url }, byId: "u-1", by: "Ida Brandt" };
  await db.$transaction((tx) => addJob(tx, { ...job, at: new Date() }));
  return id;
}

async function ended(db: Database, id: string) {
  for (;;) {
    const job = await db.job.findUniqueOrThrow({ where: { id } });
    if (job.endedAt !== null) return job;
    await sleep(50);
  }
}

test("what the desk asks for is fetched by a worker, and kept with its bytes, headers and instant", async () => {
  const { db, url } = await freshDatabase();
  const { port } = await localSite((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Set-Cookie", "who=we");
    response.end(page);
  });
  const stop = new AbortController();
  const working = runWorker(db, {
    url,
    outside: allowed(port),
    site: "http://127.0.0.1:3000",
    stop: stop.signal,
  });
  const id = await asked(db, `http://127.0.0.1:${port}/port`);
  expect(await ended(db, id)).toMatchObject({ state: "done", failure: null, tries: 1 });
  expect(await db.worker.count()).toBe(1);
  stop.abort();
  await working;
  expect(await db.worker.count()).toBe(0);

  const snapshot = await db.pageSnapshot.findUniqueOrThrow({ where: { id }, include: { content: true } });
  expect(snapshot).toMatchObject({ askedUrl: `http://127.0.0.1:${port}/port`, status: 200 });
  expect(snapshot.headers).toMatchObject({ "content-type": "text/html; charset=utf-8" });
  expect(snapshot.headers).not.toHaveProperty("set-cookie");
  expect(unpacked(snapshot.content.bytes, snapshot.hash).toString()).toBe(page);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ["that is not there", (response) => response.writeHead(404).end(), "There is no page at that address."],
  ["that was taken away", (response) => response.writeHead(410).end(), "was taken away"],
  ["that is for others", (response) => response.writeHead(403).end(), "paste its text"],
  [
    "that is no page",
    (response) => response.writeHead(200, { "Content-Type": "application/pdf" }).end("%PDF"),
    "a file of another kind",
  ],
  ["that is too long", (response) => response.end("x".repeat(2_000_001)), "longer than 2 MB"],
])("a page %s is said in words, and nothing is kept", async (_, answer, words) => {
  const { db } = await freshDatabase();
  const { port } = await localSite((__, response) => answer(response));
  const id = await asked(db, `http://127.0.0.1:${port}/`);
  await doJob(db, id, allowed(port));
  expect(await ended(db, id)).toMatchObject({ state: "failed", failure: expect.stringContaining(words) });
  expect(await db.pageSnapshot.count()).toBe(0);
});

test("a page of the house's own network is not fetched", async () => {
  const { db } = await freshDatabase();
  const { port, connections } = await localSite((_, response) => response.end(page));
  const id = await asked(db, `http://127.0.0.1:${port}/`);
  await doJob(db, id, { ports: [port], hosts: [] });
  expect(await ended(db, id)).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("not on the open internet"),
  });
  expect(connections()).toBe(0);
});

test("a job that is taken back while it is done leaves nothing, and the host is let go", async () => {
  const { db } = await freshDatabase();
  let closed = false;
  const { port } = await localSite((_, response) => response.on("close", () => (closed = true)));
  const id = await asked(db, `http://127.0.0.1:${port}/`);
  const doing = doJob(db, id, allowed(port));
  await expect.poll(() => db.job.count({ where: { id, state: "running" } })).toBe(1);
  await db.job.update({ where: { id }, data: { state: "canceled", endedAt: new Date() } });
  await doing;
  expect(await ended(db, id)).toMatchObject({ state: "canceled", failure: null });
  expect(closed).toBe(true);
});

test("the same job twice, by two at once, is done once", async () => {
  const { db } = await freshDatabase();
  const { port, asked: requests } = await localSite((_, response) => response.end(page));
  const id = await asked(db, `http://127.0.0.1:${port}/`);
  await Promise.all(Array.from({ length: 8 }, () => doJob(db, id, allowed(port))));
  expect(requests).toHaveLength(1);
  expect(await ended(db, id)).toMatchObject({ state: "done", tries: 1 });
});

test("what a worker left that has gone is done by the next, and the one that was thought gone adds nothing", async () => {
  const { db, url } = await freshDatabase();
  const { port } = await localSite((_, response) => response.end(page));
  const id = await asked(db, `http://127.0.0.1:${port}/`);
  const gone = await takeJob(db, id);
  expect(gone).not.toBeNull();
  await db.$executeRaw`DELETE FROM reportedly_queue.job`;
  await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute'`;
  expect(await reviveJobs(db)).toBe(1);
  expect(await reviveJobs(db)).toBe(0);
  expect(await beatJob(db, gone!)).toBe(false);
  const stop = new AbortController();
  const working = runWorker(db, {
    url,
    outside: allowed(port),
    site: "http://127.0.0.1:3000",
    stop: stop.signal,
  });
  expect(await ended(db, id)).toMatchObject({ state: "done", tries: 2 });
  stop.abort();
  await working;
  expect(await db.pageSnapshot.count()).toBe(1);
});

test("who was thought gone and comes back ends nothing that another has", async () => {
  const { db } = await freshDatabase();
  const id = await asked(db, "https://gazette.example/");
  const first = await takeJob(db, id);
  await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute'`;
  await reviveJobs(db);
  const second = await takeJob(db, id);
  expect(await endJob(db, first!, "It was the first.")).toBe(false);
  expect(await endJob(db, second!, "It was the second.")).toBe(true);
  expect(await ended(db, id)).toMatchObject({ failure: "It was the second." });
});

test("what the queue has lost is sent again, once", async () => {
  const { db } = await freshDatabase();
  const id = await asked(db, "https://gazette.example/");
  await db.$executeRaw`UPDATE job SET asked_at = now() - interval '2 minutes'`;
  expect(await reviveJobs(db)).toBe(0);
  await db.$executeRaw`DELETE FROM reportedly_queue.job`;
  expect(await reviveJobs(db)).toBe(1);
  expect(await reviveJobs(db)).toBe(0);
  expect(await db.job.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "waiting" });
});

test("what ends its worker again and again has failed, and says so", async () => {
  const { db } = await freshDatabase();
  const id = await asked(db, "https://gazette.example/");
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await takeJob(db, id)).not.toBeNull();
    await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute'`;
    await reviveJobs(db);
  }
  expect(await ended(db, id)).toMatchObject({
    state: "failed",
    failure: "It was begun 3 times, and whoever did it was gone each time.",
  });
});

test("another program’s queue in the same database is left alone", async () => {
  const { db, url } = await freshDatabase();
  const other = new PgBoss({ connectionString: url });
  other.on("error", () => undefined);
  await other.start();
  await other.createQueue("jobs");
  await other.send("jobs", { theirs: true });
  const stop = new AbortController();
  const working = runWorker(db, {
    url,
    outside: { ports: [], hosts: [] },
    site: "http://127.0.0.1:3000",
    stop: stop.signal,
  });
  await sleep(1_500);
  stop.abort();
  await working;
  expect(await other.getQueueSize("jobs")).toBe(1);
  await other.stop({ graceful: false });
});

test("the same bytes are kept once, however many pages have them", async () => {
  const { db } = await freshDatabase();
  const { port } = await localSite((_, response) => response.end(page));
  for (const path of ["a", "b", "c"])
    await doJob(db, await asked(db, `http://127.0.0.1:${port}/${path}`), allowed(port));
  expect([await db.pageSnapshot.count(), await db.pageContent.count()]).toEqual([3, 1]);
});
