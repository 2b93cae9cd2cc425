import { afterAll, beforeAll, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { cloneDatabase, type FreshDatabase } from "../database/fresh-database";
import { rowCount } from "../database/rows";
import { type DossierDocument, wholeStory } from "../whole-story";
import { editor } from "../worked-story";

let house: FreshDatabase & { drop: () => Promise<void> };
beforeAll(async () => {
  house = await cloneDatabase();
});
afterAll(() => house.drop());

// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the types forbid.
type Loose = any;
const nul = "a\u0000b";
const half = "a\ud83d";

/** What is done to a good dossier; what its author is told, whole lines of `path: message`. */
const faults: [string, (story: Loose) => void, string[]][] = [
  ["a missing field", (d) => delete d.claims[0].text, ["claims[0].text: is missing"]],
  ["a missing story", (d) => delete d.story, ["story: is missing"]],
  ["an unknown field", (d) => (d.claims[1].truth = 1), ["claims[1].truth: is not a field of the format"]],
  ["an unknown field of the document", (d) => (d.claim = []), ["claim: is not a field of the format"]],
  [
    "another version of the format",
    (d) => (d.format = "reportedly/2"),
    ['format: is none of "reportedly/1"'],
  ],
  [
    "a word outside its list",
    (d) => (d.claims[1].evidence[0].bearing = "maybe"),
    ['claims[1].evidence[0].bearing: is none of "supports", "contradicts"'],
  ],
  ["a number where text belongs", (d) => (d.story.headline = 7), ["story.headline: should be string"]],
  ["text where a list belongs", (d) => (d.claims = "none"), ["claims: should be array"]],
  ["null where something is needed", (d) => (d.claims[0] = null), ["claims[0]: should be object"]],
  [
    "an EDTF date that is none",
    (d) => (d.claims[0].happened = "last June"),
    ['claims[0].happened: not an EDTF date: "last June" (like 2018-01-30, 2016-09, 2014 or 2018-01?)'],
  ],
  [
    "30 February as EDTF",
    (d) => (d.claims[0].happened = "2021-02-30"),
    ['claims[0].happened: not an EDTF date: "2021-02-30" (like 2018-01-30, 2016-09, 2014 or 2018-01?)'],
  ],
  [
    "30 February as a day",
    (d) => (d.claims[1].evidence[0].publishedAt = "2021-02-30"),
    [
      'claims[1].evidence[0].publishedAt: not a date or an instant: "2021-02-30" (like 2018-01-30 or 2018-01-30T17:02Z)',
    ],
  ],
  [
    "a time of day without a zone",
    (d) => (d.articles[0].publishedAt = "2021-06-15T07:00"),
    [
      'articles[0].publishedAt: not a date or an instant: "2021-06-15T07:00" (like 2018-01-30 or 2018-01-30T17:02Z)',
    ],
  ],
  [
    "a source that nobody names",
    (d) => (d.claims[1].attributions[3].source = "antonov"),
    ['claims[1].attributions[3].source: no entity "antonov"'],
  ],
  [
    "a relay that nobody names",
    (d) => (d.claims[0].attributions[0].relays = ["radio", "tass"]),
    ['claims[0].attributions[0].relays[1]: no entity "tass"'],
  ],
  [
    "a relay in an object that nobody names",
    (d) => (d.claims[0].attributions[0].relays = [{ entity: "tass" }]),
    ['claims[0].attributions[0].relays[0]: no entity "tass"'],
  ],
  [
    "an article that is not there",
    (d) => (d.claims[0].attributions[1].article = "leaflet"),
    ['claims[0].attributions[1].article: no article "leaflet"'],
  ],
  [
    "a version that is not there",
    (d) => (d.claims[1].attributions[2].version = 9),
    ['claims[1].attributions[2].version: article "courier-fall" has no version 9'],
  ],
  [
    "a version before the first",
    (d) => (d.claims[1].attributions[2].version = 0),
    ["claims[1].attributions[2].version: Too small: expected number to be >0"],
  ],
  [
    "a publisher that nobody names",
    (d) => (d.claims[0].evidence[0].publisher = "camera-club"),
    ['claims[0].evidence[0].publisher: no entity "camera-club"'],
  ],
  [
    "an outlet that nobody names",
    (d) => (d.articles[1].outlet = "mirror"),
    ['articles[1].outlet: no entity "mirror"'],
  ],
  [
    "an outlet that does not publish",
    (d) => (d.articles[1].outlet = "authority"),
    ['articles[1].outlet: "authority" is not marked as publishing'],
  ],
  [
    "a sanctioning authority that nobody names",
    (d) => (d.entities[1].sanctions[0].authority = "court"),
    ['entities[1].sanctions[0].authority: no entity "court"'],
  ],
  [
    "a person as sanctioning authority",
    (d) => (d.entities[1].sanctions[0].authority = "chen"),
    ['entities[1].sanctions[0].authority: "chen" is a person, not an organization'],
  ],
  [
    "one who sanctions themselves",
    (d) => (d.entities[4].sanctions = [{ id: "own", authority: "safety-board", from: "2020" }]),
    ["entities[4].sanctions[0].authority: cannot sanction itself"],
  ],
  [
    "a post at an organization that nobody names",
    (d) => (d.entities[0].positions[0].organization = "navy"),
    ['entities[0].positions[0].organization: no entity "navy"'],
  ],
  [
    "an organization that holds a post",
    (d) => (d.entities[3].positions = [{ id: "x", organization: "radio", title: "Chair" }]),
    ["entities[3].positions: only a person holds positions"],
  ],
  [
    "an unknown entity that a claim is about",
    (d) => d.claims[2].about.push("ghost"),
    ['claims[2].about[1]: no entity "ghost"'],
  ],
  [
    "a question about an unknown claim",
    (d) => (d.openQuestions[0].about = "C9"),
    ['openQuestions[0].about: no claim "C9"'],
  ],
  [
    "a question answered by an unknown claim",
    (d) => (d.openQuestions[0].answeredBy = "C9"),
    ['openQuestions[0].answeredBy: no claim "C9"'],
  ],
  [
    "a question in an unknown article",
    (d) => (d.openQuestions[0].article = "leaflet"),
    [
      'openQuestions[0].article: no article "leaflet"',
      "openQuestions[0].publishedAt: is needed where no article raises the question",
      "openQuestions[0].article: is needed to hold the excerpt",
    ],
  ],
  [
    "a question with no day",
    (d) => delete d.openQuestions[1].publishedAt,
    ["openQuestions[1].publishedAt: is needed where no article raises the question"],
  ],
  [
    "an answer to an attribution that is not there",
    (d) => (d.claims[1].attributions[2].respondsTo = "nobody"),
    ['claims[1].attributions[2].respondsTo: no attribution "nobody" of this claim'],
  ],
  [
    "an answer to oneself",
    (d) => (d.claims[1].attributions[2].respondsTo = "company-denied"),
    ["claims[1].attributions[2].respondsTo: an attribution cannot answer itself"],
  ],
  [
    "a zone that no clock keeps",
    (d) => (d.story.timeZone = "Pacific/Nowhere"),
    ["story.timeZone: is no zone of the tz database, like Pacific/Honolulu"],
  ],
  [
    "the same source as itself",
    (d) => (d.claims[1].attributions[0].sameAs = "worker"),
    ["claims[1].attributions[0].sameAs: a mention cannot be another of itself"],
  ],
  [
    "the same source as one of another claim",
    (d) => (d.claims[1].attributions[0].sameAs = "volkova-said"),
    ['claims[1].attributions[0].sameAs: no attribution "volkova-said" of this claim'],
  ],
  [
    "a source with a name said to be the same as one without",
    (d) => (d.claims[1].attributions[3].sameAs = "worker"),
    [
      "claims[1].attributions[3].sameAs: is for sources without a name: one with a name is the same wherever it is named",
    ],
  ],
  [
    "a person who is several",
    (d) => (d.claims[1].attributions[3].atLeast = 2),
    ["claims[1].attributions[3].atLeast: is for a group without names (identity unnamed_group)"],
  ],
  [
    "a claim that is part of itself",
    (d) => (d.claims[2].relations = [{ kind: "part_of", claim: "inspection" }]),
    ["claims[2].relations[0].claim: a claim cannot be this to itself"],
  ],
  [
    "a claim that contradicts one that is not there",
    (d) => (d.claims[2].relations = [{ kind: "contradicts", claim: "nowhere" }]),
    ['claims[2].relations[0].claim: no claim "nowhere"'],
  ],
  [
    "two entities under one id",
    (d) => (d.entities[2].id = "volkova"),
    [
      'entities[2].id: "volkova" is already the id of entities[0]',
      'claims[1].about[1]: no entity "chen"',
      'claims[1].attributions[3].source: no entity "chen"',
      'claims[1].attributions[7].source: no entity "chen"',
      'claims[1].attributions[8].source: no entity "chen"',
      'claims[2].about[0]: no entity "chen"',
    ],
  ],
  [
    "two entities under one slug",
    (d) => (d.entities[2].slug = "irina-volkova"),
    ['entities[2].slug: "irina-volkova" is already the slug of entities[0]'],
  ],
  [
    "two articles under one id",
    (d) => d.articles.push({ ...d.articles[2] }),
    ['articles[3].id: "radio-bulletin" is already the id of articles[2]'],
  ],
  [
    "two articles at one address",
    (d) => (d.articles[2].url = d.articles[0].url),
    ["articles[2].url: is already the address of articles[0]"],
  ],
  [
    "two versions of one text",
    (d) => d.articles[0].versions.push(d.articles[0].versions[0]),
    ["articles[0].versions[2]: has the same text as versions[0]"],
  ],
  [
    "two claims under one id",
    (d) => (d.claims[3].id = "fell"),
    ['claims[3].id: "fell" is already the id of claims[0]'],
  ],
  [
    "two attributions under one id",
    (d) => (d.claims[0].attributions[1].id = "volkova-said"),
    ['claims[0].attributions[1].id: "volkova-said" is already the id of claims[0].attributions[0]'],
  ],
  [
    "two pieces of evidence under one id",
    (d) => d.claims[1].evidence.push(d.claims[1].evidence[0]),
    ['claims[1].evidence[1].id: "log" is already the id of claims[1].evidence[0]'],
  ],
  [
    "two decisions under one id",
    (d) => d.claims[1].determinations.push(d.claims[1].determinations[0]),
    ['claims[1].determinations[1].id: "wait" is already the id of claims[1].determinations[0]'],
  ],
  [
    "two posts under one id",
    (d) => d.entities[0].positions.push(d.entities[0].positions[0]),
    ['entities[0].positions[1].id: "duty-officer" is already the id of entities[0].positions[0]'],
  ],
  [
    "two sanctions under one id",
    (d) => d.entities[1].sanctions.push(d.entities[1].sanctions[0]),
    ['entities[1].sanctions[1].id: "fine" is already the id of entities[1].sanctions[0]'],
  ],
  [
    "two questions under one id",
    (d) => (d.openQuestions[1].id = "who-signed"),
    ['openQuestions[1].id: "who-signed" is already the id of openQuestions[0]'],
  ],
  [
    "one name twice",
    (d) => d.entities[2].names.push({ text: "Chen Guowei" }),
    ['entities[2].names[3].text: "Chen Guowei" stands twice'],
  ],
  [
    "two primary names",
    (d) => (d.entities[0].names[1].kind = "primary"),
    ["entities[0].names: has more than one primary name"],
  ],
  ["nobody's name", (d) => (d.entities[2].names = []), ["entities[2].names: needs at least one name"]],
  [
    "a quote that is not in the article",
    (d) => (d.claims[0].attributions[0].excerpt = "The crane flew away"),
    [
      'claims[0].attributions[0].excerpt: these words are not in article "courier-fall": "The crane flew away"',
    ],
  ],
  [
    "a content that is not in the article",
    (d) => (d.claims[0].attributions[0].content = "It flew"),
    ['claims[0].attributions[0].content: these words are not in article "courier-fall": "It flew"'],
  ],
  [
    "a quote with one sign that is another",
    (d) => (d.claims[0].attributions[0].content = "The crane f\u0435ll into the basin"),
    [
      'claims[0].attributions[0].content: these words are not in article "courier-fall": "The crane f\u0435ll into the basin": after "The crane f" the article has "e" (U+0065) where this has "\u0435" (U+0435)',
    ],
  ],
  [
    "a quote that stands twice",
    (d) => (d.claims[0].attributions[1].excerpt = "crane"),
    [
      'claims[0].attributions[1].excerpt: stands 2 times in article "courier-fall": give a prefix or a suffix',
    ],
  ],
  [
    "an empty quote",
    (d) => (d.claims[0].attributions[0].excerpt = ""),
    ["claims[0].attributions[0].excerpt: may not be empty"],
  ],
  [
    "a quote that is a number",
    (d) => (d.claims[0].attributions[0].excerpt = 3),
    ["claims[0].attributions[0].excerpt: should be string or object"],
  ],
  [
    "an unknown field of a quote",
    (d) => (d.claims[0].attributions[1].excerpt.after = "x"),
    ["claims[0].attributions[1].excerpt.after: is not a field of the format"],
  ],
  [
    "a named person without a source",
    (d) => delete d.claims[0].attributions[0].source,
    [
      "claims[0].attributions[0]: nobody speaks: name a source, or describe one in sourceDescription",
      "claims[0].attributions[0].identity: a named person needs a source",
    ],
  ],
  [
    "an organization as a named person",
    (d) => (d.claims[0].attributions[0].source = "radio"),
    ['claims[0].attributions[0].identity: "radio" is an organization, not a person'],
  ],
  [
    "a person as a named organization",
    (d) => (d.claims[0].attributions[1].source = "chen"),
    ['claims[0].attributions[1].identity: "chen" is a person, not an organization'],
  ],
  [
    "a person as an outlet",
    (d) => (d.entities[2].publishes = true),
    ["entities[2].publishes: only an organization can be an outlet"],
  ],
  [
    "excerpts_only with the full text",
    (d) => (d.articles[1].versions[0] = { text: "all of it" }),
    [
      "articles[1].versions[0].text: may not be held whole: rights are excerpts_only, give excerpts",
      "articles[1].versions[0].excerpts: are needed where rights are excerpts_only",
    ],
  ],
  [
    "full rights with excerpts",
    (d) => (d.articles[2].versions = [{ excerpts: ["a bit"] }]),
    [
      "articles[2].versions[0].excerpts: an article with full rights is held as text",
      "articles[2].versions[0].text: is needed where rights are full",
    ],
  ],
  [
    "an excerpt with the mark of a gap",
    (d) => d.articles[1].versions[0].excerpts.push("so […] on"),
    ["articles[1].versions[0].excerpts[3]: holds the mark of a gap, […]"],
  ],
  [
    "an article with no version",
    (d) => (d.articles[2].versions = []),
    ["articles[2].versions: needs at least one version"],
  ],
  [
    "a version before its article",
    (d) => (d.articles[0].versions[1].publishedAt = "2021-06-14"),
    ["articles[0].versions[1].publishedAt: is before the article itself"],
  ],
  [
    "a post that ends before it begins",
    (d) => (d.entities[0].positions[0].to = "2017"),
    ['entities[0].positions[0].to: "2017" is before "2018-03"'],
  ],
  [
    "a sanction that ends before it begins",
    (d) => (d.entities[1].sanctions[0].to = "2019-05-01"),
    ['entities[1].sanctions[0].to: "2019-05-01" is before "2019-05-02"'],
  ],
  [
    "a decision that ends before it begins",
    (d) => (d.claims[1].determinations[0].endsAt = "2021-06-24"),
    ["claims[1].determinations[0].endsAt: is not after effectiveAt"],
  ],
  [
    "a bad address",
    (d) => (d.articles[0].url = "javascript:alert(1)"),
    ["articles[0].url: not an http or https address"],
  ],
  [
    "an address with a NUL",
    (d) => (d.claims[0].evidence[0].url = `https://x.example/${nul}`),
    ["claims[0].evidence[0].url: not an http or https address"],
  ],
  [
    "an address with half a letter",
    (d) => (d.entities[1].sanctions[0].url = `https://x.example/${half}`),
    ["entities[1].sanctions[0].url: not an http or https address"],
  ],
  ["a NUL", (d) => (d.claims[0].text = nul), ["claims[0].text: holds a NUL character"]],
  [
    "half a surrogate pair",
    (d) => (d.articles[2].versions[0].text = half),
    ["articles[2].versions[0].text: holds half of a surrogate pair"],
  ],
  ["empty text", (d) => (d.story.headline = " \n "), ["story.headline: may not be empty"]],
  [
    "text that is too long",
    (d) => (d.claims[0].text = "x".repeat(1_001)),
    ["claims[0].text: is longer than 1,000 characters"],
  ],
  [
    "an id that is none",
    (d) => (d.claims[3].id = "no id!"),
    ["claims[3].id: an id is 1 to 80 letters, digits, dots, dashes or underscores"],
  ],
  [
    "an id that makes no slug",
    (d) => {
      d.entities[2].id = "Chen_G";
      delete d.entities[2].slug;
      d.claims = [];
      d.openQuestions = [];
    },
    ['entities[2].slug: is needed, since the id "Chen_G" does not make one'],
  ],
  [
    "a slug that is none",
    (d) => (d.story.slug = "Velm Crane"),
    ["story.slug: a slug is lower-case letters and digits with single dashes between"],
  ],
  [
    "a language that is none",
    (d) => (d.articles[1].language = "français"),
    ["articles[1].language: not a language tag (like en, ru or ru-Latn)"],
  ],
];

test.each(faults)("%s is named with its path, and nothing is imported", async (_, spoil, expected) => {
  const document = JSON.parse(JSON.stringify(wholeStory()));
  spoil(document);
  const result = await importDossier(house.db, document, editor);
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.faults.map(({ path, message }) => `${path}: ${message}`)).toEqual(expected);
  expect(await rowCount(house.db)).toBe(0);
});

