import type { ArticleRef, Attribution, ClaimRecord, EntityRef, Selector } from "@/domain/claim";
import { edtfWords } from "@/domain/date-words";
import type { ChainLink, Entry, LineStyle } from "@/domain/entry";
import type { Facet, Histogram, HistogramBar, TimelinePage } from "@/domain/pages";
import { lineWord } from "@/domain/status-words";

/** The worked story as values, for the tests of the components. */
export const published = new Date("2018-01-30T17:02:00Z");

export function person(name: string): EntityRef {
  return { id: slug(name), kind: "person", slug: slug(name), name };
}
export function organization(name: string): EntityRef {
  return { id: slug(name), kind: "organization", slug: slug(name), name };
}
function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

export const naryshkin = person("Sergey Naryshkin");
export const pompeo = person("Mike Pompeo");
export const antonov = person("Anatoly Antonov");
export const svr = organization("SVR");
export const cia = organization("CIA");
export const odni = organization("ODNI");
export const gru = organization("GRU");
export const treasury = organization("US Treasury");
export const duma = organization("State Duma");
export const rossiya = organization("Rossiya-1");
export const bbc = organization("BBC");
export const dailyBeast = organization("The Daily Beast");
export const aeroflot = organization("Aeroflot");

export const article: ArticleRef = {
  id: "beast-2018-01-30",
  title: "Russia’s Sanctioned Spy Chief Reportedly Met CIA Director in the U.S.",
  url: "https://www.thedailybeast.com/russias-sanctioned-spy-chief-reportedly-met-cia-director-in-the-us",
  outlet: dailyBeast,
  publishedAt: published,
};

const beast: ChainLink = {
  name: "The Daily Beast",
  what: "30 Jan 2018",
  href: article.url,
  external: true,
};
function step(name: string, what: string | null = null, href: string | null = null): ChainLink {
  return { name, what, href, external: false };
}

type EntryFacts = Partial<Entry> & Pick<Entry, "key" | "text" | "style">;

export function entry({ key, text, style, ...facts }: EntryFacts): Entry {
  const date = facts.date ?? edtfWords("2018-01-30");
  return {
    kind: kindOf(style),
    id: key.toLowerCase(),
    key,
    href: `/claims/${key.toLowerCase()}`,
    style,
    label: lineWord(style),
    how: null,
    marks: [],
    text,
    date,
    dateKey: date.datetime,
    sortAt: published,
    entities: [],
    chain: [],
    origins: null,
    ...facts,
  };
}

function kindOf(style: LineStyle): Entry["kind"] {
  if (style === "none") return "response";
  return style === "open" ? "question" : "claim";
}

const rossiyaStep = step("Rossiya-1", "state television", "/organizations/rossiya-1");

export const entries: Entry[] = [
  entry({
    key: "C2",
    text: "Sergey Naryshkin, head of Russia’s foreign intelligence service, the SVR, met CIA director Mike Pompeo in the United States.",
    style: "reported",
    how: "Paraphrase, on record",
    marks: ["reportedly"],
    entities: [naryshkin, pompeo, svr, cia],
    chain: [step("Rossiya-1 reporter", "said on air"), rossiyaStep, beast],
    origins: "1 independent origin",
  }),
  entry({
    key: "C1",
    text: "Sergey Naryshkin, director of the SVR, visited the United States, Russia’s ambassador told Rossiya-1.",
    style: "confirmed",
    how: "Direct quote, on record",
    marks: ["told"],
    entities: [naryshkin, antonov, svr],
    chain: [step("Anatoly Antonov", "ambassador, on record", "/people/anatoly-antonov"), rossiyaStep, beast],
    origins: "1 independent origin",
  }),
  entry({
    key: "C3",
    text: "Naryshkin flew to New York on Aeroflot, the channel said.",
    style: "reported",
    how: "Paraphrase",
    marks: ["said"],
    entities: [naryshkin, aeroflot],
    chain: [rossiyaStep, beast],
    origins: "1 independent origin",
  }),
  entry({
    key: "C4",
    text: "The talks dealt with the joint fight against terrorism, according to Antonov.",
    style: "reported",
    how: "Paraphrase, on record",
    marks: ["according to"],
    entities: [antonov],
    chain: [step("Anatoly Antonov", "ambassador, on record", "/people/anatoly-antonov"), rossiyaStep, beast],
    origins: "1 independent origin",
  }),
  entry({
    key: "R1",
    text: "The CIA declined to comment.",
    style: "none",
    how: "Response to C2",
    entities: [cia],
    chain: [step("CIA", "asked for comment"), beast],
  }),
  entry({
    key: "R2",
    text: "The Office of the Director of National Intelligence declined to comment.",
    style: "none",
    how: "Response to C2",
    entities: [odni],
    chain: [step("ODNI", "asked for comment"), beast],
  }),
  entry({
    key: "Q1",
    text: "When did the meeting take place? The report calls the timing unclear.",
    style: "open",
    how: "No source gives a date",
    marks: ["unclear"],
    chain: [beast],
  }),
  entry({
    key: "C8",
    text: "Pompeo told the BBC that he expects Moscow to go on trying to interfere.",
    style: "confirmed",
    how: "That he said so is confirmed",
    marks: ["expects"],
    date: edtfWords("2018-01"),
    entities: [pompeo, bbc],
    chain: [
      step("Mike Pompeo", "interview, on record", "/people/mike-pompeo"),
      step("BBC", "broadcaster"),
      beast,
    ],
    origins: "Recorded interview",
  }),
  entry({
    key: "C7",
    text: "The ODNI reported with “high confidence” that Russian security services interfered in the 2016 election.",
    style: "confirmed",
    how: "That the report says so is confirmed",
    marks: ["high confidence"],
    date: edtfWords("2017-01"),
    entities: [odni, gru],
    chain: [step("ODNI report", "published document"), beast],
    origins: "Primary document",
  }),
  entry({
    key: "C6",
    text: "Naryshkin was appointed head of the SVR.",
    style: "reported",
    how: "The outlet’s own reporting",
    date: edtfWords("2016-09"),
    entities: [naryshkin, svr],
    chain: [beast],
    origins: "1 independent origin",
  }),
  entry({
    key: "C5",
    text: "The US Treasury has had Naryshkin, then chairman of the Duma, under sanctions over Ukraine.",
    style: "confirmed",
    how: "Document held",
    date: edtfWords("2014-03-20"),
    entities: [naryshkin, treasury],
    chain: [step("US Treasury", "designation notice", "/organizations/us-treasury"), beast],
    origins: "Primary document",
  }),
];

