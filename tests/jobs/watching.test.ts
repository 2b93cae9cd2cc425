import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { reviveJobs, takeJob } from "@/commands/jobs/job-steps";
import { sendDueLooks } from "@/commands/watching/send-due-looks";
import { doJob } from "@/jobs/do-job";
import { unpacked } from "@/services/outside/packed";
import { closeAside } from "@/workers/aside";
import { at } from "../desk/at-the-desk";
import { karsk } from "../desk/karsk-article";
import { allowed, bringIn, hours, page, refuses, says, watching } from "./watched-site";

afterAll(closeAside);

test("an article that came by its address is looked at again, at growing intervals while nothing changes", async () => {
  const { db, look, watch, site, answers, id } = await watching();
  expect(await look(hours(0.9))).toBe(0);
  const gaps: number[] = [];
  let when = (await watch()).nextAt;
  for (let turn = 0; turn < 8; turn += 1) {
    // The site puts another number and other links into each answer: other bytes, and the same article.
    answers(says(page(karsk.text, { links: `Link ${turn}` })));
    expect(await look(when)).toBe(1);
    const next = (await watch()).nextAt;
    gaps.push(Math.floor((next.getTime() - when.getTime()) / 3_600_000));
    when = next;
  }
  const least = [3, 8, 24, 72, 168, 720, 720, 720];
  expect(gaps.every((gap, turn) => gap >= least[turn]! && gap <= least[turn]! * 1.1)).toBe(true);
  expect(await db.sourceChange.count()).toBe(0);
  expect(site.asked).toHaveLength(9);
  // The page is kept each time that its bytes are others.
  expect(await db.pageSnapshot.count({ where: { articleId: id } })).toBe(9);
});

test("what its host says has not changed is not sent again, and keeps nothing", async () => {
  const { db, look, watch, answers } = await watching();
  answers(says(page(karsk.text), { ETag: '"v1"', "Last-Modified": "Tue, 12 Mar 2019 16:20:00 GMT" }));
  await look(hours(2));
  const asked: (string | undefined)[] = [];
  answers((response, request) => {
    asked.push(request.headers["if-none-match"], request.headers["if-modified-since"]);
    response.writeHead(304).end();
  });
  const kept = await db.pageSnapshot.count();
  expect(await look(hours(10))).toBe(1);
  expect(asked).toEqual(['"v1"', "Tue, 12 Mar 2019 16:20:00 GMT"]);
  expect(await watch()).toMatchObject({ quiet: 2, failure: null, etag: '"v1"', lookedAt: hours(10) });
  expect(await db.pageSnapshot.count()).toBe(kept);
});

test("a change that counts comes to the desk with the claims that it touches, and changes nothing else", async () => {
  const { db, look, watch, answers, change, claims, id } = await watching();
  const before = [await db.draft.findMany(), await db.revision.count(), await db.action.count()];
  const text = karsk.text.replace("Eleven people were taken", "Fourteen people were reportedly taken");
  answers(says(page(text)));
  await look(hours(2));
  const found = (await change())!;
  expect(found).toMatchObject({
    articleId: id,
    round: 1,
    foundAt: hours(2),
    before: { title: karsk.title, text: karsk.text },
    versions: [{ title: karsk.title, text, at: hours(2).toISOString() }],
    differences: [
      {
        kinds: expect.arrayContaining(["number", "hedge"]),
        before: "Eleven people were taken to hospital, according to the regional health service.",
        after: "Fourteen people were reportedly taken to hospital, according to the regional health service.",
      },
    ],
  });
  expect(found.claims).toMatchObject([
    {
      kind: "claim",
      subjectId: claims["taken to hospital"],
      after: expect.stringContaining("Fourteen people were reportedly taken to hospital"),
      outcome: null,
    },
  ]);
  expect(await watch()).toMatchObject({ quiet: 0, changedAt: hours(2) });
  expect([await db.draft.findMany(), await db.revision.count(), await db.action.count()]).toEqual(before);
  const shot = await db.pageSnapshot.findFirstOrThrow({
    where: { id: found.id },
    include: { content: true },
  });
  expect(unpacked(shot.content.bytes, shot.hash).toString()).toContain("Fourteen people");
});

