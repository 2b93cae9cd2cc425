import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { getOutside } from "@/services/outside/get-outside";
import { localSite } from "./local-site";

const page = { accept: "text/html", most: 10_000 };
const here = (port: number, patience = 3_000) => ({
  settings: { ports: [], hosts: [`127.0.0.1:${port}`] },
  patience,
});

test("a page is had as it stands, without a word of who asks", async () => {
  let said: NodeJS.Dict<string | string[]> = {};
  const { port } = await localSite((request, response) => {
    said = request.headers;
    response.setHeader("Content-Type", "text/html");
    response.end("<p>The port is shut.");
  });
  const got = await getOutside(`http://127.0.0.1:${port}/a?b=c#d`, page, here(port));
  expect(got).toMatchObject({ ok: true, status: 200, url: `http://127.0.0.1:${port}/a?b=c#d` });
  expect(got.ok && got.bytes.toString()).toBe("<p>The port is shut.");
  expect(Object.keys(said).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
] as const)("what is packed as %s is unpacked, and counted as it is then", async (packing, pack) => {
  const { port } = await localSite((request, response) => {
    response.setHeader("Content-Encoding", packing);
    response.end(pack(request.url === "/long" ? "0".repeat(5_000_000) : "short"));
  });
  const short = await getOutside(`http://127.0.0.1:${port}/`, page, here(port));
  expect(short.ok && short.bytes.toString()).toBe("short");
  expect(await getOutside(`http://127.0.0.1:${port}/long`, page, here(port))).toMatchObject({
    ok: false,
    again: false,
    words: expect.stringContaining("longer than"),
  });
});

test("what leads on is followed where it may be, and the address is the last one", async () => {
  const { port } = await localSite((request, response) => {
    if (request.url === "/old") response.writeHead(301, { Location: "/new#part" });
    response.end("new");
  });
  expect(await getOutside(`http://127.0.0.1:${port}/old`, page, here(port))).toMatchObject({
    ok: true,
    url: `http://127.0.0.1:${port}/new`,
  });
});

test.each<[string, (url: string) => [number, Record<string, string>, string], string]>([
  ["a ring", (url) => [302, { Location: url }, ""], "leads on more than"],
  ["an address that is none", () => [302, { Location: "http://[" }, ""], "what is no address"],
  ["another scheme", () => [302, { Location: "file:///etc/passwd" }, ""], "begin with https"],
  ["two packings", () => [200, { "Content-Encoding": "gzip, br" }, "x"], "packed in a way"],
  ["a packing that is a lie", () => [200, { "Content-Encoding": "gzip" }, "not packed"], "packed wrongly"],
  ["headers without end", () => [200, { "X-Long": "x".repeat(20_000) }, "x"], "not understood"],
])("%s is said in words", async (_, answer, words) => {
  const { port } = await localSite((request, response) => {
    const [status, headers, body] = answer(request.url ?? "");
    response.writeHead(status, headers);
    response.end(body);
  });
  const got = await getOutside(`http://127.0.0.1:${port}/x`, page, here(port));
  expect(got).toMatchObject({ ok: false, words: expect.stringContaining(words) });
});

test("a host that says nothing, or drops the line in the midst, ends in words", async () => {
  const { port } = await localSite((request, response) => {
    if (request.url === "/still") return;
    response.writeHead(200, { "Content-Length": "1000" });
    response.write("a part of it");
    setTimeout(() => response.destroy(), 20);
  });
  expect(await getOutside(`http://127.0.0.1:${port}/still`, page, here(port, 300))).toMatchObject({
    ok: false,
    again: true,
    words: "The page did not come in time.",
  });
  for (let turn = 0; turn < 30; turn += 1)
    expect(await getOutside(`http://127.0.0.1:${port}/dropped`, page, here(port))).toMatchObject({
      ok: false,
      again: true,
    });
});

test("a host that speaks another protocol all at once ends in words too", async () => {
  const { port } = await localSite((request) => {
    request.socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
  });
  const got = await getOutside(`http://127.0.0.1:${port}/`, page, here(port));
  expect(got).toMatchObject({ ok: false, again: true });
});

test("a host that hangs up before it says a word ends in words", async () => {
  const { port } = await localSite((request) => request.socket.end());
  expect(await getOutside(`http://127.0.0.1:${port}/`, page, here(port))).toMatchObject({
    ok: false,
    again: true,
  });
});

test("what is taken back is ended at once", async () => {
  const { port } = await localSite(() => undefined);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  const got = await getOutside(
    `http://127.0.0.1:${port}/`,
    { ...page, signal: stop.signal },
    here(port, 60_000),
  );
  expect(got).toMatchObject({ ok: false, words: "It was taken back." });
});

test.each([
  ["no address", "That is no address of a page."],
  ["ftp://news.example/a", "Only addresses that begin with https:// or http:// are fetched."],
  ["https://user:word@news.example/", "An address with a name or a password in it is not fetched."],
  ["https://news.example:8443/", "Port 8443 is not one that pages are fetched from."],
])("%s is not asked for", async (address, words) => {
  const resolve = () => Promise.reject(new Error("nobody may look it up"));
  expect(await getOutside(address, page, { resolve })).toMatchObject({ ok: false, again: false, words });
});
