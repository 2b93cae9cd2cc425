import { claimDetailJson } from "@/domain/api/claim-json";
import type { ClaimPage } from "@/domain/pages";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusSteps } from "@/domain/status/status-history";
import { askingFor } from "@/domain/timeline/timeline-query";
import { articlePage } from "@/queries/article/articles";
import { changesBetween, changesPage } from "@/queries/change/changes";
import { claimPage } from "@/queries/claim/claims";
import { recordedClaimPage } from "@/queries/claim/recorded-claims";
import { entityList, entityPage } from "@/queries/entity/entities";
import { timelinePage } from "@/queries/entry/timeline";
import { recordedStory } from "@/queries/story/recorded-stories";
import { storyList } from "@/queries/story/stories";
import { storyPage } from "@/queries/story/story-page";
import { days, endOf, type Newsroom } from "./newsroom";

/** Whatever readers are shown as of these days, by day and page. */
export async function pagesShown(room: Newsroom, looked: readonly number[]): Promise<Map<string, unknown>> {
  const { db } = room;
  const { claims, entities, articles } = await room.ids();
  const pages = new Map<string, unknown>();
  for (const day of looked) {
    const asOf = endOf(days[day]!);
    const shown: Record<string, Promise<unknown>> = {
      story: storyPage(db, "gate", asOf),
      stories: storyList(db, asOf, { limit: 20, offset: 0 }),
      people: listed(entityList(db, { kind: "person", limit: 50, offset: 0 }, asOf)),
      organizations: listed(entityList(db, { kind: "organization", limit: 50, offset: 0 }, asOf)),
      changes: changesPage(db, "gate", { since: null, until: asOf, after: null, limit: 100 }),
      comparison: changesBetween(db, "gate", { from: endOf("2024-04-01"), to: asOf }),
      timeline: timelinePage(db, askingFor(null, asOf)),
      search: timelinePage(db, { ...askingFor(null, asOf), words: "gate", person: ["bob"] }),
    };
    for (const { id, key } of claims)
      shown[`claim ${key}`] = claimPage(db, id, asOf).then((page) => told(page, asOf));
    for (const { id, slug } of entities) shown[`entity ${slug}`] = entityPage(db, { id }, asOf);
    for (const { id, key } of articles) shown[`article ${key}`] = articlePage(db, id, asOf);
    for (const [name, page] of Object.entries(shown))
      pages.set(`${day} ${name}`, withoutRevision(await page));
  }
  return pages;
}

/** The record is whole; of it, the page and the API tell what was public. */
function told(page: ClaimPage | null, asOf: Date) {
  return (
    page && {
      json: claimDetailJson(page, [], asOf, { origin: "", asked: asOf }),
      drawing: attributionGraphAsOf(page.record, asOf),
      steps: statusSteps(page.record).filter(({ at }) => at <= asOf),
    }
  );
}

/** Whoever has come to be known since stands in the list of any day: nobody has a day of their own. */
async function listed(list: ReturnType<typeof entityList>) {
  const first = ["ann", "bob", "port", "gazette"];
  return (await list).items.filter(({ card }) => first.includes(card.ref.slug));
}

/** A page without when it was recorded, and how often it was revised. */
function withoutRevision(page: unknown): unknown {
  const passedOver = new Set(["recordedAt", "revision", "revisedAt"]);
  return JSON.parse(JSON.stringify(page ?? null, (key, value) => (passedOver.has(key) ? undefined : value)));
}

/** What was held at an instant, looked at from a day: to the letter, words and all. */
export async function heldAt(room: Newsroom, day: number, recorded: Date): Promise<unknown> {
  const asOf = endOf(days[day]!);
  const answer = [
    await recordedStory(room.db, "gate", asOf, recorded),
    await recordedClaimPage(room.db, await room.claim(), asOf, recorded),
  ];
  return JSON.parse(JSON.stringify(answer));
}
