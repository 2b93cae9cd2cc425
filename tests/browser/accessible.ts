import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./test";

/** What axe knows of WCAG 2.2 AA, and of good practice, that is wrong with the page as it stands: a line for each rule. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

export async function accessible(page: Page, name: string): Promise<void> {
  expect(await violationsOf(page), `${name} is not accessible`).toEqual([]);
}

export async function fits(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** The dark theme is seen at the desktop's width alone: it has other colors, and what stands on a page is the same. */
export function darkOnDesktopAlone(isMobile: boolean, colorScheme: "light" | "dark"): void {
  test.skip(isMobile && colorScheme === "dark", "nothing but the colors differs");
}
