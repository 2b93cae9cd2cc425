import { request as ask, IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { gate } from "@/serving/gate";
import { tooMany } from "@/serving/too-many";
import { listening } from "./listening";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

/** A gate before answers that each take a minute's third by the test's clock; who asks says in headers who they are. */
async function house(secondsAMinute: number) {
  const state = { now: 0, worked: 0, drawn: 0 };
  const page = async () => {
    state.drawn += 1;
    return new Response('<script nonce="the-one">1</script><h1>A little slower, please</h1>', {
      headers: { "Content-Security-Policy": "script-src 'nonce-the-one'; frame-ancestors 'none'" },
    });
  };
  const limits = gate(
    secondsAMinute,
    ({ headers }) => ({ address: String(headers.from), isLimited: headers.by === undefined }),
    tooMany(page),
    () => state.now,
  );
  const port = await listening(
    (request, response) =>
      void limits(request, response, async () => {
        state.worked += 1;
        if (request.url === costly) state.now += 20_000;
        response.end("worked out");
      }),
  );
  const get = (path: string, from: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      const sent = ask({ port, path, method, headers: { from, ...headers }, agent: false }, (response) => {
        let body = "";
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      });
      sent.on("error", reject);
      sent.end();
    });
  return { state, get };
}

const costly = "/api/v1/claims?q=said&sort=relevance";

/** Ten seconds of work come back in the twenty that an answer takes. */
async function spendAll(get: (path: string, from: string) => Promise<Answer>, from: string) {
  const statuses: number[] = [];
  for (let number = 0; number < 6; number += 1) statuses.push((await get(costly, from)).status);
  return statuses;
}

test("beyond its share an address is told 429 and when to come back, in the shape of the API", async () => {
  const { get } = await house(30);
  expect(await spendAll(get, "a")).toContain(429);
  const refused = await get(costly, "a");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(refused.body)).toEqual({
    error: { code: "too-many", message: expect.stringContaining(refused.headers["retry-after"]!) },
  });
});

test("another address is answered all the same", async () => {
  const { get } = await house(30);
  await spendAll(get, "a");
  expect((await get(costly, "a")).status).toBe(429);
  expect((await get(costly, "b")).body).toBe("worked out");
});

test("who waits as long as they were told is answered again", async () => {
  const { state, get } = await house(30);
  await spendAll(get, "a");
  const refused = await get(costly, "a");
  state.now += Number(refused.headers["retry-after"]) * 1_000 + 1;
  expect((await get(costly, "a")).status).toBe(200);
});

test("a person is told so on a page of ours, which is drawn once and whose scripts may run", async () => {
  const { state, get } = await house(30);
  await spendAll(get, "a");
  const pages = [
    await get("/", "a"),
    await get("/stories/x?asOf=2018-01-30", "a", { cookie: "session=forged" }),
  ];
  for (const { status, headers, body } of pages) {
    expect([status, headers["content-type"]]).toEqual([429, "text/html; charset=utf-8"]);
    expect(body).toContain("A little slower, please");
    expect(headers["content-security-policy"]).toMatch(/script-src 'sha256-/);
  }
  expect(pages[0]!.body).toBe(pages[1]!.body);
  expect(state.drawn).toBe(1);
  expect((await get("/", "a", {}, "HEAD")).body).toBe("");
});

test("switched off, nobody is refused, however much they ask for", async () => {
  const { get } = await house(0);
  const statuses = [...(await spendAll(get, "a")), ...(await spendAll(get, "a"))];
  expect(new Set(statuses)).toEqual(new Set([200]));
  const many = await Promise.all(Array.from({ length: 150 }, () => get(costly, "a")));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200]));
});

test("the desk, the account and what the page is built of are not counted", async () => {
  const { get } = await house(30);
  await spendAll(get, "a");
  for (const path of [
    "/desk",
    "/desk/articles/new",
    "/api/desk/presence",
    "/account",
    "/_next/static/a.js",
    "/healthz",
  ])
    expect([path, (await get(path, "a")).status]).toEqual([path, 200]);
  for (const path of ["/", "/nowhere", "/api/v1/claims.csv", "/stories/x/feed.atom", "/desks"])
    expect([path, (await get(path, "a")).status]).toEqual([path, 429]);
});

test("a frame that asks for too much shows the words in the frame, and a page does not let itself be framed", async () => {
  const { get } = await house(30);
  await spendAll(get, "a");
  const policyAt = async (path: string) => {
    const { status, headers } = await get(path, "a");
    expect(status).toBe(429);
    return headers["content-security-policy"];
  };
  expect(await policyAt("/embed/stories/ferry")).toContain("frame-ancestors *");
  expect(await policyAt("/stories/ferry")).toContain("frame-ancestors 'none'");
});

test("who is not limited is never refused, and takes turns with the others all the same", async () => {
  const { state, get } = await house(30);
  const by = { by: "a proxy" };
  const many = await Promise.all(Array.from({ length: 150 }, () => get(costly, "a", by)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200]));
  expect(state.worked).toBe(150);
  expect((await get(costly, "a")).status, "and what was done for them counts for nobody").toBe(200);
});

test("of what is sent two begin at once, the next when one is answered or after a while, and no page waits behind them", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const limits = gate(
    30,
    () => ({ address: "a", isLimited: true }),
    tooMany(async () => new Response()),
  );
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const send = (method: string, url: string) => {
    const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
    const response = new ServerResponse(request);
    const work = () => {
      begun.push(url);
      return new Promise<void>((end) => ends.set(url, end));
    };
    void limits(request, response, work);
    return response;
  };
  for (const name of ["one", "two", "three", "four"]) send("POST", `/api/desk/${name}`);
  const left = send("POST", "/api/desk/left");
  send("POST", "/api/desk/five");
  send("GET", "/healthz");
  const settled = () => new Promise((done) => setImmediate(done));
  await settled();
  expect(begun).toEqual(["/healthz", "/api/desk/one", "/api/desk/two"]);
  ends.get("/api/desk/two")!();
  await settled();
  expect(begun.slice(3)).toEqual(["/api/desk/three"]);
  left.emit("close");
  await vi.advanceTimersByTimeAsync(60);
  expect(begun.slice(4)).toEqual(["/api/desk/four", "/api/desk/five"]);
});

test("what is sent when the line is full begins at once, and is never refused", async () => {
  const { get, state } = await house(30);
  const all = Array.from({ length: 200 }, () => get("/api/desk/articles", "a", {}, "POST"));
  expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]));
  expect(state.worked).toBe(200);
});
