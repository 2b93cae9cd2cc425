import { expect, test } from "vitest";
import { heldArticles } from "@/queries/desk/article/held-articles";
import { freshDatabase } from "../database/fresh-database";
import { importWorkedStory } from "../worked-story";
import { edit, standing } from "./at-the-desk";
import { must, onTheBench } from "./tagging";

test("an article is found by words of its title and its outlet, published or at the desk", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const on = await onTheBench(db);
  const held = await heldArticles(db, on.article.content.title.split(" ").slice(0, 2).join(" "));
  expect(held.map(({ id }) => id)).toContain(on.article.id);
  const row = await db.article.findFirstOrThrow({ include: { outlet: true } });
  const found = await heldArticles(db, `${row.outlet.name} ${row.title}`.toUpperCase());
  expect(found).toContainEqual({
    id: row.id,
    title: row.title,
    outlet: row.outlet.name,
    publishedAt: row.publishedAt.toISOString(),
  });
});

test("where an article has a draft, the draft's title counts", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id, title } = await db.article.findFirstOrThrow();
  const { content, version } = await standing(db, "article", id);
  must(await edit(db, "article", id, version, { ...content, title: "Wolves near the town hall" }));
  expect(await heldArticles(db, "hall wolves")).toMatchObject([{ id }]);
  expect((await heldArticles(db, title)).map((one) => one.id)).not.toContain(id);
});

test.each(["", "  ", "…", "%", "_"])("%j finds none", async (words) => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  expect(await heldArticles(db, words)).toEqual([]);
});
