import { parentPort } from "node:worker_threads";
import { type JobName, jobs } from "./jobs";

/** Says that it has begun, since the time to start a thread is none of the job's, and does it. */
export default function work({ id, name, input }: { id: number; name: JobName; input: never }): unknown {
  parentPort?.postMessage({ begun: id });
  return jobs[name](input);
}
