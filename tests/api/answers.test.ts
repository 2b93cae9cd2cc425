import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { importDossier } from "@/commands/import-dossier";
import { openDatabase } from "@/db/client";
import { ArticleJson } from "@/domain/api/article-json";
import { ClaimDetailJson } from "@/domain/api/claim-json";
import { EntityJson } from "@/domain/api/entity-json";
import { ClaimListJson, EntityListJson, ErrorJson } from "@/domain/api/list-json";
import { StoryJson } from "@/domain/api/story-json";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { expectConsoleError } from "../quiet";
import { wholeStory } from "../whole-story";
import { editor, importWorkedStory } from "../worked-story";
import { ask, serveFrom } from "./ask";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  const result = await importDossier(house.db, wholeStory(), editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  serveFrom(house.db);
});
afterAll(() => house.drop());

/** Parsing drops what the schema does not name: what comes back equal has nothing more and nothing less. */
function isExactly(schema: z.ZodType, body: unknown): void {
  expect(schema.parse(body)).toEqual(body);
}

test("a list of claims is what its schema says, with facets and without", async () => {
  const plain = await ask("claims?limit=3");
  expect(plain.status).toBe(200);
  isExactly(ClaimListJson, plain.body);
  expect(plain.body.items).toHaveLength(3);
  const faceted = await ask("claims?facets=1");
  isExactly(ClaimListJson, faceted.body);
  expect(faceted.body.facets.story.map(({ value }: { value: string }) => value).sort()).toEqual([
    "spy-chief-us-visit",
    "velm-crane",
  ]);
});

test("every claim of the list is answered by its id, whole, and what its schema says", async () => {
  const { body } = await ask("claims?limit=200");
  expect(body.items).toHaveLength(11);
  for (const item of body.items) {
    const { body: one, status } = await ask(`claims/${item.id}`);
    expect(status).toBe(200);
    isExactly(ClaimDetailJson, one);
    expect(one).toMatchObject(item);
  }
});

test("stories, articles, people and organizations are what their schemas say", async () => {
  for (const slug of ["velm-crane", "spy-chief-us-visit"])
    isExactly(StoryJson, (await ask(`stories/${slug}`)).body);
  for (const { id } of await house.db.article.findMany())
    isExactly(ArticleJson, (await ask(`articles/${id}`)).body);
  const { body } = await ask("entities?limit=200");
  isExactly(EntityListJson, body);
  for (const { id } of body.items) isExactly(EntityJson, (await ask(`entities/${id}`)).body);
});

test("an entity answers with names in every script, posts and sanctions", async () => {
  const find = await ask(`entities?q=${encodeURIComponent("الحربي")}&kind=person`);
  expect(find.body.items).toMatchObject([{ slug: "yusuf-al-harbi" }]);
  const { body } = await ask(`entities/${find.body.items[0].id}`);
  expect(body).toMatchObject({
    names: [{ text: "Yusuf al-Harbi" }, { text: "يوسف الحربي", language: "ar" }],
    positions: [{ title: "Director", organization: { slug: "harbour-authority" } }],
    sanctions: [{ authority: { slug: "safety-board" }, from: "2019-05-02", to: "2020-05-01" }],
  });
});

