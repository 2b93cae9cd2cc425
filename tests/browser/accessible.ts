import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

/** What axe knows of WCAG 2.2 AA, and of good practice, that is wrong with the page as it stands: a line for each rule. */
export function violationsOf(page: Page): Promise<string[]> {
  return told(
    axeOn(page).withTags([...["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]]),
  );
}

/**
 * Holds the page to axe's rules, and at a desktop's width to those of color in the dark theme too: another theme has other
 * colors and nothing else, and a phone has the same ones.
 */
export async function accessible(page: Page, name: string): Promise<void> {
  expect(await violationsOf(page), `${name} is not accessible`).toEqual([]);
  if ((page.viewportSize()?.width ?? 0) < 1000) return;
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  const dark = axeOn(page).withRules(["color-contrast", "link-in-text-block"]);
  expect(await told(dark), `${name} is not accessible in the dark theme`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/**
 * Nobody reads what passes, of which axe would tell each element with its place; and no page has a page within, for which it
 * would put its findings together on an empty page of their own.
 */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
}

async function told(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

export async function fits(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
}
