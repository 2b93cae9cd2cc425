import { expect, test, vi } from "vitest";
import { followedFeed, whatIsFollowed } from "@/queries/change/followed-feed";
import { freshDatabase } from "../database/fresh-database";
import { oneDay, oneDayStory } from "../one-day-story";
import { record } from "../two-day-story";

const sought = vi.hoisted(() => ({ times: 0 }));

// The real one, counted.
vi.mock("@/queries/search", async (original) => {
  const search = await original<typeof import("@/queries/search")>();
  const findExactly: typeof search.findExactly = (...asked) => {
    sought.times += 1;
    return search.findExactly(...asked);
  };
  return { ...search, findExactly };
});

test("what is followed is told by its name, and nothing is sought for that", async () => {
  const { db } = await freshDatabase();
  await record(db, oneDayStory(3), "2020-05-02T09:00:00Z");
  const claim = await db.claim.findFirstOrThrow();
  const paths = [`/stories/${oneDay}`, `/claims/${claim.id}`, "/corrections", "/changes", "/changes?q=envoy"];
  for (const path of paths) {
    const feed = await followedFeed(db, path, { asOf: new Date(), most: 10 });
    sought.times = 0;
    expect(await whatIsFollowed(db, path)).toEqual({ path: feed!.path, title: feed!.title });
    expect(sought.times, path).toBe(0);
  }
  expect((await followedFeed(db, "/changes?q=envoy", { asOf: new Date(), most: 1 }))!.entries).toHaveLength(
    1,
  );
  expect(sought.times).toBe(1);
  for (const path of ["/stories/none", "/claims/none", "/people/none"])
    expect(await whatIsFollowed(db, path), path).toBeNull();
});
