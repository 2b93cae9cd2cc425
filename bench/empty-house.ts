import { existsSync, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A data folder of its own, whatever the environment says, which is gone afterwards. */
export async function withEmptyHouse<T>(work: () => Promise<T>): Promise<T> {
  const data = await mkdtemp(path.join(os.tmpdir(), "reportedly-bench-"));
  process.env.REPORTEDLY_DATA = data;
  process.env.DATABASE_URL = "";
  try {
    return await work();
  } finally {
    const home = path.join(data, "postgres");
    if (existsSync(home)) await rm(realpathSync(home), { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  }
}