/** One entry in each of the ten line styles, with names and words that try the layout. */
export const everyStyle: Entry[] = (
  [
    "confirmed",
    "corroborated",
    "reported",
    "alleged",
    "disputed",
    "refuted",
    "retracted",
    "unsourced",
    "none",
    "open",
  ] as const
).map((style, index) =>
  entry({
    key: `X${index + 1}`,
    text: `Генеральный директор Rechtsschutzversicherungsgesellschaftenangestellter said that https://example.org/a/very/long/address/without/any/place/to/break/at-all-0123456789-0123456789 is ${style}.`,
    style,
    how: "Partial quote, on deep background, because the speaker feared for the safety of relatives",
    marks: ["said", "по сообщениям"],
    entities: [
      person("Сергей Евгеньевич Нарышкин"),
      organization("Bundesanstalt für Finanzdienstleistungsaufsichtsangelegenheiten"),
    ],
    chain: [
      step("Rechtsschutzversicherungsgesellschaften", "a person with knowledge of the matter"),
      step("Государственная телевизионная компания", "state television"),
      beast,
    ],
    origins: "1 to 3 independent origins",
  }),
);

export function selector(role: Selector["role"], text: string, exact: string): Selector {
  const start = text.indexOf(exact);
  return {
    role,
    exact,
    prefix: text.slice(Math.max(0, start - 20), Math.max(0, start)),
    suffix: start < 0 ? "" : text.slice(start + exact.length, start + exact.length + 20),
    start: start < 0 ? null : start,
    end: start < 0 ? null : start + exact.length,
  };
}

export function attribution(facts: Partial<Attribution> & Pick<Attribution, "id" | "source">): Attribution {
  return {
    key: facts.id,
    stance: "asserts",
    directness: "paraphrase",
    groundRules: "on_record",
    anonymityReason: null,
    proximity: "unknown",
    proximityNote: null,
    cue: null,
    hedge: null,
    relays: [],
    article,
    selectors: [],
    spokenLanguage: null,
    saidAt: null,
    publishedAt: published,
    recordedAt: published,
    respondsTo: null,
    ...facts,
  };
}

/** Short excerpts, put together for the tests. */
export const articleText = [
  "Asked about the visit, Russia’s ambassador told the channel: “Sergey Yevgenievich was here. He arrived. He had meetings with his colleagues here.”",
  "A reporter for Rossiya-1 said the spy chief had reportedly met Mike Pompeo.",
  "[…]",
  "The CIA declined to comment. So did ODNI: it declined to comment. When they met is unclear.",
].join("\n\n");

const antonovSaid = attribution({
  id: "a-antonov",
  stance: "asserts",
  source: {
    identity: "named_person",
    entity: antonov,
    description: "Russia’s ambassador to the United States",
  },
  directness: "direct_quote",
  proximity: "authority_over_record",
  proximityNote: "His embassy handles the visits of officials.",
  cue: { text: "told", lemma: "tell", class: "neutral" },
  relays: [{ entity: rossiya, description: null }],
  spokenLanguage: "ru",
  saidAt: "2018-01-30",
  selectors: [
    selector("excerpt", articleText, articleText.split("\n\n")[0]!),
    selector("source", articleText, "Russia’s ambassador"),
    selector("cue", articleText, "told"),
    selector(
      "content",
      articleText,
      "“Sergey Yevgenievich was here. He arrived. He had meetings with his colleagues here.”",
    ),
  ],
});

