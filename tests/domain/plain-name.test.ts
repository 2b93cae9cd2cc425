import { expect, test } from "vitest";
import { plainName } from "@/domain/plain-name";

test.each([
  ["a vowel sign of Hindi", "राम आए", "रमा आए"],
  ["a vowel sign of Bengali", "কালি", "কলি"],
  ["a vowel sign of Tamil", "பால்", "பல்"],
  ["the sign without a vowel", "राम्", "राम"],
  ["a tone of Thai", "ใหม่", "ใหม้"],
  ["a vowel of Burmese", "ကာ", "ကိ"],
  ["a vowel of Khmer", "កា", "កី"],
  ["a voicing of Japanese", "バス", "ハス"],
  ["a vowel of Maldivian", "ދަ", "ދި"],
])("%s makes another name", (_, one, other) => {
  expect(plainName(one)).not.toBe(plainName(other));
});

test.each([
  ["an accent of Latin", "Đoković Émile", "đokovic emile"],
  ["an accent of Greek", "Ἀθῆναι", "αθηναι"],
  ["an accent of Cyrillic", "Ёлкин", "елкин"],
  ["a stress that a dictionary shows", "Наро\u0301чно", "нарочно"],
  ["vowel points of Arabic", "مُحَمَّد", "محمد"],
  ["a hamza that many leave out", "أحمد", "احمد"],
  ["vowel points of Hebrew", "דָּוִד", "דוד"],
  ["vowel points of Syriac", "ܐܰܒ݂ܳܐ", "ܐܒܐ"],
  ["a chosen shape of a Chinese letter", "葛\u{e0100}城", "葛城"],
  ["a joiner of Malayalam", "രാജന\u0d4d\u200d", "രാജന\u0d4d"],
])("%s does not", (_, name, plain) => {
  expect(plainName(name)).toBe(plainName(plain));
});

test("a word of Hindi stays one word, and its full stop is none", () => {
  expect(plainName("राम। आए॥")).toBe("राम आए");
});
