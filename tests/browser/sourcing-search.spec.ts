import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { expect, test } from "./test";

// Somebody asks what a claim rests on, with the keys alone and without a script.

const chips = (page: Page) => page.getByRole("list", { name: "Filters that are set" }).getByRole("listitem");
const field = (page: Page) => page.getByLabel("Search claims");
const main = (page: Page) => page.getByRole("main");

/** What is found is credited to Antonov or passed on by the channel: nothing of it has another origin. */
async function showsWhatRests(page: Page): Promise<void> {
  await expect(
    main(page)
      .getByText(/^\d+ entries in 1 story$/)
      .first(),
  ).toBeVisible();
  await expect(main(page).getByText("joint fight against terrorism").first()).toBeVisible();
  await expect(main(page).getByText("The US Treasury has had Naryshkin under sanctions")).toHaveCount(0);
}

test("by keyboard: a name is offered for rests:, becomes a chip, and goes again", async ({ page }) => {
  await page.goto("/");
  await field(page).focus();
  await page.keyboard.type("rests:rossi");
  await expect(page.getByRole("option", { name: /Rossiya-1/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(chips(page)).toHaveText([/rests:\s*Rossiya-1/]);
  await showsWhatRests(page);

  await expect(field(page)).toBeFocused();
  await page.keyboard.type("was:rep");
  await expect(page.getByRole("option", { name: /^Reported status/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await field(page).fill("origins:many is:circular");
  await page.keyboard.press("Enter");
  await expect(
    main(page).getByText("“many” is not a number of origins, such as 1, 2.. or 1..2"),
  ).toBeVisible();

  await page.goto('/?q=rests:"Rossiya-1"+sanctioned:nowhere');
  await expect(main(page).getByText("No sanction list and no authority is called “nowhere”.")).toBeVisible();
  await page.getByRole("link", { name: "Remove sanctioned nowhere" }).focus();
  await page.keyboard.press("Enter");
  await expect(chips(page)).toHaveText([/rests:\s*Rossiya-1/]);
  await showsWhatRests(page);
  await fits(page, "the search");
  await accessible(page, "the search");
  await page.goto("/about/search");
  await accessible(page, "the terms");
});

test("the feed, the file and the API of such a search hold what the page shows", { tag: "@once" }, async ({
  page,
  request,
}) => {
  const q = 'rests:"Rossiya-1"';
  await page.goto(`/?${new URLSearchParams({ q })}`);
  const feed = await request.get(`/feed.json?${new URLSearchParams({ q })}`);
  expect(feed.status()).toBe(200);
  const { items }: { items: { title?: string; content_text?: string }[] } = await feed.json();
  const told = JSON.stringify(items);
  expect(told).toContain("terrorism");
  expect(told).not.toContain("The US Treasury has had Naryshkin under sanctions");
  const listed = await request.get("/api/v1/claims?rests=rossiya-1&reporting=circular&origins=1&limit=200");
  const { items: claims }: { items: { independence: { min: number } }[] } = await listed.json();
  expect(claims.length).toBeGreaterThan(0);
  for (const { independence } of claims) expect(independence.min).toBe(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the terms are looked up, tried and asked of an earlier day", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "What the search understands" }).click();
    await expect(page.getByRole("heading", { name: "What the search understands" })).toBeVisible();
    await fits(page, "the terms");
    await page.getByRole("link", { name: 'rests:"Rossiya-1"' }).click();
    await expect(chips(page)).toHaveText([/rests:\s*Rossiya-1/]);
    await showsWhatRests(page);
    await field(page).fill("is:circular");
    await field(page).press("Enter");
    await expect(chips(page)).toHaveText([/is:\s*circular/, /rests:\s*Rossiya-1/]);
    await showsWhatRests(page);
    await page.goto('/?q=rests:"Rossiya-1"&asOf=2014-03-19');
    await expect(main(page).getByText("No entries").first()).toBeVisible();
  });
});
