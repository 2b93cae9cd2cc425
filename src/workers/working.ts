import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";

/** What a thread is given: which of a lane's jobs, and by what number it tells that it has begun. */
export type Given = { id: number; name: string; input: never };

/**
 * Does a job of a thread's lane; says first that it begins, since the time to start a thread is none of the job's. Linux
 * takes the priority for that of the thread that asks: who answers goes before who works, where there is one core for both.
 */
export function working(jobs: Record<string, (input: never) => unknown>): (given: Given) => unknown {
  if (process.platform === "linux") setPriority(10);
  return ({ id, name, input }) => {
    parentPort?.postMessage({ begun: id });
    return jobs[name]!(input);
  };
}
