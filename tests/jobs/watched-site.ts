import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { addJob } from "@/commands/jobs/job-steps";
import { sendDueLooks } from "@/commands/watching/send-due-looks";
import type { Database } from "@/db/connection";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { doJob } from "@/jobs/do-job";
import { freshDatabase } from "../database/fresh-database";
import { at } from "../desk/at-the-desk";
import { karsk } from "../desk/karsk-article";
import { accept, bench, bringIn, must, onTheBench, saying } from "../desk/tagging";
import { localSite } from "../services/outside/local-site";

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A page as a site has it: with a menu, a list of links that changes by itself, and a number that is another each time. */
export function page(text: string, { title = karsk.title, links = "Rain expected" } = {}): string {
  const body = text.split("\n\n").map((each) => `<p>${each}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}">
    <meta property="og:type" content="article"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article><h1>${title}</h1>${body.join("\n")}</article>
    <aside><h2>Most read</h2><ul><li><a href="/x">${links}</a></li></ul></aside><script>var n = "${randomUUID()}"</script></body></html>`;
}

export const says =
  (html: string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html);
export const refuses =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end();

/** The morning after the article came out. */
const begun = new Date("2019-03-13T08:00:00Z");
export const hours = (count: number) => new Date(begun.getTime() + count * 3_600_000);
export const allowed = (port: number) => ({ ports: [], hosts: [`127.0.0.1:${port}`] });
const path = "/2019/03/12/karsk-dam";

/** A newsroom that fetched the article of the Karsk dam by its address, made two claims of it and watches it. */
export async function watching() {
  const { db, url: database } = await freshDatabase();
  let answer = says(page(karsk.text));
  const site = await localSite((request, response) =>
    request.url === path ? answer(response, request) : says(page("Nothing of that here."))(response, request),
  );
  const url = `http://127.0.0.1:${site.port}${path}`;
  const snapshot = randomUUID();
  const asked = {
    id: snapshot,
    kind: "fetch-page" as const,
    what: url,
    input: { url },
    byId: "u",
    by: "U",
    at: begun,
  };
  await db.$transaction((tx) => addJob(tx, asked));
  await doJob(db, snapshot, allowed(site.port), () => begun);
  const desk = await onTheBench(db, { url, snapshot });
  const id = desk.article.id;
  // The tests of the desk are of another day.
  const { nextAt } = await db.articleWatch.findUniqueOrThrow({ where: { articleId: id } });
  const first = new Date(begun.getTime() + nextAt.getTime() - at.getTime());
  await db.articleWatch.updateMany({ data: { nextAt: first } });
  const claims: Record<string, string> = {};
  for (const words of ["was no letter", "taken to hospital"]) {
    const made = must(await accept(db, await bench(db, id), saying(await bench(db, id), words)));
    claims[words] = made.subjects.find(({ kind }) => kind === "claim")!.id;
  }
  return {
    ...{ db, database, site, url, id, claims },
    answers: (next: Answer) => {
      answer = next;
    },
    /** Looks again if that is due at the instant, as a worker would; answers how many looks that were. */
    look: (when: Date) => look(db, when, site.port),
    watch: () => db.articleWatch.findUniqueOrThrow({ where: { articleId: id } }),
    change: () =>
      db.sourceChange.findFirst({ where: { articleId: id, closedAt: null }, include: { claims: true } }),
  };
}

async function look(db: Database, when: Date, port: number): Promise<number> {
  const jobs = await sendDueLooks(db, when);
  for (const id of jobs) await doJob(db, id, allowed(port), () => when);
  return jobs.length;
}

export type Watching = Awaited<ReturnType<typeof watching>>;
export { bringIn, type Workbench };
