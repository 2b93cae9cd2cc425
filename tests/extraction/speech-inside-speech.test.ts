import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";

/** Who speaks, through whom, and the claim, as the desk would propose it. */
function told(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions }).map(({ form }) => {
    const { source, sourceDescription, relays } = form.attribution;
    const nameOf = (choice: typeof source) =>
      choice === null ? null : "create" in choice ? choice.create.name : choice.id;
    return [
      nameOf(source) ?? sourceDescription,
      relays.map(({ entity, description }) => nameOf(entity) ?? description),
      form.claim.text,
    ];
  });
}

describe("what somebody is told to have said is theirs, and whoever tells it passes it on", () => {
  it.each([
    [
      "a channel",
      "Rossiya-1 said that Ambassador Anatoly Antonov said the visit had gone well.",
      "Anatoly Antonov",
      ["Rossiya-1"],
      "The visit had gone well.",
    ],
    [
      "a spokesman",
      "Dmitry Peskov said Vladimir Putin had told him that the talks were over.",
      "Vladimir Putin",
      ["Dmitry Peskov"],
      "The talks were over.",
    ],
    [
      "behind a day",
      "Ilse Brandauer said on Monday that opposition leader Marko Deric had told her the border was shut.",
      "Marko Deric",
      ["Ilse Brandauer"],
      "The border was shut.",
    ],
    [
      "told to reporters",
      "Joao Quintela told reporters that Ilse Brandauer assured him in August that no invitation would be sent.",
      "Ilse Brandauer",
      ["Joao Quintela"],
      "No invitation would be sent.",
    ],
    [
      "told to an outlet",
      "Ada Lind told Reuters that Tom Reyes had told her the dam was shut.",
      "Tom Reyes",
      ["Ada Lind", "Reuters"],
      "The dam was shut.",
    ],
    [
      "three deep",
      "The BBC reported that Ada Lind said Tom Reyes had told her the dam was shut.",
      "Tom Reyes",
      ["Ada Lind", "BBC"],
      "The dam was shut.",
    ],
    [
      "a crowd",
      "Two players said Lamar Pruitt told the team in June that Will Brandt wanted out.",
      "Lamar Pruitt",
      ["Two players"],
      "Will Brandt wanted out.",
    ],
    [
      "a trust",
      "Paul Berry said that Astrid Lund had confided to him that she feared silence.",
      "Astrid Lund",
      ["Paul Berry"],
      "Astrid Lund feared silence.",
    ],
    [
      "a pronoun",
      "Ada Lind arrived. She said Tom Reyes had told her the dam was shut.",
      "Tom Reyes",
      ["Ada Lind"],
      "The dam was shut.",
    ],
    [
      "according to",
      "According to Ada Lind, Tom Reyes said the dam was shut.",
      "Tom Reyes",
      ["Ada Lind"],
      "The dam was shut.",
    ],
    [
      "behind it",
      "Tom Reyes had told her the dam was shut, Ada Lind said.",
      "Tom Reyes",
      ["Ada Lind"],
      "The dam was shut.",
    ],
    [
      "somebody unnamed within",
      "Ada Lind said a guard told her that the dam was shut.",
      "a guard",
      ["Ada Lind"],
      "The dam was shut.",
    ],
    [
      "the passive",
      "A former line worker said staff had been told by a supervisor that broken jars were common.",
      "a supervisor",
      ["A former line worker"],
      "Broken jars were common.",
    ],
    [
      "a hidden source that is quoted",
      "State television quoted a source in the general staff as saying that the minister had promised to resign.",
      "a source in the general staff",
      ["State television"],
      "The minister had promised to resign.",
    ],
    [
      "a paper that quotes",
      "The Gazette wrote that, according to Deric's own deputy, Senka Hole, the port was shut.",
      "Senka Hole",
      ["Gazette"],
      "The port was shut.",
    ],
    [
      "an inspector of a board",
      "An inspector with the Animal Welfare Board, Lesley Paton, said Ewan Tulloch had told her the barn was dark.",
      "Ewan Tulloch",
      ["Lesley Paton"],
      "The barn was dark.",
    ],
  ])("%s: %s", (_, text, speaker, relays, claim) => expect(told(text)).toEqual([[speaker, relays, claim]]));

  it("keeps a denial within", () =>
    expect(
      extract("Denise Oakley said Graham Peel had denied that the bins were full.").attributions.map(
        ({ stance }) => stance,
      ),
    ).toEqual(["denies"]));
});

