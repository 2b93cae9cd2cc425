import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inTurn } from "@/env/file-lock.mjs";
import { type Say, step } from "./say";

const stamps = path.join("node_modules", ".cache", "reportedly");

/** What the pages are made of. Tests and the command line are not among it, so a change there rebuilds nothing. */
const buildInputs = ["src", "public", "prisma/schema.prisma", "package-lock.json", "tsconfig.json"];
const notInTheBuild = [
  path.join("src", "cli"),
  path.join("src", "jobs"),
  path.join("src", "db", "generated"),
];

/** Makes the Prisma client anew when the schema has changed since the last time. */
export async function generateClient(say: Say): Promise<void> {
  const inputs = ["prisma/schema.prisma", "package-lock.json"];
  await makeIfStale(
    say,
    "generated-client",
    inputs,
    path.join("src", "db", "generated", "client.ts"),
    async () => {
      await step(say, "Generated the database client", () =>
        // Prisma's CLI looks for its engine binary even where it needs none; any path that is no engine stops the download.
        runQuietly(path.join("node_modules", "prisma", "build", "index.js"), ["generate"], {
          PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false",
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        }),
      );
    },
  );
}

/** Builds the pages for production when something they are made of has changed since the last time. */
export async function buildPages(say: Say): Promise<void> {
  const configs = readdirSync(".").filter((name) =>
    /^(next|postcss|proxy)\.?(config)?\.(ts|mjs|js)$/.test(name),
  );
  await makeIfStale(
    say,
    "built-pages",
    [...buildInputs, ...configs.sort()],
    path.join(".next", "BUILD_ID"),
    async () => {
      say("Building the pages …");
      await step(say, "Built the pages", () =>
        runQuietly(nextProgram, ["build"], { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" }),
      );
    },
  );
}

export const nextProgram = path.join("node_modules", "next", "dist", "bin", "next");

/** Two starts at once take turns, and the second finds the work done. The stamp is written last. */
async function makeIfStale(
  say: Say,
  name: string,
  inputs: string[],
  product: string,
  make: () => Promise<void>,
): Promise<void> {
  const stamp = path.join(stamps, name);
  const fresh = () => {
    const hash = hashOf(inputs);
    return existsSync(product) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash ? null : hash;
  };
  if (fresh() === null) return;
  mkdirSync(stamps, { recursive: true });
  const onWait = (pid: string) => say(`Waiting for process ${pid}, which is at it already (${name}) …`);
  await inTurn(path.join(stamps, `${name}.lock`), { patience: 900_000, onWait }, async () => {
    const hash = fresh();
    if (hash === null) return;
    rmSync(stamp, { force: true });
    await make();
    writeFileSync(stamp, hash);
  });
}

function hashOf(inputs: string[]): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesUnder(place: string): string[] {
  if (!existsSync(place) || notInTheBuild.includes(place)) return [];
  const entries = readdirEntries(place);
  if (entries === null) return [place];
  return entries.flatMap((entry) => filesUnder(path.join(place, entry)));
}

function readdirEntries(place: string): string[] | null {
  try {
    return readdirSync(place).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Runs a program of node_modules; its output is shown only if it fails. */
function runQuietly(program: string, args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const leaveTogether = () => child.kill();
    process.once("exit", leaveTogether);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes) => {
        output += bytes;
      });
    }
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("exit", leaveTogether);
      if (code === 0) return resolve();
      reject(
        new Error(`${output.trim()}\n${path.basename(program)} ${args.join(" ")} failed (${code ?? signal})`),
      );
    });
  });
}
