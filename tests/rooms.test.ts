import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import extractTypeScriptConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, describe, expect, test } from "vitest";

const root = process.cwd();
const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  forbidden: IFlattenedRuleSet["forbidden"];
  options: ICruiseOptions;
};

/** Reads every file under `src` of a tree and checks it against the import table. */
async function inspect(tree: string): Promise<ICruiseResult> {
  const fileName = path.join(tree, "tsconfig.json");
  const ruleSet = { forbidden: config.forbidden };
  const options = { ...config.options, baseDir: tree, validate: true, ruleSet, tsConfig: { fileName } };
  const { output } = await cruise(["src"], options, {}, { tsConfig: extractTypeScriptConfig(fileName) });
  if (typeof output === "string") throw new Error(output);
  return output;
}

/** What lies under `src` of a tree without being a room of the table, also where it imports nothing. */
function strangers(tree: string): string[] {
  const rooms = (config.forbidden ?? []).flatMap(
    ({ name }) => /^(.+)-reaches-too-far$/.exec(name ?? "")?.[1] ?? [],
  );
  const known = [...rooms, "env.ts", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"];
  return readdirSync(path.join(tree, "src")).filter((name) => !known.includes(name));
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(tsx?|mjs)$/.test(name) && !name.startsWith("db/generated/"),
  );

test("every folder under src is a room of the table", () => {
  expect(strangers(root)).toEqual([]);
});

test("every file keeps to its room", { timeout: 60_000 }, async () => {
  const { modules, summary } = await inspect(root);
  expect(summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`)).toEqual([]);
  // A TypeScript without a compiler interface makes the tool read nothing and find nothing: count what it read.
  const read = modules
    .map(({ source }) => source)
    .filter((file) => file.startsWith("src/") && !file.startsWith("src/db/generated/"));
  expect(read.filter((file) => /\.(tsx?|mjs)$/.test(file)).sort()).toEqual(
    sourceFiles(path.join(root, "src"))
      .map((name) => `src/${name}`)
      .sort(),
  );
  expect(read.length).toBeGreaterThan(30);
  expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(read.length);
});

/** What the schema `search` has, by the migrations and by the files of its functions. */
function namesInSearch(): string[] {
  const migrations = readdirSync("prisma/migrations", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql"))
    .map((name) => readFileSync(path.join(root, "prisma/migrations", name), "utf8"));
  const made = migrations.flatMap((sql) =>
    [...sql.matchAll(/CREATE [A-Z ]+? search\.([a-z_]+)/g)].map(([, name]) => name!),
  );
  const functions = readdirSync("prisma/sql/search").map((file) => path.basename(file, ".sql"));
  return [...new Set([...made, ...functions])];
}

const onSearch = new RegExp(`(?<![\\w.])("search"|search)\\."?(${namesInSearch().join("|")}|\\$\\{)`);

/** Whether a file writes SQL on the schema `search`; what a comment says of it does not matter. */
function asksSearch(text: string): boolean {
  return onSearch.test(text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, ""));
}

test("nobody but the search writes SQL on its schema", () => {
  const own = "queries/search/";
  const files = sourceFiles(path.join(root, "src"));
  const asking = files.filter((name) => asksSearch(readFileSync(path.join(root, "src", name), "utf8")));
  expect(asking.filter((name) => !name.startsWith(own))).toEqual([]);
  expect(asking.length).toBeGreaterThan(5);
});

test.each([
  ["`SELECT count(*) FROM search.entry`", true],
  ["`SELECT search.refresh_everything()`", true],
  ["`to_tsvector('search.english', text)`", true],
  ['`SELECT value FROM "search"."term"`', true],
  ["`TRUNCATE search.${table}`", true],
  ["// as search.parted parts them", false],
  ["search.get(name)", false],
])("SQL on its schema is seen: %s", (text, isSeen) => {
  expect(asksSearch(text)).toBe(isSeen);
});

describe("the table refuses", () => {
  const tree = mkdtempSync(path.join(os.tmpdir(), "reportedly-rooms-"));
  afterAll(() => rmSync(tree, { recursive: true }));

  /** One file that breaks one rule, and the rule that must say so. */
  const faults: [file: string, text: string, rule: string][] = [
    ["src/domain/a.ts", 'import "@/db/client";', "domain-reaches-too-far"],
    [
      "src/domain/b.ts",
      'import type { X } from "@/db/client";\nexport type Y = X;',
      "domain-reaches-too-far",
    ],
    ["src/domain/c.ts", 'import "node:fs";', "domain-uses-a-foreign-package"],
    ["src/domain/d.ts", 'import "react";', "domain-uses-a-foreign-package"],
    ["src/domain/e.ts", 'import "@prisma/client";', "domain-uses-a-foreign-package"],
    ["src/extraction/a.ts", 'import "@/queries/claim/claims";', "extraction-reaches-too-far"],
    ["src/extraction/b.ts", 'import "node:https";', "extraction-uses-a-foreign-package"],
    ["src/env/a.ts", 'import "@/domain/fine";', "env-reaches-too-far"],
    ["src/db/client.ts", 'import "@/queries/claim/claims";', "db-reaches-too-far"],
    ["src/db/b.ts", 'import "next/headers";', "db-uses-a-foreign-package"],
    ["src/queries/claim/claims.ts", 'import "@/commands/write";', "queries-reaches-too-far"],
    ["src/queries/b.ts", 'import "next/headers";', "queries-uses-a-foreign-package"],
    ["src/queries/c.ts", 'import "./search/resolve";', "search-has-one-door"],
    ["src/queries/d.ts", 'import "./search/rows/row-table";', "search-has-one-door"],
    [
      "src/app/c.ts",
      'import type { X } from "@/queries/search/resolve";\nexport type Y = X;',
      "search-has-one-door",
    ],
    ["src/commands/write.ts", 'import "@/services/feeds";', "commands-reaches-too-far"],
    ["src/commands/b.ts", 'import "next/cache";', "commands-uses-a-foreign-package"],
    ["src/accounts/a.ts", 'import "@/queries/claim/claims";', "accounts-reaches-too-far"],
    ["src/accounts/b.ts", 'import "next/headers";', "accounts-uses-a-foreign-package"],
    ["src/services/feeds.ts", 'import "@/db/client";', "services-reaches-too-far"],
    ["src/workers/a.ts", 'import "@/accounts/b";', "workers-reaches-too-far"],
    ["src/workers/b.ts", 'import "pg";', "workers-uses-a-foreign-package"],
    ["src/serving/page-cache.ts", 'import "@/services/b";', "serving-reaches-too-far"],
    ["src/services/b.ts", 'import "pg";', "services-uses-a-foreign-package"],
    ["src/ui/a.tsx", 'import "@/app/actions";', "ui-reaches-too-far"],
    ["src/ui/b.tsx", 'import "@/queries/claim/claims";', "ui-reaches-too-far"],
    ["src/ui/c.tsx", 'import "pg";', "ui-uses-a-foreign-package"],
    ["src/app/actions.ts", 'import "@/db/client";', "app-reaches-too-far"],
    ["src/app/b.ts", 'import "@prisma/client";', "app-uses-a-foreign-package"],
    ["src/cli/a.ts", 'import "@/db/client";', "cli-reaches-too-far"],
    ["src/cli/b.ts", 'import "@/ui/a";', "cli-reaches-too-far"],
    ["src/cli/c.ts", 'import "pg";', "cli-uses-a-foreign-package"],
    ["src/cli/app-database.ts", 'import "@/ui/a";', "openers-reach-too-far"],
    ["src/attic/a.ts", 'import "@/domain/fine";', "no-such-room"],
    ["src/services/cellar.ts", 'import "@/cellar/b";', "no-such-room-imported"],
    ["src/services/nowhere.ts", 'import "./is-not-there";', "not-resolvable"],
    ["src/domain/round.ts", 'import "./trip";', "no-cycles"],
    ["src/services/tested.ts", 'import "../../tests/quiet";', "tests-stay-outside"],
    ["src/services/measured.ts", 'import "../../bench/corpus";', "tests-stay-outside"],
  ];
  const innocent: [file: string, text: string][] = [
    ["src/domain/fine.ts", 'import "zod";\nimport "edtf";'],
    ["src/domain/trip.ts", 'import "./round";'],
    ["src/cellar/b.ts", "export {};"],
    ["src/cli/start.ts", 'import "@/db/client";'],
    ["src/app/fine.ts", 'import "@/queries/claim/claims";\nimport "@/ui/a";\nimport "next/cache";'],
    ["src/queries/search/index.ts", 'export { X } from "./resolve";'],
    ["src/queries/search/resolve.ts", 'import "./rows/row-table";\nexport const X = 1;'],
    ["src/queries/search/rows/row-table.ts", "export {};"],
    ["src/queries/fine.ts", 'import { X } from "./search";\nexport const Y = X;'],
    ["tests/quiet.ts", "export {};"],
    ["bench/corpus.ts", "export {};"],
  ];
  for (const [file, text] of [...faults, ...innocent]) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), `${text}\nexport {};\n`);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
  const paths = { compilerOptions: { baseUrl: ".", paths: { "@/*": ["src/*"] }, module: "ESNext" } };
  writeFileSync(path.join(tree, "tsconfig.json"), JSON.stringify(paths));
  writeFileSync(path.join(tree, "package.json"), '{ "type": "module" }');
  const inspected = inspect(tree);

  test("a folder that is not named, also when it imports nothing", () => {
    expect(strangers(tree).sort()).toEqual(["attic", "cellar"]);
  });

  test.each(faults)("%s: %s (%s)", { timeout: 60_000 }, async (file, _text, rule) => {
    const found = (await inspected).summary.violations.filter((violation) => violation.from === file);
    expect(found.map((violation) => violation.rule.name)).toContain(rule);
  });

  test("and nothing that is allowed", async () => {
    const blamed = (await inspected).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
    for (const file of [
      "src/domain/fine.ts",
      "src/cli/start.ts",
      "src/app/fine.ts",
      "src/queries/fine.ts",
      "src/queries/search/index.ts",
      "src/queries/search/resolve.ts",
    ]) {
      expect(blamed.filter((line) => line.startsWith(file))).toEqual([]);
    }
  });
});
