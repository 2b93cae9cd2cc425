import { afterAll, beforeAll, expect, test } from "vitest";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { readQueryText } from "@/domain/timeline/query-text";
import { entityPage } from "@/queries/entity/entities";
import { timelinePage } from "@/queries/entry/timeline";
import { pageAt } from "../app/public-doors";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { bring } from "../reworded-story";
import { wordsOf } from "../ui/rendered";
import type { DossierDocument } from "../whole-story";
import { ask, serveFrom } from "./ask";

/**
 * The same week three times over: the dam broke on 1 March (A), or nobody says when (B and C); it was said on the 5th, in March, or
 * nobody says when; it was published on the 10th, the 11th and the 12th.
 */
function damStory(): DossierDocument {
  const article = (day: number) => ({
    id: `day-${day}`,
    outlet: "post",
    title: `The Post of the ${day}th`,
    rights: "full" as const,
    publishedAt: `2021-03-${day}`,
    versions: [{ text: `What the Post said on the ${day}th.` }],
  });
  const said = (
    id: string,
    source: string,
    day: number,
    saidAt?: string,
    stance: "asserts" | "denies" | "declined_comment" = "asserts",
  ) => ({
    id,
    stance,
    source,
    identity: "named_person" as const,
    directness: "paraphrase" as const,
    groundRules: "on_record" as const,
    article: `day-${day}`,
    ...(saidAt && { saidAt }),
  });
  return {
    format: "reportedly/1",
    id: "dam",
    story: { slug: "dam", headline: "The dam breaks", standfirst: "It broke." },
    entities: [
      { id: "post", kind: "organization", names: [{ text: "The Post" }], publishes: true },
      { id: "ada", kind: "person", names: [{ text: "Ada Aho" }] },
      { id: "bo", kind: "person", names: [{ text: "Bo Berg" }] },
    ],
    articles: [10, 11, 12].map(article),
    claims: [
      {
        id: "A",
        text: "The dam broke.",
        happened: "2021-03-01",
        about: ["ada"],
        attributions: [said("a-10", "ada", 10, "2021-03-05"), said("a-12", "bo", 12, "2021-03-11", "denies")],
      },
      {
        id: "B",
        text: "The valve stuck.",
        about: ["ada"],
        attributions: [
          said("b-11", "ada", 11, "2021-03"),
          said("b-silent", "bo", 12, "2021-03-12", "declined_comment"),
        ],
      },
      {
        id: "C",
        text: "The wall was thin.",
        about: ["ada"],
        attributions: [said("c-12", "bo", 12)],
        evidence: [{ id: "plan", kind: "dataset", title: "Plan", publishedAt: "2021-03-14" }],
      },
    ],
    openQuestions: [{ id: "Q", text: "Who knew?", publishedAt: "2021-03-11" }],
  };
}

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await bring(house.db, damStory(), "2021-04-01T00:00:00Z");
  serveFrom(house.db);
});
afterAll(() => house.drop());

/** The keys of what the search field finds, a refusal as "B!" and a question as "Q?". */
async function found(q: string, asOf = "2021-05-01"): Promise<string[]> {
  const parsed = readTimelineAddress({ q: [q], asOf: [asOf] }, new Date());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { entries, total, facets } = await timelinePage(house.db, parsed.value.query);
  expect(total, q).toBe(entries.length);
  const counted = facets
    .find(({ name }) => name === "status")!
    .rows.reduce((sum, { count }) => sum + count, 0);
  expect(counted, q).toBe(total);
  const marks = { claim: "", response: "!", question: "?" };
  return entries.map(({ key, kind }) => `${key}${marks[kind]}`).toSorted();
}

test.each([
  // When it happened, or was published where that is not known.
  ["after:2021-03-01 before:2021-03-01", ["A"]],
  ["said:2021-03-05", ["A", "B"]],
  ["said:2021-03-01/2021-03-04", ["B"]],
  ["said:2021-03-11", ["A", "B"]],
  ["said:2021-03-12", ["B", "B!"]],
  ["said:2021-04", []],
  ["published:2021-03-10", ["A"]],
  ["published:2021-03-11", ["B", "Q?"]],
  ["published:2021-03-12", ["A", "B!", "C"]],
  ["published:2021-03-13/..", ["C"]],
  ["published:2021-03-14", ["C"]],
  ["published:2021", ["A", "B", "B!", "C", "Q?"]],
  ["said:2021-03-05 published:2021-03-11", ["B"]],
  ["-published:2021-03-12", ["B", "Q?"]],
  ["-said:2021-03", ["C", "Q?"]],
  // Who says it and when hold of one and the same speech.
  ["from:ada said:2021-03-11", ["B"]],
  ["from:bo published:2021-03-12", ["A", "B!", "C"]],
  ["from:ada published:2021-03-12", []],
  ["stance:denies said:2021-03-05", []],
  ["stance:denies said:2021-03-11", ["A"]],
  ["dam published:2021-03-12", ["A", "B!", "C"]],
])("%s finds %j", async (q, keys) => {
  expect(await found(q)).toEqual(keys);
});

test("what came out later is not found by its day before it", async () => {
  expect(await found("published:2021-03-12", "2021-03-11")).toEqual([]);
  expect(await found("said:2021-03-11", "2021-03-11")).toEqual(["B"]);
  expect(await found("said:2021-03-05", "2021-03-10")).toEqual(["A"]);
});

test("the API takes the same dates as parameters, and says what is none", async () => {
  const keys = async (search: string) =>
    (await ask(`claims?${search}`)).body.items.map(({ key }: { key: string }) => key).toSorted();
  expect(await keys("said=2021-03-05")).toEqual(["A", "B"]);
  expect(await keys("published=2021-03-13/..")).toEqual(["C"]);
  expect(await keys("published=2021-03-12&source=ada")).toEqual([]);
  expect(await keys("from=2021-03-01&to=2021-03-01&said=2021-03-05")).toEqual(["A"]);
  for (const parameter of ["said", "published"]) {
    const { status, body } = await ask(`claims?${parameter}=soon`);
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject([{ parameter }]);
  }
});

test.each(["said:soon", "published:2021-02-30"])("%s is no date, which is said", (text) => {
  const { unread, said, published } = readQueryText(text);
  expect(unread).toEqual([expect.stringContaining("is not a date")]);
  expect([...said, ...published]).toEqual([]);
});

test("a claim of which nobody says when it happened is told as reported on a day, and never as of that day", async () => {
  const html = (await pageAt("/?asOf=2021-05-01"))!.html;
  const words = wordsOf(html);
  expect(words.match(/Reported 1\d Mar 2021 , day not known/g)).toEqual([
    "Reported 12 Mar 2021 , day not known",
    "Reported 11 Mar 2021 , day not known",
  ]);
});

test("the lists of a person tell each date as what it is", async () => {
  const page = await entityPage(house.db, { kind: "person", slug: "ada" }, new Date("2021-05-01"));
  expect(
    page!.about.entries.map(({ key, date, dateOf }) => `${key} ${dateOf} ${date.day}`).toSorted(),
  ).toEqual(["A happening 1 Mar 2021", "B report 11 Mar 2021", "C report 12 Mar 2021"]);
  const words = wordsOf((await pageAt("/people/ada?asOf=2021-05-01"))!.html);
  expect(words).toContain("Reported 11 Mar 2021 , day not known");
  expect(words).toContain("1 Mar 2021 , Monday");
});
