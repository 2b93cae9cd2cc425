import { test as base, expect } from "@playwright/test";

/**
 * The test that every browser test uses: pages are addressed from the house that the run has opened, and a page that
 * throws or writes an error to the console fails its test.
 */
export const test = base.extend<{ quiet: undefined }>({
  baseURL: async ({ baseURL }, use) => {
    const address = process.env.HOUSE_URL ?? baseURL;
    if (address === undefined)
      throw new Error("The house is not open: run the browser tests through playwright.config.ts");
    await use(address);
  },
  quiet: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("console", (message) => {
        if (message.type() !== "error") return;
        // The browser itself reports a 404 or 503 that a test asks for; the page is what is judged here.
        if (/^Failed to load resource: the server responded with a status of/.test(message.text())) return;
        said.push(message.text());
      });
      await use(undefined);
      expect(said, "the page wrote errors to the console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
