import path from "node:path";
import { draftMigration, emptyDatabase, tryAgain } from "@/db/draft-migration";
import { migrate } from "@/db/migrate";
import { type Env, loadEnvFile, readEnv } from "@/env";
import { withAddress } from "./app-database";
import { generateClient } from "./prepare";

// For the developer's hands. With house.ts, the only file of the command line that reaches into `db`.

const usage = `usage: npm run db:generate                     make the database client from prisma/schema.prisma
       npm run db:migration -- "what changes"  write the migration from the last one to the schema
       npm run db:apply [-- --again NAME]      apply what is pending; --again retries one that failed
       npm run db:reset -- --yes               empty the database and apply everything anew`;

/** Answers the exit code: 0, 1 (refused), 2 (wrong usage). */
export async function run([verb, ...rest]: string[]): Promise<number> {
  loadEnvFile();
  const env = readEnv();
  switch (verb) {
    case "generate":
      await generateClient(console.log);
      return 0;
    case "migration":
      return rest.length === 1 && rest[0]!.trim() !== "" ? writeMigration(env, rest[0]!) : wrongUsage();
    case "apply":
      if (rest.length === 0) return apply(env, null);
      return rest[0] === "--again" && rest.length === 2 ? apply(env, rest[1]!) : wrongUsage();
    case "reset":
      return rest.length === 1 && rest[0] === "--yes" ? reset(env) : wrongUsage();
    case "--help":
      console.log(usage);
      return 0;
    default:
      return wrongUsage();
  }
}

function wrongUsage(): number {
  console.error(usage);
  return 2;
}

async function writeMigration(env: Env, what: string): Promise<number> {
  const file = await withAddress(env, (url) => draftMigration(url, what));
  if (file === null) console.log("The schema says nothing that the migrations do not");
  else
    console.log(
      `Wrote ${path.relative(".", file)}. Read it, add what the schema cannot say, then run: npm run db:apply`,
    );
  return 0;
}

async function apply(env: Env, again: string | null): Promise<number> {
  const { applied } = await withAddress(env, async (url) => {
    if (again !== null) await tryAgain(url, again);
    return migrate(url);
  });
  console.log(applied.length === 0 ? "Every migration was in already" : `Applied ${applied.join(", ")}`);
  return 0;
}

async function reset(env: Env): Promise<number> {
  const { applied } = await withAddress(env, async (url) => {
    await emptyDatabase(url);
    return migrate(url);
  });
  console.log(
    `Emptied the database and applied ${applied.length} migrations; the next start loads the worked story`,
  );
  return 0;
}
