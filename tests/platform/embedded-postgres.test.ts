import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EmbeddedServer, startEmbeddedPostgres } from "@/db/embedded-postgres";
import { readPostmaster } from "@/db/postgres/server";

const asRoot = process.getuid?.() === 0;
let data: string;
const servers: EmbeddedServer[] = [];
const helpers: ChildProcess[] = [];

beforeEach(() => {
  data = path.join(mkdtempSync(path.join(os.tmpdir(), "reportedly-platform-")), "data");
  chmodSync(path.dirname(data), 0o755);
});

afterEach(async () => {
  for (const helper of helpers.splice(0)) helper.kill("SIGKILL");
  // A last start finds whatever a test left running, so that it can be ended.
  const last = existsSync(data) ? await start() : null;
  if (last) for (const server of servers.splice(0)) await server.stop();
  const home = path.join(data, "postgres");
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true });
  rmSync(path.dirname(data), { recursive: true });
});

async function start(options = { throwaway: true }): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres(data, options);
  servers.push(server);
  return server;
}

async function startElsewhere(): Promise<{ url: string; reused: boolean; process: ChildProcess }> {
  const helper = spawn(process.execPath, ["--import", "tsx", "tests/platform/start-server.ts", data], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  helpers.push(helper);
  const [line] = await once(helper.stdout!, "data");
  return { ...JSON.parse(String(line)), process: helper };
}

async function ask<T>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client(url);
  client.on("error", () => undefined); // some of these servers are killed while we look
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0] as T;
  } finally {
    await client.end();
  }
}

const cluster = () => path.join(realpathSync(path.join(data, "postgres")), "cluster");

async function killServer(): Promise<void> {
  const { pid } = readPostmaster(cluster())!;
  process.kill(pid, "SIGKILL");
}

test("the server outlives an app that is killed, and the next start uses it", {
  timeout: 30_000,
}, async () => {
  const first = await startElsewhere();
  await ask(first.url, "create table kept (n int)");
  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const second = await start();
  expect(second.reused).toBe(true);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select count(*)::int from kept")).toBe(0);
});

test("a server that was killed leaves a lock that the next start waits out", {
  timeout: 30_000,
}, async () => {
  const first = await start({ throwaway: false });
  await ask(first.url, "create table kept as select 7 as n");
  const busy = ask(first.url, "select pg_sleep(20)").catch((error: Error) => error);
  await killServer();
  const second = await start();
  expect(second.reused).toBe(false);
  expect(await ask(second.url, "select n from kept")).toBe(7);
  expect(await busy).toBeInstanceOf(Error);
});

test.runIf(process.platform === "linux")(
  "a lock whose number belongs to another program by now is no obstacle",
  async () => {
    const first = await start();
    await first.stop();
    const lines = [process.pid, cluster(), "1500000000", "5432", "", "127.0.0.1", "", "ready"];
    writeFileSync(path.join(cluster(), "postmaster.pid"), `${lines.join("\n")}\n`);
    const second = await start();
    expect(second.reused).toBe(false);
    expect(await ask(second.url, "select 1")).toBe(1);
  },
);

test("two starts at once share one server, and the first to end leaves it to the other", {
  timeout: 30_000,
}, async () => {
  const [one, other] = await Promise.all([startElsewhere(), startElsewhere()]);
  expect(one.url).toBe(other.url);
  expect([one.reused, other.reused].sort()).toEqual([false, true]);
  one.process.kill("SIGTERM");
  await once(one.process, "exit");
  expect(await ask(other.url, "select 1")).toBe(1);
  other.process.kill("SIGTERM");
  await once(other.process, "exit");
  expect(readPostmaster(cluster())).toBeNull();
});

test("it listens on loopback alone with a password that only the owner reads, limits every query, and sorts as readers do", async () => {
  const { url } = await start();
  expect(await ask(url, "select current_setting('listen_addresses')")).toBe("127.0.0.1");
  expect(statSync(path.join(data, "database-password")).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(data, "database-password"), "utf8").trim()).toMatch(/^[0-9a-f]{48}$/);
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(ask(wrong.toString(), "select 1")).rejects.toMatchObject({ code: "28P01" });
  // The rest of what a server promises, asked of the same one.
  expect(await ask(url, "select rolsuper from pg_roles where rolname = current_user")).toBe(false);
  expect(await ask(url, "select current_setting('statement_timeout')")).toBe("30s");
  expect(await ask(url, "select current_setting('lock_timeout')")).toBe("10s");
  expect(await ask(url, "select current_setting('idle_in_transaction_session_timeout')")).toBe("1min");
  const people = "(values ('Zoe'), ('émile'), ('Emil'), ('Нарышкин')) as people (name)";
  expect(await ask(url, `select string_agg(name, ' ' order by name) from ${people}`)).toBe(
    "Emil émile Zoe Нарышкин",
  );
  expect(await ask(url, "select to_tsvector('simple', '“sanctioned”')::text")).toBe("'sanctioned':1");
});

test("a port that somebody else took meanwhile is given up for another", async () => {
  const first = await start();
  await first.stop();
  const port = Number(new URL(first.url).port);
  const squatter = createServer().listen(port, "127.0.0.1");
  await once(squatter, "listening");
  const second = await start();
  expect(new URL(second.url).port).not.toBe(String(port));
  expect(await ask(second.url, "select 1")).toBe(1);
  squatter.close();
});

test("an initdb that was cut off leaves nothing that the next start takes for a cluster", async () => {
  const first = await start();
  await first.stop();
  renameSync(cluster(), `${cluster()}.new`);
  rmSync(path.join(`${cluster()}.new`, "global"), { recursive: true });
  const { url } = await start();
  expect(await ask(url, "select 1")).toBe(1);
});

test.runIf(asRoot)(
  "behind a folder that only root enters, the data lie where a link in the data folder says",
  async () => {
    chmodSync(path.dirname(data), 0o700);
    const { url, folder } = await start();
    expect(lstatSync(path.join(data, "postgres")).isSymbolicLink()).toBe(true);
    expect(realpathSync(path.join(data, "postgres"))).toBe(folder);
    expect(await ask(url, "select 1")).toBe(1);
  },
);

test.runIf(asRoot)(
  "a copy put back behind a folder that only root enters moves to where the server can read it",
  async () => {
    chmodSync(path.dirname(data), 0o700);
    const first = await start();
    await ask(first.url, "create table kept (fact text)");
    await first.stop();
    const place = path.join(data, "postgres");
    const copy = spawnSync("cp", ["-aL", place, `${place}.copy`]);
    expect(copy.status).toBe(0);
    rmSync(realpathSync(place), { recursive: true });
    rmSync(place);
    renameSync(`${place}.copy`, place);
    const again = await start();
    expect(await ask(again.url, "select count(*)::int from kept")).toBe(0);
    expect(lstatSync(place).isSymbolicLink()).toBe(true);
    expect(again.folder).not.toBe(first.folder);
  },
);

test("without its password the data are not opened, and the message says what is missing", async () => {
  const { stop } = await start();
  await stop();
  const file = path.join(data, "database-password");
  const password = readFileSync(file, "utf8");
  rmSync(file);
  const refused = await start().catch((error: Error) => error.message);
  writeFileSync(file, password, { mode: 0o600 });
  expect(refused).toMatch(/database-password is gone/);
});
