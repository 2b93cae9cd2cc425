import PgBoss from "pg-boss";
import version from "pg-boss/version.json" with { type: "json" };
import type { Reader, Tx } from "./connection";
import type { Ask } from "./migrations";

/** Of our own: another program on this database may use pg-boss too, in the schema that it is usually in. */
const schema = "reportedly_queue";
/** The one queue: a job's kind and its words stand in the table `job`, whose id is all that is sent. */
const queue = "jobs";

export type Sent = { job: string };

async function opened(
  url: string,
  options: PgBoss.ConstructorOptions,
  failed: (error: Error) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: "reportedly worker",
    ...options,
  });
  // Without a listener an error of its connection would end the process; what asked meets it as well.
  boss.on("error", failed);
  await boss.start();
  return boss;
}

/** Whether its tables are those of the version that is installed, or of a newer one. */
export async function queueIsIn(ask: Ask): Promise<boolean> {
  const [none] = await ask(
    `select where to_regclass('${schema}.version') is null or to_regclass('${schema}.queue') is null`,
  );
  if (none) return false;
  const found = await ask(
    `select from ${schema}.version, ${schema}.queue where version >= ${version.schema} and name = '${queue}'`,
  );
  return found.length === 1;
}

/** Makes the tables of the queue, or brings them to this version. Two at once take turns by pg-boss's own lock. */
export async function prepareQueue(url: string): Promise<void> {
  const boss = await opened(url, { supervise: false, schedule: false, max: 1 }, () => undefined);
  await boss.createQueue(queue);
  await boss.stop({ graceful: false });
}

const unopened = new PgBoss({
  schema,
  db: { executeSql: () => Promise.reject(new Error("has no database")) },
});

/** Sends a job within the transaction that writes it down: both are there, or neither. What somebody waits for goes first. */
export async function sendJob(tx: Tx, job: string, { isAwaited }: { isAwaited: boolean }): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<object[]>(text, ...values.map((value) => value ?? null)),
  });
  // A worker takes it up as often as it takes: what it does is done once, by the job's own row.
  const options = {
    db: { executeSql },
    retryLimit: 0,
    expireInMinutes: 60,
    priority: isAwaited ? 1 : 0,
  };
  const id = await unopened.send(queue, { job } satisfies Sent, options);
  if (id === null) throw new Error("The queue of jobs is not there: start the app again, which makes it");
}

/** Of these jobs, those that the queue would still hand to a worker. */
export async function jobsInQueue(db: Reader, jobs: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRawUnsafe<{ job: string }[]>(
    `select data ->> 'job' as job from ${schema}.job
      where name = '${queue}' and state in ('created', 'retry') and data ->> 'job' = any($1::text[])`,
    jobs,
  );
  return new Set(rows.map(({ job }) => job));
}

export type Taking = { stop: () => Promise<void> };

/** Takes jobs from the queue, `together` at a time, each once. `failed` is told of errors of the queue itself. */
export async function takeJobs(
  url: string,
  { together, seconds }: { together: number; seconds: number },
  work: (job: string) => Promise<void>,
  failed: (error: Error) => void,
): Promise<Taking> {
  const boss = await opened(
    url,
    { max: together + 1, schedule: false, maintenanceIntervalSeconds: 60 },
    failed,
  );
  for (let turn = 0; turn < together; turn += 1)
    await boss.work<Sent>(queue, { pollingIntervalSeconds: seconds, batchSize: 1 }, async (sent) => {
      for (const { data } of sent) await work(data.job);
    });
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000, wait: true }) };
}
