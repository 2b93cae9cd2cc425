import { expect, test, vi } from "vitest";
import { logServed, openLog, requestIdHeader, type Served, withRequestId } from "@/serving/request-log";
import { listening } from "./listening";

/** A server that answers 500 at /claims/broken, and its log. */
async function house(level: "info" | "error" | "silent" = "info", trustedProxies = 0) {
  const lines: Record<string, unknown>[] = [];
  const log = openLog(level, { write: (line) => void lines.push(JSON.parse(line)) });
  const served: Served[] = [];
  const answer = withRequestId(
    async (request, response) => {
      response.statusCode = request.url === "/claims/broken" ? 500 : 200;
      response.end(request.headers[requestIdHeader]);
    },
    { trustedProxies },
    [logServed(log), (one) => served.push(one)],
  );
  const port = await listening((request, response) => void answer(request, response));
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const before = served.length;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    const id = await response.text();
    await vi.waitFor(() => expect(served.length).toBe(before + 1));
    expect(response.headers.get(requestIdHeader)).toBe(id);
    return id;
  };
  return { get, lines };
}

test("a request is one line, by the id that its answer bears and the route that its address leads to", async () => {
  const { get, lines } = await house();
  const id = await get("/stories/ferry-fire?asOf=2018-01-01");
  expect(lines).toEqual([
    {
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      requestId: id,
      method: "GET",
      route: "/stories/[slug]",
      path: "/stories/ferry-fire",
      status: 200,
      ms: expect.any(Number),
      aborted: false,
      msg: "request",
    },
  ]);
});

test("what was searched for, and what lets somebody in, is in no line", async () => {
  const { get, lines } = await house();
  for (const path of [
    "/?q=hidden-word",
    "/invitations/hidden-word",
    "/reset/hidden-word",
    "/setup?token=hidden-word",
  ])
    await get(path, { Cookie: "session=hidden-word", Authorization: "Bearer hidden-word" });
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toContain("hidden-word");
});

test("of those that failed alone, or of none, where the setting says so", async () => {
  const failed = await house("error");
  await failed.get("/people");
  await failed.get("/claims/broken");
  expect(failed.lines).toMatchObject([{ level: "error", status: 500, path: "/claims/broken" }]);
  const silent = await house("silent");
  await silent.get("/claims/broken");
  expect(silent.lines).toEqual([]);
});

test("an id that a proxy of ours gave is kept; nobody else's is, nor one that is no id", async () => {
  const given = { "X-Request-Id": "0af7651916cd43dd" };
  expect(await (await house("info", 1)).get("/", given)).toBe("0af7651916cd43dd");
  expect(await (await house("info", 0)).get("/", given)).not.toBe("0af7651916cd43dd");
  expect(await (await house("info", 1)).get("/", { "X-Request-Id": "<b>0af7651916cd43dd" })).not.toContain(
    "<",
  );
});
