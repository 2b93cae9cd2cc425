import type { RawParams } from "@/domain/address/params";
import { corpusVocabulary } from "./corpus";

/** One question of a class, as the address of the API puts it, and as people write it by hand. */
export type Question = {
  address: RawParams;
  /** Words of the question for the plain searches that it is measured beside: null where it has none. */
  words: string | null;
  status?: string;
  /** The slug of a person whom it is about. */
  person?: string;
  year?: number;
  asOf?: string;
  /** Begins after so many entries. */
  deep?: boolean;
};

export type QuestionClass = { name: string; questions: Question[] };

/** The classes that a reader's questions fall into, four of each, none of them twice. */
export function questionClasses(): QuestionClass[] {
  const { word, wordOf } = corpusVocabulary();
  const q = (text: string, more: Partial<Question> = {}): Question => ({
    address: { q: [text] },
    words: text,
    ...more,
  });
  return [
    {
      name: "browse",
      questions: [
        { address: {}, words: null },
        { address: { status: ["disputed"] }, words: null, status: "disputed" },
        { address: { sort: ["oldest"] }, words: null },
        { address: { status: ["reported", "alleged"] }, words: null, status: "reported" },
      ],
    },
    { name: "a common word", questions: [0, 1, 4, 9].map((at) => q(word(at))) },
    { name: "a rare word", questions: [3_000, 9_000, 15_000, 30_000].map((at) => q(word(at))) },
    {
      name: "two common words",
      questions: [
        [0, 1],
        [2, 5],
        [3, 30],
        [60, 90],
      ].map(([a, b]) => q(`${word(a!)} ${word(b!)}`)),
    },
    {
      name: "a person and a status",
      questions: [
        ["person-0", "reported"],
        ["person-1", "disputed"],
        ["person-9", "confirmed"],
        ["person-40", "alleged"],
      ].map(([person, status]) => ({
        address: { person: [person!], status: [status!] },
        words: null,
        status: status!,
        person: person!,
      })),
    },
    {
      name: "a range of years",
      questions: [2016, 2018, 2020, 2023].map((year, at) => ({
        address: { q: at % 2 === 0 ? [word(6)] : [], from: [String(year)], to: [String(year)] },
        words: at % 2 === 0 ? word(6) : null,
        year,
      })),
    },
    {
      name: "an or",
      questions: [
        [0, 3_000],
        [12, 14],
        [4_000, 5_000],
        [200, 900],
      ].map(([a, b]) => q(`${word(a!)} or ${word(b!)}`)),
    },
    { name: "a phrase", questions: [0, 1, 5, 20].map((at) => q(`"${word(at)} ${word(at + 1)}"`)) },
    {
      name: "a person",
      questions: ["person-0", "person-2", "person-15", "person-45"].map((person) => ({
        address: { person: [person] },
        words: null,
        person,
      })),
    },
    {
      name: "a typing error",
      questions: [700, 1_300, 2_500, 6_000].map((at) => q(mistyped(word(at)))),
    },
    {
      name: "as of a day",
      questions: [
        { address: { asOf: ["2018-06-30"] }, words: null, asOf: "2018-06-30" },
        q(word(3), { address: { q: [word(3)], asOf: ["2020-02-29"] }, asOf: "2020-02-29" }),
        q(word(300), { address: { q: [word(300)], asOf: ["2019-01-15"] }, asOf: "2019-01-15" }),
        {
          address: { asOf: ["2022-11-05"], status: ["alleged"] },
          words: null,
          status: "alleged",
          asOf: "2022-11-05",
        },
      ],
    },
    {
      name: "a deep page",
      questions: [
        { address: {}, words: null, deep: true },
        q(word(2), { deep: true }),
        q(word(40), { deep: true }),
        { address: { status: ["confirmed"] }, words: null, status: "confirmed", deep: true },
      ],
    },
    {
      name: "what it rests on",
      questions: [
        "origins:2..",
        "is:circular status:reported",
        "rests:outlet-0",
        "was:reported status:disputed",
      ].map((text) => q(text, { words: null })),
    },
    {
      name: "a word of one year",
      questions: [
        [1, 0],
        [3, 1],
        [4, 4],
        [6, 12],
      ].map(([year, at]) => q(wordOf(year!, at!))),
    },
  ];
}

/** Two letters that changed places. */
function mistyped(word: string): string {
  return `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
}
