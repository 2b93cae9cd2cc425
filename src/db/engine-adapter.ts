import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { migrationLock } from "./migrations";

/** What `engineAdapters` opened; closed last in, first out. */
export type Opened = SqlDriverAdapter[];

/**
 * Prisma's pg adapter as its schema engine needs it. Three things of the adapter's own do not serve here:
 * `executeScript` cuts a script at every semicolon, also inside a function's body, and runs each piece by itself, where
 * a script sent whole is read by Postgres and rolled back whole; `connectToShadowDb` opens the real database when it is
 * configured by a connection string; and the catalogue's type "char" is refused.
 *
 * @param url connection string
 * @param opened receives every adapter that is opened
 */
export function engineAdapters(url: string, opened: Opened): SqlMigrationAwareDriverAdapterFactory {
  const open = async (database: string): Promise<SqlDriverAdapter> => {
    const adapter = await openAdapter(database);
    opened.push(adapter);
    return adapter;
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    async connect() {
      const adapter = await open(url);
      const { executeScript } = adapter;
      adapter.executeScript = (script) => executeScript(asOne(script));
      return adapter;
    },
    async connectToShadowDb() {
      const main = await open(url);
      const name = `shadow_${randomUUID().replaceAll("-", "")}`;
      await main.executeScript(`create database ${name}`);
      const shadow = await open(databaseUrl(url, name));
      const close = shadow.dispose;
      shadow.dispose = once(async () => {
        await close();
        await main.executeScript(`drop database if exists ${name}`);
      });
      return shadow;
    },
  };
}

/**
 * What a migration does and that it is done, in one transaction: the engine writes the second afterwards, and of one whose process
 * was killed in between nobody would know that it is in.
 */
const asOne = (script: string) => `select pg_advisory_xact_lock(${migrationLock});
${script}
;do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;
  end if;
end $$`;

async function openAdapter(url: string): Promise<SqlDriverAdapter> {
  // Migrations take the time that they need.
  const options = "-c statement_timeout=0 -c idle_in_transaction_session_timeout=0";
  const pool = new pg.Pool({ connectionString: url, max: 1, options });
  const charColumns = passCharsOn(pool);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const column of charColumns.get(answer.rows) ?? [])
      answer.columnTypes[column] = ColumnTypeEnum.Character;
    return answer;
  };
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  adapter.dispose = once(adapter.dispose.bind(adapter));
  return adapter;
}

/**
 * Postgres keeps single letters of its catalogue in the type "char" (oid 18), which the engine asks for and the adapter
 * does not know. They travel as text (oid 25); the map remembers, by an answer's rows, which columns they were.
 */
function passCharsOn(pool: pg.Pool): WeakMap<unknown[], number[]> {
  const charColumns = new WeakMap<unknown[], number[]>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    const columns = (result.fields ?? []).flatMap((field, column) =>
      field.dataTypeID === 18 ? [column] : [],
    );
    for (const column of columns) result.fields[column]!.dataTypeID = 25;
    if (columns.length > 0) charColumns.set(result.rows, columns);
    return result;
  }) as typeof pool.query;
  return charColumns;
}

/** The engine closes what it was given, and so do we at the end: whoever comes second finds it done. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** The same server and user, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.toString();
}
