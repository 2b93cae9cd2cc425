import { expect, test } from "vitest";
import { fitted } from "@/ui/graph/fitted";
import { wordPlace } from "@/ui/lines/word-place";

test.each([
  ["aforesaid, he said", "said", 14],
  ["मंत्री ने कहा।", "कहा", 10],
  ["局长说：“港口关闭”", "说", 2],
  ["港口已关闭，据说", "据说", 6],
  ["ありがとうと述べた。", "述べた", 6],
  ["ผู้อำนวยการกล่าวว่าปิด", "กล่าวว่า", 11],
  ["قالت الوزيرة", "قالت", 0],
  ["אמרה השרה", "אמרה", 0],
  ["İSTANBUL’da dedi", "dedi", 12],
])("a cue word is marked where it stands whole, in any script: %s", (text, word, place) => {
  expect(wordPlace(text, word)).toBe(place);
});

test.each([
  ["aforesaid", "said"],
  ["मंत्री ने कहा।", "कह"],
  ["ผู้อำนวยการกล่าว", "กล"],
  ["کشتی‌ها", "کشتی"],
  ["naïve\u0301", "naïve"],
  ["anything", " "],
])("a cue word is not marked within another one, nor cut off its own signs: %s", (text, word) => {
  expect(wordPlace(text, word)).toBe(-1);
});

const marks = /^\p{M}/u;
test.each([
  "डॉ॰ श्रुति क्षत्रिय किरण मिश्रा",
  "สุภาวดี ศรีสุวรรณ ณ อยุธยา",
  "د. لَيْلَى الحَسَن أُمّ يُوسُف",
  "חַנָּה בֶּן־עַמִּי מִן הַנָּמָל",
  "Nguye\u0302\u0303n Thi\u0323 Minh Khai Phu\u031bo\u031bng",
  "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
])("a name that is too long for its box loses whole letters, with their signs: %s", (name) => {
  for (let width = 10; width < 200; width += 1) {
    const kept = fitted(name, width, 8);
    if (kept === name) break;
    const lost = name.slice(kept.length - 1).trimStart();
    expect(kept.endsWith("…"), kept).toBe(true);
    expect(marks.test(lost) || lost.startsWith("\u200D"), `${kept} | ${lost}`).toBe(false);
  }
});

test("words that are set apart stay so where they are cut", () => {
  expect(fitted("\u2068הנמל הגדול של הלם\u2069, הרבור", 60, 8)).toMatch(/^\u2068[^\u2068\u2069]+…\u2069$/);
});