test("pages of entities follow one another without loss or repetition", async () => {
  const seen: string[] = [];
  let next: string | null = "entities?limit=4";
  while (next !== null) {
    const { body }: { body: z.infer<typeof EntityListJson> } = await ask(next);
    seen.push(...body.items.map(({ id }) => id));
    next = body.next && body.next.split("/api/v1/")[1]!;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(await house.db.entity.count());
});

test("an article held as excerpts is never answered whole", async () => {
  const lantern = await house.db.article.findFirstOrThrow({ where: { key: "lantern-brakes" } });
  const { body } = await ask(`articles/${lantern.id}`);
  expect(body).toMatchObject({ rights: "excerpts_only", text: null });
  expect(body.excerpts.map(({ exact }: { exact: string }) => exact)).toContain(
    "Quay Lines conteste cette version",
  );
});

const refused: [string, string][] = [
  ["claims?colour=red", "colour"],
  ["claims?Status=reported", "Status"],
  ["claims?status=true", "status"],
  ["claims?status=reported&status=none", "status"],
  ["claims?stance=says", "stance"],
  ["claims?asOf=yesterday", "asOf"],
  ["claims?asOf=2018-02-30", "asOf"],
  ["claims?asOf=2018-01-30T17:02", "asOf"],
  ["claims?asOf=2018-01-30&asOf=2018-01-31", "asOf"],
  ["claims?from=Monday", "from"],
  ["claims?to=2018-13", "to"],
  ["claims?limit=0", "limit"],
  ["claims?limit=201", "limit"],
  ["claims?limit=-1", "limit"],
  ["claims?limit=1e2", "limit"],
  ["claims?sort=best", "sort"],
  ["claims?cursor=first", "cursor"],
  ["claims?cursor=after~2018-01-30T00:00:00.000Z~0~x';drop table claim", "cursor"],
  ["claims?facets=yes", "facets"],
  ["claims?person=%00", "person"],
  [`claims?person=${"x".repeat(10_000)}`, "person"],
  [`claims?q=${"x".repeat(10_000)}`, "q"],
  ["entities?kind=robot", "kind"],
  ["entities?offset=-1", "offset"],
  ["entities?limit=many", "limit"],
  ["entities?page=2", "page"],
  ["claims/c-000000000000?asOf=never", "asOf"],
  ["stories/velm-crane?status=reported", "status"],
  ["articles/a-000000000000?version=1", "version"],
  ["entities/p-000000000000?asof=2018-01-30", "asof"],
];
test.each(refused)("%s is refused, and the parameter is named", async (path, parameter) => {
  const { status, body } = await ask(path);
  expect(status).toBe(400);
  isExactly(ErrorJson, body);
  expect(body.error.code).toBe("bad-request");
  expect(body.error.details.map((detail: { parameter: string }) => detail.parameter)).toContain(parameter);
});

test.each([
  "claims/c-000000000000",
  "claims/%00",
  "claims/1%20or%201=1",
  `claims/${"c".repeat(10_000)}`,
  "stories/no-such-story",
  "stories/%F0%9F%9A%A2",
  "articles/a-000000000000",
  "entities/p-000000000000",
  "entities/%00",
])("%s is not there: 404 as JSON", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  isExactly(ErrorJson, body);
});

test.each([
  "';drop table claim;--",
  "%",
  "_",
  "\\",
  '"unclosed phrase',
  "-",
  "or or",
  "a & | ! <-> :*",
  "\u0000",
  "😀",
  "($1)",
])("%j in q finds what it finds and breaks nothing", async (words) => {
  for (const room of ["claims", "entities"]) {
    const { status } = await ask(`${room}?q=${encodeURIComponent(words)}`);
    expect(status).toBe(200);
  }
  expect(await house.db.claim.count()).toBe(12);
});

test("a claim that nobody has said and nothing shows is told to no one", async () => {
  const rumour = await house.db.claim.findFirstOrThrow({ where: { key: "rumour" } });
  expect((await ask(`claims/${rumour.id}`)).status).toBe(404);
  expect(JSON.stringify((await ask("stories/velm-crane")).body)).not.toContain(rumour.id);
});

test("a database that is away is 503 as JSON, and answers come back with it", async () => {
  const nowhere = openDatabase("postgresql://nobody:nothing@127.0.0.1:1/nowhere", 1);
  serveFrom(nowhere);
  try {
    for (const path of ["claims", "claims/c-1", "stories/x", "entities", "entities/p-1", "articles/a-1"]) {
      const { status, body, headers } = await ask(path);
      expect(status).toBe(503);
      expect(headers.get("Retry-After")).toBe("2");
      isExactly(ErrorJson, body);
      expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|nobody|ECONN/);
    }
  } finally {
    serveFrom(house.db);
    await nowhere.$disconnect();
  }
  expect((await ask("claims")).status).toBe(200);
});

test("a fault of our own is 500 with a reference, and nothing of the inside", async () => {
  const { db, drop } = await cloneDatabase();
  serveFrom(db);
  try {
    await db.$executeRawUnsafe("alter table entity_name rename to lost");
    expectConsoleError(/reference [0-9a-f]{8}/);
    const { status, body } = await ask("entities?q=anybody");
    expect(status).toBe(500);
    isExactly(ErrorJson, body);
    expect(JSON.stringify(body)).not.toMatch(/entity_name|relation|prisma/i);
  } finally {
    serveFrom(house.db);
    await drop();
  }
});
