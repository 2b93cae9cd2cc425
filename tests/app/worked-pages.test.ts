import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askingFor } from "@/domain/timeline/timeline-query";
import { articlePage } from "@/queries/article/articles";
import { claimPage } from "@/queries/claim/claims";
import { entityPage } from "@/queries/entity/entities";
import { timelinePage } from "@/queries/entry/timeline";
import { storyPage } from "@/queries/story/story-page";
import { freshDatabase } from "../database/fresh-database";
import { asKept, keptPages } from "../ui/kept-pages";
import { importWorkedStory } from "../worked-story";

/** `WORKED_PAGES=write npx vitest run tests/app/worked-pages.test.ts` keeps them anew. */
test("the pages that the tests of components draw are what the product answers for the worked story", async () => {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const asOf = new Date("2018-02-01T00:00:00Z");
  const claimOf = async (key: string) => {
    const { id } = await db.claim.findFirstOrThrow({ where: { key } });
    return claimPage(db, id, asOf);
  };
  const { id: article } = await db.article.findFirstOrThrow();
  const pages = asKept({
    timeline: await timelinePage(db, askingFor(null, asOf)),
    story: await storyPage(db, "spy-chief-us-visit", asOf),
    visit: await claimOf("C1"),
    meeting: await claimOf("C2"),
    naryshkin: await entityPage(db, { kind: "person", slug: "sergey-naryshkin" }, asOf),
    article: await articlePage(db, article, asOf),
  });
  if (process.env.WORKED_PAGES === "write") writeFileSync(keptPages, pages);
  expect(JSON.parse(pages)).toEqual(JSON.parse(readFileSync(keptPages, "utf8")));
});
