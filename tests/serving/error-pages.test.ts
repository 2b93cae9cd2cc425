import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { sendCaptured } from "@/serving/capture-response";
import { withErrorPages } from "@/serving/error-pages";
import { listening } from "./listening";

const empty = `<html id="__next_error__"><script>push("E{\\"digest\\":\\"2191220429\\"}")</script></html>`;

/** A server whose pages fail as Next's do: empty, with a nonce in the policy. */
async function house({ isAway = false, ours = 200 } = {}) {
  const fails = async (request: IncomingMessage, response: ServerResponse) => {
    const isPage = request.url !== "/api/v1/claims";
    response.setHeader("Content-Security-Policy", isPage ? "script-src 'nonce-of-the-empty-page'" : "");
    response.setHeader("Content-Type", isPage ? "text/html; charset=utf-8" : "application/json");
    response.statusCode = 500;
    response.end(empty);
  };
  const asked: { path: string; cookie: string | undefined }[] = [];
  const render = withErrorPages(
    fails,
    async (path, cookie) => {
      asked.push({ path, cookie });
      const headers = { "Content-Security-Policy": "script-src 'nonce-of-our-page'; frame-ancestors 'none'" };
      return new Response("<p>in words</p>", { status: ours, headers });
    },
    async () => isAway,
  );
  const port = await listening((request, response) => {
    void render(request, response).then((captured) => sendCaptured(request, response, captured));
  });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { Connection: "close", ...headers } });
  return { get, asked };
}

test("what failed is told in words, under the number that our log has of it", async () => {
  const { get, asked } = await house();
  const answer = await get("/people", { Cookie: "who=ada" });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe("<p>in words</p>");
  expect(answer.headers.get("content-security-policy")).toBe(
    "script-src 'nonce-of-our-page'; frame-ancestors 'none'",
  );
  expect(asked).toEqual([{ path: "/did-not-load?reference=2191220429", cookie: "who=ada" }]);
});

for (const method of ["GET", "HEAD"])
  test(`a page that the database left in the midst is to be asked for later (${method})`, async () => {
    const { get, asked } = await house({ isAway: true });
    const answer = await get("/people", { Cookie: "who=ada" }, method);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(answer.headers.get("content-length")).toBe(String("<p>in words</p>".length));
    expect(await answer.text()).toBe(method === "GET" ? "<p>in words</p>" : "");
    expect(asked).toEqual([{ path: "/unavailable", cookie: undefined }]);
  });

test("what failed in a frame is told in the frame", async () => {
  const { get } = await house({ isAway: true });
  const answer = await get("/embed/stories/ferry");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
});

test("where our own words cannot be drawn either, there are words still, and a way on", async () => {
  const { get } = await house({ ours: 500 });
  const answer = await get("/people");
  expect(answer.status).toBe(500);
  const words = await answer.text();
  expect(words).toContain("This page did not load");
  expect(words).toContain('<a href="/">');
});

test("what a machine asked for is answered as it was", async () => {
  const { get, asked } = await house();
  const answer = await get("/api/v1/claims");
  expect(await answer.text()).toBe(empty);
  expect(asked).toEqual([]);
});
