import path from "node:path";
import { createElement, type ReactElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as jsonFeed } from "@/app/stories/[slug]/feed.json/route";
import { importDossier } from "@/commands/import-dossier";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { lineOrder } from "@/domain/status/line-order";
import { lineWord, lineWords } from "@/domain/status/status-words";
import { termWords } from "@/domain/status/term-words";
import type { LineStyle } from "@/domain/vocabulary";
import { timelinePage } from "@/queries/entry/timeline";
import { TimelineView } from "@/ui/timeline-page";
import { ask, serveFrom } from "../api/ask";
import { contestedStory } from "../contested-story";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { falseAlarm } from "../false-alarm";
import { oneDayStory } from "../one-day-story";
import { rendered, wordsOf } from "../ui/rendered";
import { workedStory } from "../worked-story";

// One word for each status wherever people read it: the labels. The names of the record (`refuted`, `corroborated`) are for
// addresses and machines, and no page says them.

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  for (const story of [contestedStory(), falseAlarm(), oneDayStory(2), workedStory()]) {
    const result = await importDossier(house.db, story, { by: "test", at: new Date("2018-02-10T09:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  serveFrom(house.db);
}, 60_000);
afterAll(() => house.drop());

/** Words for a status that are none of the labels. */
const outside =
  /\b(?:[Cc]orroborat\w*|[Rr]efut\w+|[Rr]etract\w*|[Uu]nsourced|[Dd]ebunked|[Uu]nproven|[Dd]isproved|Withdrawn(?! by))\b/g;

const days = ["2017-01-01", "2018-01-13", "2018-01-20", null];
const search = (day: string | null): Record<string, string> => (day === null ? {} : { asOf: day });

/** Every public page that draws a status, on each of the days, as HTML. */
async function pages(): Promise<string[]> {
  const { db } = house;
  const [stories, claims, articles, entities] = await Promise.all([
    db.story.findMany(),
    db.claim.findMany(),
    db.article.findMany(),
    db.entity.findMany(),
  ]);
  const asked: [string, Record<string, string>[]][] = [
    ["about", [{}]],
    ["about/search", [{}]],
    ["about/statuses", [{}]],
    ["articles/[id]", articles],
    ["claims/[id]", claims],
    ["filters/[name]", [{ name: "status" }]],
    ["organizations/[slug]", entities.filter(({ kind }) => kind === "organization")],
    ["people/[slug]", entities.filter(({ kind }) => kind === "person")],
    ["stories", [{}]],
    ["stories/[slug]", stories],
    ["stories/[slug]/changes", stories],
  ].map(([route, all]) => [route as string, all as unknown as Record<string, string>[]]);
  const drawn: string[] = [];
  for (const [route, all] of asked) {
    const page: { default: (props: unknown) => Promise<ReactElement> } = await import(
      /* @vite-ignore */ path.resolve("src/app", route, "page.tsx")
    );
    for (const { id = "", slug = "", name = "" } of all)
      for (const day of days) {
        const props = {
          params: Promise.resolve({ id, slug, name }),
          searchParams: Promise.resolve(search(day)),
        };
        const element = await page.default(props).catch((error: { digest?: string }) => {
          if (String(error.digest).includes("404")) return null;
          throw error;
        });
        if (element) drawn.push(rendered(element));
      }
  }
  for (const day of days) drawn.push(await timeline(day));
  return drawn;
}

async function timeline(day: string | null): Promise<string> {
  const parsed = readTimelineAddress(day ? { asOf: [day] } : {}, new Date("2018-03-01"));
  if (!parsed.ok) throw new Error("An address of ours is not read");
  const { query, ...address } = parsed.value;
  const page = await timelinePage(house.db, query);
  const props = { page, address, saving: { search: null, atHand: null } };
  return rendered(createElement(TimelineView, props));
}

/** What a label says beside the word: how many, that nothing moved, or what a line of a drawing makes of the claim. */
const besides = [
  /^No change$/,
  /^Nobody had said this by \d+ \w+ \d+$/,
  /^(Confirms it|Reports it|Alleges it, no name given|Disputes it|Taken back)$/,
];

test("no page on any day says a status in a word that is none of the labels", async () => {
  const drawn = await pages();
  expect(drawn.length).toBeGreaterThan(120);
  const found = drawn.flatMap((html) => {
    const told = [...html.matchAll(/\s(?:aria-label|aria-description|data-says|title|alt)="([^"]*)"/g)].map(
      ([, words]) => words!,
    );
    return [wordsOf(html), ...told].flatMap((words) => words.match(outside) ?? []);
  });
  expect(found).toEqual([]);
  const styles = new Set<string>();
  for (const html of drawn)
    for (const [, style, inner] of html.matchAll(
      /class="status(?: [^"]*)?" data-status="(\w+)"[^>]*>(.*?)<\/(?:a|span)>(?!\s*\w)/g,
    )) {
      const words = wordsOf(inner!);
      const label = lineWord(style as LineStyle);
      styles.add(style!);
      const isLabel = words === label || new RegExp(`^[\\d,]+( ${label.toLowerCase()}s?)?$`).test(words);
      expect(isLabel || besides.some((one) => one.test(words)), `${style}: ${words}`).toBe(true);
    }
  expect([...styles].toSorted()).toEqual([...lineOrder].toSorted());
}, 180_000);

test("what machines hand on to people says no other word either", async () => {
  const { db } = house;
  const texts: unknown[] = [];
  for (const { id } of await db.claim.findMany()) {
    const { body } = await ask(`claims/${id}`);
    const sentences = (all: { because: string }[]) => all.map(({ because }) => because);
    texts.push(
      body.title,
      body.statusLabel,
      ...body.wouldChange,
      ...sentences(body.rules),
      ...sentences(body.history),
    );
  }
  for (const { slug } of await db.story.findMany()) {
    const feed = await jsonFeed(new Request(`http://x/stories/${slug}/feed.json`), {
      params: Promise.resolve({ slug }),
    });
    for (const { title, content_text, tags } of (await feed.json()).items)
      texts.push(title, content_text, tags[1]);
  }
  const { body } = await ask("claims?facets=1");
  texts.push(...body.facets.status.map(({ label }: { label: string }) => label));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.flatMap((words) => String(words).match(outside) ?? [])).toEqual([]);
});

test("every label and every term leads to its place on the page of the rules, with its sentence behind it", async () => {
  const html = await timeline(null);
  const rules = await import("@/app/about/statuses/page");
  const explained = rendered(await rules.default({ searchParams: Promise.resolve({}) }));
  for (const style of lineOrder) {
    const { rule } = lineWords(style);
    expect(explained).toContain(`id="${style}"`);
    expect(wordsOf(explained)).toContain(rule);
    const behind = new RegExp(
      `aria-description="${rule.replace(/[.?]/g, "\\$&")}" href="/about/statuses#${style}"`,
    );
    expect(html, style).toMatch(behind);
  }
  for (const id of Object.keys(termWords)) expect(explained).toContain(`id="${id}"`);
  expect(html).toContain('href="/about/statuses#origin"');
});
