import type { Locator, Page } from "@playwright/test";

/** The suggestion of that number in the list of the tagging page. */
export const row = (page: Page, n: number): Locator => page.locator("[data-row]").nth(n - 1);

/** The suggestions that are decided. */
export const done = (page: Page): Locator => page.locator("li[data-done]:has(> [data-row])");

/** Where the foot of a desk's page says whether the work is saved. */
export const saved = (page: Page): Locator => page.locator("main footer [data-mark]");
