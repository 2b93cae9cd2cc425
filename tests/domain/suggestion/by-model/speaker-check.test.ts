import { expect, test } from "vitest";
import { placeOfWords, placesBeside } from "@/domain/suggestion/by-model/found-words";
import { mayMean, mentionNamed } from "@/domain/suggestion/by-model/speaker-check";
import { extract } from "@/extraction/extract";

const before = "Mayor Ada Osei met Tom Reyes, an engineer of Delta Bank, and the nurse Karin Lind. ";

test.each([
  ["Tom Reyes", "Tom Reyes", true],
  ["Tom Reyes, the engineer,", "Tom Reyes", true],
  ["Engineer Tom Reyes", "Tom Reyes", true],
  ["Mr. Reyes", "Tom Reyes", true],
  ["he", "Tom Reyes", true],
  ["she", "Tom Reyes", false],
  ["it", "Tom Reyes", false],
  ["it", "Delta Bank", true],
  ["the bank", "Delta Bank", true],
  ["the bank", "Ada Osei", false],
  ["the mayor", "Ada Osei", true],
  ["a mayor", "Ada Osei", false],
  ["A spokeswoman for Delta Bank", "Delta Bank", true],
  ["A former clerk of Delta Bank", "Delta Bank", false],
  ["A lawyer for Tom Reyes", "Tom Reyes", false],
  ["The brother of Tom Reyes", "Tom Reyes", false],
  ["Tom Reyes’s lawyer", "Tom Reyes", false],
  ["Tom Reyes’ wife", "Tom Reyes", false],
  ["Tom Reyes and Karin Lind", "Tom Reyes", false],
  ["Karin Lind", "Tom Reyes", false],
  ["Reyes' lawyer", "Tom Reyes", false],
  ["someone who met Tom Reyes", "Tom Reyes", false],
])("“%s” may mean %s: %s", (source, name, may) => {
  const text = `${before}On Monday ${source} said that the dam was safe.`;
  const { mentions } = extract(text);
  const start = text.lastIndexOf(source);
  const speaker = mentionNamed({ text, mentions }, name);
  expect(speaker).not.toBeNull();
  expect(mayMean({ text, mentions }, { start, end: start + source.length }, speaker!)).toBe(may);
});

/** Whether what somebody says is found beside who says it. */
function isFound(sentence: string, words: string, source: string, cue: string): boolean {
  const text = `${before}\n${sentence}`;
  const people = extract(text).mentions.flatMap(({ kind, spans }) => (kind === "person" ? spans : []));
  const at = placeOfWords(text, { words });
  return at !== null && placesBeside(text, { words, source, cue }, at, people) !== null;
}

test.each([
  ["Osei said the dam was safe on Monday.", true],
  ["Osei, speaking at noon, said the dam was safe.", true],
  ["Osei did not say the dam was safe.", false],
  ["Osei would have said the dam was safe.", false],
  ["Osei was urged to say the dam was safe.", false],
  ["Osei never said the dam was safe.", false],
  ["Osei came. A man said the dam was safe.", false],
  ["Osei stood by as Karin Lind said the dam was safe.", false],
  ["Osei added that a man said the dam was safe.", false],
  ["Osei said so: “Come.” Later the dam was safe.", false],
])("%s: %s", (sentence, found) => {
  const cue = /said|say\b/.exec(sentence)![0];
  expect(isFound(sentence, "the dam was safe", "Osei", cue)).toBe(found);
});

test("a word that does not attribute is no cue, and words that stand there twice are nobody's", () => {
  expect(isFound("Osei knew the dam was safe.", "the dam was safe", "Osei", "knew")).toBe(false);
  expect(
    isFound("Osei said the dam was safe. Lind said the dam was safe.", "the dam was safe", "Osei", "said"),
  ).toBe(false);
});
