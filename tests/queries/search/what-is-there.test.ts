import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { timelinePage } from "@/queries/entry/timeline";
import { cloneDatabase, type FreshDatabase } from "../../database/fresh-database";
import { record } from "../../two-day-story";

let house: FreshDatabase & { drop: () => Promise<void> };

/** Claims by their keys, each said by a witness, and quotes by theirs, each in an article of its language. */
const claims: Record<string, string> = {
  unmet: "The two did not meet in Vienna.",
  meeting: "Officials did not rule out meeting him again.",
  met: "The two did meet, and not in Vienna.",
  who: "WHO vaccine trials were stopped.",
  vaccine: "The vaccine reached Halm.",
  hurd: "Will Hurd asked about it.",
  willing: "A willing Hurd listened.",
  it: "The ministry bought IT for a million.",
  may: "Theresa May spoke of the Can network.",
  lenta: "Lenta.ru said so on 30.01.2018.",
  resigned: "He resigned.The minister left.",
  joined: "A Franco-German Airbus/Boeing deal,signed late:a 1.5 million loan.",
  obrien: "OʼBrien of LʼAquila saw the well‑known rock’n’roll band.",
  soft: "The infor\u00ADmation was fal\u200Bse.",
  nfd: "The cafe\u0301 was shut.",
  state: "The state of the union.",
  han: "港口今日关闭 2018",
  nominative: "Медведев прилетел.",
  rat: "A rat was seen.",
};
const quotes: Record<string, [language: string, text: string]> = {
  zh: ["zh-Hans", "俄对外情报局长访美，会见中情局局长。"],
  ja: ["ja", "東京で外務大臣が会談した。"],
  ko: ["ko", "정보국장은 서울에서 회담했다."],
  th: ["th", "รัฐมนตรีต่างประเทศเยือนกรุงเทพ"],
  ru: ["ru", "Визит Сергея Нарышкина и встречу Медведева с Лавровым подтвердили в посольствах."],
  uk: ["uk", "Мешканців Словʼянська вивезли, сказав Данилов у Києві про зустріч із Зеленським."],
  de: ["de", "Die Häuser der Ministerinnen wurden durchsucht."],
  fr: ["fr", "Les négociations secrètes ont échoué."],
  es: ["es", "Los espías negaron las reuniones."],
  ar: ["ar", "اجتمع الوزراء مع المسؤولين في المدينة"],
};

beforeAll(async () => {
  house = await cloneDatabase();
  await record(house.db, dossier(), "2024-05-03T08:00:00Z");
});
afterAll(() => house.drop());

function dossier() {
  const said = (id: string, article: string, excerpt: string | null) => ({
    id,
    stance: "asserts",
    source: "witness",
    identity: "named_person",
    directness: excerpt === null ? "paraphrase" : "direct_quote",
    groundRules: "on_record",
    article,
    ...(excerpt !== null && { excerpt }),
  });
  const article = (id: string, language: string, text: string, publishedAt = "2024-05-01") => ({
    id,
    outlet: "paper",
    title: "—",
    language,
    rights: "full",
    publishedAt,
    versions: [{ text }],
  });
  return {
    format: "reportedly/1",
    id: "words",
    story: { slug: "words", headline: "Zeitgeist", standfirst: "Words." },
    entities: [
      { id: "paper", kind: "organization", names: [{ text: "Blatt", kind: "primary" }], publishes: true },
      { id: "witness", kind: "person", names: [{ text: "A. Witness", kind: "primary" }] },
      person("naryshkin", "Sergey Naryshkin", "Сергей Нарышкин"),
      person("okoro", "Ada Okoro"),
      person("hidden", "Quentin Embargoson"),
      { id: "svr", kind: "organization", names: [{ text: "Harbour Authority", kind: "primary" }] },
    ],
    articles: [
      article("english", "en", "All of it."),
      article("tomorrow", "en", "Later.", "2031-05-02"),
      ...Object.entries(quotes).map(([id, [language, text]]) => article(id, language, text)),
    ],
    claims: [
      ...Object.entries(claims).map(([id, text]) => ({
        id,
        text,
        about: [],
        attributions: [said(`${id}-said`, "english", null)],
      })),
      ...Object.entries(quotes).map(([id, [, text]]) => ({
        id,
        text: `Quoted ${Object.keys(quotes).indexOf(id)}.`,
        about: [],
        attributions: [said(`${id}-said`, id, text)],
      })),
      about("named", "naryshkin", said("named-said", "english", null)),
      about("ada", "okoro", said("ada-said", "english", null)),
      about("harbour", "svr", said("harbour-said", "english", null)),
      about("later", "hidden", said("later-said", "tomorrow", null)),
    ],
    openQuestions: [],
  };
}

function person(id: string, ...names: string[]) {
  return {
    id,
    kind: "person",
    names: names.map((text, at) => ({ text, ...(at === 0 && { kind: "primary" }) })),
  };
}

