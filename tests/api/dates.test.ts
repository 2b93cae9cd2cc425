import { readFileSync } from "node:fs";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import type { PrismaClient } from "@/db/generated/client";
import { freshDatabase } from "../database/fresh-database";
import { editor, workedStory } from "../worked-story";
import { ask, serveFrom } from "./ask";

let db: PrismaClient;
let url: string;
beforeEach(async () => {
  ({ db, url } = await freshDatabase());
  serveFrom(db);
});

/** One claim for each date, said by the outlet itself. */
function dated(...dates: string[]) {
  const { format, entities, articles } = workedStory();
  const [article] = articles;
  return {
    format,
    id: "dates",
    story: { slug: "dates", headline: "When it happened", standfirst: "Dates of every kind." },
    entities,
    articles,
    claims: dates.map((happened, index) => ({
      id: `d${index}`,
      text: `It happened: ${happened}.`,
      happened,
      attributions: [
        {
          id: `d${index}-said`,
          stance: "asserts",
          source: article!.outlet,
          identity: "outlet_observation",
          directness: "paraphrase",
          article: article!.id,
        },
      ],
    })),
  };
}

async function hold(...dates: string[]): Promise<void> {
  const result = await importDossier(db, dated(...dates), editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
}

async function listed(query: string): Promise<string[]> {
  const { status, body } = await ask(`claims?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items.map(({ happened }: { happened: string }) => happened);
}

/** In the order of time, whatever they are written like. */
const inOrder = [
  "-0043-03-15",
  "2010",
  "201X",
  "/2017-06",
  "2017-24",
  "2018-01-28/",
  "2018-01-29/2018-02-02",
  "2018-01-30T17:02+03:00",
  "2018-01-30T17:02Z",
  "2018-21",
  "2018-03-20",
  "2018-22?",
  "Y17000",
];

test("dates of every kind are sorted by the first instant that they can mean", async () => {
  await hold(...[...inOrder].reverse());
  const oldest = await listed("sort=oldest&limit=50");
  // 2010 and the 2010s begin together.
  expect(oldest.map((one) => (one === "201X" ? "2010" : one))).toEqual(
    inOrder.map((one) => (one === "201X" ? "2010" : one)),
  );
  expect(await listed("from=2018-03&to=2018-05&sort=oldest")).toEqual(["2018-21", "2018-03-20"]);
  expect(await listed("from=2018-21&to=2018-21&sort=oldest")).toEqual(["2018-21", "2018-03-20"]);
  expect(await listed("from=2017-24&to=2017-24&sort=oldest")).toEqual([
    "2017-24",
    "2018-01-28/",
    "2018-01-29/2018-02-02",
    "2018-01-30T17:02+03:00",
    "2018-01-30T17:02Z",
  ]);
  expect(await listed("to=-0001")).toEqual(["-0043-03-15"]);
  expect(await listed("from=Y12000")).toEqual(["Y17000"]);
});

test.each([
  "2018-02-29",
  "2018-01-30T17:02",
  "2018-01-30T17:02:00",
  "2018-02-29/2018-03-02",
  "2018-13",
  "2018-06/2018-02",
  "2018-21-03",
])("%s is no date, said with its place in the dossier", async (happened) => {
  const result = await importDossier(db, dated("2018-01-30", happened), editor);
  expect(result.ok).toBe(false);
  const faults = result.ok ? [] : result.faults;
  expect(faults.map(({ path }) => path)).toEqual(["claims[1].happened"]);
  expect(faults[0]!.message).toContain(happened);
  if (happened.includes("T")) expect(faults[0]!.message).toContain("needs its zone");
});

test.each(["from=2018-02-29", "to=2018-04-31", "from=2018-21-03", "asOf=2018-02-29", "to=2018-01-30T17:02"])(
  "%s is refused by name",
  async (asked) => {
    const { status, body } = await ask(`claims?${asked}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body.error)).toContain(asked.split("=")[0]);
  },
);

test.each([
  ["asOf", "2018-01-30T17:02+03:00"],
  ["asOf", "2018-01-30T17:02:59+03:00"],
  ["asOf", "2018-01-30T17:02:59.250+05:30"],
  ["from", "2018-01-30T17:02+03:00"],
  ["to", "2018-01-30T17:02+00:00"],
  ["to", "2018-01-30T17:02:00.5-05:00"],
])("a plus of %s=%s that nobody encoded is the plus that it must have been", async (name, value) => {
  await hold("2018-01-30");
  const [bare, encoded] = [
    await ask(`claims?${name}=${value}`),
    await ask(`claims?${name}=${encodeURIComponent(value)}`),
  ];
  expect(bare.status).toBe(200);
  expect(bare.body).toEqual(encoded.body);
});

test("what was stored with the bounds of a quarter or of a day that never was is mended, in search too", async () => {
  const dates = ["2018-21", "2017-24", "2018-34", "2018-01-30"];
  await hold(...dates, "2016", "2017");
  const right = await listed("sort=oldest");
  await db.$executeRaw`
    UPDATE claim SET happened_from = '2018-01-01Z', happened_to = '2018-03-31Z' WHERE happened ~ '^[0-9]{4}-(2|3)[0-9]$'`;
  await db.$executeRaw`UPDATE claim SET happened = '2018-02-29', happened_from = '2018-03-01Z',
    happened_to = '2018-03-01T23:59:59.999Z' WHERE happened = '2016'`;
  await db.$executeRaw`UPDATE claim SET happened = '2015-01-30T17:02', happened_from = '2015-01-30T17:02Z',
    happened_to = '2015-01-30T17:02Z' WHERE happened = '2017'`;
  await db.$executeRaw`SELECT search.refresh(ARRAY(SELECT id FROM claim), '{}')::text`;
  expect(await listed("sort=oldest")).not.toEqual(right);

  const client = new pg.Client(url);
  await client.connect();
  await client.query(readFileSync("prisma/migrations/20261129063000_true_bounds/migration.sql", "utf8"));
  await client.end();

  const bounds = await db.claim.findMany({
    select: { happened: true, happenedFrom: true, happenedTo: true },
  });
  const of = (happened: string) => {
    const { happenedFrom, happenedTo } = bounds.find((one) => one.happened === happened)!;
    return [happenedFrom?.toISOString() ?? null, happenedTo?.toISOString() ?? null];
  };
  expect(of("2018-21")).toEqual(["2018-03-01T00:00:00.000Z", "2018-05-31T23:59:59.999Z"]);
  expect(of("2017-24")).toEqual(["2017-12-01T00:00:00.000Z", "2018-02-28T23:59:59.999Z"]);
  expect(of("2018-34")).toEqual(["2018-04-01T00:00:00.000Z", "2018-06-30T23:59:59.999Z"]);
  expect(of("2018-01-30")).toEqual(["2018-01-30T00:00:00.000Z", "2018-01-30T23:59:59.999Z"]);
  expect(of("2018-02-29")).toEqual([null, null]);
  expect(of("2015-01-30T17:02")).toEqual([null, null]);
  const known = (await listed("sort=oldest")).filter((one) => dates.includes(one));
  expect(known).toEqual(["2017-24", "2018-01-30", "2018-21", "2018-34"]);
  // They stand where they were published, after the claim of that day and before the spring.
  expect(await listed("to=2015-12")).toEqual([]);
});