test("a sentence that is gone is told with the claim that rests on it, and one that only moved is not", async () => {
  const { look, answers, change, claims } = await watching();
  const [first, second, third, ...rest] = karsk.text.split("\n\n");
  const cut = third!.replace(" “There was no letter,” spokesman Andrei Sokol said in a statement.", "");
  answers(says(page([first, cut, second, ...rest].join("\n\n"))));
  await look(hours(2));
  const found = (await change())!;
  expect(found.claims.map(({ subjectId, after }) => [subjectId, after])).toEqual([
    [claims["was no letter"], null],
  ]);
});

test("a second change before the first is settled is another round, measured from what was read", async () => {
  const { db, look, answers, change, claims } = await watching();
  answers(says(page(karsk.text.replace("Eleven", "Twelve"))));
  await look(hours(2));
  await db.sourceChangeClaim.updateMany({ data: { outcome: "stands", decidedBy: "K", decidedAt: hours(2) } });
  const other = karsk.text.replace("Eleven", "Twelve").replace("two letters", "three letters");
  answers(says(page(other)));
  await look(hours(4));
  expect(await change()).toMatchObject({
    round: 2,
    foundAt: hours(2),
    changedAt: hours(4),
    before: { text: karsk.text },
    versions: [{ at: hours(2).toISOString() }, { text: other, at: hours(4).toISOString() }],
    claims: [{ subjectId: claims["taken to hospital"], outcome: "stands" }],
  });
  answers(says(page(other.replace("Twelve", "Thirty"))));
  await look(hours(6));
  expect((await change())?.claims).toMatchObject([
    { outcome: null, after: expect.stringContaining("Thirty") },
  ]);
});

test.each<[string, ReturnType<typeof refuses>, string]>([
  ["not there", refuses(404), "not-found"],
  ["taken away", refuses(410), "taken-away"],
  ["led to the front page", refuses(302, { Location: "/" }), "led-home"],
  ["led to a section", refuses(301, { Location: "/2019/" }), "led-to-section"],
  ["a page that says so", says(page("Sorry, this page was not found.")), "says-so"],
])("a page that is %s is gone once a second look finds it so, and comes back", async (_, gone, how) => {
  const { db, look, answers, watch, id } = await watching();
  answers(gone);
  await look(hours(2));
  expect(await watch()).toMatchObject({ gone: how, goneAt: hours(2), failure: null });
  expect(await db.articleGone.count()).toBe(0);
  await look(hours(4));
  expect(await db.articleGone.findMany()).toEqual([
    { articleId: id, since: hours(2), knownAt: hours(4), until: null },
  ]);
  answers(says(page(karsk.text)));
  await look(hours(12));
  expect(await watch()).toMatchObject({ gone: null, goneAt: null });
  expect(await db.articleGone.findMany()).toMatchObject([{ since: hours(2), until: hours(12) }]);
  expect(await db.sourceChange.count()).toBe(0);
});

test.each<[string, ReturnType<typeof refuses>]>([
  ["refused", refuses(403)],
  ["for subscribers", refuses(402)],
  ["asked too often", refuses(429, { "Retry-After": "86400" })],
  ["out of service", refuses(503)],
  ["broken", refuses(500)],
  ["behind a wall", says(page("Subscribe to read this article. Already a member? Sign in."))],
  ["led to a door", refuses(302, { Location: "/login?next=1" })],
])("a page that is %s is not called gone, and no change either", async (_, answer) => {
  const { db, look, answers, watch } = await watching();
  answers(answer);
  await look(hours(2));
  await look(hours(60));
  expect(await watch()).toMatchObject({ gone: null, failure: expect.any(String), quiet: 2 });
  expect([await db.articleGone.count(), await db.sourceChange.count()]).toEqual([0, 0]);
});