test.each([
  ["null", null],
  ["a list", []],
  ["text", "reportedly/1"],
  ["a number", 1],
])("%s is no dossier", async (_, document) => {
  const result = await importDossier(house.db, document, editor);
  expect(result).toEqual({
    ok: false,
    reason: "invalid",
    faults: [{ path: "(the document)", message: "should be object" }],
  });
  expect(await rowCount(house.db)).toBe(0);
});

test("every fault is named at once, not only the first", async () => {
  const document: DossierDocument = wholeStory();
  document.claims![3]!.attributions = [
    { ...document.claims![0]!.attributions![0]!, source: "antonov", article: "leaflet" },
  ];
  document.openQuestions![0]!.about = "C9";
  const result = await importDossier(house.db, document, editor);
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'claims[3].attributions[0].source: no entity "antonov"',
    'claims[3].attributions[0].article: no article "leaflet"',
    'openQuestions[0].about: no claim "C9"',
  ]);
});

test("a slug that another dossier has is refused, and its story stays as it was", async () => {
  const { db, drop } = await cloneDatabase();
  try {
    expect(await importDossier(db, wholeStory(), editor)).toMatchObject({ ok: true });
    const before = await rowCount(db);
    const result = await importDossier(db, { ...wholeStory(), id: "another" }, editor);
    expect(result).toEqual({
      ok: false,
      reason: "invalid",
      faults: [{ path: "story.slug", message: '"velm-crane" is already the slug of dossier "velm-crane"' }],
    });
    expect(await rowCount(db)).toBe(before);
  } finally {
    await drop();
  }
});
