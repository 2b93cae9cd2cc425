import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/stories/[slug]/changes/route";
import { loadCorpus } from "@/commands/load-corpus";
import type { PrismaClient } from "@/db/generated/client";
import type { ChangesJson } from "@/domain/api/change-json";
import { storyChanges } from "@/domain/change/change-feed";
import { changesBetween, changesPage, changesUnseen, comparedAtOnce } from "@/queries/change/changes";
import { claimRecords } from "@/queries/claim/claim-records";
import { questionRecords } from "@/queries/claim/question-records";
import { idOf } from "../../bench/corpus";
import { withGreatStory } from "../great-corpus";
import { at, servedDatabase } from "./serve";

// A story of more claims than are compared at once, in parts: together they are what the whole comparison is.

/** A story that every second claim of the corpus belongs to, with a question that came up in it. */
async function greatStory(): Promise<{ db: PrismaClient; id: string; slug: string }> {
  const db = await servedDatabase();
  // Two of each place: those are told apart by id.
  await loadCorpus(db, withGreatStory(600, 301), () => undefined);
  const { id, slug } = await db.story.findUniqueOrThrow({ where: { id: idOf("s", 0) } });
  const asked = {
    dossier: "great",
    key: "Q-great",
    text: "Who paid for it?",
    publishedAt: new Date("2019-05-01"),
  };
  await db.openQuestion.create({ data: { id: "q-great", storyId: id, ...asked } });
  return { db, id, slug };
}

const between = { from: new Date("2004-01-01"), to: new Date("2040-01-01") };
const everything = 1_000_000;

test("the parts of a comparison, one after the other, are what it is whole", async () => {
  const { db, slug } = await greatStory();
  const whole = (await changesBetween(db, slug, between, 1, everything))!;
  expect([whole.pages, whole.claims > 250]).toEqual([1, true]);
  for (const most of [undefined, 37]) {
    const parts = [];
    const first = (await changesBetween(db, slug, between, 1, most))!;
    expect(first.pages).toBe(Math.ceil(whole.claims / (most ?? comparedAtOnce)));
    for (let page = 1; page <= first.pages; page += 1) {
      const part = (await changesBetween(db, slug, between, page, most))!;
      expect([part.page, part.pages, part.claims]).toEqual([page, first.pages, whole.claims]);
      parts.push(...part.changes);
    }
    expect(parts).toEqual(whole.changes);
    expect(await changesBetween(db, slug, between, first.pages + 1, most), "and there is no more").toBeNull();
  }
  expect(whole.changes.at(-1)?.kind).toBe("question_raised");
});

test("so are those of what a reader has not seen", async () => {
  const { db, slug } = await greatStory();
  const seen = { asOf: new Date("2012-01-01"), recorded: new Date("2012-01-01") };
  const whole = (await changesUnseen(db, slug, seen, between.to, 1, everything))!;
  const parts = [];
  for (let page = 1; ; page += 1) {
    const part = await changesUnseen(db, slug, seen, between.to, page);
    if (part === null) break;
    parts.push(...part.changes);
  }
  expect(whole.claims).toBeGreaterThan(250);
  expect(parts).toEqual(whole.changes);
});

test("the API's pages of a net comparison lead from one to the next through all of it", async () => {
  const { db, slug } = await greatStory();
  const whole = (await changesBetween(db, slug, between, 1, everything))!;
  const query = `?net=1&since=${between.from.toISOString()}&until=${between.to.toISOString()}`;
  for (const limit of [30, 200]) {
    const met: string[] = [];
    let next: string | null = `${query}&limit=${limit}`;
    while (next !== null) {
      const request = new Request(`http://localhost:3000/api/v1/stories/${slug}/changes${next}`);
      const answer: ChangesJson = await (await GET(request, at({ slug }))).json();
      expect(answer.items.length).toBeLessThanOrEqual(limit);
      expect(answer.total).toBeNull();
      met.push(...answer.items.map(({ id }) => id));
      next = answer.next && new URL(answer.next).search;
    }
    expect(met).toEqual(whole.changes.map(({ id }) => id));
  }
});

test("the pages of the feed, put together, are all that ever changed, though hundreds came out at one instant", async () => {
  const { db, id, slug } = await greatStory();
  await db.$executeRaw`
    UPDATE attribution SET published_at = '2018-03-01' WHERE published_at < '2022-01-01'
      AND claim_id IN (SELECT claim_id FROM story_claim WHERE story_id = ${id})`;
  const owned = await db.storyClaim.findMany({ where: { storyId: id } });
  const claims = await claimRecords(
    db,
    owned.map(({ claimId }) => claimId),
  );
  const questions = await questionRecords(db, id, between.to);
  const all = storyChanges({ claims, questions }, between.to).filter((change) => change.at <= between.to);
  const together = all.filter((change) => change.at.getTime() === Date.parse("2018-03-01"));
  expect(together.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ kind }) => kind))).toContain("response_added");
  for (const limit of [200, 41]) {
    const met: string[] = [];
    for (let after: { at: Date; id: string } | null = null; ; ) {
      const asked = { since: null, until: between.to, after, limit };
      const page: NonNullable<Awaited<ReturnType<typeof changesPage>>> = (await changesPage(
        db,
        slug,
        asked,
      ))!;
      expect(page.items.length).toBeLessThanOrEqual(limit);
      met.push(...page.items.map((change) => change.id));
      after = page.next;
      if (after === null) break;
    }
    expect(met).toEqual(all.map((change) => change.id));
  }
});
