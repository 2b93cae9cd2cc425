import fc from "fast-check";
import { expect, test } from "vitest";
import { keysAsked, nameSound } from "@/domain/name-sound";

/** Whether all of the words are among the keys of the name. */
function finds(words: string, name: string): boolean {
  const keys = keysAsked(words);
  const held = nameSound(name)?.keys ?? [];
  return keys.length > 0 && keys.every((some) => some.some((key) => held.includes(key)));
}

test.each([
  ["Peskov", "Дмитрий Песков"],
  ["Песков", "Dmitry Peskov"],
  ["Dmitriy Peskov", "Дмитрий Песков"],
  ["Sergei Naryshkin", "Сергей Нарышкин"],
  ["Yeltsin", "Борис Ельцин"],
  ["Gorbachev", "Михаил Горбачёв"],
  ["Khrushchev", "Никита Хрущёв"],
  ["Khodorkovsky", "Михаил Ходорковский"],
  ["Zelensky", "Володимир Зеленський"],
  ["Зеленский", "Volodymyr Zelenskyy"],
  ["Alexander", "Александр Бортников"],
  ["Yevgeny Prigozhin", "Евгений Пригожин"],
  ["Tsoi", "Виктор Цой"],
  ["Muhammad", "محمد بن سلمان"],
  ["Mohammed bin Salman", "محمد بن سلمان"],
  ["محمد بن سلمان", "Mohammed bin Salman"],
  ["Abdel Fattah el-Sisi", "عبد الفتاح السيسي"],
  ["عبد الفتاح السيسي", "Abdul-Fattah Al Sisi"],
  ["Abdullah", "عبد الله"],
  ["Putin", "فلاديمير بوتين"],
  ["بيسكوف", "Дмитрий Песков"],
  ["Netanyahu", "בנימין נתניהו"],
  ["Xi Jinping", "习近平"],
  ["Jinping", "習近平"],
  ["习近平", "Xi Jinping"],
  ["Wang Yi", "王毅"],
  ["Nikos", "Νίκος Παππάς"],
  ["Си Цзиньпин", "习近平"],
  ["Цзиньпин", "習近平"],
  ["习近平", "Си Цзиньпин"],
  ["Ли Кэцян", "李克强"],
  ["李克强", "Ли Кэцян"],
  ["Дэн Сяопин", "邓小平"],
  ["邓小平", "Дэн Сяопин"],
  ["Чжоу Эньлай", "周恩来"],
  ["周恩来", "Чжоу Эньлай"],
  ["Мао Цзэдун", "毛泽东"],
  ["毛泽东", "Мао Цзэдун"],
  ["Ху Яобан", "胡耀邦"],
  ["胡耀邦", "Ху Яобан"],
  ["Ван И", "王毅"],
  ["王毅", "Ван И"],
  ["Цзян Цзэминь", "江泽民"],
  ["江泽民", "Цзян Цзэминь"],
  ["Го Можо", "郭沫若"],
  ["郭沫若", "Го Можо"],
])("“%s” finds %s", (words, name) => expect(finds(words, name)).toBe(true));

test.each([
  ["Peskov", "Сергей Лавров"],
  ["Petrov", "Патров"],
  ["Xi Jinping", "李克强"],
  ["Си Цзиньпин", "李克强"],
  ["Песков", "李克强"],
  ["李克强", "Сергей Лавров"],
  ["Hassan", "Hussein"],
  ["Hassan", "Хусейн"],
  ["Ali", "الو"],
  ["", "Песков"],
  ["17", "Песков"],
  ["…", "Песков"],
])("“%s” does not find %s", (words, name) => expect(finds(words, name)).toBe(false));

test("a name is not looked for by its sound in its own script: there its spelling is meant", () => {
  expect(finds("Peskov", "Dmitry Peskov")).toBe(false);
  expect(finds("Нарышкин", "Сергей Нарышкин")).toBe(false);
});

test("whatever a name is, its keys are few and its own, and it is said in time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (name) => {
      const sound = nameSound(name);
      expect(sound?.keys.length ?? 0).toBeLessThan(80);
      for (const key of sound?.keys ?? []) expect(key).toMatch(/^[a-z]+:0?[a-z0-9]+$/);
      for (const key of keysAsked(name).flat()) expect(key.startsWith(`${sound?.script}:`)).toBe(false);
    }),
  );
});
