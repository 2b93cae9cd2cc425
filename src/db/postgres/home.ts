import { existsSync, lstatSync, realpathSync } from "node:fs";
import { chown, mkdir, mkdtemp, symlink } from "node:fs/promises";
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
  if (link) return existingHome(realpathSync(place));

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
