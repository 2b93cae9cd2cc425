import fc from "fast-check";
import { expect, test } from "vitest";
import { isRead, languageOf } from "@/domain/article/language-of";

test.each([
  ["The port is shut until spring, the mayor said on Tuesday.", null, "en"],
  ["Порт закрыт до весны, сообщил журналистам мэр Халма.", null, "ru"],
  ["Порт закрито до весни, повідомив журналістам міський голова.", null, "uk"],
  ["Порт е затворен до пролетта, съобщи кметът.", "bg", "bg"],
  ["قال رئيس البلدية إن المرفأ مغلق حتى الربيع.", null, "ar"],
  ["شهردار گفت که بندر تا بهار بسته است و پاسخی نداد.", null, "fa"],
  ["הנמל סגור עד האביב, אמר ראש העיר.", null, "he"],
  ["市长周二说，港口关闭到春天。", null, "zh"],
  ["港は春まで閉鎖されると市長が述べた。", null, "ja"],
  ["시장은 항구가 봄까지 폐쇄된다고 말했다.", null, "ko"],
  ["Le port est fermé, a dit le maire. Les pêcheurs ne sont pas contents des décisions.", null, "fr"],
  ["Der Hafen ist geschlossen, sagte die Bürgermeisterin. Das ist nicht der erste Fall.", null, "de"],
  ["Der Hafen ist zu.", "de-AT", "de-AT"],
  // A system that says English of everything is not believed where the letters say otherwise, nor the other way round.
  ["Порт закрыт до весны, сообщил журналистам мэр Халма.", "en-US", "ru"],
  ["The port is shut until spring, the mayor said.", "ru", "en"],
  ["The port is shut until spring, the mayor said.", "en-GB", "en-GB"],
  ["The port is shut until spring, the mayor said.", "no such tag!", "en"],
  ["The minister, Дмитрий Песков, said that the port was shut and that it would stay so.", null, "en"],
  ["", null, "en"],
])("“%s” of a page that says %s is %s", (text, told, language) =>
  expect(languageOf(text, told)).toBe(language),
);

test("whatever is pasted, its language is a tag", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.option(fc.string()), (text, told) => {
      expect(Intl.getCanonicalLocales(languageOf(text, told))).toHaveLength(1);
    }),
  );
});

test("English is read, whichever, and nothing else", () => {
  expect(["en", "en-GB", "EN-us"].every(isRead)).toBe(true);
  expect(["ru", "enm", "fr-CA", ""].some(isRead)).toBe(false);
});
