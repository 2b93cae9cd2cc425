import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Rooms and folders that read articles and what editors type. */
const folders = [
  "extraction",
  "domain/language",
  "domain/lint",
  "domain/article",
  "domain/draft",
  "domain/suggestion",
];
const folder = fileURLToPath(new URL("../../src/", import.meta.url));
const files = folders.flatMap((each) =>
  readdirSync(folder + each, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${each}/${name}`),
);

/** Every regular expression literal of a file, without the strings and comments around them. */
function expressionsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [
    ...code.matchAll(
      /(?<=[(,=:[!&|?]\s*|return\s+)\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])*)\/[a-z]*/g,
    ),
  ].map((match) => match[1] ?? "");
}

test("the files are read", () => {
  expect(files.length).toBeGreaterThan(100);
  const all = files.flatMap((name) => expressionsOf(readFileSync(folder + name, "utf8")));
  expect(all.length).toBeGreaterThan(100);
});

for (const name of files) {
  test(`${name} repeats nothing inside a repetition`, () => {
    for (const expression of expressionsOf(readFileSync(folder + name, "utf8"))) {
      // (a+)+ and its kin are what makes an expression take for ever; a group that is repeated must not repeat within.
      const groups = expression.match(/\((?:\?:)?[^()]*\)[*+{]/g) ?? [];
      for (const group of groups) {
        const inside = group
          .replace(/\[(?:\\.|[^\]])*\]/g, "x")
          .replace(/\\./g, "x")
          .slice(0, -2);
        expect(inside, expression).not.toMatch(/[*+]|\{\d+,\}/);
      }
    }
  });
}
