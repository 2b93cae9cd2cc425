import { beforeEach, expect, test } from "vitest";
import { GET as lead } from "@/app/reconcile/[id]/route";
import { GET as proposed } from "@/app/reconcile/properties/route";
import { GET, OPTIONS, POST } from "@/app/reconcile/route";
import { GET as suggested } from "@/app/reconcile/suggest/route";
import type { PrismaClient } from "@/db/generated/client";
import { lookUp } from "@/services/reconcile/look-up";
import { localSite } from "../services/outside/local-site";
import { importWorkedStory } from "../worked-story";
import { at, servedDatabase } from "./serve";

// Our people and organizations, as other tools ask for them: https://reconciliation-api.github.io/specs/0.2/

const site = "http://127.0.0.1:3000";
let db: PrismaClient;
beforeEach(async () => {
  db = await servedDatabase();
  await importWorkedStory(db);
});

async function got(params: Record<string, unknown> = {}) {
  const url = new URL(`${site}/reconcile`);
  for (const [name, value] of Object.entries(params))
    url.searchParams.set(name, typeof value === "string" ? value : JSON.stringify(value));
  const response = await GET(new Request(url));
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const sent = async (body: string, type = "application/x-www-form-urlencoded") => {
  const headers = { "Content-Type": type };
  const response = await POST(new Request(`${site}/reconcile`, { method: "POST", headers, body }));
  return { status: response.status, body: await response.json() };
};
const results = async (query: Record<string, unknown>) =>
  (await got({ queries: { q: query } })).body.q.result;

test("the service says of itself what it is, for the programs of any site", async () => {
  const { status, headers, body } = await got();
  expect(status).toBe(200);
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(body).toMatchObject({
    versions: ["0.1", "0.2"],
    identifierSpace: expect.stringMatching(/\/reconcile\/$/),
    defaultTypes: [{ id: "Person" }, { id: "Organization" }],
    view: { url: expect.stringContaining("/reconcile/{{id}}") },
  });
  expect(OPTIONS().headers.get("Access-Control-Allow-Methods")).toContain("POST");
});

test("a name is known in any script, however it is spelled, with a score, and is sure where nobody else fits", async () => {
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "Sergey Naryshkin" } });
  for (const query of ["Sergey Naryshkin", "sergei naryshkin", "Сергей Нарышкин"])
    expect((await results({ query }))[0], query).toMatchObject({
      id,
      name: "Sergey Naryshkin",
      type: [{ id: "Person", name: "Person" }],
      score: 100,
      match: true,
    });
  const [heard] = await results({ query: "Наришкин Сергій" });
  expect(heard).toMatchObject({ id, match: false });
  expect(heard.score).toBeGreaterThanOrEqual(25);
  expect(heard.score).toBeLessThan(100);
  expect(await results({ query: "Sergey Naryshkin", type: "Organization" })).toEqual([]);
  expect(await results({ query: "Nobody Whatsoever" })).toEqual([]);
  expect(await results({ query: "" })).toEqual([]);
});

test("an id elsewhere tells who is meant, whatever the name", async () => {
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "Mike Pompeo" } });
  await db.externalId.deleteMany();
  await db.externalId.create({ data: { entityId: id, scheme: "wikidata", value: "Q473239" } });
  const properties = [
    { pid: "wikidata", v: { id: "Q473239" } },
    { pid: "height", v: 7 },
  ];
  expect(await results({ query: "the director", properties })).toEqual([
    expect.objectContaining({ id, score: 100, match: true }),
  ]);
});

test("fifty at once are answered, each under its key; one more, and what cannot be read, is refused", async () => {
  const names = (await db.entity.findMany({ orderBy: { id: "asc" } })).map(({ name }) => name);
  const batch = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`q${at}`, { query: names[at % names.length], limit: 3 }]),
    );
  const { status, body } = await sent(`queries=${encodeURIComponent(JSON.stringify(batch(50)))}`);
  expect(status).toBe(200);
  expect(Object.keys(body)).toHaveLength(50);
  for (const [key, { query }] of Object.entries(batch(50))) expect(body[key].result[0].name, key).toBe(query);
  expect((await got({ queries: batch(51) })).status).toBe(400);
  for (const queries of [
    "{",
    "[]",
    "7",
    '{"q":{}}',
    `{"q":{"query":"${"a".repeat(301)}"}}`,
    "[".repeat(90_000),
  ])
    expect((await got({ queries })).status, queries.slice(0, 20)).toBe(400);
  expect((await got({ callback: "steal" })).status).toBe(400);
  expect((await sent("{}", "application/json")).status).toBe(400);
});

