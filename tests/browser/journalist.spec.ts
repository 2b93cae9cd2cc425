import type { Locator, Page } from "@playwright/test";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { accessible } from "./accessible";
import { expect, test } from "./test";

// The journalist's work on the timeline: find who said it, narrow it down, move along the days, take it away.

const met = /met CIA director Mike Pompeo/;
const field = (page: Page) => page.getByRole("main").getByRole("combobox", { name: "Search claims" });
const claim = (page: Page) => page.getByRole("main").getByRole("link", { name: met }).first();
const chips = (page: Page) => page.getByRole("list", { name: "Filters that are set" });
const edges = (page: Page) => ({
  earliest: page.getByRole("slider", { name: "Earliest date" }).and(page.locator(":visible")),
  latest: page.getByRole("slider", { name: "Latest date" }).and(page.locator(":visible")),
});

/** Draws across the histogram from one share of its width to another. */
async function draw(page: Page, from: number, to: number): Promise<void> {
  const box = (await page.locator("[data-brush]:visible").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 });
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
  await page.mouse.up();
}

test("with the mouse: a name half typed becomes a filter, days are drawn, and chips take it back", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/");
  await field(page).click();
  await field(page).pressSequentially("нарыш");
  const options = page.getByRole("option");
  await expect(options.first()).toContainText("Sergey Naryshkin");
  await options.first().click();
  await expect(page).toHaveURL(/person=sergey-naryshkin/);
  await expect(field(page)).toHaveValue("");
  await expect(chips(page)).toContainText("person:Sergey Naryshkin");
  await expect(claim(page)).toBeVisible();

  await draw(page, 0.9, 0.999);
  await expect(page).toHaveURL(/from=20\d\d/);
  await expect(page.getByLabel("From", { exact: true })).not.toHaveValue("");
  await expect(chips(page)).toContainText("after:");
  await page.getByRole("link", { name: /^Remove after / }).click();
  await expect(page).not.toHaveURL(/from=/);
  await page.getByRole("link", { name: "Remove person Sergey Naryshkin" }).click();
  await expect(page).not.toHaveURL(/person=/);
  await expect(chips(page)).toHaveCount(0);
});

test("terms of the query are chips, the words stay in the field, and the address holds it all", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/?q=status%3Areported+%22joint+fight%22+via%3A%22The+Daily+Beast%22");
  await expect(field(page)).toHaveValue('"joint fight"');
  await expect(chips(page)).toContainText("status:Reported");
  await expect(chips(page)).toContainText("via:The Daily Beast");
  await expect(page.locator("b[data-found]").first()).toBeVisible();
  expect(await page.locator("mark").allTextContents()).not.toContain("joint");
  await page.getByRole("link", { name: "Remove via The Daily Beast" }).click();
  await expect(page).toHaveURL(/status=reported/);
  await expect(
    page.getByRole("checkbox", { name: "Reported", exact: true, includeHidden: true }),
  ).toBeChecked();
  await expect(chips(page)).not.toContainText("via:");
  await field(page).fill("terrorism");
  await field(page).press("Enter");
  await expect(page).toHaveURL(/terrorism/);
  await expect(chips(page)).toContainText("status:Reported");
  await expect(field(page)).toBeFocused();
  await field(page).fill("terrorism stance:asserts");
  await field(page).press("Enter");
  await expect(chips(page)).toContainText("stance:");
  await expect(field(page)).toHaveValue("terrorism");
  await page.reload();
  await expect(field(page)).toHaveValue("terrorism");
});

test("what cannot be read is said in place, and a misspelt word never passes in silence", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/?q=colour%3Ared+terrorism");
  const notes = page.locator("#notes");
  await expect(notes).toContainText("“colour:” is not a filter");
  expect(await field(page).getAttribute("aria-describedby")).toBe("notes");
  await notes.getByRole("link", { name: "Search for “red terrorism”" }).click();
  await expect(field(page)).toHaveValue("red terrorism");
  await page.goto("/?q=narishkin");
  await expect(notes).toContainText(/No claims for “narishkin”, showing “Naryshkin”/i);
  await expect(claim(page)).toBeVisible();
});

