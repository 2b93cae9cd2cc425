import type { Locator, Page } from "@playwright/test";
import { textBroughtIn } from "./brought-in";
import type { Person } from "./people";
import { expect } from "./test";

/** The suggestion of that number in the list of the tagging page. */
export const row = (page: Page, n: number): Locator => page.locator("[data-row]").nth(n - 1);

/** The suggestions that are decided. */
export const done = (page: Page): Locator => page.locator("li[data-done]:has(> [data-row])");

/** Where the foot of a desk's page says whether the work is saved. */
export const saved = (page: Page): Locator => page.locator("main footer [data-mark]");

/** Brings a text in and opens it, with its first suggestion in hand; answers the article's id. */
export async function opened(
  page: Page,
  { cookie }: Pick<Person, "cookie">,
  title: string,
  text: string,
): Promise<string> {
  const id = await textBroughtIn(cookie, title, text);
  await page.goto(`/desk/articles/${id}`);
  await expect(row(page, 1)).toBeFocused();
  return id;
}
