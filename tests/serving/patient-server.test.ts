import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { patientServer } from "@/serving/patient-server";

// Framing as no browser writes it. Patience is short here; what is asserted is that it ends, and who is answered meanwhile.

const patience = 1_000;
vi.setConfig({ testTimeout: 60_000 });

/** A server that reads each body whole before it answers, as our gate does. */
async function house(patient = patience): Promise<number> {
  const server = patientServer(async (request, response) => {
    let length = 0;
    for await (const piece of request) length += piece.length;
    response.end(`${request.url} ${length}`);
  }, patient);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  // That it was hung up on is what is looked for.
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    socket.once("connect", resolve);
    socket.once("close", () => resolve());
  });
  return socket;
}

/** All that is said on a connection until the other side ends it. */
async function untilClosed(socket: Socket): Promise<string> {
  let said = "";
  socket.on("data", (bytes) => {
    said += bytes;
  });
  // Not `once` of Node, which throws where the other side hangs up with what was sent unread: that is an end as well.
  if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
  return said;
}

/** Says the same again and again until nobody listens any more. */
function trickle(socket: Socket, bytes: string): void {
  const going = setInterval(() => socket.write(bytes), 100);
  socket.once("close", () => clearInterval(going));
}

const answered = async (port: number) => (await fetch(`http://127.0.0.1:${port}/healthz`)).text();

const chunked = "POST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
const slow: Record<string, (socket: Socket) => void> = {
  "nothing at all": () => undefined,
  "half a head": (socket) => void socket.write("GET / HTTP/1.1\r\nHost: a\r\nX-"),
  "a head a letter at a time": (socket) => {
    socket.write("GET / HTTP/1.1\r\nX: ");
    trickle(socket, "x");
  },
  "a body of which nothing comes": (socket) =>
    void socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n"),
  "chunks that stop": (socket) => void socket.write(`${chunked}5\r\nhello\r\n`),
  "chunks that never end, a letter each": (socket) => {
    socket.write(chunked);
    trickle(socket, "1\r\nx\r\n");
  },
};

test("300 who open connections and say nothing, or next to nothing, are hung up on, and others are answered meanwhile", async () => {
  // This one thread is all of them and the server: it may itself be slow to send a head.
  const port = await house(3 * patience);
  const ways = Object.values(slow);
  const sockets = await Promise.all(
    Array.from({ length: 300 }, async (_, at) => {
      const socket = await opened(port);
      ways[at % ways.length]?.(socket);
      return socket;
    }),
  );
  for (let times = 0; times < 5; times += 1) expect(await answered(port)).toBe("/healthz 0");
  await Promise.all(sockets.map(untilClosed));
  expect(await answered(port)).toBe("/healthz 0");
});

for (const [way, speak] of Object.entries(slow))
  test(`${way} is not waited for`, async () => {
    const socket = await opened(await house());
    speak(socket);
    expect(await untilClosed(socket)).not.toMatch(/^HTTP\/1.1 (?:200|5)/);
  });

test("a body that comes slowly but steadily is read to its end, past the patience for a still one", async () => {
  const socket = await opened(await house());
  const piece = "x".repeat(400);
  socket.write("POST /steady HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
  const said = untilClosed(socket);
  for (let pieces = 0; pieces < 30; pieces += 1) {
    socket.write(`190\r\n${piece}\r\n`);
    await sleep(80);
  }
  socket.write("0\r\n\r\n");
  expect(await said).toContain("/steady 12000");
});

test("what takes long to answer is not hung up on", async () => {
  const server = patientServer(async (request, response) => {
    for await (const _ of request);
    await sleep(patience * 3);
    response.end("done");
  }, patience);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "x" })).text()).toBe("done");
});

test("a head of 17 KB is refused, and requests that come all at once are answered in their order", async () => {
  const port = await house();
  const long = await opened(port);
  long.write(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(17 * 1024)}\r\n\r\n`);
  expect(await untilClosed(long)).toMatch(/^HTTP\/1.1 431 /);
  const eager = await opened(port);
  const paths = Array.from({ length: 50 }, (_, at) => `/${at}`);
  const last = "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  eager.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).join("") + last);
  const bodies = (await untilClosed(eager)).match(/^\/\w+(?= 0)/gm);
  expect(bodies).toEqual([...paths, "/last"]);
});