test("a host that asks to be left alone is, with all that is watched there", async () => {
  const { db, look, answers, url } = await watching();
  const other = await bringIn(db, {
    url: `${url}-2`,
    title: "Another",
    body: "The mill burned, Ida Brandt said.",
    anyway: true,
  });
  if (!other.ok) throw new Error(other.reason);
  await db.articleWatch.create({
    data: {
      articleId: other.id,
      url: `${url}-2`,
      host: new URL(url).host,
      nextAt: hours(30),
      by: "K",
      addedAt: at,
    },
  });
  answers(refuses(429, { "Retry-After": "86400" }));
  await look(hours(2));
  const waiting = await db.articleWatch.findMany();
  expect(waiting.map(({ nextAt }) => nextAt.getTime() >= hours(26).getTime())).toEqual([true, true]);
});

test("a worker that is killed as it looks leaves nothing half, and the look is made once", async () => {
  const { db, answers, change, site } = await watching();
  answers(says(page(karsk.text.replace("Eleven", "Twelve"))));
  const [job] = await sendDueLooks(db, hours(2));
  expect(await sendDueLooks(db, hours(3))).toEqual([]);
  const taken = await takeJob(db, job!);
  expect(taken?.kind).toBe("look-again");
  await db.job.update({ where: { id: job! }, data: { beatAt: new Date(Date.now() - 60_000) } });
  await reviveJobs(db);
  await Promise.all([1, 2].map(() => doJob(db, job!, allowed(site.port), () => hours(2))));
  expect(await change()).toMatchObject({ round: 1 });
  expect(await db.sourceChange.count()).toBe(1);
});

test("a worker process that is killed (-9) as a page comes is followed by another, and the change is there once", async () => {
  const { db, database, answers, change, site, watch, id } = await watching();
  const changed = says(page(karsk.text.replace("Eleven", "Twelve")));
  const asked = new Promise<void>((come) => answers(() => come()));
  const outside = { DATABASE_URL: database, OUTSIDE_HOSTS: `127.0.0.1:${site.port}` };
  const started = () =>
    spawn(process.execPath, ["src/cli/main.mjs", "worker", "--quiet"], {
      env: { ...process.env, ...outside },
      stdio: "ignore",
    });
  const ended = (worker: ChildProcess) => new Promise((done) => worker.once("exit", done));
  const kept = await db.pageSnapshot.count({ where: { articleId: id } });
  const first = started();
  await asked;
  first.kill("SIGKILL");
  await ended(first);
  expect(await watch()).toMatchObject({ lookedAt: null });
  answers(changed);
  // As if its silence had lasted.
  await db.$executeRaw`UPDATE job SET beat_at = now() - interval '1 minute' WHERE state = 'running'`;
  const second = started();
  try {
    await expect.poll(change, { timeout: 60_000, interval: 200 }).toMatchObject({ round: 1 });
  } finally {
    second.kill("SIGKILL");
    await ended(second);
  }
  expect(await db.sourceChange.count()).toBe(1);
  expect(await db.pageSnapshot.count({ where: { articleId: id } })).toBe(kept + 1);
}, 120_000);

test("what was settled while the page was read is not begun again by that reading", async () => {
  const { db, answers, site, change } = await watching();
  answers(says(page(karsk.text.replace("Eleven", "Twelve"))));
  const [job] = await sendDueLooks(db, hours(2));
  const other = { id: randomUUID(), foundAt: at, changedAt: at, before: {}, versions: [], differences: [] };
  answers(
    (response, request) =>
      void db.sourceChange
        .create({ data: { ...other, articleId: (request.url && site.port && idOf()) || "" } })
        .then(() => says(page(karsk.text.replace("Eleven", "Twelve")))(response, request)),
  );
  const watched = await db.articleWatch.findFirstOrThrow();
  const idOf = () => watched.articleId;
  await doJob(db, job!, allowed(site.port), () => hours(2));
  expect(await change()).toMatchObject({ id: other.id, round: 1 });
  expect((await db.articleWatch.findFirstOrThrow()).nextAt).toEqual(hours(2));
});

test("an article that is dropped is looked at no more", async () => {
  const { db, look, id, site } = await watching();
  await db.draft.deleteMany({ where: { id } });
  const asked = site.asked.length;
  expect(await look(hours(2))).toBe(0);
  expect([await db.articleWatch.count(), site.asked.length]).toEqual([0, asked]);
});
