import { readdir, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { dailyName } from "@/db/backup/daily-backup";
import { type DatabaseState, databaseState } from "@/db/checkup";
import { withClient } from "@/db/one-client";
import {
  type Finding,
  look,
  ofAddress,
  ofBackup,
  ofClocks,
  ofDisk,
  ofPostgres,
  ofWorkers,
  ok,
  wrong,
} from "@/domain/checkup/checkup";
import { BadEnvironment, type Env, loadEnvFile, ownAddress, readEnv } from "@/env";
import { withAddress } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs } from "../usage";

const usage = `usage: reportedly doctor [--json]

Looks over the machine, the settings, the database, the workers and the backups, changes nothing, and says in words what is not as
it should be and what mends it. With --json for programs. Exit 0 where nothing is wrong, 1 where something is.`;

export const doctorCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("doctor", { options: { json: { type: "boolean" } } }, args);
    if (!parsed) return 2;
    const findings = await lookOver();
    if (parsed.values.json) console.log(JSON.stringify(findings, null, 2));
    else for (const finding of findings) console.log(lineOf(finding));
    return findings.some(({ level }) => level === "wrong") ? 1 : 0;
  },
};

const signs = { ok: "ok   ", look: "look ", wrong: "WRONG" };

const lineOf = ({ level, words, mend }: Finding) =>
  `${signs[level]}  ${words}${mend === null ? "" : `. ${mend}`}`;

async function lookOver(): Promise<Finding[]> {
  const machine = ok(`Node ${process.versions.node}`);
  let env: Env;
  try {
    loadEnvFile();
    env = readEnv();
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error;
    return [
      machine,
      wrong(error.message, "Set it in the environment or in .env; docs/settings.md lists all."),
    ];
  }
  return [
    machine,
    ofAddress(env),
    ...(await disks(env)),
    ...(await database(env)),
    ofBackup(env.backup?.folder ?? null, await newestBackup(env), new Date()),
    await webServer(),
  ];
}

async function disks(env: Env): Promise<Finding[]> {
  const folders = [
    ...(env.databaseUrl === undefined ? [["The disk of the database", env.dataFolder] as const] : []),
    ...(env.backup ? [["The disk of the backups", env.backup.folder] as const] : []),
  ];
  const found = folders.map(async ([what, folder]) => {
    const { bavail, blocks, bsize } = await statfs(await standing(folder));
    return ofDisk(`${what} (${folder})`, { free: bavail * bsize, size: blocks * bsize });
  });
  return Promise.all(found);
}

/** The folder, or the nearest above it that is there already. */
async function standing(folder: string): Promise<string> {
  const isThere = await stat(folder).catch(() => null);
  return isThere || path.dirname(folder) === folder ? folder : standing(path.dirname(folder));
}

async function database(env: Env): Promise<Finding[]> {
  const isThere = env.databaseUrl !== undefined || (await stat(env.dataFolder).catch(() => null));
  if (!isThere) return [look("There is no database yet", "`npm start` makes it.")];
  try {
    const state = await withAddress(env, (url) =>
      withClient({ connectionString: url, connectionTimeoutMillis: 10_000 }, databaseState),
    );
    return ofDatabase(state);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      wrong(`The database does not answer: ${reason}`, "Is it running, and does DATABASE_URL lead to it?"),
    ];
  }
}

function ofDatabase(state: DatabaseState): Finding[] {
  const { name, number, ahead, missing, queue } = state;
  return [
    ofPostgres(name, number),
    missing.length === 0
      ? ok("It has the extensions pg_trgm and unaccent")
      : wrong(`It has no ${missing.join(" and no ")}`, "Install the contrib package of Postgres."),
    ofClocks(ahead),
    ofMigrations(state),
    ...(queue ? [ofWorkers(queue)] : []),
  ];
}

function ofMigrations({ migrations, areFunctionsIn, isQueueIn }: DatabaseState): Finding {
  const start = "`npm start` brings it to this version.";
  switch (migrations.state) {
    case "in":
      return areFunctionsIn && isQueueIn
        ? ok("It is at this version's migrations")
        : look("Functions or the queue are not at this version", start);
    case "pending":
      return look(`${migrations.names.length} migrations are not in`, start);
    case "ahead":
      return wrong(
        `It was opened by a newer version (${migrations.name})`,
        "Run that version, or restore a backup of before.",
      );
    case "failed":
    case "edited":
      return wrong(
        `The migration ${migrations.name} ${migrations.state === "failed" ? "failed" : "is not the one that was applied"}`,
        "Restore the last backup into an empty database, and tell us.",
      );
    default: {
      const unknown: never = migrations;
      return unknown;
    }
  }
}

async function newestBackup({ backup }: Env): Promise<Date | null> {
  if (backup === null) return null;
  const names = await readdir(backup.folder).catch(() => []);
  const newest = names
    .filter((name) => dailyName.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? null : (await stat(path.join(backup.folder, newest))).mtime;
}

async function webServer(): Promise<Finding> {
  const address = ownAddress();
  const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  if (answer === null) return look(`No web server answers at ${address}`, "`npm start` runs it.");
  return answer.ok
    ? ok(`The web server answers at ${address}`)
    : wrong(`The web server at ${address} says ${answer.status}`, "It says why in its log.");
}
