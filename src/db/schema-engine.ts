import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapters, type Opened } from "./engine-adapter";
import type { MigrationFile } from "./migrations";

export type SchemaEngine = bindings.SchemaEngine;

let instantiated = false;
let panic: string | null = null;

/** Prisma's own migration engine, compiled to WebAssembly: no binary is downloaded. The module is loaded once. */
async function instantiate(): Promise<void> {
  if (instantiated) return;
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  // The engine looks for this global to say why it gives up, before it traps.
  const set_message = (said: string) => {
    panic = said;
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } });
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
 * @param schema text of the Prisma schema, needed only to draft migrations
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: string | null,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiate();
  const opened: Opened = [];
  const factory = bindMigrationAwareSqlAdapterFactory(engineAdapters(url, opened));
  const datamodels: [string, string][] | undefined =
    schema === null ? undefined : [["schema.prisma", schema]];
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await work(engine);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError)
      throw new Error(`Prisma's schema engine gave up: ${panic ?? error.message}`);
    throw driverError(error, factory) ?? error;
  } finally {
    // A shadow database is dropped over the connection that was opened before it: last in, first out.
    for (const adapter of opened.reverse()) await adapter.dispose();
  }
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
