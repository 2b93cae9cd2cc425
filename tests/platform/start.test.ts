import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";

async function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["src/cli/main.mjs", ...args], {
    env: { ...process.env, DATABASE_URL: "", PORT: "", HOST: "", APP_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (bytes) => {
    out += bytes;
  });
  child.stderr.on("data", (bytes) => {
    err += bytes;
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}

describe("a start that cannot be ends with 1 and one line that says why", () => {
  test.each([
    [{ PORT: "abc" }, 'PORT must be a port number (it is "abc")'],
    [{ APP_URL: "nowhere" }, 'APP_URL must be a web address such as https://news.example (it is "nowhere")'],
    [{ HOST: "192.0.2.1" }, "HOST 192.0.2.1 is no address of this machine."],
    [
      { DATABASE_URL: "postgresql://user:hush@127.0.0.1:1/news", PORT: "0", HOST: "" },
      'PORT must be at least 1 (it is "0")',
    ],
    [
      { DATABASE_URL: "postgresql://user:hush@127.0.0.1:1/news", PORT: "39517" },
      "The database at 127.0.0.1:1 (DATABASE_URL) does not answer: connect ECONNREFUSED 127.0.0.1:1",
    ],
  ])("%o", async (env, line) => {
    expect(await run(["start"], env)).toEqual({ code: 1, out: "", err: `${line}\n` });
  });

  test("a port that is taken", async () => {
    const squatter = createServer().listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const address = squatter.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { code, err } = await run(["start"], { PORT: String(port) });
    squatter.close();
    expect(code).toBe(1);
    expect(err).toBe(
      `PORT ${port} on 127.0.0.1 is in use: end what listens there, or set PORT to another.\n`,
    );
  });
});

test("wrong usage of the developer's commands ends with 2 and says how", async () => {
  for (const args of [["db"], ["db", "migration"], ["db", "reset"], ["db", "apply", "--sideways"]]) {
    const { code, err } = await run(args);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(err).toContain("usage: npm run db:generate");
  }
});
