import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { inTurn } from "@/env/file-lock.mjs";

export type Browser = { executablePath: string; args: string[] };

/**
 * What the package would start its browser with, and the tests do not: in one process with its pages or its graphics, this
 * build crashes when a context is closed; and without web security it is not the browser that anybody reads us with (it
 * does not even say where a request comes from).
 */
const left = [
  "--single-process",
  "--in-process-gpu",
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
  // Pictures as a graphics card would draw them, reckoned out by the processor: five times the work of plain drawing.
  "--ignore-gpu-blocklist",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/**
 * The browser of the tests: the one that CHROMIUM_PATH names, otherwise the Chromium that travels in an npm package,
 * unpacked once into node_modules/.cache (never into the shared temporary folder, where another user's copy may lie).
 */
export async function findChromium(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args: [] };
  const { default: chromium } = await import("@sparticuz/chromium");
  const folder = path.resolve("node_modules/.cache/reportedly/chromium-147");
  await mkdir(path.dirname(folder), { recursive: true });
  await inTurn(`${folder}.lock`, { patience: 120_000 }, async () => {
    if (!existsSync(folder)) await unpack(folder);
  });
  lendLibraries(folder);
  const args = [...chromium.args.filter((arg) => !left.includes(arg)), "--disable-gpu"];
  return { executablePath: path.join(folder, "chromium"), args };
}

/** The package unpacks into the temporary folder; for the moment, that is a draft of ours. */
async function unpack(folder: string): Promise<void> {
  const draft = await mkdtemp(`${folder}.`);
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // It brings the libraries that a bare system lacks (nss) only for the machines of one host: claim to be one.
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Where the system has no nss, the package's own is lent; where it has, the system's is the better match. */
function lendLibraries(folder: string): void {
  const tried = spawnSync(path.join(folder, "chromium"), ["--version"], { stdio: "ignore" });
  if (tried.status === 0) return;
  const libraries = path.join(folder, "al2023", "lib");
  process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
}
