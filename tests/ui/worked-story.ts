import {
  type ArticleRef,
  type Attribution,
  type ClaimRecord,
  type EntityRef,
  nothingMore,
  type Selector,
} from "@/domain/claim";
import type {
  ArticlePage,
  ClaimPage,
  EntityListItem,
  EntityPage,
  EntryExcerpt,
  Facet,
  Histogram,
  HistogramBar,
  Passage,
  StoryPage,
  TimelinePage,
} from "@/domain/pages";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { creditIn } from "@/domain/sourcing/credit";
import { publicRecordAsOf } from "@/domain/sourcing/public-record";
import { weigh } from "@/domain/sourcing/weighed";
import type { RuleResult, StatusReport } from "@/domain/status/status";
import { lineWord } from "@/domain/status/status-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import type { ChainLink, Entry } from "@/domain/timeline/entry";
import type { LineStyle } from "@/domain/vocabulary";
import type { HistoryStep } from "@/ui/claim/status-history";
import type { GraphValue } from "@/ui/graph/graph-value";

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
export const rossiya = { ...organization("Rossiya-1"), publishes: true };
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
    dateOf: "happening",
    dateKey: date.datetime,
    sortAt: published,
    entities: [],
    chain: [],
    beside: [],
    answer: null,
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
    ...nothingMore,
    key: facts.id,
    stance: "asserts",
    directness: "paraphrase",
    groundRules: "on_record",
    proximity: "unknown",
    article,
    publishedAt: published,
    recordedAt: published,
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
  relations: [],
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
  relations: [],
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
  before: false,
  after: false,
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
  respelled: null,
  passedOver: [],
  articles: [],
  matches: {},
  facets,
  histogram,
  next: "older",
  previous: null,
};

const nothing = {
  retracted: [],
  refuted: [],
  disputed: [],
  confirmed: [],
  corroborated: [],
  reported: [],
  alleged: [],
  unsourced: [],
};

export const story: StoryPage = {
  id: "story",
  slug: "spy-chief",
  headline: "Russia’s spy chief reportedly met the CIA director in America",
  standfirst:
    "A Russian state channel says Sergey Naryshkin, who is under US sanctions, flew to New York and met Mike Pompeo. The CIA and the Office of the Director of National Intelligence declined to comment.",
  topic: "Intelligence",
  reworded: [],
  lastChangedAt: published,
  closedAt: null,
  timeZone: null,
  counts: { confirmed: 4, reported: 4, none: 2, open: 1 },
  isWhole: true,
  unsourced: 0,
  next: null,
  articleCount: 1,
  moments: [
    { at: new Date("2014-03-20"), label: "Sanctioned" },
    { at: new Date("2016-09-01"), label: "Heads the SVR" },
    { at: new Date("2017-01-06"), label: "ODNI report" },
    { at: published, label: "Rossiya-1 report" },
  ],
  columns: {
    ...nothing,
    confirmed: entries
      .filter((one) => one.style === "confirmed")
      .map((one) => ({
        id: one.id,
        text: one.text,
        href: one.href,
        source: one.chain[0]?.name ?? "",
        against: [],
        marks: one.marks,
      })),
    reported: entries
      .filter((one) => one.style === "reported")
      .map((one) => ({
        id: one.id,
        text: one.text,
        href: one.href,
        source: `${one.chain[0]?.name ?? ""}, via Rossiya-1`,
        against: [],
        marks: one.marks,
      })),
  },
  questions: [{ id: "q1", text: "When the meeting took place.", href: "/claims/c2#q1", answer: null }],
  declined: [
    {
      id: "d1",
      who: cia,
      name: "The CIA",
      how: "declined_comment",
      askedBy: "The Daily Beast",
      toldIn: "The Daily Beast",
      href: "/claims/c2#said-a-cia",
      about: [
        {
          id: "d1",
          claimId: "c2",
          text: "They met.",
          status: "reported",
          askedBy: "The Daily Beast",
          toldIn: "The Daily Beast",
          href: "/claims/c2#said-a-cia",
        },
      ],
    },
    {
      id: "d2",
      who: odni,
      name: "The Office of the Director of National Intelligence",
      how: "declined_comment",
      askedBy: "The Daily Beast",
      toldIn: "The Daily Beast",
      href: "/claims/c2#said-a-odni",
      about: [
        {
          id: "d2",
          claimId: "c2",
          text: "They met.",
          status: "reported",
          askedBy: "The Daily Beast",
          toldIn: "The Daily Beast",
          href: "/claims/c2#said-a-odni",
        },
      ],
    },
  ],
  entries,
  people: [
    {
      ref: naryshkin,
      description: "Director, SVR",
      what: "Director, SVR",
      sanctioned: "US sanctions, 2014",
      role: null,
    },
    { ref: pompeo, description: "Director, CIA", what: "Director, CIA", sanctioned: null, role: null },
    {
      ref: antonov,
      description: "Russia’s ambassador to the US",
      what: "Russia’s ambassador to the US",
      sanctioned: null,
      role: "on the record",
    },
  ],
  organizations: [
    {
      ref: svr,
      description: "Russian foreign intelligence",
      what: "Russian foreign intelligence",
      sanctioned: null,
      role: "subject",
    },
    {
      ref: cia,
      description: "US intelligence agency",
      what: "US intelligence agency",
      sanctioned: null,
      role: "declined to comment",
    },
    {
      ref: organization("Bundesanstalt für Finanzdienstleistungsaufsichtsangelegenheiten"),
      description: "A long name",
      what: "A long name",
      sanctioned: null,
      role: "imposed sanctions",
    },
  ],
  articles: [article],
};

