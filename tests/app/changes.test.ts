import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/stories/[slug]/changes/route";
import { ChangesJson } from "@/domain/api/change-json";
import { record, tanker, twoDayStory } from "../two-day-story";
import { importWorkedStory } from "../worked-story";
import { at, servedDatabase } from "./serve";

async function ask(query = "", slug = tanker, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/v1/stories/${slug}/changes${query}`, { headers });
  return GET(request, at({ slug }));
}

/** The answer as the schema says it is: nothing more, nothing less. */
async function changes(query = "", slug = tanker): Promise<ChangesJson> {
  const response = await ask(query, slug);
  expect(response.status).toBe(200);
  const body = await response.json();
  const parsed = ChangesJson.parse(body);
  expect(body).toEqual(parsed);
  return parsed;
}

const kindsOf = ({ items }: ChangesJson) =>
  items.map((item) => {
    if (item.kind === "status_changed") return `${item.claim.key} ${item.from} to ${item.to}`;
    if (item.kind === "claim_added") return `${item.claim.key} added ${item.status}`;
    if (item.kind === "response_added") return `${item.response.name} ${item.response.stance}`;
    if (item.kind === "details_added") return `${item.claim.key} more`;
    return `${item.question.key} ${item.kind}`;
  });

test("what changed between the two days is told with its reason and by what", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const found = await changes("?since=2024-05-01&until=2024-05-02");
  expect(kindsOf(found).toSorted()).toEqual([
    "K1 reported to confirmed",
    "K2 reported to disputed",
    "K3 added reported",
    "Q1 question_answered",
  ]);
  const confirmed = found.items.find((item) => item.kind === "status_changed" && item.to === "confirmed");
  const evidence = await db.evidence.findFirstOrThrow({ where: { key: "port-log" } });
  expect(confirmed).toMatchObject({
    at: "2024-05-02",
    because: "“Log of the Port of Halm, 30 April 2024” shows it.",
    by: [evidence.id],
    ids: [evidence.id],
  });
  const claim = await db.claim.findFirstOrThrow({ where: { key: "K1" } });
  expect(confirmed?.id).toBe(`${claim.id}@2024-05-02`);
});

test("the first day brings the claims, the open question, and a refusal that is no denial", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  expect(kindsOf(await changes("?until=2024-05-01")).toSorted()).toEqual([
    "K1 added reported",
    "K2 added reported",
    "Port of Halm declined_comment",
    "Q1 question_raised",
  ]);
});

test("the pages of the feed, put together, are the feed, whatever their length", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const slug = "spy-chief-us-visit";
  const whole = await changes("", slug);
  expect(whole.next).toBeNull();
  expect(whole.items.length).toBeGreaterThan(10);
  for (const limit of [1, 3, 7]) {
    const ids: string[] = [];
    let query: string | null = `?limit=${limit}`;
    while (query !== null) {
      const page: ChangesJson = await changes(query, slug);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      ids.push(...page.items.map(({ id }) => id));
      query = page.next && new URL(page.next).search;
    }
    expect(ids).toEqual(whole.items.map(({ id }) => id));
  }
});

test("the newest comes first, and ids are one each", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { items } = await changes("", "spy-chief-us-visit");
  const instants = items.map((item) => new Date(item.at).getTime());
  expect(instants).toEqual(instants.toSorted((a, b) => b - a));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test("the net change names each subject once, and says how many there are", async () => {
  const db = await servedDatabase();
  const story = twoDayStory();
  story.claims[0]!.attributions.push({
    ...said("rival-log", "day-two"),
    publishedAt: "2024-05-01T12:00:00Z",
  } as never);
  await record(db, story, "2024-05-03T08:00:00Z");
  const net = await changes("?since=2024-04-30&net=1&limit=3");
  expect(net.total).toBe(5);
  expect(net.items).toHaveLength(3);
  expect(kindsOf(net)).toEqual(["K1 added confirmed", "Port of Halm declined_comment", "K2 added disputed"]);
});

function said(id: string, article: string) {
  return {
    id,
    stance: "asserts",
    source: "gazette",
    identity: "outlet_observation",
    directness: "paraphrase",
    article,
  };
}

test("a reader who comes back finds what was recorded late, though it was public before the visit", async () => {
  const db = await servedDatabase();
  const early = twoDayStory();
  early.claims[0]!.evidence = [];
  await record(db, early, "2024-05-02T09:00:00Z");
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const visit = "2024-05-02T12:00:00Z";
  expect(kindsOf(await changes(`?net=1&since=${visit}`))).toEqual([]);
  expect(kindsOf(await changes(`?net=1&since=${visit}&recordedSince=${visit}`))).toEqual([
    "K1 reported to confirmed",
  ]);
  const later = "2024-05-03T12:00:00Z";
  expect(kindsOf(await changes(`?net=1&since=${later}&recordedSince=${later}`))).toEqual([]);
});

test("a visit before anything was stored has missed all of it", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const visit = "2024-05-02T12:00:00Z";
  expect(kindsOf(await changes(`?net=1&since=${visit}&recordedSince=${visit}`))).toEqual([
    "K1 added confirmed",
    "Port of Halm declined_comment",
    "K2 added disputed",
    "K3 added reported",
    "Q1 question_answered",
  ]);
});

test("nothing that becomes public later is among what changed until a day", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  for (const { at: when } of (await changes("?until=2024-05-01")).items)
    expect(when <= "2024-05-01").toBe(true);
});

test("the same answer is not sent twice to a client that holds it", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const first = await ask();
  const etag = first.headers.get("ETag") ?? "";
  expect(etag).toMatch(/^W\/"[\w-]+"$/);
  const again = await ask("", tanker, { "If-None-Match": `"other", ${etag}` });
  expect(again.status).toBe(304);
  expect(again.headers.get("ETag")).toBe(etag);
  expect(await again.text()).toBe("");
  const story = twoDayStory();
  story.claims[1]!.text = "The bridge of the Orla was empty.";
  await record(db, story, "2024-05-04T08:00:00Z");
  expect((await ask("", tanker, { "If-None-Match": etag })).status).toBe(200);
});

test.each([
  ["?since=yesterday", "since"],
  ["?since=2024-05-02&until=2024-05-01", "since"],
  ["?limit=0", "limit"],
  ["?limit=ten", "limit"],
  ["?cursor=nowhere", "cursor"],
  ["?asOf=2024-05-01", "asOf"],
  ["?net=1", "net"],
  ["?since=2024-05-01&since=2024-05-02", "since"],
  ["?recordedSince=2024-05-01", "recordedSince"],
  ["?net=1&since=2024-05-01&cursor=2024-05-01T00:00:00.000Z~c-1@2024-05-01", "cursor"],
  ["?cursor=2~0", "cursor"],
])("%s is refused, and the answer names %s", async (query, parameter) => {
  const response = await ask(query);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: "bad-request", details: [{ parameter }] },
  });
});

test("a story that does not exist has no changes", async () => {
  await servedDatabase();
  expect((await ask("", "no-such-story")).status).toBe(404);
});
