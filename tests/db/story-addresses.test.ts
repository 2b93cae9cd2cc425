import { expect, test } from "vitest";
import { freshDatabase } from "../database/fresh-database";

test("the story that had an address before is looked up, and the record is not read through for it", async () => {
  const { db } = await freshDatabase();
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
    return tx.$queryRaw<Record<string, string>[]>`EXPLAIN SELECT subject_id FROM revision
      WHERE subject_kind = 'story' AND "to"->>'slug' = 'tanker-aground'`;
  });
  expect(JSON.stringify(plan)).toMatch(/revision_story_slug.*Index Cond.*tanker-aground/);
});
