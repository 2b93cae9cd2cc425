import PgBoss from "pg-boss";
import version from "pg-boss/version.json" with { type: "json" };
import type { Tx } from "./connection";
import type { Ask } from "./migrations";

/** The one queue: a job's kind and its words stand in the table `job`, whose id is all that is sent. */
const queue = "jobs";

export type Sent = { job: string };

/** Of its own tables: in the schema `pgboss`, which pg-boss brings to its own version. */
async function opened(url: string, options: PgBoss.ConstructorOptions): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: url, application_name: "reportedly worker", ...options });
  // Without a listener an error of its connection would end the process; what asked meets it as well.
  boss.on("error", () => undefined);
  await boss.start();
  return boss;
}

/** Whether its tables are those of the version that is installed. */
export async function queueIsIn(ask: Ask): Promise<boolean> {
  const [none] = await ask("select where to_regclass('pgboss.version') is null");
  if (none) return false;
  const found = await ask(
    `select from pgboss.version, pgboss.queue where version = ${version.schema} and name = '${queue}'`,
  );
  return found.length === 1;
}

/** Makes the tables of the queue, or brings them to this version. Two at once take turns by pg-boss's own lock. */
export async function prepareQueue(url: string): Promise<void> {
  const boss = await opened(url, { supervise: false, schedule: false, max: 1 });
  await boss.createQueue(queue);
  await boss.stop({ graceful: false });
}

const unopened = new PgBoss({ db: { executeSql: () => Promise.reject(new Error("has no database")) } });

/** Sends a job within the transaction that writes it down: both are there, or neither. */
export async function sendJob(tx: Tx, job: string): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<object[]>(text, ...values.map((value) => value ?? null)),
  });
  // A worker takes it up as often as it takes: what it does is done once, by the job's own row.
  await unopened.send(queue, { job } satisfies Sent, {
    db: { executeSql },
    retryLimit: 0,
    expireInMinutes: 60,
  });
}

export type Taking = { stop: () => Promise<void> };

/** Takes jobs from the queue, `together` at a time, each once. */
export async function takeJobs(
  url: string,
  { together, seconds }: { together: number; seconds: number },
  work: (job: string) => Promise<void>,
): Promise<Taking> {
  const boss = await opened(url, { max: together + 1, schedule: false, maintenanceIntervalSeconds: 60 });
  for (let turn = 0; turn < together; turn += 1)
    await boss.work<Sent>(queue, { pollingIntervalSeconds: seconds, batchSize: 1 }, async (sent) => {
      for (const { data } of sent) await work(data.job);
    });
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000, wait: true }) };
}
