import { describe, expect, it } from "vitest";
import { namesFirm } from "@/domain/language/common-nouns";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { leadsBackTo, organizationsIn, saysOf } from "@/domain/suggestion/propose/leads-back-to";
import { proposer } from "@/domain/suggestion/propose/propose";
import { extract } from "@/extraction/extract";

const entities = [
  {
    id: "norte",
    kind: "organization" as const,
    names: [{ text: "Radio Norte", language: null, kind: "name" as const }],
  },
  {
    id: "okafor",
    kind: "person" as const,
    names: [{ text: "Ines Okafor", language: null, kind: "name" as const }],
  },
];

/** What each suggestion of a text proposes as its source, and whom it offers. */
function offers(text: string) {
  const read = { text, article: { outletId: "courier", publishedAt: null }, ...extract(text), entities };
  const forms = read.attributions.map(proposer(read)).filter((form): form is SuggestionForm => form !== null);
  const named = organizationsIn(forms, entities, text);
  return forms.map(({ attribution }) => ({
    source: attribution.source,
    described: attribution.sourceDescription,
    offered: leadsBackTo(attribution, text, named).map((one) => ("id" in one ? one.id : one.create.name)),
  }));
}

describe("words that lead back", () => {
  it("make the network the only one that the article names", () => {
    const [, network] = offers("Radio Norte said that the dam broke. The network said that nobody was hurt.");
    expect(network).toEqual({ source: { id: "norte" }, described: null, offered: [] });
  });

  it("make no network of “The network” where two are named, and offer both, the nearest first", () => {
    const text =
      "Radio Norte said that the dam broke. Radio Sur said that it held. The network said that nobody was hurt.";
    expect(offers(text).at(-1)).toEqual({
      source: null,
      described: "The network",
      offered: ["Radio Sur", "norte"],
    });
  });

  it("offer all that it can be, the nearest first, and choose none of two", () => {
    const text =
      "Radio Norte said that the dam broke. Delta Bank said that it had paid for the dam. Its tweet said that the money was safe.";
    const its = offers(text).at(-1)!;
    expect(its.source).toBeNull();
    expect(its.offered).toEqual(["Delta Bank", "norte"]);
  });

  it("offer first whose name has the very word", () => {
    const text =
      "Delta Bank said that it had paid. Orient Bank said that it had lent. Radio Norte said that the dam broke. The bank said that the money was safe.";
    expect(offers(text).at(-1)!.offered).toEqual(["Orient Bank", "Delta Bank", "norte"]);
  });

  it.each(["The trust said that", "The statement said that"])(
    "of “%s” offer whoever is named before",
    (opens) => {
      const text = `Tarn Valley Hospitals Trust said that the dam broke. Orme Schools Trust said that it held. ${opens} it had found a letter.`;
      const [said] = offers(text).slice(-1);
      expect(said?.source).toBeNull();
      expect(said?.offered.toSorted()).toEqual(["Orme Schools Trust", "Tarn Valley Hospitals Trust"]);
    },
  );

  it("of “the report” and “the manager” offer no body", () => {
    const text =
      "Tarn Valley Trust said that the dam broke. The report said that it held. The manager said that it broke.";
    expect(offers(text).slice(-2)).toEqual([
      { source: null, described: "The report", offered: [] },
      { source: null, described: "The manager", offered: [] },
    ]);
  });

  it("offer nobody who is named only later, and no person", () => {
    const text = "The council said that the dam broke. Ines Okafor said that Delta Bank was safe.";
    expect(offers(text)[0]).toEqual({ source: null, described: "The council", offered: [] });
  });
});