const reporterSaid = attribution({
  id: "a-reporter",
  source: { identity: "outlet_observation", entity: rossiya, description: "A reporter for the network" },
  cue: { text: "said", lemma: "say", class: "neutral" },
  hedge: { text: "reportedly", kind: "hidden_source" },
  relays: [{ entity: rossiya, description: null }],
  spokenLanguage: "ru",
  selectors: [
    selector("excerpt", articleText, articleText.split("\n\n")[1]!),
    selector("source", articleText, "A reporter for Rossiya-1"),
    selector("cue", articleText, "said"),
    selector("hedge", articleText, "reportedly"),
    selector("content", articleText, "the spy chief had reportedly met Mike Pompeo"),
  ],
});

const ciaDeclined = attribution({
  id: "a-cia",
  stance: "declined_comment",
  source: { identity: "named_organization", entity: cia, description: "Central Intelligence Agency" },
  cue: { text: "declined to comment", lemma: "decline", class: "no_comment" },
  selectors: [
    selector("excerpt", articleText, "The CIA declined to comment."),
    selector("cue", articleText, "declined to comment"),
  ],
});

const odniDeclined = attribution({
  id: "a-odni",
  stance: "declined_comment",
  source: {
    identity: "named_organization",
    entity: odni,
    description: "Office of the Director of National Intelligence",
  },
  cue: { text: "declined to comment", lemma: "decline", class: "no_comment" },
  selectors: [
    selector("excerpt", articleText, "So did ODNI: it declined to comment."),
    { ...selector("cue", articleText, "declined to comment"), start: 290, end: 309 },
  ],
});

export const visit: ClaimRecord = {
  id: "c1",
  key: "C1",
  text: "Sergey Naryshkin, director of the SVR, visited the United States.",
  scope: null,
  happened: "2018-01?",
  attributions: [antonovSaid],
  evidence: [],
  determinations: [],
};

export const meeting: ClaimRecord = {
  id: "c2",
  key: "C2",
  text: "Sergey Naryshkin met CIA director Mike Pompeo.",
  scope: null,
  happened: null,
  attributions: [reporterSaid, ciaDeclined, odniDeclined],
  evidence: [],
  determinations: [],
};

export function facet(name: Facet["name"], title: string, rows: [string, string, number, boolean?][]): Facet {
  return {
    name,
    title,
    rows: rows.map(([value, label, count, chosen = false]) => ({ value, label, count, chosen })),
  };
}

export const facets: Facet[] = [
  facet("status", "Status", [
    ["confirmed", "Confirmed", 4],
    ["corroborated", "Corroborated", 0],
    ["reported", "Reported", 4],
    ["alleged", "Alleged", 0],
    ["disputed", "Disputed", 0],
    ["refuted", "Refuted", 0],
    ["retracted", "Withdrawn", 0],
    ["none", "No comment", 2],
    ["open", "Open question", 1],
  ]),
  facet("person", "People", [
    ["sergey-naryshkin", "Sergey Naryshkin", 5],
    ["anatoly-antonov", "Anatoly Antonov", 2],
    ["mike-pompeo", "Mike Pompeo", 2],
  ]),
  facet("organization", "Organizations", [
    ["svr", "SVR", 3],
    ["cia", "CIA", 2],
    ["odni", "ODNI", 2],
    ["gru", "GRU", 1],
    ["us-treasury", "US Treasury", 1],
  ]),
  facet("story", "Story", [["spy-chief", "Spy chief’s reported US visit", 11]]),
  facet("outlet", "Outlet", [["the-daily-beast", "The Daily Beast", 11, true]]),
];

const monthly: Record<string, HistogramBar["counts"]> = {
  "2014-03": { confirmed: 1 },
  "2016-09": { reported: 1 },
  "2017-01": { confirmed: 1 },
  "2018-01": { confirmed: 2, reported: 3, none: 2, open: 1 },
};

/** Four years of months, of which few hold anything of the story. */
export const histogram: Histogram = {
  unit: "month",
  bars: Array.from({ length: 49 }, (_, index) => {
    const start = `${2014 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    const counts = monthly[start] ?? {};
    return {
      start,
      label: edtfWords(start).day,
      counts,
      all: Math.min(12, 1 + ((index * 7) % 6) + Math.floor(index / 9)),
    };
  }),
};

export const timeline: TimelinePage = {
  entries,
  total: entries.length,
  stories: 1,
  facets,
  histogram,
  next: "older",
  previous: null,
};