// At one width: a phone has no such keyboard.
test("with the keyboard alone: find, choose, move the days, go to a date, open a claim", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/");
  // A key that is pressed before the page's scripts are there is the browser's own.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("pompeo");
  await expect(page.getByRole("option", { name: /Mike Pompeo/ })).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  await expect(page.locator(`#${active}`)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await expect(field(page)).toHaveValue("pompeo");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("option", { name: /Mike Pompeo/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/person=mike-pompeo/);
  await expect(chips(page)).toContainText("Mike Pompeo");

  await reach(page, edges(page).earliest);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const said = await edges(page).earliest.getAttribute("aria-valuetext");
  await expect(page).toHaveURL(/from=\d{4}/);
  expect(edtfWords(new URL(page.url()).searchParams.get("from") ?? "").day).toBe(said);
  await expect(edges(page).earliest).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page).not.toHaveURL(/from=/);

  await reach(page, page.getByLabel("Go to"));
  await page.keyboard.type("2016-09");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/at=2016-09/);
  await page.goBack();
  await reach(page, claim(page));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(met);
});

/** By Tab, as far as it takes. */
async function reach(page: Page, what: Locator): Promise<void> {
  for (let press = 0; press < 90; press += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(what).toBeFocused();
}

test("a page that begins at a date shows that date first, in its own precision, with ways on in both directions", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/?at=2016-09");
  const dates = page.locator("[data-day] time");
  await expect(dates.first()).toHaveText("Sep 2016");
  await page.getByRole("link", { name: "Newer entries" }).click();
  await expect(claim(page)).toBeVisible();
  await page.goto("/?sort=oldest");
  await expect(page.getByRole("heading", { name: "Oldest first" })).toBeVisible();
  const oldest = await dates.first().textContent();
  await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Newest first" }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(dates.last()).toHaveText(oldest!);
});

test("on a phone: a finger draws the days, and nothing is wider than the screen", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "with a finger");
  await page.goto("/");
  await field(page).fill("nary");
  await expect(page.getByRole("option").first()).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.getByRole("option").first().tap();
  await expect(page).toHaveURL(/person=/);
  const brush = page.locator("[data-brush]:visible");
  const box = (await brush.boundingBox())!;
  const touch = (type: string, share: number) =>
    brush.dispatchEvent(type, {
      pointerId: 1,
      pointerType: "touch",
      isPrimary: true,
      button: 0,
      bubbles: true,
      clientX: box.x + box.width * share,
      clientY: box.y + box.height / 2,
    });
  // The browser only lets a pointer be captured that it knows of.
  await brush.evaluate((element) => {
    element.setPointerCapture = () => undefined;
  });
  await touch("pointerdown", 0.95);
  await touch("pointermove", 0.999);
  await touch("pointerup", 0.999);
  await expect(page).toHaveURL(/from=20\d\d/);
  expect(await wide()).toBeLessThanOrEqual(0);
});

test("a screen reader is told of the search, its suggestions, the days and the entries by role and name", async ({
  page,
  isMobile,
}) => {
  await page.goto("/");
  const main = page.getByRole("main");
  await expect(main).toMatchAriaSnapshot(`
    - heading "Timeline" [level=1]
    - status
    - search "Search the timeline":
      - combobox "Search claims"
  `);
  if (!isMobile)
    await expect(main).toMatchAriaSnapshot(`
      - complementary "Filters":
        - group:
          - group:
            - heading "Status" [level=3]
            - list:
              - listitem:
                - checkbox "Withdrawn by its source"
    `);
  await expect(main).toMatchAriaSnapshot(`
    - figure:
      - group "Dates between which it happened or was said":
        - textbox "From"
        - textbox "to"
      - img /Claims per (month|year), .*/
      - slider "Earliest date"
      - slider "Latest date"
    - heading "Newest first" [level=2]
    - navigation "Order":
      - link "Oldest first"
    - textbox "Go to"
    - navigation "Density"
    - region /30 Jan 2018/:
      - heading /30 Jan 2018/ [level=3]
      - list
  `);
  await field(page).fill("repor");
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toMatchAriaSnapshot(`
    - listbox "Suggestions":
      - option /Reported status/
  `);
});

