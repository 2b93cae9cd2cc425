import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintClaim } from "@/domain/lint/lint-claim";
import { SuggestionForm } from "@/domain/suggestion/form/form";
import { propose, proposer, type ReadArticle, type Suggested } from "@/domain/suggestion/propose/propose";
import { explicitDate, weekdayBefore } from "@/domain/suggestion/propose/proposed-date";
import { SourceIdentity } from "@/domain/vocabulary";
import { extract } from "@/extraction/extract";
import { claim, outlet, person } from "../newsroom";

const entities: ReadArticle["entities"] = [
  { id: "okafor", kind: "person", names: [{ text: "Ines Okafor" }, { text: "Инес Окафор" }] },
  { id: "muller", kind: "person", names: [{ text: "Zoë Müller" }] },
  { id: "norte", kind: "organization", names: [{ text: "Radio Norte" }] },
  { id: "courier", kind: "organization", names: [{ text: "The Courier" }] },
  { id: "board", kind: "organization", names: [{ text: "Dam Board" }] },
];

/** All that is proposed for a text in The Courier of Wednesday 6 March 2024. */
function proposals(text: string) {
  const read = {
    text,
    article: { outletId: "courier", publishedAt: "2024-03-06T09:00:00Z" },
    ...extract(text),
    entities,
  };
  const proposed = read.attributions.map(proposer(read));
  return proposed.filter((each) => each !== null);
}

const first = (text: string) => proposals(text)[0]!;
const textOf = (text: string) => first(text)?.claim.text;

describe("the text of the claim is a proposition of its own", () => {
  it.each([
    ["The dam held through the night, Mayor Ines Okafor said.", "The dam held through the night."],
    ["“The dam held through the night,” Mayor Ines Okafor said.", "The dam held through the night."],
    ["The board said that the pumps failed on the first day.", "The pumps failed on the first day."],
    ["“The money,” the auditor said, “was never there.”", "The money was never there."],
    ["Ines Okafor said she had met the envoy.", "Ines Okafor had met the envoy."],
    ["“I have met the envoy,” Ines Okafor said.", "Ines Okafor has met the envoy."],
    ["“I expect a verdict in May,” Ines Okafor said.", "Ines Okafor expects a verdict in May."],
    ["“I’m ready for the vote,” Ines Okafor said.", "Ines Okafor is ready for the vote."],
    ["“We will rebuild the bridge,” Ines Okafor said.", "Ines Okafor said: “We will rebuild the bridge”."],
    ["Samuel Brandt denied taking bribes from the port.", "Samuel Brandt took bribes from the port."],
    ["Samuel Brandt admitted cooperating with the police.", "Samuel Brandt cooperated with the police."],
    ["The minister reportedly met the envoy in Geneva.", "The minister met the envoy in Geneva."],
    [
      "The mine, which opened in 1933, was flooded on purpose, Ines Okafor said.",
      "The mine was flooded on purpose.",
    ],
    ["“The dam held. Nobody was hurt. We were lucky,” Ines Okafor said.", "The dam held."],
    ["Ines Okafor suggested that ties between the towns run deep.", "Ties between the towns run deep."],
    ["Ines Okafor called the report a disgrace.", "Ines Okafor called the report a disgrace."],
    ["“We will rebuild,” Ines Okafor told Radio Norte.", "Ines Okafor said: “We will rebuild”."],
    ["Ines Okafor vowed to rebuild the bridge.", "Ines Okafor vowed to rebuild the bridge."],
    ["Ines Okafor explained why the pumps failed.", "Ines Okafor explained why the pumps failed."],
    ["The CIA declined to comment on whether the envoy met the general.", "The envoy met the general."],
  ])("%s → %s", (text, proposition) => expect(textOf(text)).toBe(proposition));

  it.each([
    ["Gov. Dana Holt met Col. Roy Pike on 3 May 2017, officials said.", "2017-05-03"],
    ["Lt. Ann Lee met Sgt. Roy Pike on 3 May 2017, officials said.", "2017-05-03"],
    ["Adm. Ann Lee met Maj. Roy Pike on 3 May 2017, officials said.", "2017-05-03"],
    ["Prof. Ann Lee met Rev. Roy Pike on 3 May 2017, officials said.", "2017-05-03"],
    ["Cmdr. Ann Lee met Capt. Roy Holt on 3 May 2017, officials said.", "2017-05-03"],
  ])("a title before a name does not end the sentence: %s", (text, day) => {
    expect(textOf(text)).toBe(text.replace(/, officials said/, ""));
    expect(first(text).claim.happened ?? first(text).attribution.saidAt).toBe(day);
  });
  it("leaves a pronoun that could mean two people", () => {
    expect(textOf("Ines Okafor told Petra Lindqvist that she had met the envoy.")).toBe(
      "She had met the envoy.",
    );
  });
  it("turns a pronoun in a quotation into the one person it can mean", () => {
    const text = "Samuel Brandt flew to Geneva. “He met nobody there,” Ines Okafor said.";
    expect(textOf(text)).toBe("Samuel Brandt met nobody there.");
  });
});

