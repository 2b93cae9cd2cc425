import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../src/extraction/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** Every regular expression literal of a file, without the strings and comments around them. */
function expressionsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [
    ...code.matchAll(
      /(?<=[(,=:[!&|?]\s*|return\s+)\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])*)\/[a-z]*/g,
    ),
  ].map((match) => match[1] ?? "");
}

test("the files of the room are read", () => {
  expect(files.length).toBeGreaterThan(40);
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
