import { request as ask } from "node:http";
import { expect, test } from "vitest";
import { readable } from "@/serving/readable";
import { listening } from "./listening";

/** A server that reads its addresses as Next does, and answers with what it read. */
async function house() {
  const answer = readable(async (request, response) => {
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
