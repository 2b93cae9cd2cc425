import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { chown } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processMark } from "@/env/file-lock.mjs";
import type { Binaries } from "./binaries";
import { lastLines, serverEnvironment } from "./cluster";
import type { Home } from "./home";

/** What a running server writes in `postmaster.pid`: its process, its port, and whether it takes connections. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** A sixteenth of the memory, taken as it is needed: what a search of a million claims reads again and again. */
const sharedMegabytes = Math.round(Math.min(1024, Math.max(128, os.totalmem() / 16 / 2 ** 20)));

/** The limits are the server's own, so that no forgotten transaction or runaway search can hold the house up. */
const settings: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: `${sharedMegabytes}MB`,
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  jit: "off",
  statement_timeout: "30s",
  lock_timeout: "10s",
  idle_in_transaction_session_timeout: "60s",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  cluster_name: "reportedly",
};

/** For data that nobody will miss (tests): nothing waits for the disk, and a password is no work to check. */
export const throwaway: Record<string, string> = {
  scram_iterations: "1",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** Reads `postmaster.pid` of a cluster; null when there is none, or when the process that wrote it is gone. */
export function readPostmaster(cluster: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(path.join(cluster, "postmaster.pid"), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  // Lines: process, data folder, start, port, socket folder, address, shared memory, state (miscadmin.h).
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isServerOf(pid, cluster)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** Whether that process is a Postgres serving this cluster; where the system cannot say, being alive must do. */
function isServerOf(pid: number, cluster: string): boolean {
  if (processMark(pid) === null) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false; // ended meanwhile
    throw error;
  }
}

type Launch =
  | { pid: number; outcome: "running" }
  | { outcome: "locked" | "port taken" }
  | { outcome: "failed"; said: string };

/**
 * Starts the server in a session of its own, so that Ctrl-C in the terminal reaches us and not it, and with its log
 * in a file, so that it outlives us if we are killed. Answers when it takes connections or has given up.
 */
export async function launch(
  home: Home,
  binaries: Binaries,
  port: number,
  extra: Record<string, string>,
): Promise<Launch> {
  clearForeignLock(home.cluster);
  turnOverLog(home.log);
  const log = openSync(home.log, "a", 0o600);
  const begun = statSync(home.log).size;
  if (home.account) await chown(home.log, home.account.uid, home.account.gid);
  const options = Object.entries({ ...settings, ...extra, port: String(port) });
  const child = spawn(
    binaries.postgres,
    ["-D", home.cluster, ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      ...home.account,
      cwd: "/",
      env: serverEnvironment(),
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", () => {
    ended = true;
  });
  const deadline = Date.now() + 60_000; // recovery after a crash may take a while
  while (!ended && Date.now() < deadline) {
    const running = readPostmaster(home.cluster);
    if (child.pid !== undefined && running?.pid === child.pid && running.ready) {
      child.unref();
      return { pid: child.pid, outcome: "running" };
    }
    await sleep(10);
  }
  if (!ended) child.kill("SIGINT");
  const said = readFileSync(home.log, "utf8").slice(begun);
  if (/lock file ".*" already exists|pre-existing shared memory block|is still in use/.test(said))
    return { outcome: "locked" };
  if (/Address already in use/i.test(said)) return { outcome: "port taken" };
  return { outcome: "failed", said: lastLines(said) || `${binaries.postgres} could not be started` };
}

/**
 * Postgres believes a lock file whose process number is alive, whatever that process is; after a crash in a container
 * the number often belongs to somebody else by now. Linux tells us which program it is, so such a file can go.
 */
function clearForeignLock(cluster: string): void {
  if (process.platform !== "linux" || readPostmaster(cluster) !== null) return;
  const lock = path.join(cluster, "postmaster.pid");
  const pid = Number.parseInt(readOrEmpty(lock), 10);
  if (Number.isNaN(pid) || processMark(pid) === null) return;
  renameSync(lock, `${lock}.stale`);
}

const readOrEmpty = (file: string): string =>
  statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, "utf8") : "";

function turnOverLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) renameSync(log, `${log}.old`);
}

/** Ends the server: politely (open transactions are rolled back), after ten seconds at once. */
export async function shutDown(cluster: string, pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    const deadline = Date.now() + patience;
    if (readPostmaster(cluster)?.pid === pid) process.kill(pid, signal);
    while (Date.now() < deadline) {
      if (processMark(pid) === null) return;
      await sleep(10);
    }
  }
  throw new Error(`The database server (process ${pid}) does not end`);
}
