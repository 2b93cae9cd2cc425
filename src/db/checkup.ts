import type pg from "pg";
import { type MigrationState, migrationState, readMigrations } from "./migrations";
import { queueIsIn } from "./queue";
import { functionsAreIn, hashOf, readFunctions } from "./sql-functions";
import { workersLiving } from "./workers-living";

/** How a database stands, as it is: nothing is migrated for this. */
export type DatabaseState = {
  name: string;
  number: number;
  /** How far its clock is ahead of this machine's, in ms. */
  ahead: number;
  /** Of those that are needed, the extensions that it neither has nor could make. */
  missing: string[];
  migrations: MigrationState;
  areFunctionsIn: boolean;
  isQueueIn: boolean;
  /** Null until the tables are there. */
  queue: QueueState | null;
};

/** Jobs that wait and how many seconds the first of them has; workers that have given a sign of life of late. */
export type QueueState = { waiting: number; running: number; oldest: number; workers: number };

const extensions = ["pg_trgm", "unaccent"];

export const queueQuestion = `
  SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
         count(*) FILTER (WHERE state = 'running')::int AS running,
         coalesce(extract(epoch FROM now() - min(asked_at) FILTER (WHERE state = 'waiting')), 0)::float AS oldest,
         (${workersLiving}) AS workers
  FROM job`;

export async function databaseState(client: pg.Client): Promise<DatabaseState> {
  const ask = async <Row extends object>(sql: string, values: unknown[] = []) =>
    (await client.query<Row & pg.QueryResultRow>(sql, values)).rows;
  const before = Date.now();
  const [server] = await ask<{ name: string; number: number; now: Date }>(
    `select current_setting('server_version') as name, current_setting('server_version_num')::int as number,
            clock_timestamp() as now`,
  );
  const { name, number, now } = server!;
  const found = await ask<{ name: string }>(
    "select name from pg_available_extensions where name = any($1::text[])",
    [extensions],
  );
  const migrations = await migrationState(ask, readMigrations());
  return {
    name,
    number,
    ahead: now.getTime() - (before + Date.now()) / 2,
    missing: extensions.filter((one) => !found.some((each) => each.name === one)),
    migrations,
    areFunctionsIn: migrations.state === "in" && (await functionsAreIn(ask, hashOf(readFunctions()))),
    isQueueIn: await queueIsIn(ask),
    queue: migrations.state === "in" ? ((await ask<QueueState>(queueQuestion))[0] ?? null) : null,
  };
}
