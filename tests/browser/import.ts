import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The settings by which a command reaches a house: where its data or its database are. */
export type Reach = { DATABASE_URL: string; REPORTEDLY_DATA?: string };

/** Brings files into a house as anybody would, by one call of the command line. */
export async function importFiles(reach: Reach, files: string[], options: string[] = []): Promise<void> {
  await promisify(execFile)(process.execPath, ["src/cli/main.mjs", "import", ...files, ...options], {
    env: { ...process.env, ...reach },
  });
}

/** The same with a dossier that is in no file yet. */
export async function importDossier(reach: Reach, dossier: object): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "reportedly-dossier-"));
  try {
    const file = join(folder, "dossier.json");
    await writeFile(file, JSON.stringify(dossier));
    await importFiles(reach, [file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
