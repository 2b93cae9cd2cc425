import type { ServerResponse } from "node:http";
import { afterAll, expect, test } from "vitest";
import { sendDueArchive } from "@/commands/watching/archive-pages";
import { doJob } from "@/jobs/do-job";
import { atTheSource } from "@/queries/article/at-the-source";
import { closeAside } from "@/workers/aside";
import { localSite } from "../services/outside/local-site";
import { hours, watching } from "./watched-site";

afterAll(closeAside);

/** A newsroom that watches an article, and an archive that answers as it is told to. */
async function archiving(answer: (response: ServerResponse, page: string) => void) {
  const house = await watching();
  const archive = await localSite((request, response) =>
    answer(response, request.url!.replace("/save/", "")),
  );
  const template = `http://127.0.0.1:${archive.port}/save/{url}`;
  const allowed = { ports: [], hosts: [`127.0.0.1:${archive.port}`] };
  const { db, id } = house;
  return {
    ...{ ...house, archive },
    ask: async (when: Date) => {
      const jobs = await sendDueArchive(db, template, when);
      for (const job of jobs) await doJob(db, job, allowed, () => when);
      return jobs.length;
    },
    copy: async (asOf: Date) => (await atTheSource(db, id, { asOf, newest: asOf })).archived,
  };
}

test.each<[string, (response: ServerResponse, page: string) => void]>([
  [
    "leads on to",
    (response, page) =>
      response.writeHead(page.startsWith("/web/") ? 200 : 302, { Location: `/web/7/${page}` }).end("copy"),
  ],
  [
    "names",
    (response, page) => response.writeHead(200, { "Content-Location": `/web/7/${page}` }).end("copy"),
  ],
])("the copy that an archive %s is kept, and told from then on; it is asked once", async (_, answer) => {
  const { ask, copy, archive, url } = await archiving(answer);
  expect(await ask(hours(1))).toBe(1);
  const kept = { url: `http://127.0.0.1:${archive.port}/web/7/${url}`, at: hours(1) };
  expect([await copy(hours(0.5)), await copy(hours(2))]).toEqual([null, kept]);
  expect(await ask(hours(900))).toBe(0);
  expect(archive.asked[0]).toBe(`/save/${url}`);
});

test("an archive that has none is asked again later and later, six times at most", async () => {
  const { db, ask, copy, archive } = await archiving((response) => response.writeHead(500).end());
  for (let hour = 1; hour < 2_000; hour += 1) await ask(hours(hour));
  expect(archive.asked).toHaveLength(6);
  expect(await copy(hours(2_000))).toBeNull();
  expect(
    await db.job.findMany({ where: { kind: "archive-page" }, select: { failure: true } }),
  ).toContainEqual({
    failure: "The archive answers with an error (500).",
  });
}, 60_000);

test("a page that is gone, or watched no more, is none to ask an archive for", async () => {
  const { db, ask } = await archiving((response) => response.end());
  await db.articleWatch.updateMany({ data: { gone: "not-found", goneAt: hours(1) } });
  expect(await ask(hours(2))).toBe(0);
  await db.articleWatch.updateMany({ data: { gone: null, goneAt: null, watched: false } });
  expect(await ask(hours(2))).toBe(0);
});
