import { BackupRefused } from "@/db/backup/format";
import { restoreBackup } from "@/db/backup/restore-backup";
import { writeBackup } from "@/db/backup/write-backup";
import { MigrationRefused } from "@/db/migrate";
import { loadEnvFile, readEnv } from "@/env";
import { withAddress } from "../app-database";
import { progressLine } from "../progress-line";
import { release } from "../release";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const backupUsage = `usage: reportedly backup FILE

Writes all that this newsroom keeps into one compressed file, as it is at one instant, also while it is at work: the
record, drafts, accounts, settings, jobs and fetched pages. The file holds sealed passwords: keep it as you keep those.
Not in it: AUTH_SECRET (or DATA/auth-secret), without which everybody signs in anew.`;

const restoreUsage = `usage: reportedly restore FILE

Restores a backup into an empty database: one that DATABASE_URL names, or a new folder (REPORTEDLY_DATA). The file is
read whole and checked first; it comes in whole or not at all. A backup of an earlier version is brought to this one.`;

export const backupCommand: Command = {
  usage: backupUsage,
  run: (args) =>
    onFile("backup", args, async (file, url) => {
      const progress = progressLine("tables");
      const { rows, bytes } = await writeBackup(url, file, release(), progress.show);
      progress.end();
      return `Wrote ${counted(rows, "row")} (${megabytes(bytes)} before compression) to ${file}`;
    }),
};

export const restoreCommand: Command = {
  usage: restoreUsage,
  run: (args) =>
    onFile("restore", args, async (file, url) => {
      const progress = progressLine("rows");
      const { head, rows } = await restoreBackup(url, file, progress.show);
      progress.end();
      return `Restored ${counted(rows, "row")} of ${head.madeAt}. Start it with \`npm start\`.`;
    }),
};

async function onFile(
  name: string,
  args: string[],
  work: (file: string, url: string) => Promise<string>,
): Promise<number> {
  const parsed = readArgs(name, { allowPositionals: true }, args);
  if (!parsed) return 2;
  const [file, ...more] = parsed.positionals;
  if (file === undefined || more.length > 0) return wrongUsage(name, "one FILE is needed") ?? 2;
  loadEnvFile();
  try {
    console.error(await withAddress(readEnv(), (url) => work(file, url)));
    return 0;
  } catch (error) {
    const isRefused = error instanceof BackupRefused || error instanceof MigrationRefused;
    // What the system says of a file or a disk is one line that names it.
    if (!isRefused && !(error instanceof Error && "syscall" in error)) throw error;
    console.error(`reportedly ${name}: ${error.message}`);
    return 1;
  }
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
