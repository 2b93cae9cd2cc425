import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chown, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import type { Home } from "./home";

/**
 * Creates the database cluster if there is none: UTF-8, checksums, passwords over scram. It is made beside its
 * place and renamed, so that a start which dies half-way leaves nothing that looks like a cluster.
 *
 * The collation is ICU's root order: readers see names sorted the same on every machine, "Émile" beside "Emil". The
 * character type still matters, because the full-text parser asks it whether “ is a letter; so a UTF-8 one is wanted.
 */
export async function createCluster(
  home: Home,
  binaries: Binaries,
  password: string,
  options: { throwaway?: boolean } = {},
): Promise<void> {
  if (existsSync(home.cluster)) return refuseOtherMajor(home.cluster, binaries);
  const draft = path.join(home.folder, "cluster.new");
  const passwordFile = path.join(home.folder, "password.new");
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.account) await chown(passwordFile, home.account.uid, home.account.gid);
  try {
    await initdb(home.account, binaries, draft, passwordFile, options.throwaway ? ["--no-sync"] : []);
    await rename(draft, home.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function initdb(
  account: Account,
  binaries: Binaries,
  draft: string,
  passwordFile: string,
  more: string[],
): Promise<void> {
  let said = "";
  for (const characterType of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    await rm(draft, { recursive: true, force: true });
    const { code, output } = await run(account, binaries.initdb, [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      `--lc-ctype=${characterType}`,
      "--locale-provider=icu",
      "--icu-locale=und",
      "--no-instructions",
      ...more,
    ]);
    if (code === 0) return;
    said = output;
    if (!/invalid locale/i.test(output)) break;
  }
  throw new Error(`The database could not be created (initdb): ${lastLines(said)}`);
}

function refuseOtherMajor(cluster: string, binaries: Binaries): void {
  const theirs = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  const ours = binaries.version.split(".")[0];
  if (theirs === ours) return;
  throw new Error(
    `The data in ${cluster} were written by Postgres ${theirs}, and this version brings Postgres ${ours}. ` +
      "Export the stories with the version that wrote them, or serve the folder by a Postgres of your own (DATABASE_URL).",
  );
}

function run(
  account: Account,
  program: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: "/", env: serverEnvironment() });
    let output = "";
    child.stdout.on("data", (bytes) => {
      output += bytes;
    });
    child.stderr.on("data", (bytes) => {
      output += bytes;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Nothing of the caller's environment reaches the server: PGDATA, LC_ALL or TZ would change what it does. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_MESSAGES: "C",
  TZ: "UTC",
});

export const lastLines = (text: string): string => text.trim().split("\n").slice(-3).join(" / ");
