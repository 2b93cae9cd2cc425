// What `npm test` runs, from a fresh clone on: each stage says its name and its time, and a stage that fails does not
// hide those that do not need it. Plain JavaScript without dependencies, because at first nothing else is here.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { installDependencies, root, seconds } from "../src/cli/dependencies.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

process.chdir(root);
const fast = process.argv.includes("--fast");
const reports = path.join("node_modules", ".cache", "reportedly", "reports");
rmSync(reports, { recursive: true, force: true });

/** @type {Count} */
const total = { passed: 0, failed: 0 };
/** @type {Map<string, boolean>} */
const outcomes = new Map();

/**
 * Runs a stage unless one that it needs has failed. A stage counts as one test, unless it counts its own.
 *
 * @param {string} name
 * @param {string[]} needs
 * @param {() => Promise<boolean | Count>} work
 */
async function stage(name, needs, work) {
  const missing = needs.find((other) => outcomes.get(other) === false);
  if (missing) {
    console.log(`\n── ${name}: not run, because "${missing}" failed`);
    return settle(name, false);
  }
  console.log(`\n── ${name} …`);
  const begun = Date.now();
  const result = await work();
  const count = typeof result === "boolean" ? countOf(result) : result;
  const words = typeof result === "boolean" ? "" : `, ${count.passed} passed, ${count.failed} failed`;
  console.log(`── ${name}: ${count.failed === 0 ? "good" : "FAILED"}${words} (${seconds(begun)})`);
  settle(name, count);
}

/** @param {boolean} good */
const countOf = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });

/**
 * @param {string} name
 * @param {boolean | Count} result
 */
function settle(name, result) {
  const count = typeof result === "boolean" ? countOf(result) : result;
  total.passed += count.passed;
  total.failed += count.failed;
  outcomes.set(name, count.failed === 0);
}

/**
 * Runs a program of node_modules and answers whether it ended well. Its output is passed on as it comes, or all of it at the
 * end where it runs beside another.
 *
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @param {{ beside?: boolean }} [how]
 * @returns {Promise<boolean>}
 */
function run([program = "", ...args], env = {}, { beside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ["ignore", beside ? "pipe" : "inherit", beside ? "pipe" : "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => said.push(bytes));
    child.on("close", () => process.stdout.write(Buffer.concat(said)));
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

/** @param {string} name */
const inModules = (name) => path.join("node_modules", name);

/**
 * Reads a runner's report. A runner that failed without a failed test (a file that does not load, a worker that died)
 * counts as one failure; so does one that says that it ran nothing.
 *
 * @param {string} file
 * @param {boolean} endedWell
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function reported(file, endedWell, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const count = read(JSON.parse(readFileSync(file, "utf8")));
  const broken = count.failed === 0 && (!endedWell || count.passed === 0);
  return { passed: count.passed, failed: count.failed + (broken ? 1 : 0) };
}

async function unitTests() {
  const file = path.join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const good = await run(
    [inModules("vitest/vitest.mjs"), "run", ...reporters],
    fast ? { FAST_TESTS: "1" } : {},
  );
  return reported(file, good, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

async function browserTests() {
  const file = path.join(reports, "playwright.json");
  const good = await run([inModules("@playwright/test/cli.js"), "test"], { REPORT_FILE: path.resolve(file) });
  // A flaky test passed only at a second try: that is a failure to mend, not a pass.
  return reported(file, good, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

const begun = Date.now();
await stage("set-up", [], async () => {
  try {
    await installDependencies(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  mkdirSync(reports, { recursive: true });
  return run(["src/cli/main.mjs", "db", "generate"]);
});
// The compiler and most of the build keep one core busy, and tests often wait for Postgres: side by side they take little
// longer than the tests. Types and build take turns, because both write to the folder of the build.
const beside = { beside: true };
const reading = async () => {
  await stage("format and lint", ["set-up"], () =>
    run([inModules("@biomejs/biome/bin/biome"), "ci", "."], {}, beside),
  );
  await stage("types", ["set-up"], async () => {
    const routes = await run([inModules("next/dist/bin/next"), "typegen"], {}, beside);
    // The native compiler takes a tenth of the time; `typescript` beside it is for tools that ask a compiler in JavaScript.
    return (await run([inModules("@typescript/native/bin/tsc"), "--noEmit"], {}, beside)) && routes;
  });
};
const readingAndBuild = async () => {
  await reading();
  if (!fast)
    await stage("production build", ["set-up"], () => run(["src/cli/main.mjs", "build"], {}, beside));
};
await Promise.all([readingAndBuild(), stage("rooms, unit and Postgres tests", ["set-up"], unitTests)]);
if (!fast) await stage("browser tests", ["production build"], browserTests);

console.log(`\nAll of it took ${seconds(begun)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
