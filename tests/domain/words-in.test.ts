import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsIn } from "@/domain/timeline/words-in";

test.each([
  ["Lenta.ru said so", ["Lenta", "ru", "said", "so"]],
  ["resigned.The U.S.-led", ["resigned", "The", "U", "S", "led"]],
  ["1.5 million, 2,000 on 30.01.2018.", ["1.5", "million", "2,000", "on", "30", "01", "2018"]],
  ["OʼBrien’s L'Aquila", ["O", "Brien", "s", "L", "Aquila"]],
  ["Словʼянськ, м'яч", ["Словянськ", "мяч"]],
  ["infor\u00ADmation fal\u200Bse", ["information", "false"]],
  ["cafe\u0301", ["café"]],
  ["俄对外, 東京タワー", ["俄", "对", "外", "東", "京", "タ", "ワ", "ー"]],
  ["서울에서 ที่นี่", ["서", "울", "에", "서", "ที่", "นี่"]],
  ["نمی\u200Cدانم", ["نمیدانم"]],
])("%s has these words", (text, words) => {
  expect(wordsIn(text).map(({ word }) => word)).toEqual(words);
});

test("every word stands where it says, one after the other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      let passed = 0;
      for (const { start, end, word } of wordsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(passed);
        expect(end).toBeGreaterThan(start);
        expect(word).not.toBe("");
        passed = end;
      }
      expect(passed).toBeLessThanOrEqual(text.length);
    }),
  );
});