describe("who speaks", () => {
  it("is somebody on record by any of their names, or somebody new", () => {
    expect(first("The dam held, Ines Okafor said.").attribution).toMatchObject({
      identity: "named_person",
      source: { id: "okafor" },
      sourceDescription: null,
    });
    expect(first("The dam held, Zoe Muller said.").attribution.source).toEqual({ id: "muller" });
    expect(first("The dam held, Samuel Brandt said.").attribution.source).toEqual({
      create: { kind: "person", name: "Samuel Brandt" },
    });
  });
  it("is described in the article's words where nobody is named", () => {
    expect(first("The dam held, an engineer at the site said.").attribution).toMatchObject({
      identity: "unnamed_person",
      source: null,
      sourceDescription: "an engineer at the site",
      groundRules: "unknown",
    });
    expect(first("Russian state media reported that the dam held.").attribution).toMatchObject({
      identity: "unnamed_group",
      source: null,
      sourceDescription: "Russian state media",
    });
  });
  it("is nobody behind “reportedly”", () => {
    expect(first("The minister reportedly met the envoy in Geneva.").attribution).toMatchObject({
      source: null,
      sourceDescription: null,
      hedge: { kind: "hidden_source" },
      cue: { lemma: "reportedly", class: "distancing" },
    });
  });
  it("is the network where its reporter speaks", () => {
    const { attribution } = first("A reporter for Radio Norte said the dam held.");
    expect(attribution).toMatchObject({
      identity: "outlet_observation",
      source: { id: "norte" },
      sourceDescription: "A reporter for Radio Norte",
    });
  });
  it("may have a reason not to be named", () => {
    const { attribution } = first(
      "The merger is off, said an official, who spoke on condition of anonymity because she was not authorized to discuss it.",
    );
    expect(attribution).toMatchObject({
      groundRules: "background",
      anonymityReason: "she was not authorized to discuss it",
    });
  });
  it("never has standing by proposal", () => {
    for (const { attribution } of proposals(
      "“I saw the dam hold,” Ines Okafor said. Petra Lindqvist confirmed that the dam held.",
    ))
      expect(attribution.proximity).toBe("unknown");
  });
});

describe("the way it came", () => {
  it("names the outlet that heard it", () => {
    const { attribution } = first("“The dam held,” Ines Okafor told Radio Norte.");
    expect(attribution.relays).toEqual([{ entity: { id: "norte" }, description: null }]);
    expect(attribution.cue).toEqual({ lemma: "tell", class: "neutral" });
  });
  it("does not name the article's own outlet", () => {
    expect(first("“The dam held,” Ines Okafor told The Courier.").attribution.relays).toEqual([]);
  });
});

describe("what it is about", () => {
  it("is whoever the claim names, known or new", () => {
    expect(first("Ines Okafor met Samuel Brandt, Radio Norte reported.").claim.about).toEqual([
      { id: "okafor" },
    ]);
  });
});

describe("dates are read and never guessed", () => {
  it.each([
    ["He was appointed in September 2016.", "2016-09"],
    ["The mine closed on 30 January 2018.", "2018-01-30"],
    ["The mine closed on January 30, 2018.", "2018-01-30"],
    ["The mine closed on the 3rd of May 2018.", "2018-05-03"],
    ["The mine closed in 2014.", "2014"],
    ["It opened in 1933 and closed in 2017.", null],
    ["They interfered in the 2016 election.", null],
    ["He has been under sanctions since 2014.", null],
    ["The mine closed on 31 February 2018.", null],
    ["The mine closed on Tuesday.", null],
    ["The mine closed last year.", null],
    ["In 2014 people left.", null],
  ])("%s", (sentence, date) => expect(explicitDate(sentence)).toBe(date));

  const published = "2024-03-06T09:00:00Z";
  it.each([
    ["The mine closed on Tuesday.", "2024-03-05"],
    ["The mine closed on Wednesday.", "2024-03-06"],
    ["The mine closed on Friday.", "2024-03-01"],
    ["The mine will close on Tuesday.", null],
    ["The mine closed last Tuesday.", null],
    ["The mine closes every Tuesday.", null],
    ["The mine opened on Monday and closed on Tuesday.", null],
    ["The mine closed on Thursday.", null],
    ["Shops opened early for Black Friday.", null],
  ])("%s as printed on a Wednesday", (sentence, day) => expect(weekdayBefore(sentence, published)).toBe(day));
  it("a weekday means no day while the day of publication is unknown", () =>
    expect(weekdayBefore("It closed on Tuesday.", null)).toBeNull());
  it("the day of saying is not the day of what was said", () => {
    const { claim: filled, attribution } = first(
      "The mine closed in September 2016, Ines Okafor said on Tuesday.",
    );
    expect([filled.happened, attribution.saidAt]).toEqual(["2016-09", "2024-03-05"]);
  });
});

