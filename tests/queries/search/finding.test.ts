import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { jumpTo } from "@/domain/timeline/timeline-query";
import { timelinePage } from "@/queries/entry/timeline";
import { facetValues, suggest } from "@/queries/search";
import { cloneDatabase, type FreshDatabase } from "../../database/fresh-database";
import { record, twoDayStory } from "../../two-day-story";
import { wholeStory } from "../../whole-story";
import { editor, importWorkedStory } from "../../worked-story";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
  await importWorkedStory(house.db);
  const result = await importDossier(house.db, wholeStory(), editor);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const story = twoDayStory();
  story.articles[1]!.publishedAt = "2031-05-02";
  story.claims[0]!.text = "A U.S.-escorted patrol saw the tanker Orla.";
  story.claims[1]!.text = "The harbourmaster/coastguard saw a 737-800 over the Orla.";
  story.claims[2]!.text = "It is an embargoedword.";
  await record(house.db, story, "2024-05-03T08:00:00Z");
});
afterAll(() => house.drop());

function asked(raw: Record<string, string>) {
  const parsed = readTimelineAddress(
    Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, [value]])),
    new Date("2030-01-01"),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value.query;
}

const page = (raw: Record<string, string>) => timelinePage(house.db, asked(raw));
const keys = async (raw: Record<string, string>) => (await page(raw)).entries.map(({ key }) => key);

describe("the words of a search", () => {
  test("English is found by any of its endings, and accents make no difference", async () => {
    expect(await keys({ q: "visiting" })).toContain("C1");
    for (const q of ["lâché", "lache", "LÂCHE"]) expect(await keys({ q })).toEqual(["brakes"]);
  });

  test("other languages lose their endings too, and nothing has to be guessed", async () => {
    const { total } = await page({ q: "freins" });
    expect(total).toBeGreaterThan(0);
    expect(await page({ q: "frein" })).toMatchObject({ total, respelled: null });
  });

  test("a headline, an article's title and the name of an outlet find what they carry", async () => {
    expect(await keys({ q: "bulletin" })).toContain("inspection");
    expect(await keys({ q: "velm crane falls" })).toContain("fell");
    expect(await keys({ q: '"Daily Beast"' })).toContain("C2");
  });

  test("everything must be there, or one side of an or, and never what is left out", async () => {
    const [both, either, without] = await Promise.all([
      keys({ q: "crane basin" }),
      keys({ q: "basin or terrorism" }),
      keys({ q: "crane -basin" }),
    ]);
    expect(both).toEqual(["fell"]);
    expect(either).toEqual(expect.arrayContaining(["fell", "C4"]));
    expect(without).not.toContain("fell");
    expect(without.length).toBeGreaterThan(0);
  });

  test("a phrase does not run from one text into the next", async () => {
    const { total } = await page({ q: '"fell into the basin"' });
    expect(total).toBe(1);
    // The claim's last word, and the first of the headline after it.
    expect((await page({ q: '"basin A crane"' })).total).toBe(0);
  });

  test.each(["Нарышкин", "Narychkine", "naryshkin"])("%s is Naryshkin", async (name) => {
    const { entries, respelled } = await page({ q: name });
    expect(respelled).toBeNull();
    expect(entries.map(({ key }) => key)).toContain("C1");
  });

  test.each(["narishkin", "Naryshkni", "naryhskin"])(
    "%s is taken for Naryshkin, and it is said so",
    async (name) => {
      const { entries, respelled } = await page({ q: name });
      expect(respelled?.map(({ asked, shown }) => [asked, shown.toLowerCase()])).toEqual([
        [name, "naryshkin"],
      ]);
      expect(entries.map(({ key }) => key)).toContain("C1");
    },
  );

  test("a word that is like nothing else finds nothing, and nothing is made of it", async () => {
    expect(await page({ q: "xylophones" })).toMatchObject({ total: 0, entries: [], respelled: null });
  });

  test("a slash parts words, and so does a sign in front of a number, in names too", async () => {
    for (const q of [
      "harbourmaster",
      "coastguard",
      "harbourmaster/coastguard",
      "737",
      "800",
      '"737 800"',
      "737-800",
    ]) {
      const { entries, matches } = await page({ q });
      expect(
        entries.map(({ key }) => key),
        q,
      ).toEqual(["K2"]);
      const [claim] = entries;
      const marked = matches[claim!.id]!.map(({ start, end }) => claim!.text.slice(start, end));
      expect(marked.join(" "), q).toBe(q.replaceAll('"', "").replace(/[/-]/, " "));
    }
    expect((await suggest(house.db, "rossiya 1")).map(({ value }) => value)).toContain("rossiya-1");
    for (const via of ["Rossiya-1", "Rossiya 1"])
      expect((await page({ q: `via:"${via}"` })).total, via).toBe(4);
  });

  test("a word is replaced where it stands by itself, and never within another", async () => {
    const { total, respelled } = await page({ q: "terroris terrorism" });
    expect(respelled).toEqual([{ asked: "terroris", shown: "terrorism" }]);
    expect(total).toBe((await page({ q: "terrorism" })).total);
  });

  test("a number is meant as it stands", async () => {
    expect(await page({ q: "2019" })).toMatchObject({ total: 0, respelled: null });
  });

  test("what stands in for a word never leaves out what it is to find", async () => {
    const { respelled } = await page({ q: "eskorrted" });
    expect(respelled).toEqual([{ asked: "eskorrted", shown: "escorted" }]);
  });

  test("what is not public yet stands in for nothing", async () => {
    expect(await page({ q: "embargoedwors" })).toMatchObject({ total: 0, respelled: null });
    const later = await page({ q: "embargoedwors", asOf: "2031-06-01" });
    expect(later.respelled).toEqual([{ asked: "embargoedwors", shown: "embargoedword" }]);
    expect(later.total).toBe(1);
  });

  test("a search that finds something is never respelt", async () => {
    expect((await page({ q: "naryshkin or narishkin" })).respelled).toBeNull();
  });

  test("what was found is marked where it stands", async () => {
    const { entries, matches } = await page({ q: "visiting crane -basin" });
    expect(entries).toEqual([]);
    expect(matches).toEqual({});
    const found = await page({ q: "visits", story: "spy-chief-us-visit" });
    const claim = found.entries.find(({ key }) => key === "C1")!;
    expect(found.matches[claim.id]!.map(({ start, end }) => claim.text.slice(start, end))).toEqual([
      "visited",
    ]);
  });

  test("by relevance, what says the words most often comes first, page after page", async () => {
    const whole = await page({ q: "crane", sort: "relevance" });
    const query = { ...asked({ q: "crane", sort: "relevance" }), limit: 2 };
    const first = await timelinePage(house.db, query);
    expect(first.entries.map(({ id }) => id)).toEqual(whole.entries.slice(0, 2).map(({ id }) => id));
    expect(first.next).toMatch(/~\d+$/);
  });
});

