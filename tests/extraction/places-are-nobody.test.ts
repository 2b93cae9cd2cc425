import { describe, expect, it } from "vitest";
import { likelyKind } from "@/domain/entity/likely-kind";
import { speaksNobody } from "@/domain/suggestion/form/form-record";
import { proposer } from "@/domain/suggestion/propose/propose";
import { extract } from "@/extraction/extract";

const peopleIn = (text: string) =>
  extract(text)
    .mentions.filter(({ kind }) => kind === "person")
    .map(({ name }) => name);

/** Everything that is proposed for a text in The Argus. */
function proposed(text: string) {
  const read = {
    text,
    article: { outletId: "argus", publishedAt: "2024-03-06T09:00:00Z" },
    ...extract(text),
    entities: [{ id: "argus", kind: "organization" as const, names: [{ text: "The Argus" }] }],
  };
  return read.attributions.map(proposer(read)).filter((each) => each !== null);
}

const places = [
  "Calder Quay",
  "Queen Street",
  "Humber Bridge",
  "Port Osk Harbour",
  "Calder Valley",
  "Elizabeth Quay",
  "Wembley Stadium",
  "Karsk Airport",
  "Orm Island",
  "Victoria Bridge",
];

describe("a place is nobody who speaks", () => {
  it.each(places)("%s is made no person, and who speaks for it is asked", (name) => {
    for (const text of [
      `${name} said the plan was dead.`,
      `${name} was flooded on Monday. ${name} denied the report.`,
      `“We are closed on Sunday,” ${name} told The Argus.`,
    ]) {
      expect(peopleIn(text)).toEqual([]);
      for (const form of proposed(text)) {
        expect(JSON.stringify(form)).not.toContain('"kind":"person"');
        expect(speaksNobody(form)).toBe(true);
      }
    }
    expect(likelyKind(name)).toBe("organization");
  });

  it.each([
    ["Sailors in Marsh Rise left on Monday. Marsh Rise said nothing had been told.", "Marsh Rise"],
    ["Boats at Tarn Moss were lost. Tarn Moss said it would stay shut.", "Tarn Moss"],
    ["The town of Osk Mar was flooded. Osk Mar said that the dam had failed.", "Osk Mar"],
    ["Osk Mar, a small port, was flooded. Osk Mar said that the dam had failed.", "Osk Mar"],
    ["Crews near Belter Ness went home. Belter Ness reported that two were missing.", "Belter Ness"],
  ])("nor is one that the article shows to be a place: %s", (text, name) => {
    expect(peopleIn(text)).not.toContain(name);
    expect(
      proposed(text)
        .map((form) => JSON.stringify(form))
        .join(),
    ).not.toContain(`"person","name":"${name}"`);
  });

  it.each([
    ["Picabo Street, 56, said the plan was dead.", "Picabo Street"],
    ["Mayor Calder Quay said the plan was dead.", "Calder Quay"],
    ["Nathan Lane said the plan was dead.", "Nathan Lane"],
    ["Grace Park, 24, said the plan was dead.", "Grace Park"],
    ["Voters lost confidence in Dries Maas. Dries Maas said he would stay.", "Dries Maas"],
    ["Rebecca Hall said the plan was dead.", "Rebecca Hall"],
  ])("but somebody who is called like one, and is shown to be somebody, stays: %s", (text, name) => {
    expect(peopleIn(text)).toContain(name);
  });
});
