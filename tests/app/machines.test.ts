import { expect, test } from "vitest";
import { makeToken } from "@/accounts/tokens/tokens";
import { POST as bringIn } from "@/app/api/machines/articles/route";
import { POST as importDossier } from "@/app/api/machines/dossiers/route";
import { POST as sendWire } from "@/app/api/machines/wires/route";
import type { Database } from "@/db/connection";
import type { TokenScope } from "@/domain/access/token-scope";
import { cookieFor, somebody } from "../accounts/people";
import { wholeStory } from "../whole-story";
import { at, servedDatabase } from "./serve";

const article = {
  title: "Quay crane stands still",
  outlet: "Velm Post",
  publishedAt: "2026-11-30T09:00:00Z",
  body: "The crane at the North Quay stands still, harbour master Ida Roth said on Monday.",
};

/** Sends something as a machine does: with its token, and from no page. */
function send(handler: typeof bringIn, document: unknown, headers: Record<string, string>) {
  const body = typeof document === "string" ? document : JSON.stringify(document);
  return handler(new Request("http://127.0.0.1:3000/x", { method: "POST", headers, body }), at({}));
}

async function withToken(db: Database, ...scopes: TokenScope[]) {
  const chief = await somebody(db, "chief");
  const made = await makeToken(db, chief, { act: "make", name: "Wire", scopes, days: 7 }, new Date());
  return { Authorization: `Bearer ${made.ok ? made.secret : ""}` };
}

test("a machine brings an article in as a draft, once however often it is sent, under the token's name", async () => {
  const db = await servedDatabase();
  const token = await withToken(db, "articles:write");
  const came = await send(bringIn, article, token);
  expect(came.status).toBe(200);
  const told = await came.json();
  expect(told).toMatchObject({ path: `/desk/articles/${told.id}`, suggestions: expect.any(Number) });
  expect(await (await send(bringIn, article, token)).json()).toEqual(told);
  expect(await db.article.count()).toBe(0);
  const revisions = await db.draftRevision.findMany({ where: { kind: "article" } });
  expect(revisions.map(({ by }) => by)).toEqual(["API token “Wire”"]);
  const again = await send(bringIn, { ...article, author: "Somebody" }, token);
  expect([again.status, (await again.json()).error.code]).toEqual([409, "duplicate"]);
}, 120_000);

test("a machine imports a dossier whole or not at all, and what it changed stands under the token's name", async () => {
  const db = await servedDatabase();
  const token = await withToken(db, "import");
  const story = wholeStory();
  const wrong = await send(importDossier, { ...story, claims: [{}] }, token);
  expect(wrong.status).toBe(400);
  expect((await wrong.json()).error.details.faults.length).toBeGreaterThan(0);
  expect((await send(importDossier, "{", token)).status).toBe(400);
  expect(await db.story.count()).toBe(0);

  const came = await send(importDossier, story, token);
  const told = await came.json();
  expect([came.status, told.path]).toEqual([200, `/stories/${story.story.slug ?? "velm-crane"}`]);
  expect(told.created).toBeGreaterThan(5);
  expect(await (await send(importDossier, story, token)).json()).toMatchObject({ created: 0, changed: 0 });
  const authors = await db.revision.findMany({ distinct: ["by"], select: { by: true } });
  expect(authors).toEqual([{ by: "API token “Wire”" }]);
  const [first] = await db.accountEvent.findMany({ where: { kind: "import" }, orderBy: { id: "asc" } });
  expect(first).toMatchObject({
    by: "API token “Wire”",
    byId: expect.stringMatching(/^token-/),
    path: told.path,
  });
}, 120_000);

test("a machine sends a file of a wire as it is: it is taken in once, unread, for a worker", async () => {
  const db = await servedDatabase();
  const token = await withToken(db, "articles:write");
  const came = await send(sendWire, "<newsItem", token);
  const told = await came.json();
  expect([came.status, told]).toEqual([
    202,
    { file: expect.stringMatching(/^[0-9a-f]{64}$/), state: "waiting", path: "/desk/wires" },
  ]);
  expect(await (await send(sendWire, "<newsItem", token)).json()).toEqual(told);
  const jobs = await db.job.findMany();
  expect(jobs.map(({ kind, state, by, input }) => [kind, state, by, input])).toEqual([
    ["read-wire", "waiting", "API token “Wire”", { file: told.file, take: true }],
  ]);
  expect((await send(sendWire, "", token)).status).toBe(400);
  expect((await send(sendWire, "x".repeat(10_000_001), token)).status).toBe(413);
}, 60_000);

test("without a token that holds it is 401 in words, out of its scope 403, whoever is signed in", async () => {
  const db = await servedDatabase();
  const token = await withToken(db, "articles:write");
  const admin = await somebody(db, "admin");
  const signedIn = { Cookie: await cookieFor(db, admin.email), Origin: "http://127.0.0.1:3000" };
  const nobody: Record<string, string>[] = [
    {},
    signedIn,
    { Authorization: "Bearer x" },
    { Authorization: `${token.Authorization}x` },
  ];
  for (const headers of nobody) {
    const answer = await send(importDossier, wholeStory(), headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer .*invalid_token/);
    expect((await answer.json()).error.message).toMatch(/ended or is too old/);
  }
  const answer = await send(importDossier, wholeStory(), token);
  expect([answer.status, (await answer.json()).error.code]).toEqual([403, "out-of-scope"]);
  expect(await db.story.count()).toBe(0);
}, 60_000);

test("a body that is too much, too deep or of something else is refused in words", async () => {
  const db = await servedDatabase();
  const token = await withToken(db, "articles:write");
  const cases: [unknown, number][] = [
    [" ".repeat(8_000_001), 413],
    ["[".repeat(100), 400],
    ["", 400],
    [{ ...article, action: "x" }, 400],
    [{ ...article, publishedAt: "yesterday" }, 400],
  ];
  for (const [document, status] of cases) {
    const answer = await send(bringIn, document, token);
    expect(answer.status).toBe(status);
    expect((await answer.json()).error.message).toMatch(/\S/);
  }
}, 60_000);
