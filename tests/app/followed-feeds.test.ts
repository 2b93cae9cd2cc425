import { parseXml } from "@rgrove/parse-xml";
import { expect, test } from "vitest";
import { GET as atomFeed } from "@/app/stories/[slug]/feed.atom/route";
import { GET as jsonFeed } from "@/app/stories/[slug]/feed.json/route";
import { generateMetadata } from "@/app/stories/[slug]/page";
import type { PrismaClient } from "@/db/generated/client";
import { alarm, falseAlarm } from "../false-alarm";
import { oneDay, oneDayStory } from "../one-day-story";
import { record, tanker, twoDayStory } from "../two-day-story";
import { at, servedDatabase } from "./serve";

type Item = {
  id: string;
  title: string;
  content_text: string;
  date_published: string;
  date_modified: string;
  tags: string[];
};

async function ask(slug: string, query = "", headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/stories/${slug}/feed.json${query}`, { headers });
  return jsonFeed(request, at({ slug }));
}

async function itemsOf(slug: string, query = ""): Promise<Item[]> {
  return (await (await ask(slug, query)).json()).items;
}

/**
 * One who asks now and then, only for what they do not hold, and shows what is new: an entry that they never saw, or one that
 * says of itself that it was changed since.
 */
function follower(slug: string) {
  let etag = "";
  let held = new Map<string, Item>();
  const ever = new Map<string, Item>();
  return async (): Promise<string[]> => {
    const answer = await ask(slug, "", etag === "" ? {} : { "If-None-Match": etag });
    if (answer.status === 304) return [];
    etag = answer.headers.get("ETag")!;
    const { items }: { items: Item[] } = await answer.json();
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const shown = items.filter(
      ({ id, date_modified }) => !held.has(id) || held.get(id)!.date_modified < date_modified,
    );
    for (const item of items) {
      const before = ever.get(item.id);
      // Words that changed are shown: nothing is told anew in silence.
      if (before && !shown.includes(item)) expect(item).toEqual(before);
      // One id is one step, whose claim and day stay as they were.
      if (before) expect(stepOf(item)).toEqual(stepOf(before));
      ever.set(item.id, item);
    }
    held = new Map(items.map((item) => [item.id, item]));
    return shown.map(({ title }) => title);
  };
}

/**
 * What a step stays in: the words of the claim after its status, when it was public, and what kind of step it is. Whether
 * what came then moved the status can turn out otherwise, once something of an earlier day is stored.
 */
function stepOf({ title, date_published, tags }: Item) {
  const ofStatus = ["claim_added", "status_changed", "details_added"];
  const kind = ofStatus.includes(tags[0]!) ? "step" : tags[0];
  return { words: title.replace(/^[^:]*?(\([^()]*\))?: /, ""), date_published, kind };
}

const states = [1, 2, 3, 4] as const;
const recordedAt = (state: number) => `2020-05-0${state + 1}T09:00:00Z`;

test("who asks in between sees every step of one day, though all of it is of one day", async () => {
  const db = await servedDatabase();
  const look = follower(oneDay);
  const seen: string[][] = [];
  for (const state of states) {
    await record(db, oneDayStory(state), recordedAt(state));
    seen.push(await look());
    expect(await look()).toEqual([]);
  }
  const [met, took] = ["The reeve met the envoy.", "The reeve met the envoy and took money."];
  const both = "Reported by independent sources, not confirmed";
  expect(seen).toEqual(
    [
      [`Reported, not confirmed (new): ${met}`],
      [`${both} (before: reported): ${met}`, `${both} (on 1 May 2020: new, reported): ${met}`].toSorted(),
      [
        `Disputed (before: reported by independent sources): ${met}`,
        `Disputed (on 1 May 2020: from reported to reported by independent sources): ${met}`,
        `Disputed (on 1 May 2020: new, reported): ${met}`,
      ],
      [`Disputed (reworded): ${took}`],
    ].map((titles) => expect.toSatisfy((found: string[]) => sameIn(found, titles), titles.join(" | "))),
  );
});

function sameIn(found: string[], expected: string[]): boolean {
  return JSON.stringify(found.toSorted()) === JSON.stringify(expected.toSorted());
}

test("who comes at the end is told the same steps, each with its reason, and the words as they were", async () => {
  const db = await servedDatabase();
  for (const state of states) await record(db, oneDayStory(state), recordedAt(state));
  const items = await itemsOf(oneDay);
  expect(items.map(({ tags }) => tags[0])).toEqual([
    "reworded",
    "status_changed",
    "status_changed",
    "claim_added",
  ]);
  const [reworded, denied] = items;
  expect(reworded!.content_text).toBe(
    "Before it was reworded: Disputed: The reeve met the envoy. It is said to have happened: 20 Apr 2020; before: day not known.",
  );
  expect(denied!.content_text).toBe(
    "Ida Reeve denies it on record, with standing; Ostby Post and Ostby Mail say that it is so. It was reported, then reported by independent sources, then disputed.",
  );
});

test("what is stored late of an earlier day reaches whoever follows, and so does what it makes of the days after", async () => {
  const db = await servedDatabase();
  const story = twoDayStory();
  await record(db, story, "2024-05-03T08:00:00Z");
  const look = follower(tanker);
  await look();
  const [grounded] = story.claims;
  grounded!.evidence!.push({
    ...grounded!.evidence![0]!,
    id: "buoy",
    title: "Record of the buoy",
    publishedAt: "2024-04-30",
  });
  await record(db, story, "2024-05-09T08:00:00Z");
  const shown = await look();
  expect(shown).toContain("Confirmed (new): The tanker Orla ran aground off Halm.");
  expect(shown.length).toBeGreaterThan(1);
  const late = (await itemsOf(tanker)).find(({ date_published }) => date_published.startsWith("2024-04-30"))!;
  expect(late.date_modified).toBe("2024-05-09T08:00:00.000Z");
  expect((await itemsOf(tanker))[0]!.date_modified).toBe(late.date_modified);
});

test("what was recorded in error and is taken out is told, since no day of it is left to tell of it", async () => {
  const db = await servedDatabase();
  for (const state of [1, 2, 3] as const) await record(db, oneDayStory(state), recordedAt(state));
  const look = follower(oneDay);
  await look();
  await record(db, oneDayStory(2), recordedAt(6));
  expect(await look()).toContain(
    "Reported by independent sources, not confirmed (record put right, before: disputed): The reeve met the envoy.",
  );
});

test("an old entry says first what became of its claim, and is told anew when that happens", async () => {
  const db = await servedDatabase();
  await record(db, falseAlarm(), "2018-01-20T09:00:00Z");
  const slip = (await itemsOf(alarm)).filter(({ title }) => title.endsWith("chose the wrong line."));
  expect(slip.map(({ title }) => title)).toEqual([
    "Shown to be false (before: confirmed): A clerk at Corran Warnings chose the wrong line.",
    "Shown to be false (on 14 Jan 2018: from reported to confirmed): A clerk at Corran Warnings chose the wrong line.",
    "Shown to be false (on 13 Jan 2018, 21:00 UTC: new, reported): A clerk at Corran Warnings chose the wrong line.",
  ]);
  expect(slip.map(({ date_modified }) => date_modified.slice(0, 10))).toEqual(Array(3).fill("2018-01-31"));
  expect(slip[0]!.content_text).toMatch(
    /It was reported, then confirmed for 17 days, then shown to be false\.$/,
  );
});

test("as of a day the feed is that of the day, under an address and a name of its own", async () => {
  const db = await servedDatabase();
  await record(db, falseAlarm(), "2018-01-20T09:00:00Z");
  const answer = await (await ask(alarm, "?asOf=2018-01-20&utm_source=mail")).json();
  expect(answer.title).toBe("The siren at Corran (as of 20 Jan 2018)");
  expect(answer.feed_url).toBe(`http://127.0.0.1:3000/stories/${alarm}/feed.json?asOf=2018-01-20`);
  const titles: string[] = answer.items.map(({ title }: Item) => title);
  expect(titles).toContain("Confirmed (before: reported): A clerk at Corran Warnings chose the wrong line.");
  expect(titles.join(" ")).not.toContain("Shown to be false");
  expect(await itemsOf(alarm, "?asOf=2017-12-31")).toEqual([]);
  const refused = await ask(alarm, "?asOf=yesterday");
  expect(refused.status).toBe(400);
  expect((await refused.json()).error.details).toEqual([
    { parameter: "asOf", message: "“yesterday” is not a date (like 2018-01-30)" },
  ]);
});

test("the feed says its language, and a page offers its feeds by name", async () => {
  const db = await servedDatabase();
  await record(db, oneDayStory(1), recordedAt(1));
  const { root } = parseXml(await (await atomOf(db)).text());
  expect(root!.attributes["xml:lang"]).toBe("en");
  const { alternates } = await generateMetadata({
    ...at({ slug: oneDay }),
    searchParams: Promise.resolve({}),
  });
  const feeds = [alternates!.types!["application/atom+xml"], alternates!.types!["application/feed+json"]];
  expect(feeds.map((of) => (of as { title: string }[])[0]!.title)).toEqual([
    "What changes: A day at Ostby (Atom)",
    "What changes: A day at Ostby (JSON Feed)",
  ]);
});

function atomOf(_db: PrismaClient): Promise<Response> {
  return atomFeed(new Request(`http://localhost:3000/stories/${oneDay}/feed.atom`), at({ slug: oneDay }));
}
