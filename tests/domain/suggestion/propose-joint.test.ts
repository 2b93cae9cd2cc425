import { expect, it } from "vitest";
import { proposer, type ReadArticle } from "@/domain/suggestion/propose/propose";
import { extract } from "@/extraction/extract";

const entities: ReadArticle["entities"] = [
  { id: "okafor", kind: "person", names: [{ text: "Ines Okafor" }] },
  { id: "norte", kind: "organization", names: [{ text: "Radio Norte" }] },
];

function firstAttribution(text: string) {
  const read = {
    text,
    article: { outletId: "courier", publishedAt: "2024-03-06T09:00:00Z" },
    ...extract(text),
    entities,
  };
  return read.attributions.map(proposer(read)).find((each) => each !== null)?.attribution;
}

it.each([
  ["Ines Okafor and Tom Lind said the dam held.", "Ines Okafor and Tom Lind"],
  ["Ines Okafor and two colleagues said the dam held.", "Ines Okafor and two colleagues"],
  ["Ines Okafor, Tom Lind and Ana Reyes said the dam held.", "Ines Okafor, Tom Lind and Ana Reyes"],
  ["Radio Norte and Reuters reported that the dam held.", "Radio Norte and Reuters"],
])("what several say is proposed as nobody's alone: %s", (text, words) => {
  expect(firstAttribution(text)).toMatchObject({ source: null, sourceDescription: words });
});

it("who speaks alone is still proposed", () => {
  expect(firstAttribution("Ines Okafor, mayor and engineer, said the dam held.")).toMatchObject({
    source: { id: "okafor" },
  });
});

it.each([
  ["Radio Norte could not independently verify that the dam held.", { id: "norte" }],
  ["We could not independently verify that the dam held.", { id: "courier" }],
])("what a newsroom could not verify is that newsroom's own: %s", (text, source) => {
  expect(firstAttribution(text)).toMatchObject({ identity: "outlet_observation", source });
});
