import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as attributionsCsv } from "@/app/api/v1/attributions.csv/route";
import { GET as claimsCsv } from "@/app/api/v1/claims.csv/route";
import { GET as jsonFeed } from "@/app/stories/[slug]/feed.json/route";
import { importDossier } from "@/commands/import-dossier";
import { besideSentence } from "@/domain/timeline/beside";
import { askingFor } from "@/domain/timeline/timeline-query";
import { articlePage } from "@/queries/article/articles";
import { entityPage } from "@/queries/entity/entities";
import { timelinePage } from "@/queries/entry/timeline";
import { storyPage } from "@/queries/story/story-page";
import { ArticleView } from "@/ui/article-page";
import { EntityView } from "@/ui/entity-page";
import { StoryView } from "@/ui/story-page";
import { ask, serveFrom } from "../api/ask";
import { cellsOf } from "../api/csv-cells";
import { contestedStory } from "../contested-story";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { rendered, wordsOf } from "../ui/rendered";
import { editor } from "../worked-story";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  const result = await importDossier(house.db, contestedStory(), editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  serveFrom(house.db);
});
afterAll(() => house.drop());

const [late, disputed] = [new Date("2018-03-01"), new Date("2018-01-13T18:31:00Z")];

/** By the claim's key: who is credited with it, and who stands beside. */
async function timelineAt(asOf: Date) {
  const { entries } = await timelinePage(house.db, askingFor(["claim"], asOf));
  return Object.fromEntries(
    entries.map(({ key, style, chain, beside, origins }) => [
      key,
      { style, who: chain[0]?.name, beside: beside.map(besideSentence), origins },
    ]),
  );
}

test("on the timeline every claim is credited to who says it, whatever became of it", async () => {
  expect(await timelineAt(disputed)).toEqual({
    M1: {
      style: "disputed",
      who: "Alert Agency",
      beside: ["Denied by Pacific Command."],
      origins: "1 independent origin",
    },
  });
  expect(await timelineAt(late)).toEqual({
    M1: {
      style: "retracted",
      who: "Alert Agency",
      beside: ["Withdrawn by Alert Agency.", "Denied by Pacific Command."],
      origins: null,
    },
    M2: {
      style: "refuted",
      who: "Alert Agency",
      beside: ["Contradicted by Report of the inquiry."],
      origins: "1 independent origin",
    },
    M3: {
      style: "disputed",
      who: "Government of Albany",
      beside: ["Denied by Government of Quern.", "Contested by Joan Wells."],
      origins: "1 independent origin",
    },
    M4: {
      style: "corroborated",
      who: "The Argus",
      beside: ["Also said by The Beacon."],
      origins: "2 independent origins",
    },
  });
});

