import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** Asks a process to end, and ends it where it has not within `patience` ms. Resolves when it has: `ended` says so. */
export async function endProcess(
  child: ChildProcess,
  ended: Promise<unknown>,
  patience: number,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const late = sleep(patience, "late" as const, { ref: false });
  if ((await Promise.race([ended, late])) === "late") child.kill("SIGKILL");
  await ended;
}
