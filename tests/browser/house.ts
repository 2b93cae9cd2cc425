import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { makeDataFolder, removeDataFolder } from "../database/temporary-data";
import { administrator, cookiesOf, sendForm } from "./people";
import { makeReadyDatabase } from "./ready-database";

/**
 * Starts the whole house by its own `start` command, with a database of its own in a temporary folder and on a free
 * port, and ends it after the tests. What the tests see is what a newcomer gets: the worked story in a new database.
 */
export default async function openForTheTests(): Promise<() => Promise<void>> {
  const data = await makeDataFolder();
  const endReady = await makeReadyDatabase();
  try {
    const house = await openHouse({ REPORTEDLY_DATA: data, DATABASE_URL: "" });
    process.env.HOUSE_URL = house.url;
    process.env.HOUSE_ADMIN = await setUpHouse(house);
    return async () => {
      await house.close();
      await endReady();
      await removeDataFolder(data);
    };
  } catch (error) {
    await endReady();
    await removeDataFolder(data);
    throw error;
  }
}

export type OpenHouse = {
  url: string;
  /** The secret of the set-up link that the start printed; null where the newsroom is set up. */
  setupToken: string | null;
  /** All that it has written to its log so far. */
  said: () => string;
  close: () => Promise<void>;
  /** Ends it as `kill -9` does, the process that starts the server and the one that answers alike. */
  kill: () => Promise<void>;
};

/** Makes the administrator, as whoever starts a new house does, and answers the cookie of the session. */
export async function setUpHouse({ url, setupToken }: OpenHouse): Promise<string> {
  const answer = await sendForm(`${url}/api/account/set-up`, { ...administrator, token: setupToken ?? "" });
  if (answer.headers.get("location") !== "/desk") throw new Error("The house could not be set up");
  return cookiesOf(answer);
}

/** The `start` command as a process of its own on a free port, once it says that it is ready. */
export async function openHouse(env: Record<string, string>): Promise<OpenHouse> {
  const house = spawn(process.execPath, ["src/cli/main.mjs", "start"], {
    env: {
      ...process.env,
      PORT: String(await freePort()),
      HOST: "127.0.0.1",
      APP_URL: "",
      QUESTION_LIMIT: "0",
      // A process more for each house, which only the tests of what comes in need.
      WORKERS: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: Buffer[] = [];
  for (const stream of [house.stdout, house.stderr]) stream?.on("data", (bytes: Buffer) => log.push(bytes));
  const { url, setupToken } = await readyAt(house);
  return {
    url,
    setupToken,
    said: () => Buffer.concat(log).toString(),
    close: async () => {
      if (house.exitCode !== null) return;
      house.kill("SIGTERM");
      await once(house, "exit");
    },
    kill: async () => {
      const ended = once(house, "exit");
      const children = readFileSync(`/proc/${house.pid}/task/${house.pid}/children`, "utf8");
      for (const pid of children.split(" ").filter(Boolean)) process.kill(Number(pid), "SIGKILL");
      house.kill("SIGKILL");
      await ended;
    },
  };
}

function readyAt(house: ChildProcess): Promise<Pick<OpenHouse, "url" | "setupToken">> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (bytes: Buffer) => {
      said += bytes;
      const address = /^Ready at (\S+)$/m.exec(said)?.[1];
      if (address) resolve({ url: address, setupToken: /\/setup\?token=(\S+)$/m.exec(said)?.[1] ?? null });
    };
    house.stdout?.on("data", listen);
    house.stderr?.on("data", listen);
    house.once("exit", () => reject(new Error(`The house did not open:\n${said}`)));
  });
}

/**
 * A port that nothing listens on, of those that systems give to no connection: between this look and the moment at which the
 * house listens, one of its own connections to the database has taken a port of the others.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
