import { expect, test } from "vitest";
import { nearSpellings } from "@/domain/timeline/near-spellings";
import { readWords } from "@/domain/timeline/search-words";

const word = (text: string, not = false) => ({ text, not, exact: text.includes(" ") });

test("words must all be there, a phrase is one of them, and a minus leaves out", () => {
  expect(readWords('spy "chief of staff" -rumour')).toEqual([
    [word("spy"), word("chief of staff"), word("rumour", true)],
  ]);
});

test("or stands between alternatives, in any case, and is a word inside a phrase", () => {
  expect(readWords('a1 OR b2 c3 or "this or that"')).toEqual([
    [word("a1")],
    [word("b2"), word("c3")],
    [word("this or that")],
  ]);
});

test.each(["", " ", "-", "or", "or or", '"', '""', "& | !", '-""'])("%j asks for nothing", (text) => {
  expect(readWords(text)).toEqual([]);
});

test("a quotation mark that is never closed leaves words", () => {
  expect(readWords('"unclosed phrase')).toEqual([[word("unclosed"), word("phrase")]]);
});

test.each([
  ["narishkin", "naryshkin"],
  ["naryhskin", "naryshkin"],
  ["narysshkin", "naryshkin"],
  ["naryshkn", "naryshkin"],
  ["нарышкн", "нарышкин"],
])("%s is a slip away from %s", (typed, meant) => {
  expect(nearSpellings(typed)).toContain(meant);
});

test("what was typed is no slip of itself", () => {
  expect(nearSpellings("Crane")).not.toContain("crane");
});

test.each(["Trump's", "Trump’s", "Trumpʼs"])("whoever asks for %s asks for Trump", (text) => {
  expect(readWords(text)).toEqual([[word("Trump")]]);
  expect(readWords(`"${text}"`)).toEqual([[{ text, not: false, exact: true }]]);
});
