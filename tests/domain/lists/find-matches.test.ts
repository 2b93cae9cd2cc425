import { expect, test } from "vitest";
import { type Ours, OursByName } from "@/domain/lists/find-matches";
import { listedEntry } from "@/domain/lists/list-entry";
import type { ListPart } from "@/domain/lists/list-part";
import { reasonWords } from "@/domain/lists/match-reason";

const person = (id: string, names: string[], more: Partial<Ours> = {}): Ours => ({
  ...{ id, kind: "person", names, posts: [], externalIds: [], born: [] },
  ...more,
});
const entry = (name: string, ...parts: ListPart[]) =>
  listedEntry([{ t: "entry", kind: "person", name }, ...parts]);
const how = (ours: Ours, name: string, ...parts: ListPart[]) =>
  new OursByName([ours])
    .find("ofac", "1", entry(name, ...parts))
    .map(({ reasons }) => reasons.map(reasonWords));

test.each([
  ["Sergey Naryshkin", "NARYSHKIN, Sergey", "bear the same name"],
  ["Sergey Naryshkin", "NARYSHKIN, Sergei", "sound alike"],
  ["Sergey Naryshkin", "NARYSHKIN, Sergei Yevgenyevich", "one is within the other"],
  ["Сергей Нарышкин", "NARYSHKIN, Sergei", "sound alike"],
  ["Sergey Naryshkin", "Нарышкин, Сергей Евгеньевич", "one is within the other"],
  ["Bashar al-Assad", "بشار الأسد", "sound alike"],
  ["Xi Jinping", "习近平", "sound alike"],
  ["Jinping Xi", "习近平", "sound alike"],
])("%s and %s: %s", (ours, theirs, words) => {
  expect(how(person("p-1", [ours]), theirs)).toEqual([[expect.stringContaining(words)]]);
});

test.each([
  ["Sergey Naryshkin", "NARYSHKIN, Andrei"],
  ["Sergey Naryshkin", "SERGEY"],
  ["Madonna", "MADONNA"],
  ["Ivan Petrov", "PETROVA, Anna"],
])("nothing speaks for %s and %s being one", (ours, theirs) => {
  expect(how(person("p-1", [ours]), theirs)).toEqual([]);
});

test("a company is known without the words that say what kind of company it is, and no person is a company", () => {
  const ours: Ours = { ...person("o-1", ["Karsk Shipping Ltd"]), kind: "organization" };
  const all = new OursByName([ours, person("p-1", ["Karsk Shipping"])]);
  const listed = listedEntry([{ t: "entry", kind: "organization", name: "OOO KARSK SHIPPING COMPANY" }]);
  expect(all.find("ofac", "1", listed).map(({ entityId }) => entityId)).toEqual(["o-1"]);
});

test("an id, and a post that is alike, are reasons of their own and come before a name alone", () => {
  const known = person("p-1", ["Somebody Else"], { externalIds: [{ scheme: "ofac", value: "16685" }] });
  const posted = person("p-2", ["Sergei Naryshkin"], { posts: ["Director, Foreign Intelligence Service"] });
  const namesake = person("p-3", ["Sergey Naryshkin"]);
  const listed = entry("NARYSHKIN, Sergei", {
    t: "post",
    title: "Director of the Foreign Intelligence Service",
  });
  const found = new OursByName([namesake, posted, known]).find("ofac", "16685", listed);
  expect(found.map(({ entityId }) => entityId)).toEqual(["p-1", "p-2", "p-3"]);
  expect(found[1]!.reasons.map(({ why }) => why)).toEqual(["name", "post"]);
});

test("a weak alias is told as one, and speaks for no more than part of a name", () => {
  const ours = person("p-1", ["Arkady Volkhov"]);
  const alias = { t: "name", text: "VOLKHOV, Arkady", weak: true } as const;
  const [found] = new OursByName([ours]).find("ofac", "1", entry("SOMEBODY, Else", alias));
  expect(found?.reasons.map(reasonWords)).toEqual([expect.stringMatching(/a weak alias\.$/)]);
  expect(found?.score).toBe(1);
  const [strong] = new OursByName([ours]).find("ofac", "1", entry("VOLKHOV, Arkady", alias));
  expect(strong?.reasons.map(reasonWords)).toEqual([expect.not.stringContaining("weak")]);
});

test("a weak alias of one word names nobody, and part of one nothing", () => {
  const ours = person("p-1", ["Arkady Volkhov"]);
  expect(how(ours, "SOMEBODY, Else", { t: "name", text: "Arkady Volkhov", weak: true })).toHaveLength(1);
  expect(how(ours, "SOMEBODY, Else", { t: "name", text: "Arkady Volkhov the Elder", weak: true })).toEqual(
    [],
  );
});

test("births are told by lists: alike they speak for it, otherwise against, and what is about says nothing", () => {
  const ours = (on: string) => person("p-1", ["Sergey Naryshkin"], { born: [{ on, list: "Council" }] });
  const born = (on: string, ...theirs: string[]) =>
    how(ours(on), "NARYSHKIN, Sergey", ...theirs.map((each) => ({ t: "born" as const, on: each })))[0]![1];
  expect(born("1954-10-27", "1954-10-27")).toBe("Born alike: 1954-10-27, and 1954-10-27 by Council.");
  expect(born("1954", "1961-01-01", "1954-10-27")).toBe("Born alike: 1954-10-27, and 1954 by Council.");
  expect(born("1954-10-27", "1954-10-28")).toBe("Against it: born 1954-10-28, and 1954-10-27 by Council.");
  expect(born("1954", "1954~")).toBeUndefined();
  const found = (on: string) =>
    new OursByName([ours("1954")]).find("ofac", "1", entry("NARYSHKIN, Sergey", { t: "born", on }))[0]!.score;
  expect(found("1954")).toBeGreaterThan(found("1953"));
});