function about(id: string, who: string, attribution: object) {
  return { id, text: `Nothing of note, ${id}.`, about: [who], attributions: [attribution] };
}

async function page(q: string, asOf?: string) {
  const parsed = readTimelineAddress({ q: [q], ...(asOf && { asOf: [asOf] }) }, new Date("2030-01-01"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return timelinePage(house.db, parsed.value.query);
}

/** What is found, by key, where nothing had to be guessed. */
async function keys(q: string): Promise<string[]> {
  const { entries, respelled } = await page(q);
  expect(respelled, q).toBeNull();
  return entries.map(({ key }) => key).toSorted();
}

async function marked(q: string, key: string): Promise<string[]> {
  const { entries, matches } = await page(q);
  const entry = entries.find((one) => one.key === key)!;
  return (matches[entry.id] ?? []).map(({ start, end }) => entry.text.slice(start, end));
}

describe("words in quotation marks are exactly these, stop words too", () => {
  test.each([
    ['"did not meet"', ["unmet"]],
    ['"did meet"', ["met"]],
    ['"not meet"', ["unmet"]],
    ['"meet"', ["met", "unmet"]],
    ['"meeting"', ["meeting"]],
    ['"state of the union"', ["state"]],
    ['"state the union"', []],
    ['"and not in"', ["met"]],
    ['"in not and"', []],
    ['-"did not" meet', ["met"]],
    ["“did not meet” vienna", ["unmet"]],
  ])("%s finds only what says so", async (q, expected) => {
    expect(await keys(q)).toEqual(expected);
  });

  test("and are marked where they stand, and nowhere else", async () => {
    expect(await marked('"did not meet"', "unmet")).toEqual(["did", "not", "meet"]);
    expect(await marked('"meet"', "unmet")).toEqual(["meet"]);
    expect(await marked("meet", "meeting")).toEqual(["meeting"]);
  });

  test("are never guessed at", async () => {
    expect(await page('"vacine"')).toMatchObject({ total: 0, respelled: null });
    expect((await page("vacine")).respelled).toEqual([{ asked: "vacine", shown: "vaccine" }]);
  });
});

describe("an upper-case word is meant", () => {
  test.each([
    ["WHO vaccine", ["who"]],
    ["Will Hurd", ["hurd"]],
    ["IT million", ["it"]],
    ["May Can", ["may"]],
    ["WHO or IT", ["hurd", "it", "who"]],
    ["Not Vienna", ["met", "unmet"]],
  ])("%s asks for all its words", async (q, expected) => {
    expect(await keys(q)).toEqual(expected);
    expect((await page(q)).passedOver).toEqual([]);
  });

  test("a small one that says nothing is passed over, and it is said so", async () => {
    expect(await keys("the vaccine of who")).toEqual(["vaccine", "who"]);
    expect((await page("the vaccine of who")).passedOver).toEqual(["the", "of", "who"]);
    expect(await page("who")).toMatchObject({ total: 1, passedOver: [] });
    expect((await page('"the" vaccine')).total).toBe(1);
  });
});

describe("parts of a word are found", () => {
  test.each([
    ["Lenta", "lenta"],
    ["Lenta.ru", "lenta"],
    ["30.01.2018", "lenta"],
    ["resigned", "resigned"],
    ["minister left", "resigned"],
    ["german", "joined"],
    ["Franco-German", "joined"],
    ['"franco german"', "joined"],
    ["boeing", "joined"],
    ["signed", "joined"],
    ["1.5", "joined"],
    ["well-known", "obrien"],
    ["Brien", "obrien"],
    ["information", "soft"],
    ["false", "soft"],
    ["infor\u00ADmation", "soft"],
    ["café", "nfd"],
    ["cafe", "nfd"],
  ])("%s", async (q, key) => {
    expect(await keys(q)).toEqual([key]);
  });

  test("but a number is one: 5 million is not 1.5 million", async () => {
    expect(await keys('"5 million"')).toEqual([]);
    expect(await keys('"1.5 million"')).toEqual(["joined"]);
  });

  test.each([
    ["O'Brien", "obrien"],
    ["O’Brien", "obrien"],
    ["OʼBrien", "obrien"],
    ["O`Brien", "obrien"],
    ["O‘Brien", "obrien"],
    ["O＇Brien", "obrien"],
    ["L'Aquila", "obrien"],
    ["Hurd's", "hurd"],
    ["rock'n'roll", "obrien"],
    ["Слов'янська", "uk"],
    ["Слов’янська", "uk"],
  ])("an apostrophe is an apostrophe: %s", async (q, key) => {
    expect(await keys(q)).toContain(key);
  });

  test("and marked where they stand, invisible signs and all", async () => {
    expect(await marked("lenta", "lenta")).toEqual(["Lenta"]);
    expect(await marked("O'Brien", "obrien")).toEqual(["O", "Brien"]);
    expect(await marked("information", "soft")).toEqual(["infor\u00ADmation"]);
    expect(await marked("café", "nfd")).toEqual(["cafe\u0301"]);
  });
});

describe("words of scripts without spaces are found by any of their signs", () => {
  test.each([
    ["情报局", "zh"],
    ["访美", "zh"],
    ["俄", "zh"],
    ["局长", "zh"],
    ["俄对外情报局长访美", "zh"],
    ["外務大臣", "ja"],
    ["東京", "ja"],
    ["会談した", "ja"],
    ["서울", "ko"],
    ["정보국장", "ko"],
    ["회담", "ko"],
    ["ต่างประเทศ", "th"],
    ["กรุงเทพ", "th"],
    ["รัฐมนตรี", "th"],
  ])("%s", async (q, key) => {
    expect(await keys(q)).toEqual([key]);
  });

  test("and only where they stand in this order, one after the other", async () => {
    for (const q of ["报情", "局情", "京東", "울서", "局报情"]) expect(await keys(q), q).toEqual([]);
  });

  test("and marked as one", async () => {
    expect(await marked("今日关闭", "han")).toEqual(["今日关闭"]);
    expect(await marked("2018 港口", "han")).toEqual(["港口", "2018"]);
  });
});

describe("words of a language that Postgres knows are found by any of their endings", () => {
  test.each([
    ["Нарышкин", ["named", "ru"]],
    ["Нарышкину", ["named", "ru"]],
    ["Лавров", ["ru"]],
    ["Лаврова", ["ru"]],
    ["посольство", ["ru"]],
    ["встреча", ["ru"]],
    ["Haus", ["de"]],
    ["Ministerin", ["de"]],
    ["durchsuchte", ["de"]],
    ["négociation", ["fr"]],
    ["negociation", ["fr"]],
    ["secret", ["fr"]],
    ["espía", ["es"]],
    ["reunión", ["es"]],
    ["negaba", ["es"]],
    ["مسؤول", ["ar"]],
    ["المدينة", ["ar"]],
    ["مدينة", ["ar"]],
    ["мешканці", ["uk"]],
    ["Київ", ["uk"]],
    ["Зеленський", ["uk"]],
    ["Слов'янськ", ["uk"]],
    ["Данилова", ["uk"]],
  ])("%s", async (q, expected) => {
    expect(await keys(q)).toEqual(expected);
  });

  test("also where a claim has the word in the nominative", async () => {
    for (const q of ["Медведев", "Медведева", "Медведевым"])
      expect(await keys(q), q).toEqual(["nominative", "ru"]);
    expect(await marked("Медведевым", "nominative")).toEqual(["Медведев"]);
  });

  test("in quotation marks their endings are meant", async () => {
    expect(await keys('"Нарышкина"')).toEqual(["ru"]);
    expect(await keys('"Haus"')).toEqual([]);
    expect(await keys('"Häuser der"')).toEqual(["de"]);
  });

  test("endings of one language are none of another's", async () => {
    // German has "rat" for both.
    expect((await page("rates")).entries.map(({ key }) => key)).not.toContain("rat");
  });
});

describe("a name in a term is forgiven as a word is", () => {
  test.each([
    ["person:narishkin", "person:naryshkin", "named"],
    ["person:Naryhskin", "person:naryshkin", "named"],
    ["person:Нарышкен", "person:нарышкин", "named"],
    ['person:"sergey narishkin"', 'person:"sergey naryshkin"', "named"],
    ["person:ada-okorro", 'person:"ada okoro"', "ada"],
    ["org:harbor-autority", 'org:"harbour authority"', "harbour"],
  ])("%s is taken for %s, and it is said so", async (q, shown, key) => {
    const { entries, respelled, total } = await page(q);
    expect(respelled?.map((each) => each.shown)).toEqual([shown]);
    expect(entries.map((entry) => entry.key)).toEqual([key]);
    expect(total).toBe(1);
  });

  test("from:, via: and story: too, beside words that are misspelt themselves", async () => {
    expect((await page("from:witnes via:Blat story:zeitgeits vacine")).respelled).toEqual([
      { asked: "from:witnes", shown: "from:witness" },
      { asked: "via:Blat", shown: "via:blatt" },
      { asked: "story:zeitgeits", shown: "story:zeitgeist" },
      { asked: "vacine", shown: "vaccine" },
    ]);
  });

  test("an ending is none: person:Нарышкина is Нарышкин", async () => {
    expect(await keys("person:Нарышкина")).toEqual(["named"]);
    expect(await keys('person:"Сергея Нарышкина"')).toEqual(["named"]);
  });

  test("a name of nobody stays one, and who is not public on the day stands in for nobody", async () => {
    expect(await page("person:xylophone")).toMatchObject({ total: 0, respelled: null });
    expect(await page("person:embargosen")).toMatchObject({ total: 0, respelled: null });
    const later = await page("person:embargosen", "2031-06-01");
    expect(later.respelled).toEqual([{ asked: "person:embargosen", shown: "person:embargoson" }]);
    expect(later.total).toBe(1);
  });
});