describe("what nobody else is told to have said stays the outer speaker's", () => {
  it.each([
    [
      "his own words told again",
      "Rich Castellano said he told Ada Voss that Jaylen Ortega would never start.",
      "Rich Castellano",
    ],
    ["nobody told her", "Ada Lind said nobody told her that the dam was shut.", "Ada Lind"],
    ["he never told her", "Ada Lind said Tom Reyes never told her that the dam was shut.", "Ada Lind"],
    ["he did not tell her", "Ada Lind said Tom Reyes had not told her that the dam was shut.", "Ada Lind"],
    ["he will tell her", "Ada Lind said Tom Reyes would tell her that the dam was shut.", "Ada Lind"],
    ["he may tell her", "Ada Lind said Tom Reyes might say that the dam was shut.", "Ada Lind"],
    ["he told nobody", "Ada Lind said Tom Reyes told nobody that the dam was shut.", "Ada Lind"],
    ["a crowd", "Ada Lind said people told her that the dam was shut.", "Ada Lind"],
    ["whoever", "Ada Lind said if Tom Reyes told her that the dam was shut, she would resign.", "Ada Lind"],
    [
      "a lie told on the way",
      "Ada Lind said Tom Reyes lied when he told her that the dam was shut.",
      "Ada Lind",
    ],
    ["a promise is an act", "Colm Devane said the trust had promised to pay by August.", "Colm Devane"],
    [
      "a promise in so many words",
      "Colm Devane said the trust had promised that it would pay by August.",
      "Colm Devane",
    ],
    [
      "a request",
      "Denise Oakley said officers had asked members not to mention missed collections.",
      "Denise Oakley",
    ],
    ["an order", "Ada Lind said Tom Reyes had told her to wait.", "Ada Lind"],
    [
      "more is said behind it",
      "Ada Lind said Tom Reyes told her that the dam was shut and that she resigned.",
      "Ada Lind",
    ],
    [
      "and something else happened",
      "Ada Lind said Tom Reyes told her the dam was shut and the river had risen.",
      "Ada Lind",
    ],
    ["it is denied", "Ada Lind denied that Tom Reyes had told her the dam was shut.", "Ada Lind"],
  ])("%s: %s", (_, text, speaker) => {
    const found = told(text);
    expect(found.length).toBeGreaterThan(0);
    for (const [who, relays] of found) expect([who, relays]).toEqual([speaker, []]);
  });
  it.each([
    "Ada Lind did not say that Tom Reyes told her the dam was shut.",
    "Ada Lind asked Tom Reyes not to say that the dam was shut.",
  ])("and nobody's: %s", (text) => expect(told(text)).toEqual([]));
});

describe("who goes on may be either of two", () => {
  it.each([
    [
      "a pronoun that fits both",
      "Tom Lind said Karl Osei had told him the dam was shut. He said it was sad.",
    ],
    ["him who was spoken to", "Alan Tench put it to him that he had signed the cheques. He said it was sad."],
    ["her who was told", "Ada Lind told her that the port was shut. She said it was sad."],
    [
      "a quotation left alone",
      "Tom Lind said Karl Osei had told him the dam was shut. “It was a terrible day for us.”",
    ],
  ])("%s: %s", (_, text) => {
    const { attributions } = extract(text);
    const last = text.lastIndexOf(" was ");
    for (const { content, speaker } of attributions)
      if (content.some(({ start, end }) => start <= last && last < end)) expect(speaker).toBeNull();
  });
  it("a pronoun that fits one alone is theirs", () => {
    const { attributions, mentions } = extract(
      "Ada Lind said Karl Osei had told her the dam was shut. He said it was sad.",
    );
    expect(mentions.find(({ id }) => id === attributions[1]?.speaker)?.name).toBe("Karl Osei");
  });
  it("and “he” of words put to somebody is no name in a claim", () =>
    expect(told("Prosecutor Alan Tench put it to him that he had signed the cheques.")).toEqual([
      ["Alan Tench", [], "He had signed the cheques."],
    ]));
});

describe("whose somebody is, is not who speaks", () => {
  it.each([
    ["Craig Tulloch's wife, Isla, gave evidence that the barn was dark.", "Craig Tulloch's wife, Isla"],
    ["Marko Deric came. Deric's office said the port was shut.", "Deric's office"],
    ["Carmen Ortega left. Ortega's team said the port was shut.", "Ortega's team"],
  ])("%s", (text, who) => expect(told(text).map(([speaker]) => speaker)).toEqual([who]));
});

