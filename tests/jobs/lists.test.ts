import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { addList } from "@/commands/desk/incoming/add-list";
import { setList } from "@/commands/desk/incoming/set-list";
import { reviveJobs, takeJob } from "@/commands/jobs/job-steps";
import { sendDueLists } from "@/commands/lists/ask-list";
import { doJob } from "@/jobs/do-job";
import { listLines } from "@/queries/desk/incoming/lists";
import { ids, sdnXml } from "../commands/lists/listed";
import { freshDatabase } from "../database/fresh-database";
import { keller as viewer } from "../desk/at-the-desk";
import { localSite } from "../services/outside/local-site";

const start = new Date("2026-11-30T06:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const says =
  (text: string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(200, { "Content-Type": "application/xml", ...headers }).end(text);

/** A newsroom that has one list by its address, of a host that answers as it is told to. */
async function having(first: Answer) {
  const { db } = await freshDatabase();
  let answer = first;
  const site = await localSite((request, response) => answer(response, request));
  const url = `http://127.0.0.1:${site.port}/sdn.xml`;
  const added = await addList(
    db,
    viewer,
    { action: randomUUID(), key: "ofac", title: "", authority: "", url },
    start,
  );
  if (!added.ok) throw new Error(added.reason);
  const work = async (at: Date) => {
    await sendDueLists(db, at);
    const jobs = await db.job.findMany({ where: { state: "waiting" } });
    for (const { id } of jobs)
      await doJob(db, id, { ports: [], hosts: [`127.0.0.1:${site.port}`] }, () => at);
    return jobs.length;
  };
  return {
    ...{ db, site, url, work, id: added.list },
    answers: (next: Answer) => {
      answer = next;
    },
    line: async () => (await listLines(db))[0]!,
  };
}

test("a list is had by its address at once, then twice a day, and only where it is another one", async () => {
  const etag = '"one"';
  const here = await having(says(sdnXml(ids(1, 10)), { ETag: etag }));
  expect(await here.work(start)).toBe(1);
  expect(await here.line()).toMatchObject({
    state: "followed",
    failure: null,
    kept: { number: 1, entries: 10, by: "M. Keller" },
  });
  expect(await here.work(hours(1))).toBe(0);
  here.answers((response, request) => {
    expect(request.headers["if-none-match"]).toBe(etag);
    response.writeHead(304).end();
  });
  expect(await here.work(hours(14))).toBe(1);
  here.answers(says(sdnXml(ids(2, 11), "11/28/2026")));
  expect(await here.work(hours(28))).toBe(1);
  expect(await here.line()).toMatchObject({
    publications: 2,
    kept: { number: 2, added: 1, gone: 1, by: "the schedule" },
  });
  expect(await here.work(hours(29))).toBe(0);
});

test("one that is refused, or a host that is down, says so, takes nothing away, and comes back by itself", async () => {
  const here = await having(says(sdnXml(ids(1, 10))));
  await here.work(start);
  here.answers(says(sdnXml(ids(1, 5), "11/28/2026")));
  await here.work(hours(14));
  expect(await here.line()).toMatchObject({
    failure: expect.stringMatching(/^Refused.*a fifth or more is gone/),
    refused: { words: expect.stringMatching(/a fifth/) },
    kept: { number: 1, entries: 10 },
  });
  here.answers((response) => response.writeHead(503, { "Retry-After": "7200" }).end());
  await here.work(hours(16));
  expect((await here.line()).failure).toBe("Its host answers with 503, and no list.");
  // It asked for two hours, and twice as long as the last time is two hours as well.
  expect(await here.work(hours(17))).toBe(0);
  here.answers(says("<html><p>We are moving</p></html>"));
  await here.work(hours(19));
  expect((await here.line()).failure).toMatch(/is no sanction list of OFAC|is a page and no list/);
  here.answers(says(sdnXml(ids(1, 10), "11/29/2026")));
  await here.work(hours(30));
  expect(await here.line()).toMatchObject({ failure: null, kept: { number: 2 }, refused: null });
});

test("whoever is killed in the midst leaves nothing, and another has the list, once", async () => {
  const here = await having(says(sdnXml(ids(1, 10))));
  const [job] = await here.db.job.findMany();
  await takeJob(here.db, job!.id);
  await here.db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute'`;
  expect(await here.line()).toMatchObject({ kept: null, isAsked: true });
  await reviveJobs(here.db);
  await here.work(start);
  expect(await here.line()).toMatchObject({
    kept: { number: 1, entries: 10 },
    publications: 1,
    isAsked: false,
  });
});

test("one that rests is not asked, and what comes in of one that was taken off meanwhile is not kept", async () => {
  const here = await having(says(sdnXml(ids(1, 10))));
  await here.work(start);
  await setList(here.db, viewer, { action: randomUUID(), list: here.id, to: "paused" }, hours(1));
  expect(await here.work(hours(48))).toBe(0);
  await setList(here.db, viewer, { action: randomUUID(), list: here.id, to: "followed" }, hours(49));
  here.answers((response) => {
    void here.db.$executeRaw`UPDATE sanction_list SET state = 'removed'`.then(() =>
      says(sdnXml(ids(1, 11), "11/28/2026"))(response, undefined as never),
    );
  });
  expect(await here.work(hours(49))).toBe(1);
  expect(await here.db.listPublication.count()).toBe(1);
  expect(await here.db.listEntry.count()).toBe(10);
});
