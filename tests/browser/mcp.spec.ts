import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "./test";

// A program that speaks the Model Context Protocol, as its makers have it, against the site itself and against the command.

test.skip(({ isMobile }) => isMobile, "what a program is answered does not depend on the width");

const slug = "spy-chief-us-visit";

type Told = { words: string; json: Record<string, unknown>; isError: boolean };

async function asked(client: Client, name: string, input: Record<string, unknown>): Promise<Told> {
  const result = await client.callTool({ name, arguments: input });
  const [first] = result.content as { type: string; text: string }[];
  return {
    words: first!.text,
    json: (result.structuredContent ?? {}) as Record<string, unknown>,
    isError: result.isError === true,
  };
}

async function overHttp(base: string): Promise<Client> {
  const client = new Client({ name: "a-program", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", base)));
  return client;
}

async function overStdio(...args: string[]): Promise<Client> {
  const client = new Client({ name: "a-program", version: "1" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ["src/cli/main.mjs", "mcp", ...args],
      env: process.env as Record<string, string>,
      stderr: "pipe",
    }),
  );
  return client;
}

for (const way of ["at its address", "by the command"])
  test(`a program asks ${way} and is told each status and its day in words`, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const client = way === "at its address" ? await overHttp(baseURL!) : await overStdio("--url", baseURL!);
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name).toSorted()).toEqual([
        "find_entities",
        "get_claim",
        "get_entity",
        "get_story",
        "list_changes",
        "search_claims",
      ]);
      expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);

      const story = await asked(client, "get_story", { slug });
      expect(story.words).toMatch(/^As of now, \d+ \w+ \d{4}/);
      expect(story.words).toContain("Reported, not confirmed: ");
      expect(story.words).toContain("Would not speak to it, which is no denial:\n- ");
      expect(story.json).toMatchObject({ slug });

      const met = await asked(client, "search_claims", { q: "Pompeo", status: ["reported"], story: slug });
      const [claim] = met.json.items as { id: string; title: string; status: string }[];
      expect(claim!.status).toBe("reported");
      expect(met.words).toContain(claim!.title);

      const whole = await asked(client, "get_claim", { id: claim!.id });
      expect(whole.words.split("\n")[1]).toBe(claim!.title);
      expect(whole.words).toContain("Independent origins: 1");
      expect(whole.words).toContain("What would change it:");

      const before = await asked(client, "get_story", { slug, asOf: "2018-01-28" });
      expect(before.words).toMatch(/^As of 2018-01-28: what became public later is left out\./);
      const ids = Object.values(before.json.claims as Record<string, { id: string }[]>).flat();
      expect(ids.map(({ id }) => id)).not.toContain(claim!.id);

      const found = await asked(client, "find_entities", { q: "Нарышкин" });
      const [person] = found.json.items as { id: string; name: string }[];
      expect(person!.name).toContain("Naryshkin");
      const told = await asked(client, "get_entity", { id: person!.id });
      expect(told.words).toContain("Under sanctions of");
      expect((await asked(client, "list_changes", { slug, limit: 3 })).words).toContain(
        "Reported, not confirmed",
      );
    } finally {
      await client.close();
    }
  });

test("what the API would not answer is told to a program as a sentence, and it may ask again", async ({
  baseURL,
}) => {
  const client = await overHttp(baseURL!);
  const refused = await asked(client, "get_claim", { id: "no-such-claim" });
  expect(refused).toMatchObject({ isError: true, words: "There is nothing at this address." });
  const dated = await asked(client, "get_story", { slug, asOf: "the day before" });
  expect(dated.isError).toBe(true);
  expect(dated.words).toMatch(/^asOf: /);
  for (const id of ["../users", "a/b", "%00", "x".repeat(5_000), "🐟\ud800"])
    expect((await asked(client, "get_claim", { id })).isError, id).toBe(true);
  expect((await asked(client, "get_story", { slug })).isError).toBe(false);
  await client.close();
});

test("what is no question of the protocol is refused, is bounded, and leaves the site as it was", async ({
  request,
}) => {
  const headers = { Accept: "application/json, text/event-stream", "Content-Type": "application/json" };
  const send = (data: unknown) => request.post("/mcp", { headers, data: data as string, maxRedirects: 0 });
  for (const body of ["", "{", "[]", "null", "1", '{"jsonrpc":"2.0"}', "[".repeat(20_000)]) {
    const answer = await send(Buffer.from(body));
    expect(answer.status(), body.slice(0, 20)).toBeGreaterThanOrEqual(400);
    expect(answer.status(), body.slice(0, 20)).toBeLessThan(500);
  }
  expect(
    (await send({ jsonrpc: "2.0", id: 1, method: "tools/call", params: "x".repeat(70_000) })).status(),
  ).toBe(413);
  expect((await request.get("/mcp")).status()).toBe(405);
  const leave = await request.fetch("/mcp", { method: "OPTIONS" });
  expect([leave.status(), leave.headers()["access-control-allow-origin"]]).toEqual([204, "*"]);
  // A program that wants to be told of changes would hold a turn for as long as it likes.
  const listening = {
    jsonrpc: "2.0",
    id: 2,
    method: "subscriptions/listen",
    params: {
      notifications: { toolsListChanged: true },
      _meta: {
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientInfo": { name: "a-program", version: "1" },
        "io.modelcontextprotocol/clientCapabilities": {},
      },
    },
  };
  const answer = await request.post("/mcp", {
    headers: { ...headers, "Mcp-Protocol-Version": "2026-07-28", "Mcp-Method": "subscriptions/listen" },
    data: listening,
    timeout: 10_000,
  });
  expect((await answer.json()).error).toBeDefined();
});

test("the command says in words that no site answers, and what is no address", async () => {
  const client = await overStdio("--url", "http://127.0.0.1:9");
  const told = await asked(client, "get_story", { slug });
  expect(told).toMatchObject({ isError: true });
  expect(told.words).toMatch(/^http:\/\/127\.0\.0\.1:9 does not answer: /);
  await client.close();
});
