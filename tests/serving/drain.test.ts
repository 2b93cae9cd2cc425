import { once } from "node:events";
import { Agent, createServer, get } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { drain } from "@/serving/drain";

vi.setConfig({ testTimeout: 60_000 });

/** A server whose answers wait until `go` lets them. */
async function house() {
  let go = () => undefined as void;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  let begun = 0;
  const server = createServer(async (request, response) => {
    begun += 1;
    if (request.url === "/waits") await gone;
    if (request.url === "/never") return;
    response.end("whole");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, port, go, begun: () => begun };
}

function asked(port: number, path: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, path, agent }, async (response) => {
      let text = "";
      for await (const piece of response) text += piece;
      resolve(text);
    }).once("error", reject);
  });
}

test("fifty requests under way are answered, on connections that their clients would keep, and none after them", async () => {
  const { server, port, go, begun } = await house();
  const agent = new Agent({ keepAlive: true });
  const silent = connect(port, "127.0.0.1");
  await once(silent, "connect");
  const answers = Promise.all(Array.from({ length: 50 }, () => asked(port, "/waits", agent)));
  await vi.waitFor(() => expect(begun()).toBe(50), 20_000);
  const drained = drain(server, 40_000);
  await expect(asked(port, "/", new Agent())).rejects.toThrow(/ECONNREFUSED/);
  go();
  expect(new Set(await answers)).toEqual(new Set(["whole"]));
  // Long before patience ends: nobody is waited for who only keeps a connection.
  await drained;
  agent.destroy();
});

test("one that is never done is cut off once patience ends", async () => {
  const { server, port } = await house();
  const answer = asked(port, "/never", new Agent()).catch((error: NodeJS.ErrnoException) => error.code);
  await sleep(50);
  await drain(server, 300);
  expect(await answer).toBe("ECONNRESET");
});
