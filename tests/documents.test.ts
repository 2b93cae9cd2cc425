import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs/decisions").map((name) => path.join("docs/decisions", name)),
];

/** Files and folders of ours that a text names in code marks, without the parts that stand for many. */
function named(text: string): string[] {
  return [...text.matchAll(/`((?:src|tests|prisma|bench|tools|public)\/[\w./[\]()-]+)`/g)].map(
    ([, place]) => place!,
  );
}

test.each(documents)("every file that %s names is there", (document) => {
  const places = named(readFileSync(document, "utf8")).filter((place) => !/[A-Z]{3}/.test(place));
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
});