describe("a body that the article only names elsewhere", () => {
  it.each([
    [
      "The Harrow Bridge, built by Tarrant Civil, was shut. Dev Rana said he was angry. The company said that the strands were old.",
      "Tarrant Civil",
    ],
    [
      "Wexcombe City Council signed a contract with Tarrant Civil. Dev Rana said he was angry. The contractor said that the strands were old.",
      "Tarrant Civil",
    ],
    [
      "Halden Voss, which runs the ferry, was fined. Dev Rana said he was angry. The operator said that the ferry was safe.",
      "Halden Voss",
    ],
    [
      "Engineers of Marsh Kellaway looked on. Dev Rana said he was angry. The firm said that nobody was hurt.",
      "Marsh Kellaway",
    ],
    [
      "The vote at Wexcombe City Council was close. Dev Rana said he was angry. The council said that the vote would stand.",
      "Wexcombe City Council",
    ],
    [
      "The developer, Orme Lathe, was away. Tom Lind said that Volton was late. Volton said that it was not. The developer said that the towers would stand.",
      "Orme Lathe",
    ],
    [
      "Osk Dairy, a supplier of milk, went under. Dev Rana said he was angry. Ada Lind said that Volton was late. The supplier said that nobody was owed.",
      "Osk Dairy",
    ],
  ])("%s", (text, name) => {
    const last = offers(text).at(-1)!;
    const chosen = last.source && "create" in last.source ? last.source.create.name : null;
    expect([chosen, ...last.offered]).toContain(name);
  });

  it("is no person of it, and no town", () => {
    const text =
      "The mayor, Ines Okafor, lives in Osk Mar, which has a port. Work with Tom Lind went on. Delta Bank said that it had paid. Orient Bank said that it had lent. Nobody else spoke. Its tweet said that the money was safe.";
    const { source, offered } = offers(text).at(-1)!;
    expect([source && "create" in source ? source.create.name : null, ...offered]).toContain("Orient Bank");
    for (const name of ["Ines Okafor", "okafor", "Osk Mar", "Tom Lind"]) expect(offered).not.toContain(name);
  });

  it("is offered with what the article says of it", () => {
    const text =
      "The Harrow Bridge was shut on Monday.\nIt was built by Tarrant Civil, which is based in Ormby and has nine hundred workers. Dev Rana said he was angry. The company said that the strands were old.";
    const read = { text, article: { outletId: "courier", publishedAt: null }, ...extract(text), entities };
    const forms = read.attributions
      .map(proposer(read))
      .filter((form): form is SuggestionForm => form !== null);
    const named = organizationsIn(forms, entities, text);
    expect(saysOf(named[0]!.choice, forms.at(-1)!.attribution, text, named)).toBe(
      "It was built by Tarrant Civil, which is based in Ormby and has nine hundred",
    );
  });
});

describe("a firm that is told of by what it is", () => {
  const article = (words: string) =>
    "The Ormby council met the Leck plant, which is run by Tarrant Civil, and the Transport Ministry. " +
    `Ormby Council said that it was late. Nobody was hurt. ${words} said that the filter was new.`;
  it.each([
    "The company",
    "The operator",
    "The plant’s operator",
    "The firm",
    "The owner of the plant",
    "The chemical company",
  ])("is the only one that the article names, and no council: %s", (words) => {
    const { source, offered } = offers(article(words)).at(-1)!;
    const chosen = source && "create" in source ? source.create.name : null;
    expect([chosen, ...offered].filter(Boolean)).toEqual(["Tarrant Civil"]);
  });

  it("is offered where it is named only later, if it is the only one", () => {
    const text = "The plant’s operator denied that ash was lost. The plant was built by Tarrant Civil.";
    expect(offers(text)[0]).toMatchObject({ source: null, offered: ["Tarrant Civil"] });
    expect(offers(`${text} It was sold by Marsh Kellaway, which owns nothing.`)[0]?.offered).toEqual([]);
  });

  it("is nobody who is told of by “a”, and no official of it", () => {
    for (const words of ["A company", "A crane operator", "The company’s lawyers", "The chief operator"])
      expect(namesFirm(words), words).toBe(false);
  });
});

describe("what somebody is", () => {
  it("is made nobody new, at the beginning of a sentence or within it", () => {
    for (const text of [
      "Minister said that the port would stay open.",
      "Police said that two men were held.",
      "Company officials said that workers would be paid.",
      "The company confirmed that workers would be paid.",
      "The shipping union said that eleven crews had left.",
      "The central bank, which supervises both, said that it had not been told.",
      "The league said that the match would stand.",
    ])
      expect(offers(text)[0]?.source).toBeNull();
    expect(
      offers("The Shipping Union, which has nine members, said that eleven crews had left.")[0]?.source,
    ).toEqual({
      create: { kind: "organization", name: "Shipping Union" },
    });
    expect(offers("Ada Vik said that the port would stay open.")[0]?.source).toEqual({
      create: { kind: "person", name: "Ada Vik" },
    });
  });
});

describe("the regulator", () => {
  it("is a body that the text names, offered and not chosen, be it an office or named after its work", () => {
    for (const [opening, name] of [
      ["The water regulator Ofwell opened an inquiry.", "Ofwell"],
      ["The Data Protection Commissioner opened an inquiry.", "Data Protection Commissioner"],
    ] as const) {
      const text = `${opening} The regulator said that the pump had failed twice.`;
      expect(offers(text).at(-1)).toEqual({ source: null, described: "The regulator", offered: [name] });
    }
  });

  it("is nobody by itself where two bodies are named, and neither by that word", () => {
    const text =
      "The Water Inspectorate opened an inquiry. The Halm Council paid. The watchdog said that the pump had failed twice.";
    expect(offers(text).at(-1)).toEqual({
      source: null,
      described: "The watchdog",
      offered: ["Halm Council", "Water Inspectorate"],
    });
  });
});
