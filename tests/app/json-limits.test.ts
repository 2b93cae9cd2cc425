import { expect, test } from "vitest";
import { beyondLimits } from "@/app/api/desk/json-limits";

test("a document of a hundred thousand values is parsed, and one of more is not", () => {
  const list = (length: number) => JSON.stringify(Array.from({ length }, () => 0));
  expect(beyondLimits(list(100_000))).toBeNull();
  expect(beyondLimits(list(100_002))).toBe("has more parts than any document");
  expect(beyondLimits(`[${"{},".repeat(60_000)}{}]`)).toBe("has more parts than any document");
});

test("fifty levels are parsed, and fifty-one are not", () => {
  expect(beyondLimits("[".repeat(50))).toBeNull();
  expect(beyondLimits('{"a":'.repeat(51))).toBe("is nested deeper than any document here");
});

test("signs within what somebody said are no parts of the document", () => {
  expect(beyondLimits(JSON.stringify({ text: '[{,"\\'.repeat(200_000) }))).toBeNull();
});
