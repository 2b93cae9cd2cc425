import type { Page } from "@playwright/test";
import { generatedDossier } from "../../bench/generated-dossier";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { importDossier } from "./import";
import { expect, test } from "./test";

// A house of its own: a story of seven hundred claims would crowd everybody else's timeline.
test.describe.configure({ mode: "serial" });
const path = "/stories/generated-700";
let house: OwnHouse;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openOwnHouse();
  const dossier = generatedDossier(700);
  const claims = dossier.claims.map((claim) => ({
    ...claim,
    about: ["person-0", ...claim.about.filter((one) => one !== "person-0")],
  }));
  await importDossier(house.reach, { ...dossier, claims });
});
test.afterAll(() => house?.close());

const shownOf = /^(\d+) of ([\d,]+) (?:entries )?shown\.$/;

/** Where the entries on the page lead. */
function addresses(page: Page): Promise<(string | null)[]> {
  return page
    .locator("[data-entry] :is(h3, h4) a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader goes from a great story through all of one kind and back, on the day asked for", async ({
    page,
  }) => {
    test.slow();
    await page.goto(`${house.url}${path}?asOf=2026-01-01`);
    await expect(page.getByRole("heading", { level: 2, name: "What is confirmed" })).toBeVisible();
    await expect(page.locator("[data-entry]")).toHaveCount(50);
    const [, , entries] = shownOf.exec(await page.getByText(shownOf).innerText())!;

    // All of one kind: as many as the story said, a page at a time.
    const all = page.getByRole("link", { name: /^All \d+ reported claims$/ });
    const count = Number(/\d+/.exec(await all.innerText())![0]);
    await all.click();
    await expect(page.getByText(`${count} entries in 1 story`)).toBeVisible();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2026-01-01");
    let met = await page.locator("[data-entry]").count();
    const pager = page.getByRole("navigation", { name: "Pages" });
    while ((await pager.getByRole("link", { name: "Older entries" }).count()) > 0) {
      await pager.getByRole("link", { name: "Older entries" }).click();
      met += await page.locator("[data-entry]").count();
    }
    expect(met).toBe(count);

    // Back to the story, and on where its timeline ends.
    await page
      .getByRole("list", { name: "Pages of what is chosen" })
      .getByRole("link", { name: "700 claims" })
      .click();
    await expect(page).toHaveURL(`${house.url}${path}?asOf=2026-01-01`);
    const told = await addresses(page);
    await page.getByRole("link", { name: "Older entries" }).click();
    await expect(page.locator("[data-entry]")).toHaveCount(50);
    const following = await addresses(page);
    expect(following).toHaveLength(50);
    expect(following.filter((address) => told.includes(address))).toEqual([]);
    await expect(page.getByText(`50 of ${entries} shown.`)).toBeVisible();
  });

  test("a reader goes from a long list of what is said of somebody to all of it and back", async ({
    page,
  }) => {
    await page.goto(`${house.url}/people/person-0`);
    const about = page.getByRole("region", { name: /^Claims about Person 0/ });
    await expect(about.locator("[data-entry]")).toHaveCount(50);
    const all = about.getByRole("link", { name: /^All [\d,]+ entries that name Person 0$/ });
    const count = /[\d,]+/.exec(await all.innerText())![0];
    await all.click();
    await expect(page.getByRole("status").getByText(`${count} entries`)).toBeVisible();
    await page
      .getByRole("list", { name: "Pages of what is chosen" })
      .getByRole("link", { name: "Person 0" })
      .click();
    await expect(page).toHaveURL(`${house.url}/people/person-0`);
  });

  test("all articles of an outlet can be reached", async ({ page }) => {
    await page.goto(`${house.url}/organizations/outlet-0/articles`);
    await expect(page.getByRole("heading", { level: 1, name: "Articles that we hold" })).toBeVisible();
    await page.getByRole("link", { name: "Outlet 0", exact: true }).first().click();
    await expect(page).toHaveURL(`${house.url}/organizations/outlet-0`);
  });
});

test("the charts of a great story have parts, each claim on one of them", async ({ page }) => {
  await page.goto(`${house.url}${path}/charts/status`);
  const shown = () => page.getByText(/^Claims \d+ to \d+ of \d+$/).innerText();
  const [, , total] = (await shown()).match(/\d+/g)!.map(Number);
  let last = 0;
  for (;;) {
    const [from, to] = (await shown()).match(/\d+/g)!.map(Number);
    expect(from).toBe(last + 1);
    last = to!;
    const next = page.getByRole("link", { name: "The next part" });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page).toHaveURL(new RegExp(`page=${Math.floor(last / 40) + 1}$`));
    await expect(page.getByText(`Claims ${last + 1} to`)).toBeVisible();
  }
  expect(last).toBe(total);
});

test("the pages of great stories and busy people are accessible and fit", async ({ page }) => {
  test.setTimeout(240_000);
  for (const [name, address] of [
    ["story", path],
    ["person", "/people/person-0"],
    ["timeline", "/?story=generated-700&status=reported"],
    ["articles", "/organizations/outlet-0/articles"],
    ["status by day", `${path}/charts/status`],
    ["who says what", `${path}/charts/sources`],
    ["who is tied to whom", `${path}/charts/network`],
    ["a person’s ties", "/people/person-0/charts/network"],
    ["posts and sanctions", `${path}/charts/posts`],
  ] as const) {
    await page.goto(`${house.url}${address}`);
    await accessible(page, name);
    await fits(page, name);
  }
});
