import path from "node:path";
import { Piscina } from "piscina";
import { FairQueue } from "@/domain/fair-queue";
import { type InputOf, type JobName, type LaneName, laneOf, lanes, type ResultOf } from "./lanes";

/** `too-costly`: it was ended because it took more time or memory than a job may. Nothing of it is left. */
export type Undone = "too-costly" | "queue-full" | "too-many-waiting" | "taken-back";
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: Undone };

/** Whose it is, and the name that they gave it: by that they ask how far it is, and take it back. */
export type Asker = { who: string; ticket: string; signal?: AbortSignal };

type Job = {
  id: number;
  key: string;
  who: string;
  name: JobName;
  input: unknown;
  stop: AbortController;
  end: (outcome: Outcome<unknown>) => void;
  fail: (error: unknown) => void;
};

type Aside = {
  threads: number;
  pool: Piscina;
  queue: FairQueue<Job>;
  /** Being done now, by id. */
  running: Map<number, Job & { begun?: NodeJS.Timeout }>;
  /** Waiting or being done, by whose it is, its ticket and its name. */
  asked: Map<string, { job: Job; outcome: Promise<Outcome<unknown>> }>;
  last: number;
};

/**
 * One for the process: pages and the API are bundled apart, each with this module, and hold one between them on the
 * global object. The worker itself is no part of any bundle; it is loaded from its source, as the server is.
 */
const shared = globalThis as typeof globalThis & { reportedlyAside?: Map<LaneName, Aside> };

function open(name: LaneName): Aside {
  const { threads, megabytes, longest, room } = lanes[name];
  const pool = new Piscina({
    filename: path.join(/*turbopackIgnore: true*/ process.cwd(), "src", "workers", `${name}-worker.ts`),
    execArgv: ["--import", "tsx"],
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  const queue = new FairQueue<Job>(room);
  const aside: Aside = { threads, pool, queue, running: new Map(), asked: new Map(), last: 0 };
  pool.on("message", ({ begun }: { begun: number }) => {
    const job = aside.running.get(begun);
    if (job) job.begun = setTimeout(() => job.stop.abort("too-costly"), longest).unref();
  });
  return aside;
}

function house(lane: LaneName): Aside {
  shared.reportedlyAside ??= new Map();
  const here = shared.reportedlyAside.get(lane) ?? open(lane);
  shared.reportedlyAside.set(lane, here);
  return here;
}

/** Those in which anything was ever asked for. */
const houses = (): Aside[] => [...(shared.reportedlyAside?.values() ?? [])];

/**
 * Does a costly piece of work in a thread of its own, when its turn comes. The same asked again by the same ticket, as
 * after a lost answer, is waited for together. Ended whole or not at all; a fault of the work itself throws.
 */
export function aside<N extends JobName>(
  name: N,
  input: InputOf<N>,
  { who, ticket, signal }: Asker,
): Promise<Outcome<ResultOf<N>>> {
  const here = house(laneOf[name]);
  const key = keyOf(who, ticket, name);
  const outcome = here.asked.get(key)?.outcome ?? put(here, { key, who, name, input });
  signal?.addEventListener("abort", () => takeBack(who, ticket), { once: true });
  return outcome as Promise<Outcome<ResultOf<N>>>;
}

/** How many come before it: 0 where it is being done, null where it is done or nobody asked for it. */
export function placeOf(who: string, ticket: string): number | null {
  const places = houses().flatMap((here) =>
    jobsOf(here, who, ticket).map((job) => (here.running.has(job.id) ? 0 : here.queue.before(job))),
  );
  return places.find((place) => place !== null) ?? null;
}

/** Ends what was asked for, waiting or begun. False where there is nothing to end. */
export function takeBack(who: string, ticket: string): boolean {
  const jobs = houses().flatMap((here) => jobsOf(here, who, ticket));
  for (const job of jobs) job.stop.abort("taken-back");
  return jobs.length > 0;
}

/** Starts the threads of a lane, so that who is about to need them need not wait for that. */
export function warm(lane: LaneName): void {
  house(lane);
}

/** Ends the threads, for a process that goes on without them. */
export async function closeAside(): Promise<void> {
  const all = houses();
  delete shared.reportedlyAside;
  await Promise.all(all.map(({ pool }) => pool.destroy()));
}

const keyOf = (who: string, ticket: string, name: JobName | ""): string => `${who} ${ticket} ${name}`;

function jobsOf({ asked }: Aside, who: string, ticket: string): Job[] {
  const start = keyOf(who, ticket, "");
  return [...asked].flatMap(([key, { job }]) => (key.startsWith(start) ? [job] : []));
}

function put(here: Aside, asked: Pick<Job, "key" | "who" | "name" | "input">): Promise<Outcome<unknown>> {
  here.last += 1;
  const stop = new AbortController();
  let job!: Job;
  const outcome = new Promise<Outcome<unknown>>((end, fail) => {
    job = { ...asked, id: here.last, stop, end, fail };
  });
  const said = here.queue.push(job.who, job);
  if (said !== "waits") return Promise.resolve({ ok: false, reason: said });
  here.asked.set(job.key, { job, outcome });
  const forget = () => here.asked.delete(job.key);
  outcome.then(forget, forget);
  stop.signal.addEventListener("abort", () => {
    if (here.running.has(job.id)) return;
    here.queue.remove(job);
    job.end({ ok: false, reason: stop.signal.reason as Undone });
  });
  go(here);
  return outcome;
}

/** Gives the threads that are free what is next. */
function go(here: Aside): void {
  while (here.running.size < here.threads) {
    const job = here.queue.next();
    if (!job) return;
    here.running.set(job.id, job);
    void run(here, job).finally(() => {
      clearTimeout(here.running.get(job.id)?.begun);
      here.running.delete(job.id);
      go(here);
    });
  }
}

async function run(here: Aside, job: Job): Promise<void> {
  const { id, name, input, stop } = job;
  try {
    job.end({ ok: true, value: await here.pool.run({ id, name, input }, { signal: stop.signal }) });
  } catch (error) {
    if (stop.signal.aborted) job.end({ ok: false, reason: stop.signal.reason as Undone });
    else if (isTooMuch(error)) job.end({ ok: false, reason: "too-costly" });
    else job.fail(error);
  }
}

/** Out of memory, out of stack, or longer than a string can be. */
function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_WORKER_OUT_OF_MEMORY" || error.name === "RangeError";
}
