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
  ["he", "Tom Reyes", false],
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
  const text = `${before}\n\n${sentence}`;
  const at = placeOfWords(text, { words });
  return at !== null && placesBeside(text, { words, source, cue }, at) !== null;
}

test.each([
  ["Osei said the dam was safe.", "Osei", "said"],
  ["Osei said that the dam was safe.", "Osei", "said"],
  ["Osei told reporters that the dam was safe.", "Osei", "told"],
  ["On Monday, Osei said the dam was safe.", "Osei", "said"],
  ["Osei said: “the dam was safe.”", "Osei", "said"],
  ["“the dam was safe,” Osei said.", "Osei", "said"],
  ["“the dam was safe,” said Ada Osei.", "Ada Osei", "said"],
  ["“the dam was safe,” Osei told reporters.", "Osei", "told"],
  ["Osei denied that the dam was safe.", "Osei", "denied"],
])("side by side: %s", (sentence, source, cue) => {
  expect(isFound(sentence, "the dam was safe", source, cue)).toBe(true);
});

test.each([
  ["Osei did not say the dam was safe.", "Osei", "say"],
  ["Osei would have said the dam was safe.", "Osei", "said"],
  ["Osei never said the dam was safe.", "Osei", "said"],
  ["Osei came. A man said the dam was safe.", "Osei", "said"],
  ["Osei stood by as Karin Lind said the dam was safe.", "Osei", "said"],
  ["Osei added that a man said the dam was safe.", "Osei", "said"],
  ["Osei was told that the dam was safe.", "Osei", "told"],
  ["Osei was told that the dam was safe.", "Osei", "was told"],
  ["Osei was told that the dam was safe.", "Osei was", "told"],
  ["Osei got told the dam was safe.", "Osei got", "told"],
  ["Osei said nobody had shown that the dam was safe.", "Osei", "said"],
  ["Osei said Reyes had claimed that the dam was safe.", "Reyes", "claimed"],
  ["Osei said Reyes had claimed that the dam was safe.", "Osei", "said"],
  ["Nobody, not even Osei, said the dam was safe.", "Osei", "said"],
  ["Not even Osei said the dam was safe.", "Osei", "said"],
  ["Osei reportedly told Reuters the dam was safe.", "Osei", "told"],
  ["Osei reportedly said the dam was safe.", "Osei", "said"],
  ["Osei told Reuters that the dam was safe.", "Osei", "told"],
  ["According to Reuters, Osei said the dam was safe.", "Osei", "said"],
  ["A spokesman for Sen. Osei said the dam was safe.", "Osei", "said"],
  ["A lawyer for Mayor Osei said the dam was safe.", "Mayor Osei", "said"],
  ["An Osei aide said the dam was safe.", "aide", "said"],
  ["In the case of Lind v. Osei said the dam was safe.", "Osei", "said"],
  ["Osei said the dam was safe in a film.", "Osei", "said"],
  ["Osei told people the dam was safe.", "Osei", "told"],
  ["Osei said Lind knew whether the dam was safe.", "Osei", "said"],
  ["If Osei said the dam was safe.", "Osei", "said"],
  ["Asked if the dam was safe, Osei said.", "Osei", "said"],
  ["“the dam was safe,” said Tom Reyes of Osei.", "Osei", "said"],
  ["“the dam was safe,” said Osei’s lawyer.", "Osei", "said"],
  ["“the dam was safe” is what Osei never said.", "Osei", "said"],
])("not side by side: %s (%s, %s)", (sentence, source, cue) => {
  expect(isFound(sentence, "the dam was safe", source, cue)).toBe(false);
});

test.each([
  ["Ms. Osei met a lawyer of Tom Reyes and left. A lawyer of ", "Tom Reyes", " said so.", "Tom Reyes"],
  ["", "Tom Reyes", "’s lawyer said so.", "Tom Reyes"],
  ["A ", "Tom Reyes", " aide said so.", "Tom Reyes"],
  ["A spokesman for Senator ", "Ada Osei", " said so.", "Ada Osei"],
  ["A spokesman for ", "Senator Ada Osei", " said so.", "Ada Osei"],
  ["A lawyer for ", "Mayor Tom Reyes", " said so.", "Tom Reyes"],
  ["Nobody but ", "Tom Reyes", " said so.", "Tom Reyes"],
  ["Karin Lind and ", "Tom Reyes", " said so.", "Tom Reyes"],
  ["An aide to ", "the mayor", " said so.", "Ada Osei"],
  ["Karl Brandt, a former mayor, came. ", "The mayor", " said so.", "Ada Osei"],
  ["The mayor of Tarn came. ", "The mayor", " said so.", "Ada Osei"],
  ["A guard met Karin Lind. A nurse came. ", "She", " said so.", "Karin Lind"],
])("cut out of “%s%s%s” it is not %s", (front, source, behind, name) => {
  const text = `${before}${front}${source}${behind}`;
  const { mentions } = extract(text);
  const start = before.length + front.length;
  const speaker = mentionNamed({ text, mentions }, name);
  expect(speaker).not.toBeNull();
  expect(mayMean({ text, mentions }, { start, end: start + source.length }, speaker!)).toBe(false);
});

test("a title is whose mention it stands at, and nobody else's", () => {
  const text = "Mayor Ada Osei met Karl Brandt. The mayor said the dam was safe.";
  const { mentions } = extract(text);
  const start = text.indexOf("The mayor");
  const may = (name: string) =>
    mayMean({ text, mentions }, { start, end: start + 9 }, mentionNamed({ text, mentions }, name)!);
  expect([may("Ada Osei"), may("Karl Brandt")]).toEqual([true, false]);
});

test("a stretch that ends with a short form may go on, and is left out", () => {
  expect(isFound("Osei said the dam hit the U.S. fleet.", "the dam hit the U.S", "Osei", "said")).toBe(false);
  expect(isFound("Osei said the dam hit a bridge.", "the dam hit a bridge", "Osei", "said")).toBe(true);
});

test("a word that does not attribute is no cue, and words that stand there twice are nobody's", () => {
  expect(isFound("Osei knew the dam was safe.", "the dam was safe", "Osei", "knew")).toBe(false);
  expect(
    isFound("Osei said the dam was safe. Lind said the dam was safe.", "the dam was safe", "Osei", "said"),
  ).toBe(false);
});
