import { describe, expect, test } from "vitest";
import type { Mention } from "@/domain/language/names/link-mentions";
import { faultOfClaim } from "@/domain/suggestion/by-model/claim-check";

const all: [name: string, kind: "person" | "organization", gender: "he" | "she" | null][] = [
  ["Greta Holm", "person", "she"],
  ["Paul Voss", "person", "he"],
  ["Karin Lind", "person", "she"],
  ["Ada Osei", "person", "she"],
  ["Delta Bank", "organization", null],
];

/** Those who are named in a text, wherever their full or last name stands. */
function named(text: string): Mention[] {
  return all.flatMap(([name, kind, gender]) => {
    const form = kind === "person" ? `(?:${name}|${name.split(" ")[1]})` : name;
    const found = [...text.matchAll(new RegExp(form, "g"))];
    const spans = found.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    return spans.length === 0 ? [] : [{ id: name, kind, name, gender, spans }];
  });
}

/** Why a claim may not stand for what is said in a sentence; `means` is what the rules know of a word in it. */
function fault(
  claim: string,
  words: string,
  sentence = `Holm said that ${words}.`,
  opening = "Greta Holm met Paul Voss and Karin Lind at Delta Bank. ",
  means: [word: string, name: string] | null = null,
) {
  const text = `${opening}${sentence}`;
  const mentions = named(text);
  const start = text.lastIndexOf(words);
  const at = means ? text.indexOf(means[0], start) : 0;
  return faultOfClaim(claim, {
    text,
    content: [{ start, end: start + words.length }],
    publishedAt: "2019-05-04",
    speaker: mentions.find(({ name }) => sentence.includes(`${name} said`)) ?? null,
    mentions,
    references: means ? [{ start: at, end: at + means[0].length, mention: means[1] }] : [],
  });
}

describe("what is the words themselves may stand", () => {
  test.each([
    ["Voss attacked Lind on Friday evening.", "Voss attacked Lind on Friday evening"],
    ["Paul Voss attacked Karin Lind twice.", "Voss attacked Lind twice"],
    ["Karin Lind’s car was sold.", "Lind’s car was sold"],
    ["The bank closed on 3 May 2019.", "the bank closed on Friday"],
    ["On 3 May 2019 Delta Bank paid.", "on Friday Delta Bank paid"],
    ["The dam was unsafe.", "the dam is unsafe"],
    ["The bank would close if Voss leaves.", "the bank will close if Voss leaves"],
    ["The bank had closed.", "and that the bank has closed"],
    ["No money had been paid.", "but no money had been paid"],
    ["Voss, the engineer, was “late” and left.", "Voss, the engineer, was “late” and left"],
  ])("%s for “%s”", (claim, words) => {
    expect(fault(claim, words)).toBeNull();
  });

  test("a speaker's own pronoun, where nobody else can be meant", () => {
    const only = "Ada Osei said she had never been asked.";
    expect(fault("Ada Osei had never been asked.", "she had never been asked", only, "")).toBeNull();
    const quoted = "“I will close the dam,” Ada Osei said.";
    expect(fault("Ada Osei would close the dam.", "I will close the dam", quoted, "")).toBeNull();
  });
});

describe("whom the rules hold to be meant", () => {
  test.each([
    ["Delta Bank had broken its word.", "the bank had broken its word", ["the bank", "Delta Bank"], true],
    ["Paul Voss had broken his word.", "the bank had broken his word", ["the bank", "Delta Bank"], false],
    ["Delta Bank’s gates were shut.", "its gates were shut", ["its", "Delta Bank"], true],
    ["Delta Bank gates were shut.", "its gates were shut", ["its", "Delta Bank"], false],
    ["Karin Lind had broken a leg.", "she had broken a leg", ["she", "Karin Lind"], true],
    ["Greta Holm had broken a leg.", "she had broken a leg", ["she", "Karin Lind"], false],
    ["Lind had broken a leg.", "she had broken a leg", ["she", "Karin Lind"], false],
    ["The bank had told Karin Lind of it.", "the bank had told her of it", ["her", "Karin Lind"], true],
    ["Karin Lind had told the bank of it.", "the bank had told her of it", ["her", "Karin Lind"], false],
  ] as const)("%s for “%s”, %o: %s", (claim, words, means, may) => {
    expect(fault(claim, words, undefined, undefined, [...means]) === null).toBe(may);
  });
});

