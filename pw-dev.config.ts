import { defineConfig } from "@playwright/test";
import { findChromium } from "/tmp/wt/deskpages/tests/browser/chromium.ts";

const { executablePath, args } = await findChromium();
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

// Two widths, one house: the design is drawn for a phone and for a desk.
export default defineConfig({
  testDir: "/tmp/wt/deskpages/tests/browser",
  
  outputDir: "/tmp/deskpages/results",
  workers: 1,
  timeout: 120_000,
  forbidOnly: true,
  reporter: process.env.REPORT_FILE
    ? [["line"], ["json", { outputFile: process.env.REPORT_FILE }]]
    : [["list"]],
  use: {
    launchOptions: { executablePath, args },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    timezoneId: "Pacific/Chatham",
    locale: "en-GB",
  },
  projects: [
    { name: "phone", use: { viewport: phone, hasTouch: true, isMobile: true } },
    { name: "desktop", use: { viewport: desktop } },
  ],
});
