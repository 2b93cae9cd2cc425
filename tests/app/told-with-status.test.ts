import { readdirSync } from "node:fs";
import path from "node:path";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import type { Metadata } from "next";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as attributionsCsv } from "@/app/api/v1/attributions.csv/route";
import { GET as claimsCsv } from "@/app/api/v1/claims.csv/route";
import { GET as claimsJsonLines } from "@/app/api/v1/claims.jsonl/route";
import { GET as changes } from "@/app/api/v1/stories/[slug]/changes/route";
import { GET as suggestions } from "@/app/api/v1/suggestions/route";
import { GET as atomFeed } from "@/app/stories/[slug]/feed.atom/route";
import { GET as jsonFeed } from "@/app/stories/[slug]/feed.json/route";
import { importDossier } from "@/commands/import-dossier";
import { routes } from "@/domain/access/routes";
import { statusLead } from "@/domain/status/told-claim";
import { Status } from "@/domain/vocabulary";
import { ask, serveFrom } from "../api/ask";
import { cellsOf } from "../api/csv-cells";
import { contestedStory } from "../contested-story";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { falseAlarm } from "../false-alarm";
import { oneDayStory } from "../one-day-story";
import { twoDayStory } from "../two-day-story";
import { workedStory } from "../worked-story";

// Whatever leaves a page takes no claim along without its status: the walk goes over every public page that there is, so that
// a new one is held to it on the day that it is made.

let house: FreshDatabase & { drop: () => Promise<void> };
let texts: string[];
beforeAll(async () => {
  house = await cloneDatabase();
  const stories = [
    contestedStory(),
    falseAlarm(),
    oneDayStory(1),
    oneDayStory(4),
    twoDayStory(),
    workedStory(),
  ];
  for (const [index, story] of stories.entries()) {
    const at = new Date(Date.parse("2024-06-01") + index * 60_000);
    const result = await importDossier(house.db, story, { by: "test", at });
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  texts = (await house.db.claim.findMany({ select: { text: true } })).map(({ text }) => text);
  texts.push(oneDayStory(1).claims[0]!.text);
  serveFrom(house.db);
}, 60_000);
afterAll(() => house.drop());

/** Before anything, on the day of two alerts, between them, in the midst and at the end. */
const days = ["2017-01-01", "2018-01-13T18:31:00Z", "2018-01-13", "2018-01-30", null];

const lead = new RegExp(
  `(${[...Status.options.map((status) => statusLead(status)), "Not yet said"].join("|")})( \\([^()]*\\))?: $`,
);

/** The places in a text where a claim stands without its status before it. */
function plainly(words: string): string[] {
  return texts.flatMap((text) => {
    const found: string[] = [];
    for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1))
      if (!lead.test(words.slice(0, at))) found.push(words.slice(Math.max(0, at - 60), at + text.length));
    return found;
  });
}

test("the walk knows a claim that stands plain", () => {
  const [text] = texts;
  expect(plainly(`${text}`)).toHaveLength(1);
  expect(plainly(`Answered by: ${text}`)).toHaveLength(1);
  expect(plainly(`Shown to be false (as of 13 Jan 2018): ${text}`)).toEqual([]);
});

