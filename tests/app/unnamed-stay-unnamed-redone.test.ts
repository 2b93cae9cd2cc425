import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFrom } from "../api/ask";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { record } from "../two-day-story";
import { answeredAt } from "./every-door";
import { unnamedStory } from "./unnamed-story";

// However a name is taken away, by a cleared source or by words made anew, what was held before tells nobody whose it was.

const [before, after] = ["2024-05-04T08:00:00Z", "2024-05-05T08:00:00Z"];
const wasThaddeus =
  "Attribution “Thaddeus Brackenridge, asserts”, source: nothing, was Thaddeus Brackenridge";
const wasOttoline =
  "Attribution “Ottoline Marchbank, asserts”, source: Halm Waterworks, was Ottoline Marchbank";
type Story = ReturnType<typeof unnamedStory>;
type Said = { id: string; source?: string; identity: string; article?: string };

/** The story as it is by now: Thaddeus is without a name as `redone` makes it, and what Ottoline was said to say the works said. */
function now(redone: (said: Said) => Said): Story {
  const story = unnamedStory();
  for (const claim of story.claims)
    claim.attributions = (claim.attributions as unknown as Said[]).map((said) => {
      if (said.id === "t-one") return redone(said);
      return said.id === "o-named" ? { ...said, source: "works", identity: "named_organization" } : said;
    }) as never;
  return story;
}

const ways = {
  "its source cleared": ({ source: _, ...said }: Said) => said,
  "made anew without a source": ({ source: _, ...said }: Said) => ({ ...said, id: "t-anew" }),
  "made anew with the source": (said: Said) => ({ ...said, id: "t-anew" }),
};

for (const [way, redone] of Object.entries(ways)) {
  const houses: (FreshDatabase & { drop: () => Promise<void> })[] = [];
  beforeAll(async () => {
    const house = await cloneDatabase();
    houses.push(house);
    await record(house.db, unnamedStory({ isFormerlyNamed: true }), before);
    await record(house.db, now(redone), after);
    const put = {
      subjectKind: "claim",
      number: 2,
      note: "A mistake.",
      by: "test",
      at: new Date(after),
    } as const;
    for (const [key, line] of [
      ["W1", wasThaddeus],
      ["W3", wasOttoline],
    ] as const) {
      const { id: subjectId } = await house.db.claim.findFirstOrThrow({ where: { key } });
      await house.db.correction.create({ data: { id: randomUUID(), subjectId, said: [line], ...put } });
    }
  }, 60_000);
  afterAll(() => houses[0]!.drop());

  test(`who was named is told at no door: ${way}`, async () => {
    const { db } = houses[0]!;
    serveFrom(db);
    const { id } = await db.claim.findFirstOrThrow({ where: { key: "W1" } });
    for (const [route, address] of [
      ["/corrections", "/corrections"],
      ["/corrections/feed.atom", "/corrections/feed.atom"],
      ["/claims/[id]", `/claims/${id}`],
      ["/claims/[id]/feed.json", `/claims/${id}/feed.json`],
      ["/stories/[slug]/changes", "/stories/weir-gates/changes?from=2024-05-01&to=2024-05-06"],
      ["/api/v1/claims/[id]", `/api/v1/claims/${id}?recordedAsOf=${before}`],
      ["/people", "/people"],
    ] as const) {
      const { status, body } = await answeredAt(route, address);
      expect(status, address).toBe(200);
      expect(body, address).not.toMatch(/brackenridge/i);
    }
    const page = await answeredAt("/people/[slug]", "/people/thaddeus-brackenridge");
    expect(page.status).toBe(404);
  });

  test(`what was somebody else's, by name, is put right by name: ${way}`, async () => {
    const { db } = houses[0]!;
    serveFrom(db);
    const { id } = await db.claim.findFirstOrThrow({ where: { key: "W3" } });
    for (const [route, address] of [
      ["/corrections", "/corrections"],
      ["/claims/[id]", `/claims/${id}`],
      ["/api/v1/claims/[id]", `/api/v1/claims/${id}?recordedAsOf=${before}`],
    ] as const)
      expect((await answeredAt(route, address)).body, address).toContain("Ottoline Marchbank");
    expect((await answeredAt("/people/[slug]", "/people/ottoline-marchbank")).status).toBe(200);
  });
}
