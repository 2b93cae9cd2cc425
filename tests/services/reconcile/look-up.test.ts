import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { lookUp } from "@/services/reconcile/look-up";
import { localSite } from "../outside/local-site";
import { register } from "./register";

const signal = new AbortController().signal;
const marrow = { kind: "person" as const, name: "Ilse Marrow" };

async function at(answer: (request: IncomingMessage, response: ServerResponse) => void, path = "/api") {
  const { port, asked } = await localSite(answer);
  const outside = { ports: [], hosts: [`127.0.0.1:${port}`] };
  const service = { name: "Register", url: `http://127.0.0.1:${port}${path}` };
  return { asked, looked: await lookUp(service, marrow, { outside, signal }) };
}

test("a name is looked up with its kind, and what the service says of each is had with it", async () => {
  const { asked, looked } = await at(register);
  expect(asked).toHaveLength(3);
  expect(looked).toEqual({
    ok: true,
    found: {
      service: "Register",
      ...marrow,
      note: null,
      candidates: [
        {
          id: "Q7001",
          name: "Ilse Marrow",
          description: "harbour engineer",
          types: ["human"],
          score: 100,
          match: true,
          url: "https://register.example/Q7001",
          names: [
            { text: "Ilse Marrow", language: null },
            { text: "I. K. Marrow", language: "en" },
            { text: "Ильзе Марроу", language: "ru" },
            { text: "إلزه مارو", language: "ar" },
          ],
          ids: [
            { scheme: "wikidata", value: "Q7001" },
            { scheme: "opensanctions", value: "NK-marrow7001" },
          ],
          posts: [
            { title: "Chief engineer", at: "Lenn Port Authority", from: null, to: null },
            { title: "Councillor", at: null, from: null, to: null },
          ],
        },
        expect.objectContaining({ id: "Q7002", score: 87.5, match: false, posts: [] }),
      ],
    },
  });
});

/** The manifest is as it should be, and the rest as a stranger likes. */
const then =
  (answer: (response: ServerResponse) => void) => (request: IncomingMessage, response: ServerResponse) =>
    request.url?.includes("queries") ? answer(response) : register(request, response);
const found = (result: unknown) => then((response) => response.end(JSON.stringify({ q: { result } })));

describe("what is told in words, and takes nothing over", () => {
  const notAsked = "is not as the protocol has it";
  test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string]>([
    ["a page", (_, response) => response.end("<!doctype html><title>Hello</title>"), notAsked],
    ["nothing", (_, response) => response.end(), notAsked],
    ["a list", (_, response) => response.end("[]"), notAsked],
    ["depth", (_, response) => response.end("[".repeat(100_000)), notAsked],
    ["an error", (_, response) => response.writeHead(500).end(), "It answers with an error (500)."],
    ["too often", (_, response) => response.writeHead(429).end(), "It is asked too often."],
    ["a page for an answer", then((response) => response.end("<html>")), notAsked],
    ["results of another shape", found("everybody"), notAsked],
    [
      "more than is taken",
      then((response) => response.end(`{"q":{"result":[],"more":"${"a".repeat(3_000_000)}"}}`)),
      "longer than 2 MB",
    ],
    [
      "a version that nobody knows",
      (_, response) => response.end('{"versions":["9.0"],"name":"New"}'),
      "a version of the protocol that is not known here",
    ],
  ])("%s", async (_, answer, words) => {
    const { looked } = await at(answer);
    expect(looked).toEqual({ ok: false, words: expect.stringMatching(/^Register: /) });
    expect(looked).toMatchObject({ words: expect.stringContaining(words) });
  });

  test("a service that leads on to this machine is not followed there", async () => {
    const canary = await localSite((_, response) => response.end("{}"));
    const { looked } = await at((_, response) =>
      response.writeHead(302, { Location: `http://127.0.0.1:${canary.port}/` }).end(),
    );
    expect(looked).toMatchObject({ ok: false });
    expect(canary.connections()).toBe(0);
  });

  test("a service that is gone, and one that is on this machine without leave", async () => {
    const outside = { ports: [], hosts: ["127.0.0.1:1"] };
    const gone = { name: "Gone", url: "http://127.0.0.1:1/api" };
    expect(await lookUp(gone, marrow, { outside, signal })).toEqual({
      ok: false,
      words: "Gone: The host does not answer.",
    });
    const { port, connections } = await localSite(register);
    const inside = { name: "Inside", url: `http://127.0.0.1:${port}/` };
    const refused = await lookUp(inside, marrow, { outside: { ports: [port], hosts: [] }, signal });
    expect(refused.ok).toBe(false);
    expect(connections()).toBe(0);
  });
});

test("of a list of candidates, those that cannot be read are left out, and no more than eight are kept", async () => {
  const sound = (at: number) => ({
    id: `Q${at + 1}`,
    name: `Ilse ${at}`,
    score: "high",
    match: "yes",
    type: 7,
  });
  const { looked } = await at(
    found([
      null,
      7,
      { id: "Q1" },
      { id: { deep: [] }, name: "x" },
      ...Array.from({ length: 40 }, (_, i) => sound(i)),
    ]),
  );
  if (!looked.ok) throw new Error(looked.words);
  expect(looked.found.candidates).toHaveLength(8);
  expect(looked.found.candidates[0]).toMatchObject({ score: null, match: false, types: [] });
});

test("marks that nobody sees, lines and markup of a stranger are words and no more", async () => {
  const { looked } = await at(
    found([{ id: "Q5", name: "Ilse\u202e\n<b>Marrow</b>\u0000", description: "x".repeat(5_000) }]),
  );
  if (!looked.ok) throw new Error(looked.words);
  expect(looked.found.candidates[0]).toMatchObject({ name: "Ilse <b>Marrow</b>", description: null });
});

test("where what is said of them does not come, the candidates are there, and it is told", async () => {
  const { looked } = await at((request, response) =>
    request.url?.includes("extend") ? response.writeHead(503).end() : register(request, response),
  );
  if (!looked.ok) throw new Error(looked.words);
  expect(looked.found.note).toBe("More of them than their name was not had. It answers with an error (503).");
  expect(looked.found.candidates[0]).toMatchObject({
    posts: [],
    ids: [{ scheme: "wikidata", value: "Q7001" }],
  });
});
