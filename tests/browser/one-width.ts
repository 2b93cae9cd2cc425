import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** By which a file says of all its tests that they run at a desk's width alone, and why. */
const saysSo = /^test\.skip\(\(\{ isMobile \}\) => isMobile,/m;

/**
 * Files that say of themselves that they run at one width. Playwright asks them only after `beforeAll`, in which many open a
 * house of their own: the other width is not to load them at all.
 */
export function filesOfOneWidth(folder: string): RegExp[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".spec.ts") && saysSo.test(readFileSync(path.join(folder, name), "utf8")))
    .map((name) => new RegExp(`/${name.replaceAll(".", "\\.")}$`));
}
