import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commandNames } from "@/cli/reportedly";

/** For whoever runs a newsroom's own. */
const manuals = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join("docs", name));
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...manuals,
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

/** What the table of settings and `.env.example` each list. */
const settingsOf = (text: string, line: RegExp) =>
  new Set([...text.matchAll(line)].flatMap(([, names]) => names!.match(/[A-Z_]{4,}/g)!));
const example = settingsOf(readFileSync(".env.example", "utf8"), /^([A-Z_]+)=/gm);

test("the table of settings has every setting, and none that there is not", () => {
  const table = settingsOf(readFileSync("docs/settings.md", "utf8"), /^\| (`[A-Z_]{4,}`(?:, `[A-Z_]+`)*) /gm);
  expect([...table].sort()).toEqual([...example].sort());
});

/** What is in code marks and looks like a setting, without what is none: parts of addresses and signals. */
const spokenIn = (document: string) =>
  [...readFileSync(document, "utf8").matchAll(/[`\s]([A-Z]+_[A-Z_]+)(?==|`)/g)].map(([, name]) => name!);

test.each(["README.md", "Containerfile", ...manuals])(
  "every setting that %s speaks of is one",
  (document) => {
    const others = ["NEXT_TELEMETRY_DISABLED"];
    expect(spokenIn(document).filter((name) => !example.has(name) && !others.includes(name))).toEqual([]);
  },
);

test("settings are found where they are spoken of", () => {
  for (const document of ["docs/running.md", "docs/settings.md", "Containerfile"])
    expect(spokenIn(document).length, document).toBeGreaterThan(1);
});

test.each(documents)("every command that %s names is one", (document) => {
  const named = [...readFileSync(document, "utf8").matchAll(/(?:-s reportedly --|`reportedly) ([a-z]+)/g)];
  expect(named.map(([, name]) => name!).filter((name) => !commandNames.includes(name))).toEqual([]);
});

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const commandLine = readdirSync("src/cli", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:ts|mjs)$/.test(name))
  .map((name) => readFileSync(path.join("src/cli", name), "utf8"));

test.each(["Containerfile", ...documents])("what %s has one run is there, with its options", (document) => {
  const text = readFileSync(document, "utf8");
  const run = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!);
  expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const house = [...text.matchAll(/src\/cli\/main\.mjs"?,? "?(\w+)/g)].map(([, name]) => name!);
  expect(house.filter((name) => !existsSync(`src/cli/${name}.ts`))).toEqual([]);
  const asked = [...text.matchAll(/(?:-s reportedly|db:apply) -- ([^`\n#&]+)/g)].map(([, rest]) => rest!);
  const options = asked.flatMap((rest) => rest.match(/--[a-z-]+/g) ?? []);
  const known = (option: string) =>
    commandLine.some((source) => source.includes(option) || source.includes(`${option.slice(2)}:`));
  expect(options.filter((option) => !known(option))).toEqual([]);
});

test("every link of a document to a file of ours leads somewhere", () => {
  for (const document of documents)
    for (const [, place] of readFileSync(document, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g))
      expect(existsSync(path.join(path.dirname(document), place!)), `${document}: ${place}`).toBe(true);
});

test("the container is built on a Node that this runs on, of files that are there", () => {
  const text = readFileSync("Containerfile", "utf8");
  expect(Number(/^FROM docker\.io\/library\/node:(\d+)-/m.exec(text)?.[1])).toBeGreaterThanOrEqual(22);
  const copied = [...text.matchAll(/^COPY (?:--\S+ )*(.+) \S+$/gm)].flatMap(([, files]) => files!.split(" "));
  expect(copied).toContain("package-lock.json");
  const ignored = readFileSync(".dockerignore", "utf8").split("\n");
  expect(copied.filter((file) => !existsSync(file) || ignored.includes(file))).toEqual([]);
  for (const kept of [".git", ".data", ".env", "node_modules", ".next"]) expect(ignored).toContain(kept);
});
