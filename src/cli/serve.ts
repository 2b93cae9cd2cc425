import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "@/env";
import { endProcess } from "./end-process";
import { nextProgram } from "./prepare";

export type Serving = {
  /** Address that a browser on this machine opens. */
  address: string;
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/** Throws one line when nothing could be served on that port; better known before a build than after. */
export function portMustBeFree({ host, port }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(new Error(portTrouble(error, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `PORT ${port} on ${host} is in use: end what listens there, or set PORT to another.`;
    case "EACCES":
      return `PORT ${port} may not be opened by this user: set PORT to one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST ${host} is no address of this machine.`;
    default:
      return `PORT ${port} on ${host} cannot be opened: ${error.message}`;
  }
}

/**
 * Serves the pages in a process of their own and answers when `/healthz` says that all is well. The process has its
 * own group, so that Ctrl-C reaches it through us and only once; and it leaves when we are killed (leave-together.mjs).
 */
export async function serve(env: Env, mode: "start" | "dev"): Promise<Serving> {
  const first = ["leave-together.mjs", "peer-address.mjs"].flatMap((name) => [
    "--import",
    path.resolve("src/cli", name),
  ]);
  const program =
    mode === "start"
      ? ["--import", "tsx", path.resolve("src/serving/server.ts")]
      : [nextProgram, mode, "--hostname", env.host, "--port", String(env.port)];
  const child = spawn(process.execPath, [...first, ...program], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: mode === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(env.port),
      HOST: env.host,
      // As it was set, or not at all: the difference says whose pages may write (src/domain/access/origin.ts).
      APP_URL: env.siteOrigin === null ? "" : env.appUrl,
      REPORTEDLY_DATA: env.dataFolder,
    },
  });
  const output = keepThenPass(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code));
  });
  const stop = () => endProcess(child, ended, 15_000);
  const address = `http://${localName(env.host)}:${env.port}`;
  try {
    await untilHealthy(address, ended);
  } catch (error) {
    await stop();
    throw new Error(`${output.kept()}\n${error instanceof Error ? error.message : String(error)}`.trim());
  }
  output.pass();
  return { address, ended, stop };
}

/** The server's own greeting is kept back: our last line before the pages are there is `Ready at`. */
function keepThenPass(child: ChildProcess): { kept: () => string; pass: () => void } {
  let text = "";
  let passing = false;
  child.stdout?.on("data", (bytes: Buffer) => {
    if (passing) process.stdout.write(bytes);
    else text += bytes;
  });
  child.stderr?.on("data", (bytes: Buffer) => {
    if (passing) process.stderr.write(bytes);
    else text += bytes;
  });
  return {
    kept: () => text.trim(),
    pass: () => {
      passing = true;
      text = "";
    },
  };
}

async function untilHealthy(address: string, ended: Promise<number | null>): Promise<void> {
  const deadline = Date.now() + 60_000;
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  let last = "no answer";
  while (Date.now() < deadline) {
    if (gone) throw new Error("The web server ended before it was ready.");
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(20_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    if (answer) last = `${answer.status} ${await answer.text()}`;
    await sleep(30);
  }
  throw new Error(`The pages did not become healthy within a minute: ${last}`);
}

/** Listening everywhere is not an address; this machine is then reached at its loopback. */
function localName(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