describe("a jump to a day", () => {
  test("begins with what happened on it, in either order", async () => {
    const day = { from: new Date("2021-06-15T00:00:00Z"), to: new Date("2021-06-15T23:59:59.999Z") };
    for (const order of ["newest", "oldest"] as const) {
      const query = { ...asked({ sort: order }), cursor: jumpTo(day, order), limit: 3 };
      const { entries } = await timelinePage(house.db, query);
      expect(entries[0]!.sortAt >= day.from && entries[0]!.sortAt <= day.to, order).toBe(true);
    }
  });
});

describe("suggestions", () => {
  test.each([
    ["nary", "person", "sergey-naryshkin", "Naryshkin"],
    ["Нарыш", "person", "sergey-naryshkin", "Нарышкин"],
    ["narishkin", "person", "sergey-naryshkin", "Naryshkin"],
    ["daily b", "outlet", "the-daily-beast", "Beast"],
    ["spy ch", "story", "spy-chief-us-visit", ""],
    ["disp", "status", "disputed", "Disputed"],
  ])("%s suggests the %s %s", async (typed, kind, value, matched) => {
    const found = (await suggest(house.db, typed)).find((each) => each.kind === kind && each.value === value);
    expect(found?.matched).toContain(matched);
    expect(found?.count).toBeGreaterThanOrEqual(0);
  });

  test("nothing typed, or nothing that is a word, suggests nothing", async () => {
    for (const typed of ["", " ", "'", "\u0000", "&|!"]) expect(await suggest(house.db, typed)).toEqual([]);
  });
});

describe("the values of one facet", () => {
  test("are found by any name, each with the number of entries that choosing it would give", async () => {
    const rows = await facetValues(house.db, asked({}), "person", "нарыш");
    expect(rows.map(({ value }) => value)).toEqual(["sergey-naryshkin"]);
    expect(rows[0]!.count).toBe((await page({ person: "sergey-naryshkin" })).total);
  });

  test("without a name are all of them, the most frequent first", async () => {
    const rows = await facetValues(house.db, asked({ story: "velm-crane" }), "organization", "");
    const counts = rows.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const { value, count } of rows)
      expect((await page({ story: "velm-crane", organization: value })).total, value).toBe(count);
  });
});
