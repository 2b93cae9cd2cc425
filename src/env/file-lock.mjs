import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// Plain JavaScript on purpose: `npm start` takes its turn with this before any dependency is installed.

/**
 * A mark of one running process: its number and when it began, so that a later process that happens to get the
 * same number (every container starts counting at 1) is not mistaken for it. Null when nothing runs there.
 *
 * @param {number} [pid]
 * @returns {string | null}
 */
export function processMark(pid = process.pid) {
  if (process.platform === "linux") return linuxMark(pid);
  try {
    const line = execFileSync("ps", ["-o", "state=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return line === "" || line.startsWith("Z") ? null : `${pid} ${line.slice(line.indexOf(" ")).trim()}`;
  } catch {
    return null; // ps exits 1 when there is no such process
  }
}

/** @param {number} pid */
function linuxMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in brackets and may hold spaces: read what follows the last bracket (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, begun] = [fields[0], fields[19]];
    return state === "Z" || state === "X" ? null : `${pid} ${begun}`;
  } catch {
    return null;
  }
}

/**
 * Whether the process that left this mark is still running.
 *
 * @param {string} mark
 */
export function isRunning(mark) {
  const pid = Number.parseInt(mark, 10);
  return Number.isInteger(pid) && pid > 0 && processMark(pid) === mark.trim();
}

/**
 * Does `work` while holding the lock file, so that two processes never do it at once. A lock whose owner has died
 * is taken over. Throws when another living process holds it for longer than `patience` milliseconds.
 *
 * @template T
 * @param {string} lockFile
 * @param {{ patience: number, onWait?: (holder: string) => void }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(lockFile, { patience, onWait }, work) {
  const mark = processMark() ?? String(process.pid);
  const deadline = Date.now() + patience;
  await fs.mkdir(path.dirname(lockFile), { recursive: true });
  let said = false;
  while (!(await take(lockFile, mark))) {
    const holder = await readOrNull(lockFile);
    if (holder !== null && !isRunning(holder)) {
      await clearStale(lockFile, holder);
      continue;
    }
    const pid = holder?.split(" ")[0] ?? "unknown";
    if (Date.now() > deadline) {
      throw new Error(`Process ${pid} has held ${lockFile} for more than ${patience / 1000} s`);
    }
    if (!said && holder !== null) onWait?.(pid);
    said = said || holder !== null;
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await fs.rm(lockFile, { force: true });
  }
}

/**
 * The mark is written first and linked into place, so that nobody ever reads a half-written lock.
 *
 * @param {string} lockFile
 * @param {string} mark
 */
async function take(lockFile, mark) {
  const draft = `${lockFile}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await fs.writeFile(draft, mark);
  try {
    await fs.link(draft, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await fs.rm(draft, { force: true });
  }
}

/**
 * Two waiters may both see the same dead owner. Whoever moves the file away looks at what it moved: if it was by
 * then somebody's fresh lock, it goes back.
 *
 * @param {string} lockFile
 * @param {string} deadMark
 */
async function clearStale(lockFile, deadMark) {
  const aside = `${lockFile}.stale.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await fs.rename(lockFile, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if ((await readOrNull(aside)) !== deadMark) await fs.link(aside, lockFile).catch(ignoreExisting);
  await fs.rm(aside, { force: true });
}

/** @param {unknown} error */
function ignoreExisting(error) {
  if (!hasCode(error, "EEXIST")) throw error;
}

/** @param {string} file */
async function readOrNull(file) {
  try {
    return await fs.readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && "code" in error && error.code === code;
}