type Params = Record<string, string>;
/** Every public page by its route, with all that can stand in its path. Those of an account or of a fault tell of no claim. */
async function publicPages(): Promise<Record<string, Params[]>> {
  const { db } = house;
  const slugs = (await db.story.findMany()).map(({ slug }) => ({ slug }));
  const entities = await db.entity.findMany();
  const of = (kind: string) => entities.flatMap((each) => (each.kind === kind ? [{ slug: each.slug }] : []));
  const claims = (await db.claim.findMany()).map(({ id }) => ({ id }));
  return {
    "/": [{}],
    "/about": [{}],
    "/about/search": [{}],
    "/about/statuses": [{}],
    "/sanctions": [{}],
    "/articles/[id]": (await db.article.findMany()).map(({ id }) => ({ id })),
    "/changes": [{}],
    "/claims/[id]": claims,
    "/claims/[id]/charts/spread": claims,
    "/claims/[id]/cite": claims,
    "/embed/claims/[id]": claims,
    "/embed/claims/[id]/charts/spread": claims,
    "/embed/stories/[slug]": slugs,
    "/embed/stories/[slug]/charts/outlets": slugs,
    "/embed/stories/[slug]/charts/sources": slugs,
    "/embed/stories/[slug]/charts/status": slugs,
    "/embed/stories/[slug]/timeline": slugs,
    "/stories/[slug]/charts/network": slugs,
    "/stories/[slug]/charts/posts": slugs,
    "/people/[slug]/charts/network": of("person"),
    "/people/[slug]/charts/posts": of("person"),
    "/organizations/[slug]/charts/network": of("organization"),
    "/organizations/[slug]/charts/posts": of("organization"),
    "/embed/stories/[slug]/charts/network": slugs,
    "/embed/stories/[slug]/charts/posts": slugs,
    "/embed/people/[slug]/charts/network": of("person"),
    "/embed/people/[slug]/charts/posts": of("person"),
    "/embed/organizations/[slug]/charts/network": of("organization"),
    "/embed/organizations/[slug]/charts/posts": of("organization"),
    "/filters/[name]": ["status", "person", "story"].map((name) => ({ name })),
    "/organizations": [{}],
    "/organizations/[slug]": of("organization"),
    "/organizations/[slug]/articles": of("organization"),
    "/people": [{}],
    "/people/[slug]": of("person"),
    "/people/[slug]/articles": of("person"),
    "/stories": [{}],
    "/stories/[slug]": slugs,
    "/stories/[slug]/articles": slugs,
    "/stories/[slug]/changes": slugs,
    "/stories/[slug]/charts/outlets": slugs,
    "/stories/[slug]/charts/sources": slugs,
    "/stories/[slug]/charts/status": slugs,
    "/stories/[slug]/cite": slugs,
  };
}
const ofNoClaim =
  /^\/(account|corrections|desk|did-not-load|follow|forbidden|invitations|report|reset|searches|setup|sign-in|taken-down|too-many|unavailable|unreadable)(\/|$)/;

