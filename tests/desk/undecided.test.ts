import { expect, test } from "vitest";
import { leftOutQuestion } from "@/domain/publication/undecided";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { freshDatabase } from "../database/fresh-database";
import { at } from "./at-the-desk";
import { accept, bench, decide, onTheBench, saying } from "./tagging";

test("a plan tells what of its articles nobody has decided, and asks while a denial or a refusal is among it", async () => {
  const { db } = await freshDatabase();
  const first = await onTheBench(db);
  const story = { kind: "story", id: first.story!.id } as const;
  await accept(db, first, saying(first, "Engineers had warned twice"));
  const open = (await bench(db, first.article.id)).suggestions.filter(({ outcome }) => outcome === "open");
  const { undecided } = (await publicationPlan(db, story, at))!;
  expect(undecided).toEqual([expect.objectContaining({ articleId: first.article.id, count: open.length })]);
  expect(undecided[0]!.denials).toBeGreaterThan(0);
  expect(undecided[0]!.refusals).toBe(2);
  expect(leftOutQuestion(undecided)).toContain("2 refusals to comment");
  for (const suggestion of open)
    await decide(db, suggestion, { kind: "dismiss", reason: "not_news", note: null });
  expect((await publicationPlan(db, story, at))!.undecided).toEqual([]);
});

test("an entity that is published by itself leaves nothing undecided", async () => {
  const { db } = await freshDatabase();
  const { outlet } = await onTheBench(db);
  expect((await publicationPlan(db, { kind: "entity", id: outlet.id }, at))!.undecided).toEqual([]);
});
