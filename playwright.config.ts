import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/browser/chromium.ts";
import { filesOfOneWidth } from "./tests/browser/one-width.ts";

const { executablePath, args } = await findChromium();
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

// Two widths, one house: the design is drawn for a phone and for a desk.
export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/house.ts",
  outputDir: "test-results",
  workers: 2,
  // Twelve and twenty seconds where nothing else runs are a page that hangs; on a machine three times slower they are not.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: process.env.REPORT_FILE
    ? [["line"], ["json", { outputFile: process.env.REPORT_FILE }]]
    : [["list"]],
  use: {
    launchOptions: { executablePath, args },
    screenshot: "only-on-failure",
    timezoneId: "Pacific/Chatham",
    locale: "en-GB",
  },
  projects: [
    {
      name: "phone",
      use: { viewport: phone, hasTouch: true, isMobile: true },
      // What does not depend on the width runs at one: whole files that say so, and tests by their tag.
      testIgnore: [
        ...filesOfOneWidth("tests/browser"),
        /(?:accounts|awake|comments|desk-keys|desk-pages|great-story|namesakes|new-article|one-voice|openid|passkeys|refusal|saved-searches|second-factor|since-last-visit|status-labels|told-where-typed)\.spec\.ts$/,
      ],
      grepInvert: /@once/,
    },
    { name: "desktop", use: { viewport: desktop } },
  ],
});
