import type { Page } from "@playwright/test";
import { fits } from "./accessible";
import { expect, test } from "./test";

const story = "/stories/spy-chief-us-visit";
test.skip(({ isMobile }) => isMobile, "the test sets the widths itself");

test("the opened menu of feeds stays on a screen of 320", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(story);
  await page.getByText("Follow", { exact: true }).first().click();
  await expect(page.getByRole("link", { name: "Atom feed" })).toBeVisible();
  await fits(page, "the story with its menu open");
});

test("at 200 % no page has to be moved sideways", async ({ page }) => {
  // Twice as large on a screen of 1280 is as on one of 640.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const path of ["/", story, `${story}/changes`, "/people/sergey-naryshkin", "/about/statuses"]) {
    await page.goto(path);
    await fits(page, `${path} at 200 %`);
  }
});

/** How far letters stand out from what is behind them, as WCAG reckons it, of each element that matches. */
function contrasts(page: Page, selector: string): Promise<number[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const light = (colour: string) => {
      const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const clear = "rgba(0, 0, 0, 0)";
    return elements.map((element) => {
      const { color, fill } = getComputedStyle(element);
      let behind: Element | null = element;
      while (behind && getComputedStyle(behind).backgroundColor === clear) behind = behind.parentElement;
      const ground = behind ? getComputedStyle(behind).backgroundColor : "rgb(255, 255, 255)";
      const [a, b] = [light(element instanceof SVGElement ? fill : color), light(ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    });
  });
}

test.describe("in colours that the system forces", () => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const chosen of [null, "light", "dark"])
      test(`words can be read, ${colorScheme} with ${chosen ?? "no"} theme chosen`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({ colorScheme, forcedColors: "active" });
        const page = await context.newPage();
        await page.goto(`${baseURL}/?q=hedge%3Areportedly`);
        if (chosen)
          await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), chosen);
        const marked = await contrasts(page, ".hedge");
        expect(marked.length).toBeGreaterThan(0);
        for (const contrast of marked) expect(contrast).toBeGreaterThan(4.5);
        await page.locator("[data-entry] :is(h3, h4) a").first().click();
        await page.waitForURL(/\/claims\//);
        if (chosen)
          await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), chosen);
        const drawn = await contrasts(page, ".graph:visible text");
        expect(drawn.length).toBeGreaterThan(5);
        for (const contrast of drawn) expect(contrast).toBeGreaterThan(4.5);
        await context.close();
      });
});

test.describe("on paper", () => {
  const claims = async (page: Page) => {
    await page.goto(`${story}?asOf=2018-01-31`);
    await page.locator("[data-entry] :is(h3, h4) a").first().click();
    await page.waitForURL(/\/claims\//);
  };

  test("a page has its day and its address", async ({ page, baseURL }) => {
    await page.goto(`${story}?asOf=2018-01-31`);
    await expect(page.locator("[data-printed]")).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("[data-printed]")).toBeVisible();
    await expect(page.locator("[data-printed]")).toHaveText(
      `As known on 31 Jan 2018. ${baseURL}${story}?asOf=2018-01-31`,
    );
    await page.goto(story);
    await expect(page.locator("[data-printed]")).toHaveText(
      new RegExp(`^As known on \\d+ \\w+ \\d{4}\\. ${baseURL}${story}$`),
    );
  });

  for (const width of [700, 1000])
    test(`the drawing is whole and all rules are open, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await claims(page);
      await page.emulateMedia({ media: "print" });
      const { scrolls, over } = await page.locator(".graphwrap").evaluate((wrap) => ({
        scrolls: getComputedStyle(wrap).overflowX,
        over:
          Math.max(...[...wrap.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect().right)) -
          innerWidth,
      }));
      expect(scrolls).toBe("visible");
      expect(over).toBeLessThanOrEqual(0);
      const folded = page.locator("[data-weaker-rules] li");
      expect(await folded.count()).toBeGreaterThan(0);
      for (const rule of await folded.all()) await expect(rule).toBeVisible();
    });
});

test("who wants less motion gets none", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const path of ["/", story]) {
    await page.goto(baseURL + path);
    const moving = await page.locator("body *").evaluateAll((all) =>
      all.flatMap((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return /^(0s(, )?)+$/.test(transitionDuration) && animationName === "none"
          ? []
          : [one.outerHTML.slice(0, 80)];
      }),
    );
    expect(moving).toEqual([]);
  }
  await context.close();
});

test("an example of a date never stands in the field, where it reads as what was typed", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of ["/", story]) {
    await page.goto(path);
    for (const field of await page.locator("input").all())
      expect((await field.getAttribute("placeholder")) ?? "").not.toMatch(/\d/);
  }
  await page.goto("/");
  await expect(page.locator("#from")).toHaveAccessibleDescription("like 2016 or 2016-09");
});

test("a list fills a wide page, not its left half", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [path, item] of [
    ["/people", "main > ul > li"],
    ["/organizations", "main > ul > li"],
    ["/stories", "main article [data-status]"],
  ] as const) {
    await page.goto(path);
    const right = await page
      .locator(item)
      .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
    expect(right, path).toBeGreaterThan(1000);
  }
});
