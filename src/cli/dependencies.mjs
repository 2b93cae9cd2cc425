import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { inTurn } from "../env/file-lock.mjs";

// Plain JavaScript: it runs before anything is installed.

/** The checkout: where package.json lies, wherever the command was given. */
export const root = path.resolve(import.meta.dirname, "../..");

/**
 * Installs the locked dependencies where they are missing or differ from the lock file; otherwise returns at once.
 * npm writes its own record of what is installed last of all, so an installation that was interrupted is seen.
 *
 * @param {(line: string) => void} say
 */
export async function installDependencies(say) {
  if (dependenciesAreIn()) return;
  const onWait = (/** @type {string} */ pid) =>
    say(`Waiting for process ${pid}, which is installing the dependencies …`);
  await inTurn(path.join(root, ".installing.lock"), { patience: 900_000, onWait }, async () => {
    if (dependenciesAreIn()) return;
    const begun = Date.now();
    say("Installing the locked dependencies …");
    // Types and build tools are needed to build, whatever NODE_ENV says.
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const npm = process.env.npm_execpath;
    const result = npm?.endsWith(".js")
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", 2, 2] })
      : spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2] });
    if (result.status !== 0)
      throw new Error("The dependencies could not be installed (npm ci): see the lines above.");
    say(`Installed the locked dependencies (${seconds(begun)})`);
  });
}

/** @param {number} begun */
export const seconds = (begun) => `${((Date.now() - begun) / 1000).toFixed(1)} s`;

function dependenciesAreIn() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const found = packagesOf(installed);
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === "" || found[place]?.version === entry.version || (entry.optional && !found[place]),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
