import { randomUUID } from "node:crypto";
import type { KeptAnswer } from "@/commands/lists/keep-publication";
import { ofacList, putList } from "@/commands/lists/put-list";
import { keptWords } from "@/domain/lists/kept-words";
import { readEdtf } from "@/domain/time/edtf";
import { longestKeeping, readPublication } from "@/jobs/read-publication";
import type { Db } from "@/jobs/work";
import { listLines } from "@/queries/desk/incoming/lists";
import { type ListFiles, listFiles } from "@/services/lists/list-files";
import { withHouse } from "../app-database";
import { progressLine } from "../progress-line";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly lists                list the sanction lists, and what is kept of them
       reportedly lists import FILE …  take one publication of a list in: OFAC's four CSV files together, its XML file, or
                                       FollowTheMoney as JSON lines

A publication is kept whole or refused whole: one that lost a fifth of its entries or a field, or has another number of records
than it says, is refused. Whom of ours it may name is proposed at the desk.

options
  --list KEY        which list it is, by a short name of letters and digits (ofac)
  --title TITLE     what a new list is called
  --authority NAME  who imposes the sanctions of a new list, where it does not say so itself
  --date DATE       the day it is of, where it does not say so itself (today)
  --anyway          take it although it lost a fifth of its entries or a field: it was looked at
  --by NAME         who takes it in (import)`;

const options = {
  list: { type: "string", default: ofacList.key },
  title: { type: "string" },
  authority: { type: "string" },
  date: { type: "string" },
  anyway: { type: "boolean", default: false },
  by: { type: "string", default: "import" },
} as const;

export const listsCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("lists", { options, allowPositionals: true }, args);
    if (!parsed) return 2;
    const { list: key, date, anyway, by } = parsed.values;
    const [what = "list", ...given] = parsed.positionals;
    if (what === "list" && given.length === 0) return withHouse(told);
    if (what !== "import" || given.length === 0) return wrongUsage("lists", "what is to be done?") ?? 2;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return wrongUsage("lists", `no name of a list: ${key}`) ?? 2;
    if (date !== undefined && readEdtf(date)?.precision !== "day")
      return wrongUsage("lists", `no day: ${date}`) ?? 2;
    const files = await opened(given);
    if (files === null) return 1;
    const named = key === ofacList.key ? ofacList : { key, title: key, authority: key };
    const { title = named.title, authority = named.authority } = parsed.values;
    return withHouse(async (db) => {
      const at = new Date();
      const listId = await db.$transaction((tx) => putList(tx, { key, title, authority, by, at }));
      const line = progressLine("megabytes");
      const keep = await readPublication(
        db,
        files,
        { id: randomUUID(), listId, by, at, on: date ?? null, anyway },
        (bytes) => line.show(Math.round(bytes / 1e6), Math.round(files.size / 1e6)),
      );
      line.end();
      const answer = await db.$transaction(keep, { timeout: longestKeeping, maxWait: 60_000 });
      console.error(answerWords(answer));
      return answer.kind === "refused" ? 1 : 0;
    });
  },
};

function answerWords(answer: KeptAnswer): string {
  if (answer.kind === "same") return "It is kept already.";
  return answer.kind === "refused" ? `Refused, and nothing of it kept: ${answer.words}` : keptWords(answer);
}

async function opened(paths: readonly string[]): Promise<ListFiles | null> {
  try {
    return await listFiles(paths);
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

async function told(db: Db): Promise<number> {
  for (const { key, title, kept, refused } of await listLines(db)) {
    console.log(`${key}: ${title}`);
    console.log(
      kept
        ? `  ${kept.entries.toLocaleString("en")} entries, of ${kept.publishedOn}`
        : "  nothing is kept of it yet",
    );
    if (refused) console.log(`  refused since: ${refused.words}`);
  }
  return 0;
}
