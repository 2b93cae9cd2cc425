/**
 * The import table of the house. Each room names what it may import; everything else
 * under src/, and every package that is not named, is an error. tests/rooms.test.ts runs it and proves each rule.
 */

/** What each room may import of the house. `cli` is a door like `app`; it does not show anything. */
const rooms = {
  domain: [],
  extraction: ["domain"],
  env: [],
  db: ["domain", "env"],
  queries: ["domain", "db"],
  commands: ["domain", "db", "queries"],
  accounts: ["domain", "db", "env"],
  services: ["domain", "env"],
  workers: ["domain", "extraction", "services", "queries", "commands"],
  jobs: ["domain", "extraction", "env", "queries", "commands", "services", "workers"],
  serving: ["domain", "db", "env", "accounts"],
  mcp: ["domain"],
  ui: ["domain"],
  app: ["domain", "extraction", "env", "queries", "commands", "accounts", "services", "workers", "mcp", "ui"],
  cli: [
    "domain",
    "extraction",
    "env",
    "queries",
    "commands",
    "accounts",
    "services",
    "workers",
    "jobs",
    "mcp",
  ],
};

/**
 * Of the command line, these open the house before anyone can go through `queries` and `commands`: they start the
 * server, apply migrations and give the developer his `db:*` scripts.
 */
const openTheHouse = ["start", "app-database", "db", "daily-backup", "commands/backup", "commands/doctor"];

/**
 * Packages and parts of Node that a room may use (`only`) or must not (`never`). `domain` decides by values alone, so it
 * is told what it may have; the others are told what is another room's trade.
 */
const web = ["next", "react", "react-dom"];
const store = ["@prisma", "prisma", "pg", "pg-boss"];
const network = ["http", "https", "http2", "net", "tls", "dns", "undici"];
const packages = {
  domain: { only: ["zod", "edtf", "transliteration"] },
  extraction: { never: [...web, ...store, ...network, "child_process"] },
  env: { never: [...web, ...store, ...network] },
  db: { never: web },
  queries: { never: [...web, ...network, "fs", "child_process"] },
  commands: { never: [...web, ...network] },
  accounts: { never: [...web, "pg", ...network] },
  serving: { never: ["react", "react-dom", "@prisma", "prisma"] },
  mcp: { only: ["zod", "@modelcontextprotocol"] },
  services: { never: [...web, ...store] },
  workers: { never: [...web, ...store, ...network] },
  jobs: { never: [...web, ...store, ...network] },
  ui: { never: [...store, ...network, "fs", "child_process"] },
  app: { never: store },
  cli: { never: [...web, ...store] },
};

/** Most rooms are a folder. `env` began as one file; Next wants its proxy and instrumentation beside `app`. */
const room = (name) => {
  if (name === "env") return "^src/env(\\.ts$|/)";
  if (name === "app") return "^src/(app/|(proxy|instrumentation(-client)?)\\.ts$)";
  return `^src/${name}/`;
};

const others = (name) => Object.keys(rooms).filter((other) => other !== name && !rooms[name].includes(other));

const betweenRooms = Object.keys(rooms).map((name) => ({
  name: `${name}-reaches-too-far`,
  comment: `${name} may import ${[...rooms[name], "itself"].join(", ")}`,
  severity: "error",
  from:
    name === "cli"
      ? { path: room(name), pathNot: `^src/cli/(${openTheHouse.join("|")})\\.ts$` }
      : { path: room(name) },
  to: { path: others(name).map(room).join("|") },
}));

/** The files that open the house may also reach into db, and nothing more than that. */
const theOpeners = {
  name: "openers-reach-too-far",
  severity: "error",
  from: { path: `^src/cli/(${openTheHouse.join("|")})\\.ts$` },
  to: { path: ["app", "ui"].map(room).join("|") },
};

/** The search is asked through its door. Its parts know each other, and nobody else knows them. */
const searchHasOneDoor = {
  name: "search-has-one-door",
  severity: "error",
  from: { path: "^src/", pathNot: "^src/queries/search/" },
  to: { path: "^src/queries/search/", pathNot: "^src/queries/search/index\\.ts$" },
};

/** A package is written as node_modules/NAME/…, a part of Node by its bare name. */
const named = (names) => `(^|node_modules/)(${names.join("|")})(/|$)`;
const outside = [
  "npm",
  "npm-dev",
  "npm-optional",
  "npm-peer",
  "npm-no-pkg",
  "npm-unknown",
  "core",
  "unknown",
];

const foreignPackages = Object.entries(packages).map(([name, { only, never }]) => ({
  name: `${name}-uses-a-foreign-package`,
  severity: "error",
  from: name === "cli" ? { path: room(name), pathNot: "^src/cli/app-database\\.ts$" } : { path: room(name) },
  to: { dependencyTypes: outside, ...(only ? { pathNot: named(only) } : { path: named(never) }) },
}));

module.exports = {
  forbidden: [
    ...betweenRooms,
    theOpeners,
    searchHasOneDoor,
    ...foreignPackages,
    {
      name: "no-such-room",
      comment:
        "A new folder under src/ is named in this table, with what it may import, before it holds a file",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(rooms).map(room).join("|") },
      to: {},
    },
    {
      name: "no-such-room-imported",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: Object.keys(rooms).map(room).join("|") },
    },
    {
      name: "no-cycles",
      comment: "A cycle that only types close is gone when the code runs",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "tests-stay-outside",
      comment: "The product runs without its tests, its benchmarks and its tools",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|bench|tools)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^src/db/generated"] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