test("what is known of somebody is had by property; who is nobody has nothing", async () => {
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "Sergey Naryshkin" } });
  const extend = {
    ids: [id, "nobody"],
    properties: [{ id: "positions" }, { id: "sanctions" }, { id: "shoe size" }],
  };
  const { body } = await got({ extend });
  expect(body.meta).toEqual([
    { id: "positions", name: "Positions" },
    { id: "sanctions", name: "Sanctions" },
  ]);
  const strings = (values: { str: string }[]) => values.map(({ str }) => str);
  expect(strings(body.rows[id].positions).join("; ")).toMatch(/^.+ at .+ \(.* to .*\)/);
  expect(strings(body.rows[id].sanctions)).toEqual([expect.stringContaining("2014-03-20")]);
  expect(body.rows[id]["shoe size"]).toEqual([]);
  expect(body.rows.nobody).toEqual({ positions: [], sanctions: [], "shoe size": [] });
  const properties = await proposed(new Request(`${site}/reconcile/properties?type=Person`)).json();
  expect(properties).toMatchObject({
    type: "Person",
    properties: expect.arrayContaining([{ id: "names", name: "Names" }]),
  });
});

test("somebody who types is told who may be meant, and an id leads to its page", async () => {
  const answer = await suggested(new Request(`${site}/reconcile/suggest?prefix=Pompeo`));
  const [first] = (await answer.json()).result;
  expect(first).toMatchObject({ name: "Mike Pompeo", notable: [{ id: "Person" }] });
  const led = await lead(new Request(`${site}/reconcile/${first.id}`), at({ id: first.id }));
  expect(led.status).toBe(302);
  expect(led.headers.get("Location")).toMatch(/\/people\/mike-pompeo$/);
  expect((await lead(new Request(`${site}/reconcile/x`), at({ id: "x" }))).status).toBe(404);
});

test("of who is taken down nothing is told", async () => {
  const { id } = await db.entity.findFirstOrThrow({ where: { name: "Mike Pompeo" } });
  await db.entity.update({ where: { id }, data: { withdrawn: true } });
  expect(await results({ query: "Mike Pompeo" })).toEqual([]);
  expect((await got({ extend: { ids: [id], properties: [{ id: "names" }] } })).body.rows[id].names).toEqual(
    [],
  );
  expect((await lead(new Request(`${site}/reconcile/${id}`), at({ id }))).status).toBe(404);
});

test("our own desk looks up in our own service: names in scripts, posts and ids come back as they are", async () => {
  const { port } = await localSite(async (request, response) => {
    const url = new URL(request.url ?? "/", site);
    const handler = url.pathname === "/reconcile/properties" ? proposed : GET;
    const answer = await handler(new Request(url));
    const own = `http://127.0.0.1:${port}`;
    const body = (await answer.text()).replaceAll(/http:\/\/[\w.]+:3000/g, own);
    response.writeHead(answer.status, { "Content-Type": "application/json" }).end(body);
  });
  const looked = await lookUp(
    { name: "Ours", url: `http://127.0.0.1:${port}/reconcile` },
    { kind: "person", name: "Нарышкин Сергей" },
    { outside: { ports: [], hosts: [`127.0.0.1:${port}`] }, signal: new AbortController().signal },
  );
  if (!looked.ok) throw new Error(looked.words);
  const held = await db.entity.findFirstOrThrow({
    where: { name: "Sergey Naryshkin" },
    include: { names: true, externalIds: true, positions: { include: { organization: true } } },
  });
  const [first] = looked.found.candidates;
  expect(first?.id).toBe(held.id);
  const sorted = (all: string[]) => all.sort();
  expect(sorted(first!.names.map(({ text }) => text))).toEqual(sorted(held.names.map(({ text }) => text)));
  expect(sorted(first!.posts.map(({ title, at, from, to }) => `${title} ${at} ${from} ${to}`))).toEqual(
    sorted(
      held.positions.map(
        ({ title, organization, from, to }) => `${title} ${organization.name} ${from} ${to}`,
      ),
    ),
  );
  for (const { scheme, value } of held.externalIds) expect(first!.ids).toContainEqual({ scheme, value });
});

test("what Postgres cannot hold names nobody, and fails nothing", async () => {
  for (const query of ["Sergey\u0000 Naryshkin", "\ud800", "\u0000"])
    expect((await got({ queries: JSON.stringify({ q: { query } }) })).status, JSON.stringify(query)).toBe(
      200,
    );
  const extend = { ids: ["\u0000"], properties: [{ id: "names" }] };
  expect((await got({ extend: JSON.stringify(extend) })).status).toBe(200);
  const nobody = await lead(new Request(`${site}/reconcile/%00`), at({ id: "\u0000" }));
  expect(nobody.status).toBe(404);
});
