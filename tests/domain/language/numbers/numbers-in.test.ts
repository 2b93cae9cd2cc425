import { expect, test } from "vitest";
import { numbersIn } from "@/domain/language/numbers/numbers-in";

test.each<[string, [string, number][]]>([
  ["Forty-one people", [["Forty-one", 41]]],
  ["forty one people", [["forty one", 41]]],
  [
    "two hundred and five of 1,234",
    [
      ["two hundred and five", 205],
      ["1,234", 1234],
    ],
  ],
  ["one hundred", [["one hundred", 100]]],
  ["a hundred and twenty thousand", [["hundred and twenty thousand", 120_000]]],
  [
    "3.5 million crowns and 40 men",
    [
      ["3.5 million", 3_500_000],
      ["40", 40],
    ],
  ],
  ["two million three hundred thousand and six", [["two million three hundred thousand and six", 2_300_006]]],
  ["a dozen", [["dozen", 12]]],
  [
    "nineteen eighty-four",
    [
      ["nineteen", 19],
      ["eighty-four", 84],
    ],
  ],
  [
    "four 14-year-olds",
    [
      ["four", 4],
      ["14", 14],
    ],
  ],
  [
    "between five and ten",
    [
      ["five", 5],
      ["ten", 10],
    ],
  ],
  ["one of them", []],
  [
    "Seventeen, eighteen",
    [
      ["Seventeen", 17],
      ["eighteen", 18],
    ],
  ],
  ["the 20-20 match, 3/4 of it, at 10:30", []],
  ["someone, often, attend, tent", []],
  [
    "0.5 and 12.",
    [
      ["0.5", 0.5],
      ["12", 12],
    ],
  ],
])("%s", (text, numbers) => {
  expect(numbersIn(text).map((one) => [one.text, one.value])).toEqual(numbers);
});
