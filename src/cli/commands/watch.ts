import { lookNow } from "@/commands/watching/look-now";
import { sendDueLooks } from "@/commands/watching/send-due-looks";
import { loadEnvFile, readEnv } from "@/env";
import { doJob } from "@/jobs/do-job";
import type { Db } from "@/jobs/work";
import { type WatchedLine, watchedArticles } from "@/queries/desk/article/watched-articles";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly watch                  list the articles that are followed, and how each was when last looked at
       reportedly watch now              look at all of them now
       reportedly watch now ADDRESS …    look at those at these addresses now

A worker looks at each by itself, less often the longer nothing changes. What changed waits at the desk, with both texts side by side
and what rests on it. A host is asked no faster than ever; what it puts off is looked at by a worker later.`;

export const watchCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("watch", { options: {}, allowPositionals: true }, args);
    if (!parsed) return 2;
    const [what, ...addresses] = parsed.positionals;
    if (what === undefined) return withHouse(list);
    if (what !== "now") return wrongUsage("watch", "what is to be done?") ?? 2;
    loadEnvFile();
    const { outside } = readEnv();
    return withHouse((db) => look(db, addresses.length === 0 ? null : addresses, outside));
  },
};

async function list(db: Db): Promise<number> {
  for (const line of await watchedArticles(db)) console.log(`${line.url}\n  ${stateWords(line)}`);
  return 0;
}

async function look(db: Db, addresses: string[] | null, outside: OutsideSettings): Promise<number> {
  const begun = new Date();
  const known = new Set((await watchedArticles(db, addresses)).map(({ url }) => url));
  const strange = (addresses ?? []).filter((url) => !known.has(url));
  for (const url of strange) console.error(`${url}: no followed article has this address.`);
  await lookNow(db, [...known], begun);
  // A few of each host at a time, until none is due any more or hosts are left alone for a while.
  for (;;) {
    const jobs = await sendDueLooks(db, new Date());
    if (jobs.length === 0) break;
    for (const id of jobs) await doJob(db, id, outside);
  }
  const lines = await watchedArticles(db, [...known]);
  for (const line of lines) {
    if (hasFailed(line, begun)) console.error(`${line.url}: ${lookedWords(line, begun)}`);
    else console.log(`${line.url}: ${lookedWords(line, begun)}`);
  }
  return strange.length === 0 && !lines.some((line) => hasFailed(line, begun)) ? 0 : 1;
}

const isLookedAt = ({ lookedAt }: WatchedLine, since: Date): boolean =>
  lookedAt !== null && lookedAt >= since;
const hasFailed = (line: WatchedLine, since: Date): boolean =>
  line.failure !== null || !isLookedAt(line, since);

function lookedWords(line: WatchedLine, since: Date): string {
  if (line.failure !== null) return line.failure;
  if (!isLookedAt(line, since)) return "not looked at yet: a worker will, when its host may be asked";
  if (line.gone !== null) return "gone";
  const isChanged = line.changedAt !== null && line.changedAt >= since;
  return isChanged ? `changed: /desk/articles/${line.articleId}/details` : "nothing changed";
}

function stateWords({ lookedAt, changedAt, failure, gone, nextAt }: WatchedLine): string {
  const day = (at: Date) => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [
    lookedAt === null ? "not looked at yet" : `looked at ${day(lookedAt)}`,
    ...(gone === null ? [] : ["gone"]),
    ...(changedAt === null ? [] : [`changed ${day(changedAt)}`]),
    ...(failure === null ? [] : [failure]),
    `next ${day(nextAt)}`,
  ].join(" · ");
}
