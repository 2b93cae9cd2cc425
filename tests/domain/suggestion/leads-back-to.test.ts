import { describe, expect, it } from "vitest";
import type { SuggestionForm } from "@/domain/suggestion/form";
import { leadsBackTo, organizationsIn } from "@/domain/suggestion/leads-back-to";
import { proposer } from "@/domain/suggestion/propose";
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
  const named = organizationsIn(forms, entities);
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

  it("offer nobody who is named only later, and no person", () => {
    const text = "The company said that the dam broke. Ines Okafor said that Delta Bank was safe.";
    expect(offers(text)[0]).toEqual({ source: null, described: "The company", offered: [] });
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