describe("a story’s columns", () => {
  test("name who says it, then who denies it; and both origins of independent reports", async () => {
    const { columns } = (await storyPage(house.db, "contested", late))!;
    const lines = (status: keyof typeof columns) =>
      columns[status].map(({ source, against }) => ({ source, against }));
    expect(lines("disputed")).toEqual([
      {
        source: "Government of Albany",
        against: ["Denied by Government of Quern.", "Contested by Joan Wells."],
      },
    ]);
    expect(lines("refuted")).toEqual([
      { source: "Alert Agency", against: ["Contradicted by Report of the inquiry."] },
    ]);
    expect(lines("corroborated")).toEqual([{ source: "The Argus; The Beacon", against: [] }]);
  });

  test("say of whoever would not speak about what, and who asked only where that is known: a relay that heard them", async () => {
    const page = (await storyPage(house.db, "contested", late))!;
    expect(page.declined).toHaveLength(1);
    expect(page.declined[0]!.about.map(({ text, askedBy, toldIn }) => [text, askedBy, toldIn])).toEqual([
      ["Quern sought ore abroad.", null, "The Argus"],
      ["The ministers met.", "The Argus", "The Beacon"],
    ]);
    const words = wordsOf(rendered(createElement(StoryView, { page, asOf: null })));
    expect(words).toContain(
      "Declined to comment, as told in The Argus about: Disputed: Quern sought ore abroad.",
    );
    expect(words).toContain(
      "Declined to comment, asked by The Argus about: Reported by independent sources, not confirmed: The ministers met.",
    );
    const { body } = await ask("stories/contested");
    expect(body.declined[0].about.map((each: { claim: string }) => each.claim)).toEqual([
      "Quern sought ore abroad.",
      "The ministers met.",
    ]);
  });

  test("give nobody who denies a claim the part of a source", async () => {
    const { people, organizations } = (await storyPage(house.db, "contested", late))!;
    const roles = Object.fromEntries([...people, ...organizations].map(({ ref, role }) => [ref.slug, role]));
    expect(roles).toMatchObject({
      wells: "disputes",
      quern: "denies",
      albany: "on the record",
      command: expect.stringMatching(/^denies \(.*\); declined to comment \(/),
    });
  });
});

test("on the page of a person what they deny does not stand among what they say", async () => {
  const heads = async (slug: string, kind: "person" | "organization") => {
    const page = (await entityPage(house.db, { kind, slug }, late))!;
    const words = wordsOf(rendered(createElement(EntityView, { page, asOf: null, now: late })));
    return { words, acts: Object.values(page.by.acts) };
  };
  const wells = await heads("wells", "person");
  expect(wells.acts).toEqual(["opposed"]);
  expect(wells.words).toContain("Nothing that Joan Wells has said is on record here.");
  expect(wells.words).toMatch(/Denied or disputed by Joan Wells 1 .*Quern sought ore abroad\./);
  const agency = await heads("agency", "organization");
  expect(agency.acts.toSorted()).toEqual(["said", "withdrew"]);
  expect(agency.words).toMatch(
    /Said by Alert Agency 1 .*by mistake\. .*Withdrawn by Alert Agency 1 .*inbound\./,
  );
  const command = await heads("command", "organization");
  expect(command.words).toMatch(/Denied or disputed by Pacific Command 1 .*inbound/);
  expect(command.words).toMatch(/Asked of Pacific Command, who would not say 2/);
  expect(command.words).toContain("As told in The Argus about: Disputed: Quern sought ore abroad.");
});

test("an article that only has the denial of a claim is not held to say it", async () => {
  const { article } = await house.db.articleVersion.findFirstOrThrow({
    where: { article: { key: "denials" } },
    select: { article: { select: { id: true } } },
  });
  const page = (await articlePage(house.db, article.id, late))!;
  expect(Object.values(page.said).toSorted()).toEqual([
    ["Denies: Government of Quern", "Declined to comment: Pacific Command"],
    ["Says so: The Argus"],
  ]);
  const words = wordsOf(rendered(createElement(ArticleView, { page, asOf: null })));
  expect(words).toContain("Quern sought ore abroad. Denies: Government of Quern");
});

test("the API says who is on which side, and the files have a column for each", async () => {
  const { body } = await ask("claims?q=ore");
  const credit = body.items.find((each: { key: string }) => each.key === "M3").credit;
  const names = (side: { name: string }[]) => side.map(({ name }) => name);
  expect([names(credit.saidBy), names(credit.deniedBy), names(credit.disputedBy)]).toEqual([
    ["Government of Albany"],
    ["Government of Quern"],
    ["Joan Wells"],
  ]);
  const rows = await cells(claimsCsv, "claims.csv");
  const column = (name: string) => rows[0]!.indexOf(name);
  const sides = ["said_by", "said_once_by", "withdrawn_by", "denied_by", "disputed_by", "contradicted_by"];
  const byKey = Object.fromEntries(
    rows.slice(1).map((row) => [row[column("key")], sides.map((name) => row[column(name)])]),
  );
  expect(byKey).toEqual({
    M1: ["", "Alert Agency", "Alert Agency", "Pacific Command", "", ""],
    M2: ["Alert Agency", "", "", "", "", "Report of the inquiry"],
    M3: ["Government of Albany", "", "", "Government of Quern", "Joan Wells", ""],
    M4: ["The Argus; The Beacon", "", "", "", "", ""],
  });
  const said = await cells(attributionsCsv, "attributions.csv");
  const at = (name: string) => said[0]!.indexOf(name);
  const denial = said.find((row) => row[at("source")] === "Government of Quern")!;
  expect([denial[at("stance")], denial[at("stance_label")]]).toEqual(["denies", "Denies"]);
});

async function cells(get: typeof claimsCsv, name: string): Promise<string[][]> {
  const answer = await get(new Request(`http://127.0.0.1:3000/api/v1/${name}`));
  return cellsOf(await answer.text());
}

test("a feed says whose word a document shows to be false", async () => {
  const answer = await jsonFeed(new Request("http://127.0.0.1:3000/stories/contested/feed.json"), {
    params: Promise.resolve({ slug: "contested" }),
  });
  const { items } = await answer.json();
  const reasons = items.map((each: { content_text: string }) => each.content_text);
  expect(reasons).toContain("“Report of the inquiry” shows the contrary of what Alert Agency says.");
  expect(reasons.join(" ")).toContain("Government of Quern denies it on record, with standing");
});
