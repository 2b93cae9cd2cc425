import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commandNames } from "@/cli/reportedly";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "docs/running.md",
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

/** What the README's table of settings and `.env.example` each list. */
const settingsOf = (text: string, line: RegExp) =>
  new Set([...text.matchAll(line)].flatMap(([, names]) => names!.match(/[A-Z_]{4,}/g)!));
const example = settingsOf(readFileSync(".env.example", "utf8"), /^([A-Z_]+)=/gm);

test("the README's table has every setting, and none that there is not", () => {
  const table = settingsOf(readFileSync("README.md", "utf8"), /^\| (`[A-Z_]{4,}`(?:, `[A-Z_]+`)*) /gm);
  expect([...table].sort()).toEqual([...example].sort());
});

test.each(["README.md", "docs/running.md"])("every setting that %s speaks of is one", (document) => {
  // What is in code marks and looks like one, without what is none: parts of addresses and signals.
  const spoken = [...readFileSync(document, "utf8").matchAll(/[`\s]([A-Z]+_[A-Z_]+)(?==|`)/g)].map(
    ([, name]) => name!,
  );
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.filter((name) => !example.has(name))).toEqual([]);
});

test.each(documents)("every command that %s names is one", (document) => {
  const named = [...readFileSync(document, "utf8").matchAll(/(?:-s reportedly --|`reportedly) ([a-z]+)/g)];
  expect(named.map(([, name]) => name!).filter((name) => !commandNames.includes(name))).toEqual([]);
});