describe("a refusal to comment", () => {
  it("is proposed as one, for the organization that declined", () => {
    const { attribution } = first("A spokesman for the Dam Board declined to comment on the leak.");
    expect(attribution).toMatchObject({
      stance: "declined_comment",
      identity: "named_organization",
      source: { id: "board" },
      cue: { lemma: "decline", class: "no_comment" },
    });
  });
});

/** Letters that articles are made of, and such as break things. */
const scraps = fc.array(
  fc.constantFrom(
    "Ines Okafor",
    "said",
    "told",
    "Radio Norte",
    "“",
    "”",
    '"',
    "that",
    "reportedly",
    "he",
    "I",
    "’m",
    "We",
    ",",
    ".",
    "\n",
    " — ",
    "denied",
    "taking",
    "declined to comment",
    "the dam held",
    "on Tuesday",
    "30 January 2018",
    "in 2016",
    "and",
    "met",
    "who",
    "an official",
    "🙂",
    "\ud83d",
    "\u0000",
    "ﬁ",
    "Инес",
    "İ",
    "(",
    "[",
  ),
  { maxLength: 60 },
);
const article = fc.oneof(
  scraps.map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 300 }),
);
const span = fc.record({ start: fc.nat(350), end: fc.nat(350) });
const suggested: fc.Arbitrary<Suggested> = fc.record({
  source: fc.array(span, { maxLength: 2 }),
  cue: fc.array(span, { maxLength: 2 }),
  content: fc.array(span, { maxLength: 3 }),
  relays: fc.array(span, { maxLength: 2 }),
  stance: fc.constantFrom("asserts", "confirms", "denies", "declined_comment"),
  directness: fc.constantFrom("direct_quote", "partial_quote", "paraphrase", "document"),
  hedge: fc.option(
    fc.record({ start: fc.nat(350), end: fc.nat(350), kind: fc.constant("hidden_source" as const) }),
  ),
  identity: fc.constantFrom(...SourceIdentity.options),
  status: fc.constant("reported"),
  openQuestion: fc.boolean(),
  confidence: fc.constant("fair"),
  score: fc.constant(0.5),
  speaker: fc.option(fc.constantFrom("M1", "M2")),
});

function check(text: string, attribution: Suggested, mentions: ReadArticle["mentions"]) {
  const form = propose({
    text,
    article: { outletId: "courier", publishedAt: "2024-03-06" },
    attribution,
    mentions,
    entities,
  });
  if (form === null) return;
  expect(SuggestionForm.parse(form)).toEqual(form);
  expect(form.claim.text).toMatch(/[\p{L}\p{N}]/u);
  expect(form.claim.text).toMatch(/[.!?…][”"’]?$/);
  for (const { exact, start, end } of form.attribution.selectors) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start!, end!)).toBe(exact);
  }
}

describe("whatever the text", () => {
  it("a proposal has a claim, and its selectors hold the words at their places", () => {
    fc.assert(
      fc.property(article, (text) => {
        const { attributions, mentions } = extract(text);
        for (const attribution of attributions) check(text, attribution, mentions);
      }),
      { numRuns: 300 },
    );
  });
  it("so it is for a reading that does not fit the text", () => {
    fc.assert(
      fc.property(article, suggested, fc.array(span, { maxLength: 3 }), (text, attribution, spans) => {
        const inside = spans.filter(({ start, end }) => start < end && end <= text.length);
        check(text, attribution, [{ id: "M1", kind: "person", name: "Ines Okafor", spans: inside }]);
      }),
      { numRuns: 1_000 },
    );
  });
  it("the linter answers, with spans inside the text and one finding an id", () => {
    fc.assert(
      fc.property(article, (text) => {
        const found = lintClaim(
          claim(text)
            .said(person("Ines Okafor"), { in: outlet("The Courier"), at: "2024-03-01" })
            .record(),
          new Date("2024-03-06"),
        );
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { span: place } of found)
          if (place !== null)
            expect(0 <= place.start && place.start < place.end && place.end <= text.length).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
