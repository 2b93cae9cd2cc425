import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What a key press at the desk may take until it is on the screen, in ms: sooner is felt as at once. */
const bound = 50;

export type DeskFigures = {
  ok: boolean;
  words: number;
  suggestions: number;
  p50: number;
  p95: number;
  worst: number;
};

/**
 * Tags a long article in a real browser against the production build and measures each key press from the key to the paint
 * after it. A house and a database of its own; the browser is that of the tests.
 */
export function benchDesk(): DeskFigures {
  const folder = mkdtempSync(path.join(tmpdir(), "reportedly-bench-"));
  try {
    const file = path.join(folder, "figures.json");
    const config = "bench/browser/playwright.config.ts";
    const ran = spawnSync(
      process.execPath,
      [path.resolve("node_modules/@playwright/test/cli.js"), "test", "--config", config, "desk.bench.ts"],
      { stdio: ["ignore", 2, 2], env: { ...process.env, FIGURES_FILE: file } },
    );
    if (ran.status !== 0) throw new Error("The browser's run failed: see above");
    const figures = JSON.parse(readFileSync(file, "utf8"));
    return { ok: figures.p95 <= bound, bound, ...figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