/** Every column filled, with more moments than a line can name. */
export const crowdedStory: StoryPage = {
  ...story,
  headline: "Rechtsschutzversicherungsgesellschaftenangestellter allegedly met Сергей Евгеньевич Нарышкин",
  moments: Array.from({ length: 14 }, (_, index) => ({
    at: new Date(Date.UTC(2018, 0, 1 + index * 2)),
    label: `Report number ${index + 1}`,
  })),
  columns: Object.fromEntries(
    everyStyle.slice(0, 8).map((one) => [
      one.style,
      [
        {
          id: one.id,
          text: one.text,
          href: one.href,
          source: "A source, via Rossiya-1",
          against: ["Denied by Source B."],
          marks: one.marks,
        },
      ],
    ]),
  ) as StoryPage["columns"],
};

const rule = (status: RuleResult["rule"], met: boolean, title: string, because: string): RuleResult => ({
  rule: status,
  met,
  title,
  because,
  by: [],
});

export const meetingReport: StatusReport = {
  status: "reported",
  byRules: "reported",
  decided: null,
  rules: [
    rule("retracted", false, "Everyone who said so has withdrawn it", "Nobody has taken anything back."),
    rule("refuted", false, "A record shows the contrary", "No record against it is held."),
    rule(
      "disputed",
      false,
      "A source with standing denies it",
      "No denial is on record. Silence is not a denial.",
    ),
    rule(
      "confirmed",
      false,
      "A record, or someone with standing, confirms it",
      "The CIA and the ODNI declined to comment.",
    ),
    rule(
      "corroborated",
      false,
      "Two independent origins agree",
      "There is one: everything comes through Rossiya-1.",
    ),
    rule(
      "reported",
      true,
      "A named source or an outlet’s own reporting says so",
      "Rossiya-1 reported it, and The Daily Beast cites it.",
    ),
    rule("alleged", false, "Only unnamed sources say so", "Rossiya-1 stands by its reporter."),
    rule("unsourced", false, "Nobody says so", "One attribution asserts it."),
  ],
  wouldChange: [
    "One more independent origin would make it reported by independent sources.",
    "A statement on the record by someone with standing, such as the CIA, would make it confirmed.",
  ],
  independence: { min: 1, max: 1, cut: [{ id: rossiya.id, name: "Rossiya-1" }] },
  circular: [],
  credit: creditIn(weigh(publicRecordAsOf(meeting, published))),
};