const files = readdirSync("src/app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${path.dirname(file)}`.replace(/^\/\.$/, "/"));

test("every public page is walked", async () => {
  const walked = Object.keys(await publicPages());
  const known = files.filter((route) => routes[route]?.GET === "anyone" && !ofNoClaim.test(route));
  expect(walked.toSorted()).toEqual(known.toSorted());
});

type Head = { metadata?: Metadata; generateMetadata?: (props: unknown) => Promise<Metadata> };

/** The head of a page on a day; null where there is nothing to show on it. */
async function headOf(route: string, params: Params, day: string | null): Promise<Metadata | null> {
  const page: Head = await import(/* @vite-ignore */ path.resolve("src/app", `.${route}`, "page.tsx"));
  const search = day === null ? {} : { asOf: day };
  try {
    const asked = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
    return (await page.generateMetadata?.(asked)) ?? page.metadata ?? {};
  } catch (error) {
    if (String((error as { digest?: string }).digest).includes("404")) return null;
    throw error;
  }
}

test("no title, description or card of any page on any day has a claim without its status, and each page has one address", async () => {
  const heads: { route: string; day: string | null; head: Metadata }[] = [];
  for (const [route, all] of Object.entries(await publicPages()))
    for (const params of all)
      for (const day of days) {
        const head = await headOf(route, params, day);
        if (head) heads.push({ route, day, head });
      }
  expect(heads.length).toBeGreaterThan(300);
  const told = (head: Metadata) => JSON.stringify(head).replaceAll('\\"', '"');
  expect(heads.flatMap(({ head }) => plainly(told(head)))).toEqual([]);
  // Each claim was met in a head, so that the walk did look.
  for (const { text } of await house.db.claim.findMany())
    expect(
      heads.some(({ head }) => String(titleOf(head)).endsWith(text)),
      text,
    ).toBe(true);
  for (const { route, day, head } of heads) {
    expect(head.description, route).toBeTruthy();
    expect(head.openGraph?.title, route).toBe(titleOf(head));
    expect(String(head.alternates?.canonical), route).toMatch(/^http:\/\/127\.0\.0\.1:3000\//);
    if (day !== null && !route.startsWith("/about"))
      expect(String(titleOf(head)), route).toMatch(/(as of|to) \d+ Jan 201[78](, 18:31 UTC)?/);
  }
}, 300_000);

const at = (params: { slug: string }) => ({ params: Promise.resolve(params) });
const get = (where: string) => new Request(`http://127.0.0.1:3000${where}`);

/** All texts of a JSON value, but those that stand beside a status of their own. */
function bareTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(bareTexts);
  if (typeof value !== "object" || value === null) return [];
  const fields = Object.entries(value);
  const isMarked = fields.some(([name]) => name === "status");
  return fields.flatMap(([name, one]) =>
    isMarked && (name === "text" || name === "claim") ? [] : bareTexts(one),
  );
}

test("no entry of a feed has a claim without its status", async () => {
  const words: string[] = [];
  for (const { slug } of await house.db.story.findMany()) {
    const atom = await atomFeed(get(`/stories/${slug}/feed.atom`), at({ slug }));
    const { root } = parseXml(await atom.text());
    for (const entry of root!.children.filter((child) => child instanceof XmlElement))
      words.push(...entry.children.map((child) => (child instanceof XmlElement ? child.text : "")));
    const { items } = await (await jsonFeed(get(`/stories/${slug}/feed.json`), at({ slug }))).json();
    words.push(
      ...items
        .flatMap((item: object) => Object.values(item))
        .filter((one: unknown) => typeof one === "string"),
    );
  }
  expect(words.flatMap(plainly)).toEqual([]);
  for (const { text } of await house.db.claim.findMany())
    expect(
      words.some((one) => one.includes(text)),
      text,
    ).toBe(true);
});

test("nothing that the API answers has a claim without its status beside it or before it", async () => {
  const { db } = house;
  const answers: unknown[] = [
    (await ask("claims?limit=200&facets=1")).body,
    (await ask("entities?limit=200")).body,
  ];
  for (const { slug } of await db.story.findMany()) {
    for (const day of days)
      for (const rest of ["", "/network"])
        answers.push((await ask(`stories/${slug}${rest}${day ? `?asOf=${day}` : ""}`)).body);
    for (const net of ["", "?net=1&since=2017-01-01"])
      answers.push(await (await changes(get(`/api/v1/stories/${slug}/changes${net}`), at({ slug }))).json());
  }
  for (const { id } of await db.claim.findMany())
    answers.push((await ask(`claims/${id}?asOf=2018-01-30`)).body);
  for (const { id } of await db.article.findMany()) answers.push((await ask(`articles/${id}`)).body);
  for (const { id } of await db.entity.findMany())
    answers.push((await ask(`entities/${id}`)).body, (await ask(`entities/${id}/network`)).body);
  for (const typed of ["con", "flood", "reeve", "clerk"])
    answers.push(await (await suggestions(get(`/api/v1/suggestions?q=${typed}`))).json());
  expect(answers.flatMap(bareTexts).flatMap(plainly)).toEqual([]);
  expect(JSON.stringify(answers)).toContain(
    "Shown to be false: A clerk at Corran Warnings chose the wrong line.",
  );
});

test("in a file every row that has a claim has its status too, and the claim as it may be told", async () => {
  const day = "2018-01-30";
  for (const [name, handler, column] of [
    ["claims", claimsCsv, "title"],
    ["attributions", attributionsCsv, "claim_title"],
  ] as const) {
    const [head, ...rows] = cellsOf(await (await handler(get(`/api/v1/${name}.csv?asOf=${day}`))).text());
    const of = (row: string[], field: string) => row[head!.indexOf(field)]!;
    const telling = rows.filter((row) => row.some((cell) => texts.includes(cell)));
    expect(telling.length).toBeGreaterThan(5);
    for (const row of telling) {
      expect(of(row, "status_label")).not.toBe("");
      expect(of(row, column)).toMatch(/^[A-Z][a-z ,]+ \(as of 30 Jan 2018\): ./);
      expect(plainly(of(row, column))).toEqual([]);
    }
  }
  const lines = (await (await claimsJsonLines(get("/api/v1/claims.jsonl"))).text()).trim().split("\n");
  expect(
    lines
      .map((line) => JSON.parse(line))
      .flatMap(bareTexts)
      .flatMap(plainly),
  ).toEqual([]);
});

/** Without the name of the site, which the layout's template adds on every page but the first one, that has it from itself. */
function titleOf({ title }: Metadata) {
  const own = title && typeof title === "object" && "absolute" in title ? title.absolute : title;
  return typeof own === "string" ? own.replace(/ – Reportedly$/, "") : own;
}