describe("another's doubted or settling word for it is that other's, or nobody's", () => {
  it.each([
    [
      "Prosecutors alleged that John Marlow told a cellmate that Eric Vance had killed the guard.",
      "Prosecutors",
    ],
    ["Police said Eric Vance admitted that he shot the guard.", "Police"],
    ["The ministry claimed Eric Vance had admitted that Mark Olsen shot the guard.", "The ministry"],
    ["Russia claimed that Oleg Danko had confirmed that the bridge was unsafe.", "Russia"],
    ["Anna Lindgren falsely said Peter Brandt had told her the bridge was unsafe.", "Anna Lindgren"],
    ["Anna Lindgren said Peter Brandt had jokingly told her the bridge was unsafe.", "Anna Lindgren"],
    ["Anna Lindgren insisted Peter Brandt had told her the bridge was unsafe.", "Anna Lindgren"],
    [
      "Anna Lindgren said that when Peter Brandt said the bridge was unsafe nobody listened.",
      "Anna Lindgren",
    ],
    ["Anna Lindgren lied that Peter Brandt said the bridge was unsafe.", null],
    ["Anna Lindgren joked that Peter Brandt had told her the bridge was unsafe.", "Anna Lindgren"],
  ])("%s", (text, speaker) => {
    const speakers = extract(text).attributions.map(({ source }) =>
      source.map(({ start, end }) => text.slice(start, end)).join(" "),
    );
    expect(speakers.filter((one) => one !== speaker)).toEqual([]);
  });

  it.each([
    "Karl Voss was told by Peter Brandt that the factory had been closed in May.",
    "Anna Lindgren said Peter Brandt had told her the factory had been closed in May.",
    "Peter Brandt only told her the factory had been closed in May.",
  ])("it is read before it is saved: %s", (text) => {
    expect(extract(text).attributions.map(({ confidence }) => confidence)).not.toContain("strong");
  });

  it("an outlet that reports a confirmation passes it on", () => {
    const [reading] = extract(
      "Rossiya-1 said Ambassador Anatoly Antonov had confirmed that the visit took place.",
    ).attributions;
    expect(reading).toMatchObject({ stance: "confirms", relays: [{ start: 0 }] });
  });
});

describe("what somebody is accused of having said is not the accuser's word", () => {
  it.each([
    ["Ursula Kane accused Victor Holm of saying that the refugees were criminals.", "Ursula Kane"],
    ["Otis Vale criticised Jon Reed for saying that the bridge was closed.", "Otis Vale"],
    ["Anna Lindgren thanked Peter Brandt for admitting that the bridge was closed.", "Anna Lindgren"],
    ["Lawyers warned Karl Voss against saying that the bridge was closed.", "Lawyers"],
    ["Victor Holm was accused of saying that the refugees were criminals.", "Victor Holm"],
    ["Prosecutors charged Otto Lind with claiming that the bridge was closed.", "Prosecutors"],
    ["Otis Vale fired the head of the agency, Jon Reed, for saying that the bridge was closed.", "Otis Vale"],
    ["Otis Vale accused Jon Reed of lying and of saying that the bridge was closed.", "Otis Vale"],
  ])("%s", (text, nobody) => {
    for (const { source, confidence, content } of extract(text).attributions) {
      const said = content.map(({ start, end }) => text.slice(start, end)).join(" ");
      const who = source.map(({ start, end }) => text.slice(start, end)).join(" ");
      // That somebody accused another may be told; never the words themselves.
      if (who === nobody) expect([confidence === "strong", /^that/.test(said)]).toEqual([false, false]);
    }
  });

  it("a surname that two bear, one of them addressed, is neither's", () => {
    const text =
      "Robert Keller and his daughter Ann Keller run the firm. Keller said the factory had been closed in May. Ms Keller was not there.";
    expect(told(text).map(([who]) => who)).not.toContain("Ann Keller");
    expect(told(text).map(([who]) => who)).not.toContain("Robert Keller");
  });

  it("who is told in an aside to have claimed it has not said that another calls it untrue", () => {
    const text = "Vera Lang said it was not true, as Will Dorn had claimed, that the ship had sunk.";
    expect(told(text).map(([who]) => who)).toEqual(["Vera Lang"]);
  });
});
