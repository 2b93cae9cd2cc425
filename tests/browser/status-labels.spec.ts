import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";

const labels = (page: Page) => page.getByRole("main").locator("a.says");
const named = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).first();
const behind = (link: Locator) => link.evaluate((one) => getComputedStyle(one, "::after").content);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a label says what it means when it is pointed at, and leads to its place on the page of the rules", async ({
    page,
  }) => {
    await page.goto("/");
    const label = named(page, "Reported");
    expect(await behind(label)).toBe("none");
    await label.hover();
    await expect.poll(() => behind(label)).toContain("A named source says so");
    await label.click();
    await expect(page).toHaveURL(/\/about\/statuses#reported$/);
    await expect(page.locator("#reported")).toBeInViewport();
  });
});

test("by key the same sentence stands behind the label, for whoever listens too", async ({ page }) => {
  await page.goto("/");
  const label = named(page, "Confirmed");
  await expect(label).toHaveAccessibleDescription(/A record with authority shows it/);
  await page.keyboard.press("Tab");
  await label.focus();
  await expect.poll(() => behind(label)).toContain("A record with authority shows it");
});

for (const width of [320, 1440])
  test(`no sentence behind a label pushes a page of ${width} pixels wider`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/", "/stories/spy-chief-us-visit", "/about/statuses"]) {
      await page.goto(path);
      for (const label of await labels(page).all()) {
        if (!(await label.isVisible())) continue;
        await label.hover();
        const { wider, name } = await label.evaluate((link) => ({
          wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          name: link.textContent,
        }));
        expect(wider, `${name} on ${path}`).toBe(0);
      }
    }
  });
