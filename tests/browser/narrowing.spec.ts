import type { Page } from "@playwright/test";
import { expect, test } from "./test";

// Narrowing a search down step by step: nothing that was asked before gets lost, and nobody loses their place.

const field = (page: Page) => page.getByRole("main").getByRole("combobox", { name: "Search claims" });
const chips = (page: Page) => page.getByRole("list", { name: "Filters that are set" });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });

test("a box that is ticked, a date and a suggestion keep the terms that were typed before", async ({
  page,
  isMobile,
}) => {
  await page.goto("/?q=from%3A%22Rossiya-1%22+via%3A%22The+Daily+Beast%22");
  await expect(chips(page)).toContainText("from:Rossiya-1");
  if (isMobile)
    await page
      .getByText(/^Filters(?: \(\d+\))?$/)
      .first()
      .click();
  await box(page, "Reported").check();
  await expect(chips(page)).toContainText("status:Reported");
  await expect(chips(page)).toContainText("from:Rossiya-1");
  await expect(chips(page)).toContainText("via:The Daily Beast");
  await page.getByLabel("From", { exact: true }).fill("2016");
  await page.getByLabel("From", { exact: true }).press("Enter");
  await expect(chips(page)).toContainText("after:2016");
  await expect(chips(page)).toContainText("via:The Daily Beast");
  await field(page).fill("naryshk");
  await page.getByRole("option", { name: /Sergey Naryshkin/ }).click();
  await expect(chips(page)).toContainText("person:Sergey Naryshkin");
  await expect(chips(page)).toContainText("from:Rossiya-1");
  await expect(chips(page)).toContainText("via:The Daily Beast");
});

test("a date that is none is said beside the search, which stays as it was", { tag: "@once" }, async ({
  page,
}) => {
  await page.goto("/?q=terrorism");
  const from = page.getByLabel("From", { exact: true });
  await from.fill("2016-02-30");
  await from.press("Enter");
  await expect(page.locator("#notes")).toContainText("“2016-02-30” is not a date");
  await expect(field(page)).toHaveValue("terrorism");
  await expect(page.getByRole("link", { name: /joint fight against terrorism/ }).first()).toBeVisible();
  await page.goto("/?q=after%3A2016-09");
  await expect(from).toHaveValue("2016-09");
  await page.goto("/?from=2019&to=2010");
  await expect(page.locator("#notes")).toContainText("The first date is later than the last");
});

test("a term that is begun is offered what it can name, and what is to be left out is offered nothing", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/");
  const offered = page.getByRole("option");
  await field(page).fill("terrorism person:нарыш");
  await expect(offered).toHaveCount(1);
  await offered.first().click();
  await expect(page).toHaveURL(/person=sergey-naryshkin/);
  await expect(field(page)).toHaveValue("terrorism");
  await field(page).fill("status:rep");
  await expect(offered).toHaveText([/^Reported/, /^Reported by independent sources/]);
  await field(page).fill("from:ross");
  await expect(offered.first()).toContainText("Rossiya-1");
  await offered.first().click();
  await expect(chips(page)).toContainText("from:Rossiya-1");
  await expect(field(page)).toHaveValue("");
  await field(page).fill("nary");
  await expect(offered.first()).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await field(page).fill("-nary");
  await expect(offered).toHaveCount(0);
  await field(page).press("Enter");
  await expect(page).toHaveURL(/-nary/);
  expect(asked.filter((url) => url.includes("suggestions"))).toEqual([]);
});

test("the list keeps its place where only its density changes, and says where it has none", async ({
  page,
}) => {
  await page.goto("/?at=2016-09");
  await page.getByRole("link", { name: "Compact" }).click();
  await expect(page).toHaveURL(/density=compact/);
  await expect(page.locator("[data-day] time").first()).toHaveText("Sep 2016");
  await expect(page.getByLabel("Go to")).toHaveValue("2016-09");
  await page.goto("/?at=1000");
  await expect(page.getByText("The list ends before this place")).toBeVisible();
  await page.getByRole("link", { name: "To the beginning of the list" }).click();
  await expect(page.getByRole("heading", { name: "Newest first" })).toBeVisible();
});

// At one width: a phone has no such keyboard.
test("with the keyboard, whoever takes a chip away or sets a date stays where they were", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/?q=terrorism&status=reported&person=anatoly-antonov");
  await page.getByRole("link", { name: "Remove status Reported" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/status=/);
  await expect(field(page)).toBeFocused();
  const from = page.getByLabel("From", { exact: true });
  await from.focus();
  await page.keyboard.type("2016");
  await page.keyboard.press("Enter");
  await expect(chips(page)).toContainText("2016");
  await expect(from).toBeFocused();
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);
  await expect(from).toHaveValue("");
});

test("what is typed before the page's scripts are there stays", { tag: "@once" }, async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await field(page).fill("nary");
  await page.getByLabel("From", { exact: true }).fill("2016");
  release();
  // A script's own answer to a key: the scripts are there.
  await expect(async () => {
    await field(page).press("ArrowRight");
    await field(page).dispatchEvent("input");
    await expect(page.getByRole("option").first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(field(page)).toHaveValue("nary");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2016");
});

test("the suggestions go where the words are sent, and what was found is seen", { tag: "@once" }, async ({
  page,
}) => {
  await page.goto("/");
  await field(page).fill("naryshkin");
  await expect(page.getByRole("option").first()).toBeVisible();
  await field(page).press("Enter");
  await expect(page).toHaveURL(/q=naryshkin/);
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
});

test("the suggestions stay on the screen, however many chips stand before the words", async ({ page }) => {
  const width = page.viewportSize()!.width;
  const statuses = ["reported", "alleged", "confirmed", "disputed", "refuted", "retracted", "corroborated"];
  for (const chips of statuses.keys()) {
    const search = statuses
      .slice(0, chips)
      .map((status) => `status=${status}`)
      .join("&");
    await page.goto(`/?${search}`);
    await field(page).fill("nary");
    await expect(page.getByRole("option").first()).toBeVisible();
    const { x, width: wide } = (await page.getByRole("listbox", { name: "Suggestions" }).boundingBox())!;
    expect(x, search).toBeGreaterThanOrEqual(0);
    expect(x + wide, search).toBeLessThanOrEqual(width);
  }
});

test("dates that are shown closer can be moved beyond what is shown, and be freed", async ({ page }) => {
  await page.goto("/?from=2017-12&to=2018-01-15");
  await expect(page.getByText("Claims per day")).toBeVisible();
  const earliest = page.getByRole("slider", { name: "Earliest date" }).filter({ visible: true });
  await earliest.focus();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("PageDown");
  // The first day that is shown is no end of what is known.
  await expect(page).toHaveURL(/from=2017-11-\d\d/);
  await expect(earliest).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page).not.toHaveURL(/from=/);
  await expect(page.getByText("Claims per month")).toBeVisible();
});
