import { expect, test } from "vitest";
import { endMoved, startMoved } from "@/domain/suggestion/wording/word-ends";

const text = "The minister said: “The port will be closed,” and left.";
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test("the end goes on and back word by word, over what stands between words", () => {
  const span = spanOf("The port will be closed");
  expect(wordsOf(endMoved(text, span, -1))).toBe("The port will be");
  expect(wordsOf(endMoved(text, span, 1))).toBe("The port will be closed,” and");
  expect(endMoved(text, endMoved(text, span, 1), -1)).toEqual(span);
});

test("so does the beginning", () => {
  const span = spanOf("port will be closed");
  expect(wordsOf(startMoved(text, span, -1))).toBe("The port will be closed");
  expect(wordsOf(startMoved(text, startMoved(text, span, -1), -1))).toBe("said: “The port will be closed");
  expect(wordsOf(startMoved(text, span, 1))).toBe("will be closed");
});

test("one word stays marked, and neither end leaves the text", () => {
  const one = spanOf("said");
  expect(endMoved(text, one, -1)).toEqual(one);
  expect(startMoved(text, one, 1)).toEqual(one);
  const first = spanOf("The");
  expect(startMoved(text, first, -1)).toEqual(first);
  const last = spanOf("left");
  expect(endMoved(text, last, 1)).toEqual(last);
});

test("words that no blank parts are words all the same", () => {
  const chinese = "部长表示港口将关闭";
  const span = { start: 4, end: 6 };
  expect(endMoved(chinese, span, 1).end).toBeGreaterThan(6);
  expect(startMoved(chinese, span, -1).start).toBeLessThan(4);
});
