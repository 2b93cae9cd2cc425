import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChangeKind } from "@/domain/watching/change-kind";
import { isMaterial } from "@/domain/watching/change-kind";
import { differences } from "@/domain/watching/class-change";

const read = (text: string, title = "Harbour shut") => ({ title, text });
const kinds = (before: string, after: string) =>
  [...new Set(differences(read(before), read(after)).flatMap((one) => one.kinds))].sort();
const material = (before: string, after: string) => differences(read(before), read(after)).some(isMaterial);

const text = [
  "The harbour is shut. Three ships, said Ida Brandt, wait outside.",
  "Updated 14:05 GMT",
  "The mayor told reporters on Monday: “We will open it by 1,200 hours.” Nobody was hurt, an official added.",
  "Keller told Brandt that the pier cost €5 million, and that the US paid 40% of it.",
].join("\n\n");

test.each<[string, string, string, ChangeKind]>([
  ["another number", "Three ships", "Four ships", "number"],
  ["a day", "on Monday", "on Tuesday", "number"],
  ["another name", "Ida Brandt", "Ada Brandt", "name"],
  ["another speaker", "an official added", "a fisherman added", "attribution"],
  ["a weaker word", "is shut", "is reportedly shut", "hedge"],
  ["a “not”", "We will open", "We will not open", "negation"],
  ["other words", "wait outside", "burn outside", "attribution"],
  // Those that nobody named beforehand.
  ["another money", "€5", "$5", "number"],
  ["no parts in a hundred", "40%", "40", "number"],
  ["who is told for who tells", "Keller told Brandt", "Brandt told Keller", "attribution"],
  [
    "a quotation that is none any more",
    "“We will open it by 1,200 hours.”",
    "We will open it by 1,200 hours.",
    "attribution",
  ],
  ["a question of a statement", "The harbour is shut.", "The harbour is shut?", "hedge"],
  ["a country for us", "the US paid", "the us paid", "name"],
  ["a contracted “not”", "was hurt", "wasn’t hurt", "negation"],
])("%s is material", (_, from, to, kind) => {
  expect(text).toContain(from);
  expect(kinds(text, text.replace(from, to))).toContain(kind);
  expect(kinds(text.replace(from, to), text)).toContain(kind);
  expect(material(text, text.replace(from, to))).toBe(true);
});

test.each([
  "Correction: an earlier version of this article gave another number of ships.",
  "This article was amended on 3 May 2026 because it named the wrong pier.",
  "Editor's note: the story has changed.",
  "An earlier version of this report misspelt Ms Brandt.",
])("a note of correction is one: %s", (note) => {
  expect(kinds(text, `${text}\n\n${note}`)).toEqual(["correction"]);
  expect(kinds(`${text}\n\n${note}`, text)).toEqual(["correction"]);
});

test("another headline is material, and commas in it are not", () => {
  expect(differences(read(text), read(text, "Harbour open"))[0]).toMatchObject({ kinds: ["headline"] });
  expect(differences(read(text), read(text, "Harbour, shut")).some(isMaterial)).toBe(false);
});

test("sentences that change places are told, since a “he” may be another then", () => {
  expect(
    kinds("Brandt left. He said no more. Keller stayed.", "Keller stayed. He said no more. Brandt left."),
  ).toEqual(["order"]);
});

test("“Source: …” is a line, and yet of who says it", () => {
  expect(kinds(text, `${text}\n\nSource: Reuters`)).toEqual(["attribution"]);
});

const trifles: ((text: string) => string)[] = [
  (one) => one.replaceAll("“", '"').replaceAll("”", '"'),
  (one) => one.replaceAll("“", "‘").replaceAll("”", "’"),
  (one) => one.replaceAll(",", ""),
  (one) => one.replaceAll(" ", "\u00a0"),
  (one) => one.replaceAll("\n\n", "\n \n\n"),
  (one) => one.replace("Three", "3"),
  (one) => one.replace("three", "3"),
  (one) => one.replace("14:05", "19:31"),
  (one) => one.replace("The mayor", "The Mayor"),
  (one) => `${one}\n\nMayor of the next town resigns`,
  (one) => one.replace("\n\n", "\n\nMore from the coast\n\n"),
  (one) => `5 min read\n\n${one}`,
  (one) => `${one}\n\nLast updated on Tuesday 1 December 2026 at 09.15 CET`,
];

test("whatever trifles change together, nothing of it is material", () => {
  fc.assert(
    fc.property(fc.subarray(trifles, { minLength: 1 }), fc.boolean(), (some, back) => {
      const changed = some.reduce((now, trifle) => trifle(now), text);
      const [before, after] = back ? [changed, text] : [text, changed];
      expect(differences(read(before), read(after)).filter(isMaterial)).toEqual([]);
    }),
  );
});

const people = ["Ida Brandt", "Mika Keller", "Noor Haddad", "Ana Silva"];
const verbs = ["said", "told reporters", "denied", "warned"];
const hedges = ["", "reportedly ", "may have ", "allegedly "];
const sentence = fc.record({
  who: fc.constantFrom(...people),
  verb: fc.constantFrom(...verbs),
  hedge: fc.constantFrom(...hedges),
  count: fc.integer({ min: 2, max: 90_000 }),
  what: fc.constantFrom("ships left the harbour", "houses burned by the pier", "people were let in"),
  place: fc.constantFrom("Norhaven", "Eastport", "Lund"),
});
type Said = typeof sentence extends fc.Arbitrary<infer S> ? S : never;
const words = ({ who, verb, hedge, count, what, place }: Said) =>
  `${who} ${verb} that in ${place} ${hedge}${count} ${what}.`;

const touched: [ChangeKind, (said: Said) => Said][] = [
  ["name", (said) => ({ ...said, who: people[(people.indexOf(said.who) + 1) % people.length]! })],
  ["name", (said) => ({ ...said, place: said.place === "Lund" ? "Eastport" : "Lund" })],
  ["number", (said) => ({ ...said, count: said.count + 1 })],
  ["hedge", (said) => ({ ...said, hedge: said.hedge === "" ? "reportedly " : "" })],
  ["attribution", (said) => ({ ...said, verb: verbs[(verbs.indexOf(said.verb) + 1) % verbs.length]! })],
];

test("one thing changed anywhere among any trifles is found, as what it is, both ways", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sentence, { minLength: 1, maxLength: 12, selector: words }),
      fc.nat(),
      fc.constantFrom(...touched),
      fc.subarray(trifles),
      (said, which, [kind, touch], some) => {
        const at = which % said.length;
        const other = said.map((one, place) => (place === at ? touch(one) : one));
        const page = (all: readonly Said[]) => all.map(words).join("\n\n");
        const before = page(said);
        const after = some.reduce((now, trifle) => trifle(now), page(other));
        fc.pre(new Set([...said, ...other].map(words)).size === said.length + 1);
        expect(kinds(before, after)).toContain(kind);
        expect(kinds(after, before)).toContain(kind);
      },
    ),
  );
});

test("a text is as it is: nothing is told of one that did not change", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(differences(read(any), read(any))).toEqual([]);
    }),
  );
});

test("a long page that was rewritten from end to end is told as well", () => {
  const page = (seed: string) =>
    Array.from({ length: 2_000 }, (_, n) => `${seed} ${n} stands by the pier, said ${seed}.`).join("\n");
  expect(material(page("Brandt"), page("Keller"))).toBe(true);
});