export const meetingPage: ClaimPage = {
  record: meeting,
  report: meetingReport,
  stories: [{ slug: "spy-chief", headline: "Spy chief’s reported US visit" }],
  entities: [naryshkin, pompeo, svr, cia],
  questions: [{ id: "q1", text: "When did the meeting take place?", href: "#q1", answer: null }],
  reworded: [],
  timeZone: null,
  firstPublishedAt: published,
  recordedAt: published,
  revision: 3,
};

export const meetingGraph = attributionGraphAsOf(meeting, published);

export const visitPage: ClaimPage = {
  ...meetingPage,
  record: {
    ...visit,
    attributions: [antonovSaid, ciaDeclined],
    evidence: [
      {
        id: "e1",
        key: "E1",
        kind: "official_list",
        title: "Treasury designation notice of 20 March 2014",
        bearing: "supports",
        authoritative: true,
        note: "The list itself, as published.",
        publisher: treasury,
        url: "https://home.treasury.gov/a/long/address",
        quote: null,
        place: null,
        publishedAt: new Date("2014-03-20"),
        recordedAt: published,
      },
    ],
  },
  report: {
    ...meetingReport,
    status: "confirmed",
    byRules: "confirmed",
    decided: {
      id: "d",
      status: "confirmed",
      reason: "The ambassador answers for the visit of an official.",
      by: "An editor",
      at: published,
    },
  },
};

export const visitGraph = attributionGraphAsOf(visit, published);

/** A claim with `count` attributions: a third by one agency printed by papers, a third direct, a third unnamed. */
export function manyAttributions(count: number): { graph: GraphValue; attributions: Attribution[] } {
  const attributions: Attribution[] = [];
  const agency = { ...organization("Interfax"), publishes: true };
  for (let index = 0; index < count; index += 1) {
    const id = `m-${index}`;
    const paper = organization(`Paper number ${index + 1}`);
    const kind = index % 3;
    const speaker = kind === 0 ? antonov : kind === 1 ? person(`Witness ${index + 1}`) : null;
    const relays = kind === 0 ? [{ entity: agency, description: null }] : [];
    attributions.push(
      attribution({
        id,
        source: {
          identity: speaker ? "named_person" : "unnamed_person",
          entity: speaker,
          description: speaker ? "a person who was there" : "an official",
        },
        relays,
        article: { ...article, id: `article-${index}`, outlet: paper },
        cue: { text: "said", lemma: "say", class: "neutral" },
      }),
    );
  }
  const record = { ...visit, id: `many-${count}`, attributions };
  return { graph: attributionGraphAsOf(record, published), attributions };
}

export const steps: HistoryStep[] = [
  {
    at: new Date("2018-01-30T14:10:00Z"),
    before: null,
    after: "alleged",
    because: "An unnamed correspondent is the only voice.",
  },
  {
    at: new Date("2018-01-30T16:25:00Z"),
    before: "alleged",
    after: "reported",
    because: "Rossiya-1 reported it as its own finding.",
  },
  {
    at: published,
    before: "reported",
    after: "reported",
    because: "The CIA and the ODNI declined to comment. A refusal to comment does not move the status.",
  },
];

export const naryshkinPage: EntityPage = {
  ref: naryshkin,
  description: "Director of Russia’s foreign intelligence service, the SVR",
  what: "Director, SVR, since Sep 2016",
  ended: null,
  reworded: [],
  publishes: false,
  mergedInto: null,
  externalIds: [{ scheme: "wikidata", value: "Q12345" }],
  names: [
    { text: "Sergey Naryshkin", language: "en", kind: "display" },
    { text: "Сергей Нарышкин", language: "ru", kind: "native" },
    { text: "Serguei Narychkine", language: "fr", kind: "transliteration" },
  ],
  positions: [
    {
      id: "p1",
      title: "Chairman",
      person: naryshkin,
      organization: duma,
      from: null,
      to: "2016",
      note: null,
    },
    {
      id: "p2",
      title: "Director",
      person: naryshkin,
      organization: svr,
      from: "2016-09",
      to: null,
      note: null,
    },
  ],
  sanctions: [
    {
      id: "s1",
      entity: naryshkin,
      authority: treasury,
      from: "2014-03-20",
      to: null,
      programme: "UKRAINE-EO13661",
      reason: "Ukraine. He was chairman of the Duma.",
      url: "https://home.treasury.gov/",
    },
  ],
  sanctionsImposed: [],
  about: whole(entries.filter((one) => one.entities.includes(naryshkin))),
  by: { ...whole([]), acts: {} },
  appearsWith: [
    {
      card: {
        ref: pompeo,
        description: "Director, CIA",
        what: "Director, CIA",
        sanctioned: null,
        role: null,
      },
      claims: 1,
    },
    {
      card: {
        ref: svr,
        description: "Foreign intelligence service",
        what: "Foreign intelligence service",
        sanctioned: null,
        role: null,
      },
      claims: 3,
    },
  ],
  articles: [],
  articleCount: 0,
  recordedAt: published,
  revision: 2,
};

