import { withHouse } from "@/cli/app-database";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { insertItems } from "@/commands/feeds/insert-items";
import type { ReadItem } from "@/domain/feeds/feed";
import { sketchOf } from "@/domain/feeds/text-sketch";
import { type Carried, carriedStories } from "../tests/domain/feeds/carried-stories";
import { readThroughKills } from "../tests/jobs/killed-workers";
import { withEmptyHouse } from "./empty-house";

type Db = Parameters<typeof addFeed>[0];

/**
 * A feed of so many items, read by two workers that are killed twenty times as they do: how often each is held. Then stories of an
 * agency, each carried by three outlets and told by a fourth in own words: how many of them are found to be one text, and
 * how many are wrongly. Times are in seconds.
 */
export async function benchFeeds(items: number) {
  return withEmptyHouse(() =>
    withHouse(async (db, url) => {
      const begun = performance.now();
      const kills = await readThroughKills(
        { db, url },
        { items, each: 100, kills: 20, together: 2 },
        console.error,
      );
      const seconds = since(begun);
      const carried = await carry(db, Math.round(items / 5));
      const isOnce = kills.held === items && kills.different === items && kills.killed === 20;
      const isFound =
        carried.wrong === 0 && carried.whole >= 0.99 && carried.cut >= 0.95 && carried.edited >= 0.99;
      return { bench: "feeds", ok: isOnce && isFound, items, ...kills, seconds, carried };
    }),
  );
}

async function carry(db: Db, stories: number) {
  const told = carriedStories(stories);
  const at = new Date();
  const feeds: Record<string, string> = {};
  for (const by of ["agency", "whole", "cut", "edited", "own words"]) {
    const url = `https://${by.replace(" ", "-")}.example/feed`;
    const editor = { id: "u", name: "M. Keller", email: "keller@example.org", role: "editor" as const };
    const added = await addFeed(db, editor, { action: crypto.randomUUID(), url }, at);
    if (added.ok) feeds[by] = added.feed;
  }
  const begun = performance.now();
  let slowest = 0;
  for (const by of Object.keys(feeds)) {
    const all = told.filter((one) => one.by === by);
    for (let from = 0; from < all.length; from += 100) {
      const part = all.slice(from, from + 100).map(itemOf);
      const start = performance.now();
      await db.$transaction((tx) => insertItems(tx, feeds[by]!, part, at), { timeout: 60_000 });
      slowest = Math.max(slowest, performance.now() - start);
    }
    console.error(`${all.length} told by ${by} (${since(begun)} s)`);
  }
  const rows = await db.$queryRaw<{ key: string; head: string | null }[]>`
    SELECT i.key, h.key AS head FROM feed_item i LEFT JOIN feed_item h ON h.id = i.same_as_id WHERE i.key LIKE 'story %'`;
  const share = (by: Carried["by"]) =>
    rows.filter(({ key, head }) => key.endsWith(` ${by}`) && head !== null && sameStory(key, head)).length /
    stories;
  const wrong = rows.filter(
    ({ key, head }) => head !== null && (!sameStory(key, head) || key.endsWith("own words")),
  ).length;
  return {
    texts: told.length,
    ...{ whole: share("whole"), cut: share("cut"), edited: share("edited"), wrong },
    secondsAll: since(begun),
    msSlowestHundred: Math.round(slowest),
  };
}

const sameStory = (key: string, head: string): boolean => key.split(" ")[1] === head.split(" ")[1];

function itemOf({ story, by, text }: Carried): ReadItem {
  const key = `story ${story} ${by}`;
  const nothing = { url: null, author: null, publishedAt: null };
  return { key, twin: key, title: text.slice(0, 60), text, ...nothing, ...sketchOf(text) };
}

const since = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10;
