import { expect, test } from "vitest";
import { GET as getClaim } from "@/app/api/v1/claims/[id]/route";
import { GET as getStory } from "@/app/api/v1/stories/[slug]/route";
import type { Database } from "@/db/connection";
import { type ClaimDetailJson, ClaimDetailJson as ClaimSchema } from "@/domain/api/claim-json";
import { type StoryJson, StoryJson as StorySchema } from "@/domain/api/story-json";
import { record, tanker, twoDayStory } from "../two-day-story";
import { importWorkedStory } from "../worked-story";
import { at, servedDatabase } from "./serve";

async function claim(id: string, query = ""): Promise<ClaimDetailJson> {
  const response = await getClaim(new Request(`http://localhost/api/v1/claims/${id}${query}`), at({ id }));
  expect(response.status).toBe(200);
  const body = await response.json();
  ClaimSchema.parse(body);
  return body;
}

async function story(query = "", slug = tanker): Promise<StoryJson> {
  const request = new Request(`http://localhost/api/v1/stories/${slug}${query}`);
  const response = await getStory(request, at({ slug }));
  expect(response.status).toBe(200);
  const body = await response.json();
  StorySchema.parse(body);
  return body;
}

/** On the first evening only the first day is stored; two days later the second, and what was missed of the first. */
async function storedInTwo(db: Database): Promise<string> {
  const early = twoDayStory();
  early.claims.length = 2;
  early.claims[0]!.evidence = [];
  early.claims[1]!.attributions.length = 1;
  early.articles.length = 1;
  early.openQuestions[0]!.answeredBy = null as never;
  early.story.headline = "Tanker may have run aground";
  await record(db, early, "2024-05-01T18:00:00Z");
  const late = twoDayStory();
  late.claims[0]!.text = "The tanker Orla ran aground on the Halm bank.";
  late.claims[0]!.attributions.push({
    id: "harbour-master",
    stance: "asserts",
    source: "gazette",
    identity: "outlet_observation",
    directness: "paraphrase",
    groundRules: "on_record",
    article: "day-one",
  });
  await record(db, late, "2024-05-03T08:00:00Z");
  return (await db.claim.findFirstOrThrow({ where: { key: "K1" } })).id;
}

const keysOf = (told: ClaimDetailJson) => told.attributions.map(({ key }) => key);

test("the four corners of public and recorded time each tell their own", async () => {
  const db = await servedDatabase();
  const id = await storedInTwo(db);
  const corner = async (asOf: string, recordedAsOf: string) => {
    const told = await claim(id, `?asOf=${asOf}&recordedAsOf=${recordedAsOf}`);
    return {
      status: told.status,
      text: told.text,
      said: keysOf(told),
      shown: told.evidence.map(({ key }) => key),
      revision: told.revision,
    };
  };
  const first = { text: "The tanker Orla ran aground off Halm.", revision: 1 };
  const second = { text: "The tanker Orla ran aground on the Halm bank.", revision: 2 };
  const atFirst = ["pilot-said", "port-declined"];
  const found = ["harbour-master", "pilot-said", "port-declined"];
  expect(await corner("2024-05-01", "2024-05-01")).toEqual({
    ...first,
    status: "reported",
    said: atFirst,
    shown: [],
  });
  // What we had not stored cannot show, though it was public by then.
  expect(await corner("2024-05-02", "2024-05-01")).toEqual({
    ...first,
    status: "reported",
    said: atFirst,
    shown: [],
  });
  // What was stored late was public early; the words in which we put it were not.
  expect(await corner("2024-05-01", "2024-05-03")).toEqual({
    ...second,
    text: first.text,
    status: "corroborated",
    said: found,
    shown: [],
  });
  expect(await corner("2024-05-02", "2024-05-03")).toEqual({
    ...second,
    text: first.text,
    status: "confirmed",
    said: found,
    shown: ["port-log"],
  });
  expect(await corner("2024-05-03", "2024-05-03")).toEqual({
    ...second,
    status: "confirmed",
    said: found,
    shown: ["port-log"],
  });
});

