import { request as ask } from "node:http";
import { expect, test } from "vitest";
import { rejectMalformed } from "@/serving/reject-malformed";
import { listening } from "./listening";

/** A server that reads its addresses as Next does, and answers with what it read. */
async function house() {
  const answer = rejectMalformed(async (request, response) => {
    const [path = "", search] = request.url!.split("?");
    response.end(`${request.method} ${decodeURIComponent(path)}${search === undefined ? "" : `?${search}`}`);
  });
  const port = await listening((request, response) => {
    answer(request, response).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });
  return (
    path: string,
    method = "GET",
  ): Promise<{ status: number; allow: string | undefined; body: string }> =>
    new Promise((resolve, reject) => {
      const sent = ask({ port, path, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode!,
            allow: response.headers.allow,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });
}

for (const path of ["/claims/%FF", "/api/v1/stories/%ED%A0%80", "/people/%", "/claims/%zz"])
  test(`escapes that spell no text are signs like any others: ${path}`, async () => {
    const get = await house();
    expect(await get(path)).toMatchObject({ status: 200, body: `GET ${path}` });
  });

test("an address that can be read is handed on as it stands, and what it asks for is no part of its path", async () => {
  const get = await house();
  for (const path of ["/people/%D0%B0", "/?q=%FF", "/claims/a%2525?q=%"])
    expect((await get(path)).body).toBe(
      `GET ${decodeURIComponent(path.split("?")[0]!)}${/\?.*$/.exec(path)?.[0] ?? ""}`,
    );
});

test("a method that nobody here knows is refused, to machines as JSON", async () => {
  const get = await house();
  for (const method of ["TRACE", "PROPFIND"]) {
    const refused = await get("/api/v1/claims", method);
    expect(refused).toMatchObject({ status: 405, allow: "GET, HEAD, OPTIONS" });
    expect(JSON.parse(refused.body).error.code).toBe("method-not-allowed");
    expect((await get("/", method)).body).toMatch(/^This address is only read/);
  }
  expect((await get("/api/desk/edits", "POST")).body).toBe("POST /api/desk/edits");
});

test("a method that an address of the desk does not take is refused as JSON, with those that it takes", async () => {
  const get = await house();
  for (const [path, method, allow] of [
    ["/api/desk/edits", "GET", "POST, OPTIONS"],
    ["/api/desk/edits?x=1", "DELETE", "POST, OPTIONS"],
    ["/api/account/password", "PUT", "POST, OPTIONS"],
    ["/api/account/searches/1", "HEAD", "POST, OPTIONS"],
    ["/api/desk/subjects/claim/c-1", "POST", "GET, HEAD, OPTIONS"],
    ["/api/desk/stories/s-1/plan", "PATCH", "GET, HEAD, OPTIONS"],
  ] as const) {
    const refused = await get(path, method);
    expect(refused, path).toMatchObject({ status: 405, allow });
    if (method !== "HEAD") expect(JSON.parse(refused.body).error.code, path).toBe("method-not-allowed");
  }
  expect((await get("/api/desk/edits", "OPTIONS")).body).toBe("OPTIONS /api/desk/edits");
  expect((await get("/api/desk/subjects/claim/c-1", "HEAD")).status).toBe(200);
});

test("what a sender says of the way that it came is not believed", async () => {
  const seen: string[] = [];
  const answer = rejectMalformed(async (request, response) => {
    seen.push(...Object.keys(request.headers));
    response.end();
  });
  const port = await listening((request, response) => void answer(request, response));
  const believed = { "X-Forwarded-For": "10.0.0.1", Accept: "*/*" };
  const put = [
    "X-Forwarded-Proto",
    "X-Forwarded-Host",
    "X-Forwarded-Port",
    "X-Middleware-Subrequest",
    "X-Invoke-Path",
  ];
  const more = ["X-Middleware-Rewrite", "X-Matched-Path", "X-Now-Route-Matches", "X-NextJS-Data"];
  const claimed = Object.fromEntries([...put, ...more].map((name) => [name, "https"]));
  await fetch(`http://127.0.0.1:${port}/x`, { headers: { ...believed, ...claimed } });
  expect(seen).toEqual(expect.arrayContaining(["x-forwarded-for", "accept"]));
  expect(seen.filter((name) => Object.keys(claimed).some((one) => one.toLowerCase() === name))).toEqual([]);
});