test("searching is accessible", async ({ page }) => {
  await page.goto("/?q=status%3Areported+colour%3Ared&from=2016&density=compact");
  await accessible(page, "a filtered timeline");
  await field(page).fill("na");
  await expect(page.getByRole("option").first()).toBeVisible();
  await accessible(page, "suggestions");
  await page.goto("/filters/person?q=terrorism");
  await accessible(page, "all people");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("search, filters, days, one filter's values and the way back are forms and links", async ({
    page,
  }) => {
    await page.goto("/?q=status%3Areported");
    await page.getByRole("main").getByLabel("Search claims").fill("terrorism");
    await page.getByRole("main").getByLabel("Search claims").press("Enter");
    await expect(page.getByRole("link", { name: /joint fight against terrorism/ }).first()).toBeVisible();
    await expect(chips(page)).toContainText("status:Reported");
    await expect(page.getByRole("slider")).toHaveCount(0);
    await page.getByLabel("Go to").fill("2018");
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect(page).toHaveURL(/at=2018/);
    await expect(chips(page)).toContainText("status:Reported");

    await page.goto("/filters/person?q=terrorism&density=compact");
    await page.getByLabel("Find by name").fill("antonov");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("checkbox", { name: "Anatoly Antonov" }).check();
    await page.getByRole("button", { name: "Show these entries" }).click();
    await expect(page).toHaveURL(/person=anatoly-antonov/);
    await expect(page).toHaveURL(/q=terrorism/);
    await expect(page).toHaveURL(/density=compact/);
    await expect(page.getByRole("link", { name: /joint fight against terrorism/ }).first()).toBeVisible();
  });
});

test("a result is taken away as tables, workbooks and JSON lines, with the filters of the page", {
  tag: "@once",
}, async ({ page, request }) => {
  await page.goto("/?q=terrorism&status=reported");
  for (const [name, type] of [
    ["CSV", "text/csv; charset=utf-8"],
    ["JSON lines", "application/jsonl; charset=utf-8"],
  ] as const) {
    const address = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    const answer = await request.get(address!);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe(type);
    expect((await answer.text()).trim().split(/\r?\n/)).toHaveLength(name === "CSV" ? 2 : 1);
  }
  for (const [name, file] of [
    ["Excel", "claims"],
    ["Who says what, Excel", "attributions"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`^${file}-.*\\.xlsx$`));
  }
  const table = await page.getByRole("link", { name: "Who says what, CSV" }).getAttribute("href");
  expect(await (await request.get(table!)).text()).toMatch(/\r\nattribution,[^\r]*,reported,/);
});

test("the scripts of the timeline weigh no more than 15 KB beyond those of a page without any search", {
  tag: "@once",
}, async ({ browser, baseURL }) => {
  const sizes = async (path: string) => {
    // A browser that holds nothing yet.
    const page = await browser.newPage();
    const found = new Map<string, number>();
    page.on("response", async (response) => {
      if (response.request().resourceType() !== "script") return;
      const { responseBodySize } = await response.request().sizes();
      found.set(new URL(response.url()).pathname, responseBodySize);
    });
    await page.goto(`${baseURL}${path}`, { waitUntil: "networkidle" });
    await page.close();
    return found;
  };
  const plain = await sizes("/about/statuses");
  const all = await sizes("/");
  const own = [...all].filter(([name]) => !plain.has(name)).reduce((sum, [, size]) => sum + size, 0);
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThanOrEqual(15_000);
});
