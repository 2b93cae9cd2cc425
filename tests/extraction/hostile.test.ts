import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";
import { Extraction } from "@/extraction/extraction";

/** Every offset inside the text, starts before ends, nothing but the promised shape. */
function check(text: string): Extraction {
  const found = extract(text);
  Extraction.parse(found);
  const spans = [
    ...found.attributions.flatMap(({ source, cue, content, relays, hedge }) => [
      ...source,
      ...cue,
      ...content,
      ...relays,
      ...(hedge === null ? [] : [hedge]),
    ]),
    ...found.mentions.flatMap((mention) => mention.spans),
  ];
  for (const { start, end } of spans) {
    if (start < 0 || end > text.length || start >= end)
      throw new Error(`span ${start}:${end} of ${text.length}`);
  }
  const ids = new Set(found.mentions.map(({ id }) => id));
  for (const { speaker } of found.attributions)
    if (speaker !== null && !ids.has(speaker)) throw new Error(`no ${speaker}`);
  return found;
}

const words = fc.constantFrom(
  ..."said told he she Osei the a that \" “ ” ' ‘ ’ '' , . ; : ? ! — - ( ) reportedly according to who which and but Bank of Lima CIA it is unclear when declined comment not by was 12 \n \u00a0 😀".split(
    " ",
  ),
);

describe("no text is too strange", () => {
  test.each(Object.getOwnPropertyNames(Object.prototype))("the word that every table has: %s", (word) => {
    const found = check(
      `Delta Bank grew. The ${word} said it was late. Ada Lind, the ${word}, said the ${word} had left him. ${word} Lind said so. “I ${word} it,” ${word} said.`,
    );
    expect(found.attributions.length).toBeGreaterThan(1);
  });

  test("any string is answered with offsets inside it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        check(text);
      }),
      { numRuns: 300, seed: 20260101 },
    );
  });

  test("any shuffle of the words that the rules look for is answered", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), fc.constantFrom(" ", "", "\n"), (parts, blank) => {
        check(parts.join(blank));
      }),
      { numRuns: 600, seed: 20260102 },
    );
  });

  test.each([
    'Ortega is not for sale. "Never once.',
    'The Prime Minister had a cold. "I am not at my best," croaked Alastair Penmore.',
    "The Prime Minister had a cold and wanted all to know it. “Never!”",
  ])("the first words of a text may be taken for who speaks in its second sentence: %s", (text) => {
    expect(() => check(text)).not.toThrow();
  });

  test("the same text is read the same way twice", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        const text = parts.join(" ");
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 100, seed: 20260103 },
    );
  });

  test("an empty text has nothing in it", () => {
    expect(check("")).toEqual({ attributions: [], mentions: [] });
    expect(check(" \n\t ")).toEqual({ attributions: [], mentions: [] });
  });
});

const million = 1_000_000;
const fill = (unit: string) => unit.repeat(Math.ceil(million / unit.length)).slice(0, million);
const article =
  'Mayor Ines Okafor said the dam would hold. "We have time," she told Radio Norte. Police did not respond.\n\n';
const pathological: Record<string, string> = {
  "ordinary news": fill(article),
  "straight quotation marks only": fill('"'),
  "opening marks only": fill("“"),
  "marks inside marks": `${fill("“").slice(0, million / 2)}${fill("”").slice(0, million / 2)}`,
  "an opening mark at every word": fill("“a "),
  "single marks at every word": fill("'a "),
  "one giant word": fill("a"),
  "one giant number": fill("1"),
  "no white space": fill("said.He,she“that”"),
  emoji: fill("😀"),
  "lone surrogates": fill("\ud800"),
  "combining marks": fill("e\u0301"),
  "nothing but cues": fill("said "),
  "cue after cue": fill("He said that "),
  "according to according to": fill("according to "),
  "unclear without end": fill("it is unclear when "),
  "quotation after quotation": fill('"a," he said. '),
  "who, who, who": fill("who, "),
  "capitals only": fill("Bank of "),
  "and, and, and": fill("A and "),
  commas: fill(", a"),
  brackets: fill("("),
  dashes: fill(" - "),
  "line breaks": fill("a\n"),
  markup: fill('<a b="c">'),
  "one link": fill("http://a.b/"),
};

/** Processor time of this process, so that a busy machine does not fail the test. */
function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

describe("no text of a megabyte takes a second", () => {
  // Of ordinary news, a fifth of that: what a machine of this speed needs, whatever else it does.
  const fifth = Math.min(
    ...Array.from({ length: 3 }, () => secondsOf(() => extract(fill(article).slice(0, million / 5)))),
  );
  for (const [name, text] of Object.entries(pathological)) {
    test(name, { timeout: 30_000 }, () => {
      // The worst of them needs half a second where ordinary news needs one.
      expect(secondsOf(() => check(text))).toBeLessThan(Math.max(1.5, 15 * fifth));
    });
  }
});
