import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as entity } from "@/app/api/v1/entities/[id]/route";
import { GET as listed } from "@/app/api/v1/entities/route";
import { entityAsked } from "@/app/entity-asked";
import { mergeEntities } from "@/commands/desk/entity/merge-entities";
import { unmergeEntities } from "@/commands/desk/entity/unmerge-entities";
import type { Database } from "@/db/connection";
import { at as instant, keller } from "../desk/at-the-desk";
import { must } from "../desk/tagging";
import { importWorkedStory } from "../worked-story";
import { at, servedDatabase } from "./serve";

async function merged(db: Database) {
  await importWorkedStory(db);
  const one = async (name: string) => db.entity.findFirstOrThrow({ where: { name } });
  const [from, into] = [await one("GRU"), await one("SVR")];
  const request = { action: randomUUID(), from: from.id, into: into.id, why: "For this test" };
  const { merge } = must(await mergeEntities(db, keller, request, instant));
  const apart = async () => {
    const unmerge = { action: randomUUID(), merge, why: "Done" };
    must(await unmergeEntities(db, keller, unmerge, instant));
  };
  return { from, into, apart };
}

const page = (slug: string, query: Record<string, string> = {}) =>
  entityAsked("organization", { params: Promise.resolve({ slug }), searchParams: Promise.resolve(query) });
const json = (id: string, query = "") =>
  entity(new Request(`http://127.0.0.1:3000/api/v1/entities/${id}${query}`), at({ id }));

test("the page of one that was merged leads to the one that it is, with the reader's day", async () => {
  const db = await servedDatabase();
  const { from, into, apart } = await merged(db);
  await expect(page(from.slug, { asOf: "2018-01-30" })).rejects.toMatchObject({
    digest: `NEXT_REDIRECT;replace;/organizations/${into.slug}?asOf=2018-01-30;307;`,
  });
  expect((await page(into.slug)).page.names.map(({ text }) => text)).toContain("GRU");
  await apart();
  expect((await page(from.slug)).page.ref.id).toBe(from.id);
});

test("its address in the API leads there too, and lists name it once", async () => {
  const db = await servedDatabase();
  const { from, into } = await merged(db);
  const answer = await json(from.id, "?asOf=2018-01-30");
  expect(answer.status).toBe(307);
  expect(answer.headers.get("Location")).toMatch(
    new RegExp(`/api/v1/entities/${into.id}\\?asOf=2018-01-30$`),
  );
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await (await json(into.id)).json()).toMatchObject({ id: into.id });
  const found = await listed(new Request("http://127.0.0.1:3000/api/v1/entities?q=GRU"));
  expect(((await found.json()) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([into.id]);
});
