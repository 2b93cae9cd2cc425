import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The odd time zone is on purpose: a date that leans on the machine's own zone fails here first.
process.env.TZ = "Pacific/Chatham";
// What a start would make and keep; the tests call handlers without one.
process.env.AUTH_SECRET = "a secret of the tests alone, which seals nothing of anybody";

// Tests of pure rooms need no server and start at once; everything else gets a real Postgres.
const pure = ["tests/{domain,extraction,env,serving,tools,ui}/**/*.test.{ts,tsx}", "tests/*.test.ts"];

// What takes minutes for one part of the house alone waits for `npm test`; `npm run check` is to stay under two.
const slow = process.env.FAST_TESTS
  ? [
      "tests/platform/**",
      "tests/cli/**",
      "tests/api/{filters,hostile}.test.ts",
      "tests/queries/great-pages.test.ts",
      "tests/queries/search/{search,upkeep}.test.ts",
      "tests/db/{migrate,sql-functions}.test.ts",
      "tests/commands/{changed-dossier,import-together}.test.ts",
      "tests/app/saved-searches.test.ts",
      "tests/accounts/sign-in.test.ts",
      "tests/desk/{publishing,bring-in,decisions,taking-back,entities,merge-entities,saving,requests}.test.ts",
      "tests/extraction/hostile.test.ts",
    ]
  : [];

const elsewhere = [...pure, ...slow, "tests/browser/**"];
// Prisma's schema engine is one piece of WebAssembly for a whole process, and one test that breaks it breaks the next. A module that is
// mocked has to be loaded anew.
const isolated = [
  "tests/platform/**/*.test.ts",
  "tests/db/{migrate,sql-functions,schema-agrees,backup}.test.ts",
  "tests/**/*.isolated.test.ts",
];
const onPostgres = {
  include: ["tests/**/*.test.{ts,tsx}"],
  globalSetup: ["tests/database/global-setup.ts"],
  // A real server on a busy machine: a minute is a hang, five seconds may not be.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // By itself vitest leaves a core free, which on two cores means one worker.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        // On a busy machine five seconds are no hang either.
        test: { name: "unit", include: pure, exclude: slow, testTimeout: 30_000 },
      },
      { extends: true, test: { ...onPostgres, name: "postgres", exclude: [...elsewhere, ...isolated] } },
      {
        extends: true,
        test: { ...onPostgres, name: "isolated", include: isolated, exclude: elsewhere, isolate: true },
      },
    ],
    // A worker loads and warms the house once and not for every file; what a file leaves behind is taken away after it.
    isolate: false,
    setupFiles: ["tests/left-behind.ts", "tests/quiet.ts"],
  },
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
});
