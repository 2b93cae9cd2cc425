import { createHash } from "node:crypto";
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Edition } from "@/db/edition";
import { capture } from "@/serving/capture-response";
import { pageCache } from "@/serving/page-cache";
import { listening } from "./listening";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

/** A front before a page that counts how often it is drawn; the edition is what the test says it is. */
async function house() {
  const state = { edition: { writer: "1", due: null } as Edition, drawn: 0, away: false };
  const page = async (request: IncomingMessage, response: ServerResponse) => {
    state.drawn += 1;
    const who = request.headers.cookie ?? request.headers["x-nextjs-data"] ?? "anyone";
    const text = `drawn ${state.drawn} for ${who}`;
    const nonce = `nonce-number-${String(state.drawn).padStart(11, "0")}`;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (request.url === "/stories/nowhere") response.statusCode = 404;
    if (request.url === "/people") response.setHeader("Set-Cookie", "seen=1");
    response.setHeader("Content-Security-Policy", `script-src 'nonce-${nonce}'`);
    response.setHeader("Link", `</a.css>; rel=preload; as="style"; nonce="${nonce}"`);
    response.writeHead(response.statusCode, { "Content-Type": "text/html; charset=utf-8" });
    response.write(`<script nonce="${nonce}">1</script>`);
    response.end(`<p>${text}</p>${"filling ".repeat(500)}<script nonce="${nonce}"></script>`);
  };
  const answer = pageCache(
    (request, response) => capture(page, request, response),
    page,
    async () => {
      if (state.away) throw new Error("away");
      return state.edition;
    },
  );
  const port = await listening((request, response) => void answer(request, response));
  const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = ask({ port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });
  return { state, get };
}

const says = ({ body }: Answer) => /<p>(.*?)<\/p>/.exec(body.toString())?.[1];

test("a page is drawn once for an edition, and anew for the next", async () => {
  const { state, get } = await house();
  expect(says(await get("/stories/a"))).toBe("drawn 1 for anyone");
  expect(says(await get("/stories/a"))).toBe("drawn 1 for anyone");
  state.edition = { writer: "2", due: null };
  expect(says(await get("/stories/a"))).toBe("drawn 2 for anyone");
  expect(says(await get("/stories/a"))).toBe("drawn 2 for anyone");
});

test("another address is another page, and what is asked beside the page is part of its address", async () => {
  const { get } = await house();
  await get("/stories/a");
  expect(says(await get("/stories/b"))).toBe("drawn 2 for anyone");
  expect(says(await get("/stories/a?asOf=2018-01-30"))).toBe("drawn 3 for anyone");
});

test("a page is drawn anew once something on record has become public, though nobody wrote", async () => {
  const { state, get } = await house();
  state.edition = { writer: "1", due: new Date(Date.now() + 40) };
  await get("/");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(says(await get("/"))).toBe("drawn 2 for anyone");
});

test("whoever sends a cookie is drawn a page of their own, which nobody else is given", async () => {
  const { get } = await house();
  expect(says(await get("/", { cookie: "session=a" }))).toBe("drawn 1 for session=a");
  expect(says(await get("/"))).toBe("drawn 2 for anyone");
  expect(says(await get("/", { cookie: "session=a" }))).toBe("drawn 3 for session=a");
  expect(says(await get("/"))).toBe("drawn 2 for anyone");
});

test("everybody is given the same bytes, compressed once in each encoding, with scripts allowed by their sum", async () => {
  const { state, get } = await house();
  const unpacked = { identity: (body: Buffer) => body, gzip: gunzipSync, br: brotliDecompressSync };
  const sums = new Set<string>();
  const policies = new Set<unknown>();
  for (const encoding of ["identity", "gzip", "br", "gzip"] as const) {
    const { headers, body } = await get("/", { "accept-encoding": encoding });
    expect(headers["content-encoding"] ?? "identity").toBe(encoding);
    expect(headers["content-length"]).toBe(String(body.length));
    sums.add(unpacked[encoding](body).toString());
    policies.add(headers["content-security-policy"]);
    expect(headers.link).toBe('</a.css>; rel=preload; as="style"');
  }
  expect(state.drawn).toBe(1);
  expect(sums.size).toBe(1);
  expect([...sums][0]).not.toContain("nonce");
  expect([...policies]).toEqual([`script-src 'sha256-${sha256("1")}' 'sha256-${sha256("")}'`]);
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

test("a client that holds the page is told that it still stands", async () => {
  const { state, get } = await house();
  const { headers } = await get("/");
  const again = await get("/", { "if-none-match": String(headers.etag) });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
  state.edition = { writer: "2", due: null };
  expect((await get("/", { "if-none-match": String(headers.etag) })).status).toBe(200);
  expect(headers["cache-control"]).toBe("public, no-cache");
  expect(headers.vary).toContain("Cookie");
});

test("HEAD has the headers of GET and no body", async () => {
  const { get } = await house();
  const whole = await get("/");
  const head = await get("/", {}, "HEAD");
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
  expect(head.headers["content-length"]).toBe(String(whole.body.length));
});

test("what leads nowhere, sets a cookie or is asked for by a script in the page is not kept", async () => {
  const { get } = await house();
  const lost = await get("/stories/nowhere");
  expect([lost.status, says(lost)]).toEqual([404, "drawn 1 for anyone"]);
  expect(says(await get("/stories/nowhere"))).toBe("drawn 2 for anyone");
  await get("/people");
  expect(says(await get("/people"))).toBe("drawn 4 for anyone");
  await get("/", { rsc: "1" });
  expect(says(await get("/", { rsc: "1" }))).toBe("drawn 6 for anyone");
  for (const path of ["/desk", "/sign-in", "/account", "/api/desk/edits", "/healthz"]) await get(path);
  const files = ["claims.csv", "claims.jsonl", "claims.xlsx", "attributions.csv", "attributions.xlsx"];
  for (const path of files) {
    await get(`/api/v1/${path}`);
    expect(says(await get(`/api/v1/${path}?q=a`)), path).not.toBe(says(await get(`/api/v1/${path}?q=a`)));
  }
  expect(says(await get("/desk"))).toBe("drawn 27 for anyone");
});

test("many who ask at once wait for one drawing", async () => {
  const { state, get } = await house();
  const answers = await Promise.all(Array.from({ length: 20 }, () => get("/")));
  expect(new Set(answers.map(says))).toEqual(new Set(["drawn 1 for anyone"]));
  expect(state.drawn).toBe(1);
});

test("with the database away, nothing kept is given as if it were known to stand", async () => {
  const { state, get } = await house();
  await get("/");
  state.away = true;
  expect(says(await get("/"))).toBe("drawn 2 for anyone");
});

test("what one client says of itself is not in what the next one is given", async () => {
  const { get } = await house();
  expect(says(await get("/", { "x-nextjs-data": "a stranger", "user-agent": "nobody" }))).toBe(
    "drawn 1 for anyone",
  );
  expect(says(await get("/"))).toBe("drawn 1 for anyone");
});
