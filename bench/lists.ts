import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { withHouse } from "@/cli/app-database";
import type { KeptAnswer } from "@/commands/lists/keep-publication";
import { putList } from "@/commands/lists/put-list";
import { longestKeeping, readPublication } from "@/jobs/read-publication";
import type { Db } from "@/jobs/work";
import { listFiles } from "@/services/lists/list-files";
import { withEmptyHouse } from "./empty-house";
import { atPlace, onTheList } from "./listed-files";

/** In seconds, and in megabytes of the command. */
const promised = { ofac: 60, ftm: 180, again: 0.1, memory: 300 };
/** How many people there are of ours. */
const ours = 5_000;

/**
 * Generated lists as long as the real ones, taken in, the same bytes once more, and published anew with nothing changed. Among people of ours of
 * whom some are on them: how many of those are proposed. Times are in seconds, memory is the most that the command ever held,
 * which takes the longest of them in.
 */
export async function benchLists({ entries, lines }: { entries: number; lines: number }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "reportedly-lists-"));
  try {
    execFileSync(process.execPath, [
      ...["--import", "tsx", path.resolve("bench/write-lists.ts"), folder, String(entries), String(lines)],
    ]);
    const file = (name: string) => path.join(folder, name);
    const csv = ["SDN.CSV", "ALT.CSV", "ADD.CSV", "SDN_COMMENTS.CSV"].map(file);
    return await withEmptyHouse(() =>
      withHouse(async (db) => {
        await people(db);
        const figures = {
          ofacCsv: await times(db, "ofac", csv),
          ofacXml: await times(db, "ofac-xml", [file("SDN.XML")]),
          ftm: await times(db, "karsk", [file("list.ftm.json")], [file("next.ftm.json")]),
        };
        const { ofacCsv, ofacXml, ftm: karsk } = figures;
        const isQuick =
          ofacCsv.first < promised.ofac &&
          ofacXml.first < promised.ofac &&
          karsk.first < promised.ftm &&
          [ofacCsv, ofacXml, karsk].every(({ againRatio, anewRatio }) =>
            [againRatio, anewRatio ?? 0].every((ratio) => ratio <= promised.again),
          );
        const memory = await memoryOfCommand(file("list.ftm.json"));
        const found = await db.listMatch.count({ where: { entityId: { startsWith: "p-listed" } } });
        const ok = isQuick && memory < promised.memory && found >= onTheList;
        return { bench: "lists", ok, entries, lines, ...figures, found, memory };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** People of ours, the first of whom are on the lists. */
async function people(db: Db): Promise<void> {
  const rows = Array.from({ length: ours }, (_, place) => {
    const { given, family } = atPlace(place < onTheList ? place * 3 : place + 5_000_000);
    const id = place < onTheList ? `p-listed${place}` : `p-other${place}`;
    return { id, kind: "person" as const, slug: id, name: `${given} ${family}` };
  });
  await db.entity.createMany({ data: rows });
  await db.entityName.createMany({
    data: rows.map(({ id, name }) => ({ entityId: id, ordinal: 0, text: name, kind: "primary" as const })),
  });
}

async function times(db: Db, key: string, files: string[], next?: string[]) {
  const at = new Date();
  const listId = await db.$transaction((tx) =>
    putList(tx, { key, title: key, authority: "Council of Karsk", by: "bench", at }),
  );
  const take = async (paths: string[]): Promise<{ seconds: number; answer: KeptAnswer }> => {
    const begun = performance.now();
    const keep = await readPublication(db, await listFiles(paths), {
      id: randomUUID(),
      listId,
      by: "bench",
      at,
    });
    const answer = await db.$transaction(keep, { timeout: longestKeeping, maxWait: 60_000 });
    const seconds = Math.round((performance.now() - begun) / 10) / 100;
    console.error(`${key}: ${JSON.stringify(answer)} (${seconds} s)`);
    return { seconds, answer };
  };
  const first = await take(files);
  const again = await take(files);
  if (first.answer.kind !== "kept" || again.answer.kind !== "same") throw new Error(`${key} was not kept`);
  const { entries, matches } = first.answer;
  const ratio = (seconds: number) => Math.round((seconds / first.seconds) * 1_000) / 1_000;
  const anew = next ? (await take(next)).seconds : null;
  return {
    ...{ entries, matches, first: first.seconds, again: again.seconds, anew },
    ...{ againRatio: ratio(again.seconds), anewRatio: anew === null ? null : ratio(anew) },
  };
}

/** The most memory that the command has of the system while it takes a list in, in megabytes. */
async function memoryOfCommand(file: string): Promise<number> {
  const command = spawn(process.execPath, ["src/cli/main.mjs", "lists", "import", file, "--list", "memory"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  let most = 0;
  const watch = setInterval(() => {
    const status = `/proc/${command.pid}/status`;
    if (!existsSync(status)) return;
    most = Math.max(most, Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, "utf8"))?.[1] ?? 0));
  }, 50);
  const [code] = await once(command, "exit");
  clearInterval(watch);
  if (code !== 0) throw new Error("The command did not take the list in");
  return Math.round(most / 1_000);
}
