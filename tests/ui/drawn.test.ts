import { expect, test } from "vitest";
import { selectorAt } from "@/domain/anchor";
import { drawnOf, piecesOf, sameDrawn } from "@/ui/desk/tagging/drawn";

const text = "He said the dam, which Petrova called safe, was cracked.";

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const outer = drawnOf(1, "reported", [
  selectorAt(text, spanOf(text), "excerpt"),
  selectorAt(text, spanOf("He"), "source"),
  selectorAt(text, spanOf("said"), "cue"),
  selectorAt(text, spanOf("the dam, which Petrova called safe, was cracked"), "content"),
])!;
const inner = drawnOf(2, "alleged", [
  selectorAt(text, spanOf("Petrova called safe"), "excerpt"),
  selectorAt(text, spanOf("called"), "cue"),
  selectorAt(text, spanOf("safe"), "content"),
])!;
const whole = { start: 0, end: text.length };

test("the pieces of a paragraph are its text, nothing twice and nothing left out", () => {
  expect(
    piecesOf(text, whole, [outer, inner])
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});

test("of suggestions that overlap, the words have the line of the shorter content and the numbers of both", () => {
  const piece = piecesOf(text, whole, [outer, inner]).find((one) => one.text === "safe");
  expect(piece).toMatchObject({ ns: [2, 1], line: "alleged" });
});

test("a mark inside of another's content keeps its line and is marked", () => {
  const piece = piecesOf(text, whole, [outer, inner]).find((one) => one.text === "called");
  expect(piece).toMatchObject({ line: "reported", mark: "cue", ns: [2, 1] });
});

test("words that can no longer be found are not drawn", () => {
  expect(
    drawnOf(3, "reported", [{ ...selectorAt(text, whole, "content"), start: null, end: null }]),
  ).toBeNull();
});

test("one that an answer brings anew looks the same; another line, number or place does not", () => {
  const again = (n: number, line: "reported" | "alleged", words: string) =>
    drawnOf(n, line, [selectorAt(text, spanOf(text), "excerpt"), selectorAt(text, spanOf(words), "source")]);
  const one = again(1, "reported", "He");
  expect(sameDrawn(one, again(1, "reported", "He"))).toBe(true);
  expect(sameDrawn(one, again(2, "reported", "He"))).toBe(false);
  expect(sameDrawn(one, again(1, "alleged", "He"))).toBe(false);
  expect(sameDrawn(one, again(1, "reported", "Petrova"))).toBe(false);
  expect(sameDrawn(one, drawnOf(1, "reported", [selectorAt(text, spanOf(text), "excerpt")]))).toBe(false);
  expect(sameDrawn(one, null)).toBe(false);
  expect(sameDrawn(null, null)).toBe(true);
});
