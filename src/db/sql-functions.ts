import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import type { Ask } from "./migrations";

/** A function of the database, named with its schema, as the file `prisma/sql/SCHEMA/NAME.sql` has it. */
export type SqlFunction = { name: string; sql: string };

export const functionsFolder = (): string => path.join(process.cwd(), "prisma", "sql");

/** The functions in a folder, by name. */
export function readFunctions(folder = functionsFolder()): SqlFunction[] {
  // As with the migrations, the comments keep the bundler from packing the whole checkout.
  return readdirSync(/*turbopackIgnore: true*/ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: schema }) =>
      readdirSync(/*turbopackIgnore: true*/ path.join(folder, schema))
        .filter((file) => file.endsWith(".sql"))
        .map((file) => ({
          name: `${schema}.${path.basename(file, ".sql")}`,
          sql: readFileSync(/*turbopackIgnore: true*/ path.join(folder, schema, file), "utf8"),
        })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One text for a whole set, which changes with any of it. */
export function hashOf(functions: readonly SqlFunction[]): string {
  return createHash("sha256").update(JSON.stringify(functions)).digest("hex");
}

/** Whether the functions with this hash are in force, and no migration has left anything to be done with them. */
export async function functionsAreIn(ask: Ask, hash: string): Promise<boolean> {
  const [table] = (await ask("select to_regclass('migrations.functions') is not null as there")) as {
    there: boolean;
  }[];
  if (!table?.there) return false;
  const [row] = (await ask(
    "select hash, exists (select from migrations.afterwards) as more from migrations.functions",
  )) as { hash: string; more: boolean }[];
  return row?.hash === hash && !row.more;
}

/** A function that Postgres refuses; the message says which. */
export class FunctionRefused extends Error {}

/**
 * Puts all of them in force, takes away those of the schema `search` that have no file any more, and does what migrations
 * have left to be done with them: in one transaction, so that there is never half a set. The caller holds the lock of the
 * migrations.
 */
export async function applyFunctions(client: pg.Client, functions: readonly SqlFunction[]): Promise<void> {
  await client.query("begin");
  try {
    // One may call another that comes after it, so their bodies are read in a second round, when all are there.
    for (const checks of ["off", "on"]) {
      await client.query(`set local check_function_bodies = ${checks}`);
      for (const each of functions) await refusing(each.name, () => client.query(each.sql));
    }
    for (const signature of await withoutFile(client, functions))
      await refusing(signature, () => client.query(`drop function ${signature}`));
    const { rows } = await client.query<{ statement: string }>(
      "with left_over as (delete from migrations.afterwards returning *) select statement from left_over order by place",
    );
    for (const { statement } of rows) await client.query(statement);
    await client.query("delete from migrations.functions");
    await client.query("insert into migrations.functions (hash) values ($1)", [hashOf(functions)]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function withoutFile(client: pg.Client, functions: readonly SqlFunction[]): Promise<string[]> {
  const { rows } = await client.query<{ signature: string }>(
    `select p.oid::regprocedure::text as signature from pg_proc p
     where p.pronamespace = to_regnamespace('search') and p.prokind = 'f' and 'search.' || p.proname <> all ($1)`,
    [functions.map(({ name }) => name)],
  );
  return rows.map(({ signature }) => signature);
}

async function refusing(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FunctionRefused(`${name}: ${reason}`, { cause: error });
  }
}
