import { expect, test } from "vitest";
import { respelt } from "@/domain/timeline/respelt";

test("a word is replaced wherever it stands by itself, in quotation marks too, and nowhere else", () => {
  const spellings = [
    { asked: "narishkin", shown: "naryshkin" },
    { asked: "pompoe", shown: "pompeo" },
  ];
  expect(respelt('met narishkin -narishkin narishkina "pompoe" or pompoe', spellings)).toBe(
    'met naryshkin -narishkin narishkina "pompeo" or pompeo',
  );
});
