import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("a test that mocks a module runs isolated, since workers share what they have loaded", () => {
  const mocking = readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes(".isolated."))
    .filter((file) => /^vi\.mock\(/m.test(readFileSync(`tests/${file}`, "utf8")));
  expect(mocking).toEqual([]);
});