export const svrPage: EntityPage = {
  ...naryshkinPage,
  ref: svr,
  description: "Russia’s foreign intelligence service",
  what: "Russia’s foreign intelligence service",
  names: [{ text: "Служба внешней разведки", language: "ru", kind: "native" }],
  positions: [
    {
      id: "p2",
      title: "Director",
      person: naryshkin,
      organization: svr,
      from: "2016-09",
      to: null,
      note: null,
    },
    {
      id: "p3",
      title: "Director",
      person: person("Михаил Фрадков"),
      organization: svr,
      from: "2007",
      to: "2016-09",
      note: null,
    },
    {
      id: "p4",
      title: "Spokesman",
      person: person("A Spokesman With A Remarkably Long Name Indeed"),
      organization: svr,
      from: null,
      to: null,
      note: null,
    },
  ],
  sanctions: [],
  sanctionsImposed: naryshkinPage.sanctions,
  about: whole([]),
  by: { ...whole(entries.slice(0, 2)), acts: {} },
  articles: [article],
  articleCount: 1,
};

/** A list that is told whole. */
function whole(entries: Entry[]): EntryExcerpt {
  return { entries, total: entries.length, inTimeline: null };
}

const passage = (attribution: Attribution, claimId: string, style: LineStyle): Passage => {
  const excerpt = attribution.selectors.find((one) => one.role === "content") ?? attribution.selectors[0]!;
  return { start: excerpt.start!, end: excerpt.end!, attribution, claimId, style };
};

export const articlePage: ArticlePage = {
  ref: article,
  reworded: [],
  author: "A reporter",
  language: "en",
  rights: "excerpts_only",
  versions: [
    { number: 1, publishedAt: published },
    { number: 2, publishedAt: new Date("2018-01-31T09:00:00Z") },
  ],
  shown: { number: 2, text: articleText, publishedAt: published },
  passages: [
    passage(antonovSaid, "c1", "confirmed"),
    { ...passage(antonovSaid, "c4", "reported"), start: articleText.indexOf("He had meetings") },
    passage(reporterSaid, "c2", "reported"),
    passage(ciaDeclined, "r1", "none"),
  ],
  said: { c2: ["Says so: Rossiya-1"] },
  orphans: [
    {
      claimId: "c2",
      attribution: attribution({
        id: "orphan",
        source: { identity: "unnamed_person", entity: null, description: "an official" },
        groundRules: "background",
        anonymityReason: "not allowed to speak in public",
        selectors: [
          {
            role: "excerpt",
            exact: "An official said the two had met.",
            prefix: "",
            suffix: "",
            start: null,
            end: null,
          },
        ],
      }),
    },
  ],
  claims: entries.filter((one) => ["c1", "c2", "c4"].includes(one.id)),
  questions: [{ id: "q1", text: "When the meeting took place.", start: null, end: null }],
  stories: [{ slug: "spy-chief", headline: "Spy chief’s reported US visit" }],
};

export const people: EntityListItem[] = [naryshkinPage, { ...naryshkinPage, ref: pompeo, names: [] }].map(
  (page) => ({
    card: {
      ref: page.ref,
      description: page.description,
      what: page.what,
      sanctioned: page.ref === naryshkin ? "US sanctions, 2014" : null,
      role: null,
    },
    kind: "person",
    names: page.names,
    claims: 5,
  }),
);
