import { defineConfig } from "@playwright/test";
import { findChromium } from "../../tests/browser/chromium.ts";

const { executablePath, args } = await findChromium();

/** What is measured in a real browser, by `npm run bench`; never a part of the tests. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  globalSetup: "../../tests/browser/house.ts",
  outputDir: "../../test-results",
  workers: 1,
  timeout: 300_000,
  reporter: "line",
  use: { launchOptions: { executablePath, args }, viewport: { width: 1440, height: 900 } },
});