test("the story has the four corners too", async () => {
  const db = await servedDatabase();
  await storedInTwo(db);
  const corner = async (asOf: string, recordedAsOf: string) => {
    const told = await story(`?asOf=${asOf}&recordedAsOf=${recordedAsOf}`);
    const claims = Object.entries(told.claims).flatMap(([status, list]) =>
      list.map(({ key }) => `${key} ${status}`),
    );
    return { headline: told.headline, claims: claims.toSorted(), open: told.openQuestions.length };
  };
  const early = { headline: "Tanker may have run aground", open: 1 };
  const late = { headline: "Tanker reportedly ran aground off Halm" };
  expect(await corner("2024-05-01", "2024-05-01")).toEqual({
    ...early,
    claims: ["K1 reported", "K2 reported"],
  });
  expect(await corner("2024-05-02", "2024-05-01")).toEqual({
    ...early,
    claims: ["K1 reported", "K2 reported"],
  });
  expect(await corner("2024-05-01", "2024-05-03")).toEqual({
    ...early,
    claims: ["K1 corroborated", "K2 reported"],
  });
  expect(await corner("2024-05-03", "2024-05-03")).toEqual({
    ...late,
    claims: ["K1 confirmed", "K2 disputed", "K3 reported"],
    open: 0,
  });
});

test("each part keeps the instant at which it was first stored", async () => {
  const db = await servedDatabase();
  const told = await claim(await storedInTwo(db), "?recordedAsOf=2024-05-04");
  expect(Object.fromEntries(told.attributions.map(({ key, recordedAt }) => [key, recordedAt]))).toEqual({
    "harbour-master": "2024-05-03T08:00:00.000Z",
    "pilot-said": "2024-05-01T18:00:00.000Z",
    "port-declined": "2024-05-01T18:00:00.000Z",
  });
  expect(told.recordedAt).toBe("2024-05-01T18:00:00.000Z");
});

test("what is stored now is what the plain answer tells, to the letter", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  await storedInTwo(db);
  const ids = (await db.claim.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(ids).toHaveLength(11);
  const told = async (id: string, query: string) => {
    const response = await getClaim(new Request(`http://localhost/api/v1/claims/${id}?${query}`), at({ id }));
    return { status: response.status, body: await response.json() };
  };
  let found = 0;
  for (const query of ["asOf=2018-01-30", "asOf=2024-05-01", "asOf=2024-05-02"]) {
    for (const id of ids) {
      const plain = await told(id, query);
      expect(await told(id, `${query}&recordedAsOf=2030-01-01`)).toEqual(plain);
      if (plain.status === 200) found += 1;
    }
    for (const slug of [tanker, "spy-chief-us-visit"])
      expect(await story(`?${query}&recordedAsOf=2030-01-01`, slug)).toEqual(await story(`?${query}`, slug));
  }
  // A claim of which nothing was public yet is told of in neither way: 8 claims, then 10, then 11.
  expect(found).toBe(29);
});

test("before we had stored anything there was nothing to tell", async () => {
  const db = await servedDatabase();
  const id = await storedInTwo(db);
  const query = "?recordedAsOf=2024-04-30";
  const claimAnswer = await getClaim(new Request(`http://localhost/api/v1/claims/${id}${query}`), at({ id }));
  expect(claimAnswer.status).toBe(404);
  const storyAnswer = await getStory(
    new Request(`http://localhost/api/v1/stories/${tanker}${query}`),
    at({ slug: tanker }),
  );
  expect(storyAnswer.status).toBe(404);
});

test("an unreadable recordedAsOf is refused by name", async () => {
  const answer = await getClaim(
    new Request("http://localhost/api/v1/claims/c-0?recordedAsOf=last-week"),
    at({ id: "c-0" }),
  );
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { details: [{ parameter: "recordedAsOf" }] } });
});
