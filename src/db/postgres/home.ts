import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, realpathSync } from "node:fs";
import { chown, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { type Account, accountCan, chooseAccount } from "./account";
import { openShelf, rootsShelf } from "./binaries";

export type Home = { account: Account; folder: string; cluster: string; log: string };

/**
 * Finds or makes the folder that belongs to the server: `postgres` in the data folder. When root starts us in a
 * checkout that the server's account cannot enter, the real folder lies under /var/lib/reportedly and `postgres`
 * is a link to it, so that the checkout always shows where its data are.
 */
export async function settleHome(dataFolder: string): Promise<Home> {
  const place = path.join(dataFolder, "postgres");
  const link = lstatSync(place, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && !existsSync(place)) {
    throw new Error(
      `${place} points to a folder that is gone. Bring it back, or remove the link to begin anew.`,
    );
  }
  if (link) return existingHome(await reachable(dataFolder, place));

  const account = chooseAccount(path.join(place, "cluster"));
  if (account === null) {
    await mkdir(place, { mode: 0o700 });
    return home(account, realpathSync(place));
  }
  const folder = accountCan(account, 'test -x "$1"', realpathSync(dataFolder))
    ? place
    : await elsewhere(dataFolder);
  if (folder === place) await mkdir(place, { mode: 0o700 });
  else await symlink(folder, place);
  await chown(folder, account.uid, account.gid);
  return home(account, realpathSync(folder));
}

/**
 * A data folder that was put back from a copy, or moved into a closed place, stands where the server's account cannot
 * enter: it moves out again, and the link takes its place.
 */
async function reachable(dataFolder: string, place: string): Promise<string> {
  const folder = realpathSync(place);
  const account = chooseAccount(path.join(folder, "cluster"));
  if (account === null || accountCan(account, 'test -x "$1"', folder)) return folder;
  const outside = await elsewhere(dataFolder);
  // `cp -a` keeps whose files they are and who may read them, which the server insists on; Node's own copy does not.
  const copied = spawnSync("cp", ["-a", `${folder}/.`, outside], { stdio: ["ignore", "ignore", "pipe"] });
  if (copied.status !== 0)
    throw new Error(`${folder} cannot be moved to ${outside}: ${String(copied.stderr).trim()}`);
  await chown(outside, account.uid, account.gid);
  await rm(place, { recursive: true });
  await symlink(outside, place);
  return outside;
}

function existingHome(folder: string): Home {
  const account = chooseAccount(path.join(folder, "cluster"));
  return home(account, folder);
}

const home = (account: Account, folder: string): Home => ({
  account,
  folder,
  cluster: path.join(folder, "cluster"),
  log: path.join(folder, "server.log"),
});

/** A name that a person can tie to the checkout, with a random end: two clones never meet in one folder. */
async function elsewhere(dataFolder: string): Promise<string> {
  await openShelf();
  const checkout = path.basename(path.dirname(realpathSync(dataFolder))).replace(/[^\w.-]/g, "-") || "data";
  return mkdtemp(path.join(rootsShelf, `${checkout}-`));
}
