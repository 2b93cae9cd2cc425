import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { occurrences, selectorAt } from "@/domain/anchor";
import type { Selector } from "@/domain/claim";
import { codePointsBefore } from "@/domain/code-points";
import { differenceWords, firstDifference } from "@/domain/first-difference";
import { reanchorTogether } from "@/domain/reanchor-together";

describe("a quote is found where a reader would find it", () => {
  test.each([
    ["blanks that no line breaks at", "The\u00a0minister said “we met”.", 'The minister said "we met".'],
    ["a line break for a blank", "The minister\nsaid so.", "The minister said so."],
    ["a paragraph's break", "The minister said\n\nso again.", "said so"],
    ["soft hyphens", "The infor\u00admation min\u00adister", "The information minister"],
    ["a blank of no width", "infor\u200bmation", "information"],
    ["marks of direction", "he\u200e said \u202bso\u202c", "he said so"],
    ["letters taken apart", "Cafe\u0301 Mu\u0308ller", "Café Müller"],
    ["letters put together", "Café Müller", "Cafe\u0301 Mu\u0308ller"],
    ["Korean syllables taken apart", "한국".normalize("NFD"), "한국"],
    ["Vietnamese with two marks", "Việt".normalize("NFD"), "Việt"],
    ["French marks", "il a dit «\u00a0oui\u00a0» hier", 'il a dit "oui" hier'],
    ["German marks", "Er sagte „ja“ dazu", 'Er sagte "ja" dazu'],
    ["Swedish marks", "Han sa ”ja” där", "Han sa “ja” där"],
    ["an apostrophe", "Okoro’s port, OʼBrien’s ship", "Okoro's port, O'Brien's ship"],
    ["dashes", "the port — shut — was cold", "the port -- shut – was cold"],
    ["points of omission", "we met… twice", "we met... twice"],
    ["a thin blank in a number", "10\u202f000 people", "10 000 people"],
    ["a ligature", "the o\ufb03ce", "the office"],
    ["tabs and several blanks", "the \t  port", "the port"],
  ])("%s", (_, text, quote) => {
    const before = "Words 🙂 before. ";
    const found = occurrences(`${before}${text} After.`, { exact: quote });
    expect(found).toHaveLength(1);
    expect(found[0]!.start).toBeGreaterThanOrEqual(before.length);
    expect(`${before}${text} After.`.slice(found[0]!.start, found[0]!.end).length).toBeGreaterThan(0);
  });
  test("its offsets are those of the article as it is", () => {
    const text = "🙂 A.\u00a0The\u00a0min\u00adister said “we met”. So.";
    const [span] = occurrences(text, { exact: 'The minister said "we met".' });
    expect(text.slice(span!.start, span!.end)).toBe("The\u00a0min\u00adister said “we met”.");
  });
  test.each([
    ["another case", "The Minister", "the minister"],
    ["a letter that only looks alike", "The p\u043ert", "The port"],
    ["an accent left out", "Café", "Cafe"],
    ["a raised figure", "10²", "102"],
    ["another word", "The port is open", "The port is shut"],
    ["part of the points of omission", "we met…", "met.."],
  ])("%s is not the same", (_, text, quote) => expect(occurrences(text, { exact: quote })).toEqual([]));
  test("sign for sign goes before alike", () => {
    const text = 'He said “we met”. She said "we met".';
    expect(occurrences(text, { exact: '"we met"' })).toEqual([{ start: 27, end: 35 }]);
  });
  test("what stands around it is compared alike", () => {
    const text = "Okoro:\u00a0“no”. Lind:\u00a0“no”.";
    expect(occurrences(text, { exact: '"no"', prefix: "Lind: " })).toEqual([{ start: 19, end: 23 }]);
  });
  test("whatever a text is, each part of it is found in it at its place, in any form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const signs = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];
        const [from, to] = [a % signs.length, b % signs.length].sort((x, y) => x - y) as [number, number];
        const start = signs[from]!.index;
        const end = signs[to]!.index + signs[to]!.segment.length;
        const words = text.slice(start, end);
        expect(occurrences(text, { exact: words })).toContainEqual({ start, end });
        if (words.trim() === words && words.normalize("NFD") !== words && words.normalize("NFC") === words)
          expect(occurrences(text, { exact: words.normalize("NFD") }).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a quote that is not there says which sign differs", () => {
  test.each([
    [
      "The port is shut.",
      "The p\u043ert is shut.",
      'after "The p" the article has "\u043e" (U+043E) where this has "o" (U+006F)',
    ],
    [
      "The mayor resigned today.",
      "The mayor designed today.",
      'after "The mayor " the article has "d" (U+0064) where this has "r" (U+0072)',
    ],
    [
      "It cost 12 million.",
      "It cost 17 million.",
      'after "It cost 1" the article has "7" (U+0037) where this has "2" (U+0032)',
    ],
    [
      "He met Muller twice.",
      "He met Müller twice.",
      'after "He met M" the article has "ü" (U+00FC) where this has "u" (U+0075)',
    ],
    [
      "We shall not go!",
      "“We shall not go.”",
      'after "We shall not go" the article has "." (U+002E) where this has "!" (U+0021)',
    ],
    [
      "He said: we met there",
      "He said we met there",
      'after "He said" the article has " " (U+0020) where this has ":" (U+003A)',
    ],
  ])("%s in %s", (quote, text, words) => {
    expect(occurrences(text, { exact: quote })).toEqual([]);
    expect(differenceWords(firstDifference(quote, text)!)).toBe(words);
  });
  test("but not where it is quite other words", () => {
    expect(firstDifference("The crane flew away", "The crane fell into the basin.")).toBeNull();
    expect(firstDifference("x", "")).toBeNull();
  });
});

/** The selectors of one attribution by the words that stand for them; the excerpt is the first. */
function said(text: string, excerpt: string, parts: Partial<Record<Selector["role"], string>>): Selector[] {
  const from = text.indexOf(excerpt);
  const whole = { start: from, end: from + excerpt.length };
  return [
    selectorAt(text, whole, "excerpt"),
    ...Object.entries(parts).map(([role, words]) => {
      const [span] = occurrences(text, { exact: words }, whole);
      return selectorAt(text, span!, role as Selector["role"]);
    }),
  ];
}
const drawn = (selectors: Selector[], text: string) =>
  Object.fromEntries(
    selectors.map(({ role, start, end }) => [
      role,
      start === null || end === null ? null : `${start}:${text.slice(start, end)}`,
    ]),
  );

describe("the selectors of one attribution move together", () => {
  const one = "Okoro said the port was closed. Lind said it was open.";
  const parts = { source: "Okoro", cue: "said", content: "the port was closed" };
  const okoro = said(one, "Okoro said the port was closed.", parts);
  test("a cue is never drawn on the word of somebody else", () => {
    const two = "Lind said it was open. Okoro stated that the port was closed.";
    expect(drawn(reanchorTogether(okoro, two), two)).toEqual({
      excerpt: null,
      source: "23:Okoro",
      cue: null,
      content: "41:the port was closed",
    });
  });
  test("a sentence that changed its place takes its parts along", () => {
    const two = "Lind said it was open. Okoro said the port was closed.";
    expect(drawn(reanchorTogether(okoro, two), two)).toEqual({
      excerpt: "23:Okoro said the port was closed.",
      source: "23:Okoro",
      cue: "29:said",
      content: "34:the port was closed",
    });
  });
  test("a sentence that is set in another way keeps its parts inside it", () => {
    const two = "Lind said it was open. Okoro\u00a0said  the\nport was closed.";
    expect(drawn(reanchorTogether(okoro, two), two)).toMatchObject({ cue: "29:said", source: "23:Okoro" });
  });
  test("words that somebody else says now are nobody's here", () => {
    const two = "Okoro left early. Lind said the port was closed.";
    expect(Object.values(drawn(reanchorTogether(okoro, two), two))).toEqual([null, null, null, null]);
  });
  test("of two sentences that fit, neither is taken", () => {
    const two = "Okoro added that the port was closed. Okoro repeated that the port was closed.";
    expect(Object.values(drawn(reanchorTogether(okoro, two), two))).toEqual([null, null, null, null]);
  });
  test("of two cues in one sentence, neither is taken", () => {
    const two = "Lind said that Okoro had said openly: the port was closed.";
    expect(drawn(reanchorTogether(okoro, two), two).cue).toBeNull();
  });
  test("an excerpt that stands twice, with nothing of what stood around it, is an orphan with all its parts", () => {
    const text = "Okoro came in. “No,” he said. It rained.";
    const no = said(text, "“No,” he said.", { source: "he", cue: "said" });
    const two = "Lind went home. “No,” he said. Then came Roy. “No,” he said. Snow fell.";
    expect(Object.values(drawn(reanchorTogether(no, two), two))).toEqual([null, null, null]);
    const three = `Lind went home. “No,” he said. ${text}`;
    expect(drawn(reanchorTogether(no, three), three).excerpt).toBe("46:“No,” he said.");
  });
  test("a source outside its excerpt stands as far from it as it did, or nowhere", () => {
    const text = "Okoro came in. “We shut the port,” he said.";
    const [excerpt] = said(text, "“We shut the port,” he said.", {});
    const source = selectorAt(text, { start: 0, end: 5 }, "source");
    const two = `Rain. ${text}`;
    expect(drawn(reanchorTogether([excerpt!, source], two), two).source).toBe("6:Okoro");
    const three = "Lind left. Okoro was ill. Lind came in. “We shut the port,” he said.";
    expect(drawn(reanchorTogether([excerpt!, source], three), three).source).toBeNull();
  });
  test("in any order of sentences, a part stands inside its own excerpt or nowhere", () => {
    const sentences = [
      "Okoro said the port was closed.",
      "Lind said it was open.",
      "Roy said nothing.",
      "Holt denied that the port was closed.",
      "Okoro stated it again.",
    ];
    const text = sentences.join(" ");
    const all = [
      said(text, sentences[0]!, parts),
      said(text, sentences[1]!, { source: "Lind", cue: "said", content: "it was open" }),
      said(text, sentences[3]!, { source: "Holt", cue: "denied", content: "the port was closed" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), fc.constantFrom(" ", "\n\n", "\u00a0"), (kept, blank) => {
        const two = kept.join(blank);
        for (const selectors of all) {
          const [excerpt, ...rest] = reanchorTogether(selectors, two);
          for (const part of rest) {
            if (part.start === null || part.end === null) continue;
            expect(excerpt!.start).not.toBeNull();
            expect(part.start).toBeGreaterThanOrEqual(excerpt!.start!);
            expect(part.end).toBeLessThanOrEqual(excerpt!.end!);
          }
        }
      }),
    );
  });
});

test("places are told in code points for those who count by them", () => {
  const text = "a🙂b🙂🙂c";
  const counted = codePointsBefore(text);
  for (const sign of "abc") expect(counted(text.indexOf(sign))).toBe([...text].indexOf(sign));
  expect(counted(text.length)).toBe(6);
});

test.each([
  ["flags", "🇳🇴🇺🇦 Okoro said so."],
  ["a family of joined signs", "👨\u200d👩\u200d👧 Okoro said so."],
  ["a letter of Chinese beyond the first plane", "𠮷野家 Okoro said so."],
  ["letters of Deseret and of mathematics", "𐐔 𝒜 Okoro said so."],
  ["letters taken apart, each of which counts", "Cafe\u0301 Okoro said so."],
])("they are those at which Python cuts, after %s", (_, text) => {
  const at = text.indexOf("Okoro");
  const cut = [...text].slice(codePointsBefore(text)(at), codePointsBefore(text)(at + 5));
  expect(cut.join("")).toBe("Okoro");
});
