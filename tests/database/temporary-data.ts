import { existsSync, readdirSync, readFileSync, realpathSync, statfsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isRunning, processMark } from "@/env/file-lock.mjs";

const prefix = "reportedly-tests-";

/** Every test has a database of its own, of some three hundred files: in memory each takes a third of the time. */
const memory = "/dev/shm";
const enough = 4 * 2 ** 30;

/** Memory where there is plenty of it, and nobody has named another place; a container often lends 64 MB and no more. */
function placeForData(): string {
  if (process.env.TMPDIR !== undefined || !existsSync(memory)) return os.tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, process.availableMemory()) >= enough ? memory : os.tmpdir();
}

/** A data folder for the time of a run, marked with its owner so that a later run knows whether it was left behind. */
export async function makeDataFolder(): Promise<string> {
  const data = await mkdtemp(path.join(placeForData(), prefix));
  await chmod(data, 0o711); // root lends the server to another account, which passes through here
  await writeFile(path.join(data, "owner"), processMark() ?? "");
  return data;
}

/** The server's own folder may be a link to a place outside (see src/db/postgres/home.ts). */
export async function removeDataFolder(data: string): Promise<void> {
  const home = path.join(data, "postgres");
  if (existsSync(home)) await rm(realpathSync(home), { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
}

/** Data folders whose run was killed before it could clear them away. */
export function abandonedDataFolders(): string[] {
  return [os.tmpdir(), memory]
    .filter(existsSync)
    .flatMap((place) => readdirSync(place).map((name) => path.join(place, name)))
    .filter((data) => path.basename(data).startsWith(prefix))
    .filter((data) => {
      const owner = path.join(data, "owner");
      return existsSync(owner) && !isRunning(readFileSync(owner, "utf8"));
    });
}
