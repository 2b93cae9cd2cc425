import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { storyList } from "@/queries/story/stories";
import { generatedDossier } from "../../bench/generated-dossier";
import { makeEntryViews } from "../database/entry-views";
import { freshDatabase } from "../database/fresh-database";
import { wholeStory } from "../whole-story";
import { editor, workedStory } from "../worked-story";

async function houseOfStories() {
  const { db } = await freshDatabase();
  await makeEntryViews(db);
  for (const document of [workedStory(), wholeStory(), generatedDossier(12)]) {
    const result = await importDossier(db, document, editor);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  await db.story.create({
    data: { id: "s-silent", dossier: "silent", slug: "a-silent-one", headline: "Silent", standfirst: "" },
  });
  return db;
}

test("stories are listed by their last change as of the day, page after page, each once, those without any last", async () => {
  const db = await houseOfStories();
  for (const asOf of ["2018-01-29", "2018-01-31", "2020-06-01", "2031-01-01"].map((day) => new Date(day))) {
    const changes = await db.$queryRaw<{ slug: string; changed: Date | null }[]>`
      SELECT s.slug, (SELECT max(e.public_from) FROM entry_story es JOIN entry e ON e.id = es.entry_id
        WHERE es.story_id = s.id AND e.public_from <= ${asOf} AND (e.public_to IS NULL OR e.public_to > ${asOf})) AS changed
      FROM story s`;
    const order = changes
      .sort((a, b) => (b.changed?.getTime() ?? 0) - (a.changed?.getTime() ?? 0) || (a.slug < b.slug ? -1 : 1))
      .map(({ slug, changed }) => [slug, changed?.toISOString() ?? null]);
    const all = await storyList(db, asOf, { limit: 50, offset: 0 });
    expect(all.total).toBe(4);
    expect(
      all.stories.map(({ slug, lastChangedAt }) => [slug, lastChangedAt?.toISOString() ?? null]),
    ).toEqual(order);
    for (const offset of [0, 1, 2, 3, 4]) {
      const { stories } = await storyList(db, asOf, { limit: 1, offset });
      expect(stories.map(({ slug }) => slug)).toEqual(order.slice(offset, offset + 1).map(([slug]) => slug));
    }
  }
});
