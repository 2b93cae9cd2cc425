import { createHash } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { receiveWire, refuseFile } from "@/commands/wires/receive-wire";
import { bySchedule } from "@/domain/jobs/job";
import { mostOfWire } from "@/domain/wires/most-of-wire";
import { wireFile } from "@/queries/desk/incoming/wires";
import type { Db } from "./work";

/** So many of a folder at one look; the others wait for the next. */
const together = 200;
/** What programs call a file that they still write, and what is none of theirs. */
const isUnfinished = /^\.|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|swp)$/i;

type Seen = {
  size: number;
  mtimeMs: number;
  /** Once it was taken in. */
  hash: string | null;
  /** It cannot be moved, which was said. */
  isStuck: boolean;
};

/**
 * A folder that is watched for files of wires. One is taken in once it is as it was at the look before: what is still being written
 * waits. What was read is moved to its folder `done`, what was not to `refused`. Any number of workers may watch one folder,
 * and each file is taken in once, by its bytes.
 */
export class WatchedFolder {
  readonly #seen = new Map<string, Seen>();
  #isLooking = false;
  #said = "";

  constructor(readonly folder: string) {}

  /** Looks once; not while another look is under way. What goes wrong is said once, and tried again at the next look. */
  async look(db: Db, at: Date): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      await this.#lookAtAll(db, at);
      this.#said = "";
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (words !== this.#said) console.error(`The folder of wires could not be looked at: ${words}`);
      this.#said = words;
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookAtAll(db: Db, at: Date): Promise<void> {
    const entries = await readdir(this.folder, { withFileTypes: true });
    const names = entries
      .filter((one) => one.isFile() && !isUnfinished.test(one.name))
      .map(({ name }) => name);
    for (const name of this.#seen.keys()) if (!names.includes(name)) this.#seen.delete(name);
    for (const name of names.sort().slice(0, together)) await this.#lookAt(db, name, at);
  }

  async #lookAt(db: Db, name: string, at: Date): Promise<void> {
    const file = path.join(this.folder, name);
    const is = await unlessGone(stat(file));
    if (is === null) return;
    const before = this.#seen.get(name);
    if (!before || before.size !== is.size || before.mtimeMs !== is.mtimeMs) {
      this.#seen.set(name, { size: is.size, mtimeMs: is.mtimeMs, hash: null, isStuck: false });
      return;
    }
    // Some make a file first, and write it then.
    if (is.size === 0 || before.isStuck) return;
    before.hash ??= await this.#taken(db, { name, file, is }, at);
    if (before.hash === null) return;
    const state = (await wireFile(db, before.hash))?.state;
    if (state !== "read" && state !== "refused") return;
    const isMoved = await this.#move(name, state === "read" ? "done" : "refused", before.hash);
    before.isStuck = !isMoved;
  }

  /** The hash of a file that is taken in, or written down as refused; null where it changed meanwhile. */
  async #taken(
    db: Db,
    { name, file, is }: { name: string; file: string; is: Stats },
    at: Date,
  ): Promise<string | null> {
    if (is.size > mostOfWire) {
      const hash = await hashOfFile(file);
      const words = "It is longer than 10 megabytes.";
      await refuseFile(db, { hash, name, size: is.size, way: "folder", by: bySchedule.by, at, words });
      return hash;
    }
    const bytes = await unlessGone(readFile(file));
    if (bytes === null || bytes.byteLength !== is.size) return null;
    return (await receiveWire(db, { name, bytes, way: "folder", ...bySchedule, at })).hash;
  }

  async #move(name: string, to: "done" | "refused", hash: string): Promise<boolean> {
    const folder = path.join(this.folder, to);
    try {
      await mkdir(folder, { recursive: true });
      const { name: base, ext } = path.parse(name);
      // One of that name may lie there: neither is written over.
      const isThere = (await unlessGone(stat(path.join(folder, name)))) !== null;
      const moved = isThere ? `${base}-${hash.slice(0, 8)}${ext}` : name;
      await unlessGone(rename(path.join(this.folder, name), path.join(folder, moved)));
      return true;
    } catch (error) {
      console.error(`“${name}” was taken in, and stays where it is: ${(error as Error).message}`);
      return false;
    }
  }
}

/** Null where the file is gone: another worker has moved it. */
async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
