import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { writeBackup } from "./write-backup";

/** The name of a backup of the day. */
export const dailyName = /^reportedly-\d{4}-\d\d-\d\d\.reportedly$/;

/**
 * Makes the backup of the day (UTC) in a folder where it is not there yet, and removes all but the newest `keep` of those that
 * it made; other files are left alone. Answers the file that was made, or null. Throws as `writeBackup` does, and then removes nothing.
 */
export async function backUpToday(
  url: string,
  { folder, keep }: { folder: string; keep: number },
  release: string,
  now: Date,
): Promise<string | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `reportedly-${now.toISOString().slice(0, 10)}.reportedly`);
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    return null;
  await writeBackup(url, file, release);
  const made = (await readdir(folder)).filter((name) => dailyName.test(name)).sort();
  for (const name of made.slice(0, -keep)) await rm(path.join(folder, name));
  return file;
}