describe("whatever is put in, left out, moved or swapped is another statement", () => {
  test.each([
    ["Voss attacked Lind.", "Lind was attacked by Voss"],
    ["The money went to Lind from Voss.", "the money went from Lind to Voss"],
    [
      "Lind attacked Voss outside the county court on Monday evening.",
      "Voss attacked Lind outside the county court on Monday evening",
    ],
    ["Voss would attack the meeting.", "Voss would attend the meeting"],
    ["Voss was bachelor of the plan.", "Voss was backed of the plan"],
    ["Voss would accuse the bank.", "Voss would accept the bank"],
    [
      "The council cut fees for the poorest families in town.",
      "The council raised fees for the poorest families in town",
    ],
    ["The bank illegally sold the county bridge.", "the bank sold the county bridge"],
    ["The pension money had been stolen by Voss.", "the pension money had been stolen"],
    [
      "It was clear that money had been stolen from the pension fund by Delta Bank.",
      "it was clear that money had been stolen from the pension fund",
    ],
    [
      "Lind paid the firm that did not own the county bridge.",
      "Lind did not pay the firm that owned the county bridge",
    ],
    ["The bridge was unsafe.", "nobody had shown that the bridge was unsafe"],
    ["The bridge was unsafe.", "Reyes had claimed that the bridge was unsafe"],
    ["The bank was closed.", "the bank was closed for a day"],
    ["The bank was closed.", "the bank was closed, Voss claimed"],
    ["The bank was not closed.", "the bank was closed"],
    ["The dam will fail.", "the dam would fail"],
    ["Voss said Lind lied.", "Voss, said Lind, lied"],
    ["The dam is safe.", "the dam was safe"],
    ["Lind had attacked.", "Lind was attacked"],
    ["Only Voss knew of the leak.", "Voss only knew of the leak"],
    ["Voss paid Lind 40 million.", "Voss paid Lind 4 million"],
    ["Voss was a “thief” of money.", "Voss was a thief of money"],
    ["Voss was a thief of money.", "Voss was a “thief” of money"],
    ["For Voss the dam had failed.", "but for Voss the dam had failed"],
    ["The bank closed on 4 May 2019.", "the bank closed on Friday"],
    ["Voss closed the bank.", "Voss closes the bank"],
    ["The bridges were unsafe.", "the bridge were unsafe"],
    ["Delta Bank was clear that money was gone.", "it was clear that money was gone"],
    ["Karin Lind lost a gun.", "the clerk lost a gun"],
    ["Paul Voss had broken a leg.", "Lind had broken a leg"],
    ["Paul had broken his word.", "Voss had broken his word"],
  ])("%s for “%s”", (claim, words) => {
    expect(fault(claim, words)).not.toBeNull();
  });

  test.each([
    ["Karin Lind had been hit.", "she had been hit", "The guard said she had been hit.", "Karin Lind came. "],
    [
      "Greta Holm had been hit.",
      "she had been hit",
      "Greta Holm said she had been hit.",
      "Ada Osei came. She left. ",
    ],
    [
      "Ada Osei had been hit.",
      "she had been hit",
      "Ada Osei said she had been hit.",
      "In Karsk Nadia Petrova was asked. ",
    ],
    [
      "Ada Osei had lost a gun.",
      "she had lost a gun",
      "As a guard lay there Ada Osei said she had lost a gun.",
      "",
    ],
    [
      "Ada Osei knew that Ada Osei was ill.",
      "the girl knew that she was ill",
      "Ada Osei said the girl knew that she was ill.",
      "",
    ],
    ["Ada Osei was ill.", "I was ill", "Ada Osei said I was ill.", ""],
    [
      "Ada Osei was ill at home.",
      "He told me “I was ill at home”",
      "“He told me ‘I was ill’,” Ada Osei said.",
      "",
    ],
  ])("a pronoun is nobody's who is not alone: %s for “%s” in %s", (claim, words, sentence, opening) => {
    expect(fault(claim, words, sentence, opening)).not.toBeNull();
  });
});
