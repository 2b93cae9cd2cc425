import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTurn, isRunning, processMark } from "@/env/file-lock.mjs";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "reportedly-turns-"));
  lock = path.join(folder, "the.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a process is known while it runs and not after", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const mark = processMark(child.pid);
  expect(mark).not.toBeNull();
  expect(isRunning(mark!)).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isRunning(mark!)).toBe(false);
});

test("a later process with the same number is not mistaken for the one that left the mark", () => {
  expect(isRunning(`${process.pid} 1`)).toBe(false);
  expect(isRunning("")).toBe(false);
  expect(isRunning("nonsense")).toBe(false);
});

test("ten who want it at once take turns", async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 10 }, () =>
      inTurn(lock, { patience: 20_000 }, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(5);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a dead owner is taken over", async () => {
  writeFileSync(lock, "999999999 1");
  expect(await inTurn(lock, { patience: 1_000 }, async () => "done")).toBe("done");
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a living owner is waited for, and then named", async () => {
  writeFileSync(lock, processMark(process.ppid)!);
  await expect(inTurn(lock, { patience: 200 }, async () => "done")).rejects.toThrow(
    `Process ${process.ppid} has held`,
  );
});

test("work that fails lets go of the lock", async () => {
  const fails = inTurn(lock, { patience: 1_000 }, () => Promise.reject(new Error("no luck")));
  await expect(fails).rejects.toThrow("no luck");
  expect(existsSync(lock)).toBe(false);
});
