import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endProcess } from "./end-process";

/** In ms: how long it waits to start one again that ended by itself, doubled each time up to the longest. */
const [shortest, longest] = [1_000, 60_000];
/** How long one that is asked to end has for what it began, in ms. */
const patience = 15_000;
/** One that lived so long, in ms, had started well. */
const well = 60_000;

/**
 * Runs the worker beside the web server, as many as it is told, and each again where it ended by itself. Each leaves with this
 * process, however that ends (leave-together.mjs). `stop` resolves when all have ended.
 */
export function superviseWorkers(count: number, databaseUrl: string): { stop: () => Promise<void> } {
  const stopped = new AbortController();
  const all = Array.from({ length: count }, () => keepRunning(databaseUrl, stopped.signal));
  return {
    stop: async () => {
      stopped.abort();
      await Promise.all(all);
    },
  };
}

async function keepRunning(databaseUrl: string, stopped: AbortSignal): Promise<void> {
  let pause = shortest;
  while (!stopped.aborted) {
    const begun = Date.now();
    const how = await runOne(databaseUrl, stopped);
    if (stopped.aborted) return;
    pause = Date.now() - begun > well ? shortest : Math.min(2 * pause, longest);
    console.error(`A worker ended by itself (${how}): starting it again`);
    await sleep(pause, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}

function runOne(databaseUrl: string, stopped: AbortSignal): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      path.resolve("src/cli/leave-together.mjs"),
      path.resolve("src/cli/main.mjs"),
      "worker",
      "--quiet",
    ],
    {
      // Of its own group, as the web server: Ctrl-C reaches it through us and once.
      detached: true,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    },
  );
  const ended = new Promise<string>((done) => {
    child.once("error", (error) => done(error.message));
    child.once("exit", (code, signal) => done(String(signal ?? code)));
  });
  const end = () => void endProcess(child, ended, patience);
  stopped.addEventListener("abort", end, { once: true });
  return ended.finally(() => stopped.removeEventListener("abort", end));
}
