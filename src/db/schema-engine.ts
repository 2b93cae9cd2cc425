import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationFile } from "./migrations";

export type SchemaEngine = bindings.SchemaEngine;

let instantiated = false;

/** Prisma's own migration engine, compiled to WebAssembly: no binary is downloaded. The module is loaded once. */
async function instantiate(): Promise<void> {
  if (instantiated) return;
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  instantiated = true;
}

/**
 * The engine limits its wait for a lock by a timer of ten seconds that it never clears. Unreferenced, it does not keep
 * a finished process from ending.
 */
function imports(): WebAssembly.ModuleImports {
  const given = Object.entries(bindings) as [string, WebAssembly.ImportValue][];
  const setTimer = (callback: () => void, milliseconds: number) =>
    setTimeout(callback, milliseconds >>> 0).unref();
  return Object.fromEntries(
    given.map(([name, value]) => [name, name.startsWith("__wbg_setTimeout") ? setTimer : value]),
  );
}

/**
 * Opens the engine on one database and closes it after `work`. An error of the database that the engine could not
 * express is thrown as it came from the driver.
 *
 * @param url connection string
 * @param schema text of the Prisma schema, needed only to create migrations
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: string | null,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiate();
  const opened: SqlDriverAdapter[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory(adapters(url, opened));
  const datamodels: [string, string][] | undefined =
    schema === null ? undefined : [["schema.prisma", schema]];
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
  try {
    return await work(engine);
  } catch (error) {
    throw driverError(error, factory) ?? error;
  } finally {
    engine.free();
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}

/**
 * The pg adapter as the engine needs it. The adapter's own `executeScript` cuts a script at every semicolon, also
 * inside a function's body, and runs each piece by itself; sent whole, Postgres reads it and rolls all of it back if a
 * part fails. Its `connectToShadowDb` would open the real database when it is configured by a connection string.
 */
function adapters(url: string, opened: SqlDriverAdapter[]): SqlMigrationAwareDriverAdapterFactory {
  const open = async (database: string): Promise<SqlDriverAdapter> => {
    const options = "-c statement_timeout=0 -c idle_in_transaction_session_timeout=0";
    const adapter = await new PrismaPg({ connectionString: database, max: 1, options }).connect();
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    opened.push(adapter);
    return adapter;
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(url),
    async connectToShadowDb() {
      const main = await open(url);
      const name = `shadow_${randomUUID().replaceAll("-", "")}`;
      await main.executeScript(`create database ${name}`);
      const shadow = await open(databaseUrl(url, name));
      const close = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        shadow.dispose = async () => undefined; // the engine closes it, and so do we at the end
        await close();
        await main.executeScript(`drop database if exists ${name}`);
        await main.dispose();
      };
      return shadow;
    },
  };
}

/** The same server and user, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.toString();
}

/** The engine passes a driver's error on as a number, to be looked up in the registry. */
function driverError(error: unknown, factory: ErrorCapturingSqlMigrationAwareDriverAdapterFactory): unknown {
  const id = /External error.*?(\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return id === undefined ? undefined : factory.errorRegistry.consumeError(Number(id))?.error;
}

/** The migrations of a folder in the shape that the engine reads. */
export function migrationList(folder: string, files: MigrationFile[]): bindings.MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: path.join(folder, "migration_lock.toml"), content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: files.map((file) => ({
      path: file.name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: file.sql } },
    })),
  };
}

export const noFilters: bindings.SchemaFilter = { externalTables: [], externalEnums: [] };
