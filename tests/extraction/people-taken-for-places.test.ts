import { describe, expect, test } from "vitest";
import { speaksNobody } from "@/domain/suggestion/form/form-record";
import { proposer } from "@/domain/suggestion/propose/propose";
import { extract } from "@/extraction/extract";

/** Who is credited, in order, by name; null for nobody. */
function speakers(text: string): (string | null)[] {
  const { attributions, mentions } = extract(text);
  return attributions.map(({ speaker }) => mentions.find(({ id }) => id === speaker)?.name ?? null);
}

type Entity = { id: string; kind: "person" | "organization"; names: { text: string }[] };
const onRecord = (kind: Entity["kind"], id: string, name: string): Entity => ({
  ...{ id, kind, names: [{ text: name }] },
});

function firstForm(text: string, entities: Entity[]) {
  const article = { outletId: null, publishedAt: "2024-03-06T09:00:00Z" };
  const read = { text, article, ...extract(text), entities };
  return proposer(read)(read.attributions[0]!)!;
}

describe("somebody who is called like a place stands in the way of a pronoun", () => {
  test.each([
    ["Tom Ridge said the dam would fail.", "He said the town must leave."],
    ["Picabo Street said the dam would fail.", "He said the town must leave."],
    ["Police shot a gunman near Osko Maas. Osko Maas said the dam would fail.", "He said it was over."],
    ["Osko Maas wept. Police shot a gunman near Osko Maas.", "He said it was over."],
    ["Martin Quarry opposed it too.", "He said the town must leave."],
    ["Dave Hills warned that the dam would fail.", "He added that the town must leave."],
    ["The council wrote to Jim Shore.", "He said the town must leave."],
    ["George Strait said the dam would fail.", "He told reporters that the town must leave."],
  ])("Bob Hale opposed it. %s %s", (before, said) => {
    expect(speakers(`Bob Hale opposed it. ${before} ${said}`).at(-1)).toBeNull();
    expect(speakers(`Bob Hale said it was wrong. ${before} ${said}`).at(-1)).toBeNull();
  });

  test.each([
    ["Bob Hale opposed it. The river rose at Elizabeth Quay. He said the town must leave.", "Bob Hale"],
    ["Bob Hale opposed it. Victoria Bridge was shut. He said the town must leave.", "Bob Hale"],
    ["Bob Hale opposed it. Calder Quay was shut. He said the town must leave.", "Bob Hale"],
  ])("but a place that no “he” can mean does not: %s", (text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  test("nor is a “he” within the words of others made the man before", () => {
    const text = "Bob Hale opposed it. Tom Ridge said the dam would fail. The council said he must leave.";
    expect(extract(text).attributions.at(-1)!.references).toEqual([]);
  });

  test("a surname that somebody known and somebody taken for a place both bear is nobody's", () => {
    const text = "Mayor Karin Ridge left. Tom Ridge said the dam would fail. Ridge said the town must leave.";
    expect(speakers(text)).toEqual([null, null]);
    expect(speakers("Mayor Karin Ridge left. Ridge said the town must leave.")).toEqual(["Karin Ridge"]);
  });
});

describe("who is called like a place is asked about, and found where on record", () => {
  const text = "Tom Ridge said the dam would fail.";
  test("nobody of that name on record: no kind is chosen", () => {
    const form = firstForm(text, []);
    expect(speaksNobody(form)).toBe(true);
    expect(form.attribution.source).toBeNull();
  });
  test("a person on record speaks, and so does a body", () => {
    const { attribution } = firstForm(text, [onRecord("person", "p-1", "Tom Ridge")]);
    expect(attribution).toMatchObject({ identity: "named_person", source: { id: "p-1" } });
    const body = firstForm(text, [onRecord("organization", "o-1", "Tom Ridge")]);
    expect(body.attribution).toMatchObject({ identity: "named_organization", source: { id: "o-1" } });
  });
  test("where both bear it, or two people do, an editor says who", () => {
    const person = onRecord("person", "p-1", "Tom Ridge");
    for (const other of [
      onRecord("organization", "o-1", "Tom Ridge"),
      onRecord("person", "p-2", "Tom Ridge"),
    ])
      expect(speaksNobody(firstForm(text, [person, other]))).toBe(true);
  });
  test("an office before it shows somebody", () => {
    expect(speakers("Mayor Tom Street said the dam would fail.")).toEqual(["Tom Street"]);
    expect(speakers("Governor Tom Ridge said the dam would fail.")).toEqual(["Tom Ridge"]);
  });
});
