import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/**
 * The system account that the server runs as. Postgres refuses to run as root, so root lends it to another
 * account; an ordinary user runs it as himself (`null`).
 */
export type Account = { uid: number; gid: number } | null;

const runningAsRoot = () => process.getuid?.() === 0;

/**
 * Chooses the account for a cluster: its owner if the cluster exists (Postgres accepts nobody else), otherwise
 * `postgres`, otherwise `nobody`. No account is created: changing the machine's users is not ours to do, and
 * initdb needs one that the password file knows.
 */
export function chooseAccount(cluster: string): Account {
  if (!runningAsRoot()) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = lookUp("postgres") ?? lookUp("nobody");
  if (found) return found;
  throw new Error(
    "Postgres cannot run as root, and there is neither a user `postgres` nor a user `nobody` to run it as. " +
      "Start as an ordinary user, or set DATABASE_URL.",
  );
}

function lookUp(name: string): Account {
  const ask = (flag: string) =>
    Number.parseInt(
      execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      10,
    );
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null; // `id` exits 1 when there is no such user
  }
}

/**
 * Whether the account passes a shell test such as `test -x "$1"`. Asking the kernel as that very user is the only
 * answer that counts: permissions of every folder above, access lists and mounts all have a say.
 */
export function accountCan(account: Account, test: string, ...args: string[]): boolean {
  const result = spawnSync("/bin/sh", ["-c", test, "sh", ...args], { ...account, cwd: "/", stdio: "ignore" });
  return result.status === 0;
}
