import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/browser/chromium.ts";

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
      // What is done in these does not depend on the width; how their pages are drawn is looked at in others.
      testIgnore:
        /(?:accounts|asked-first|awake|comments|corrections|desk-keys|desk-pages|drop-draft|followed-by-mail|great-story|joining|namesakes|new-article|one-voice|openid|passkeys|put-right|recast|refusal|said-plainly|saved-searches|second-factor|since-last-visit|status-labels|take-down|told-where-typed|webhooks)\.spec\.ts$/,
    },
    { name: "desktop", use: { viewport: desktop } },
  ],
});
