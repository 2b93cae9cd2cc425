import { setTimeout as wait } from "node:timers/promises";
import { backUpToday } from "@/db/backup/daily-backup";
import { release } from "./release";

const often = 15 * 60_000;

/** Looks every quarter of an hour whether the backup of the day is there, until the worker stops; what goes wrong is said and tried again. */
export async function backUpDaily(
  url: string,
  settings: { folder: string; keep: number },
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      const file = await backUpToday(url, settings, release(), new Date());
      if (file !== null) console.error(`Backed up to ${file}`);
    } catch (error) {
      console.error(`No backup was made: ${error instanceof Error ? error.message : error}`);
    }
    await wait(often, undefined, { signal: stop }).catch(() => undefined);
  }
}
