import type { Locator, Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { expect, test } from "./test";

const story = "/stories/spy-chief-us-visit";
const worked = /met CIA director Mike Pompeo/;

/** Every page of the worked story, reached as a reader reaches it: by links from the timeline. */
async function walk(page: Page, at: (name: string) => Promise<void>): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("link", { name: worked }).first()).toBeVisible();
  await at("timeline");
  await page.getByRole("link", { name: worked }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(worked);
  await at("claim");
  await page
    .getByRole("main")
    .getByRole("link", { name: /spy chief reportedly met/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 2, name: "What is confirmed" })).toBeVisible();
  await at("story");
  await page.getByRole("main").getByRole("link", { name: "Sergey Naryshkin" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sergey Naryshkin");
  await at("person");
  await page.getByRole("main").getByRole("link", { name: "SVR", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("SVR");
  await at("organization");
  await page.goto(story);
  await page
    .getByRole("link", { name: /Sanctioned Spy Chief/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Sanctioned Spy Chief/);
  await at("article");
}

test("a reader walks timeline, claim, story, person, organization and article", async ({ page }) => {
  await walk(page, (name) => fits(page, name));
});

test("every page is accessible", async ({ page }) => {
  test.setTimeout(240_000);
  await walk(page, (name) => accessible(page, name));
  for (const path of [
    "/stories",
    "/people",
    "/organizations",
    "/about/statuses",
    "/changes",
    `${story}/cite`,
    "/?q=nothing+says+this",
    "/nowhere",
    "/?asOf=tomorrow",
    `${story}?asOf=2014-03-20`,
  ]) {
    await page.goto(path);
    await accessible(page, path);
    await fits(page, path);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader walks the same way", async ({ page }) => {
    await walk(page, async () => undefined);
  });

  test("filters and search are forms that work", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Search claims").first().fill("terrorism");
    await page.getByLabel("Search claims").first().press("Enter");
    await expect(page.getByRole("link", { name: /joint fight against terrorism/ }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: worked })).toHaveCount(0);
  });

  test("what is not there is said in words, with 404", { tag: "@once" }, async ({ page }) => {
    const rooms = ["claims", "stories", "articles", "people", "organizations", "filters"];
    for (const path of [...rooms.map((room) => `/${room}/nope`), "/stories/nope/changes", "/setup"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(
        "There is nothing at this address",
      );
      expect(new URL(page.url()).pathname).toBe(path);
    }
  });

  test("a claim is cited from its page, as a file too, and the address says whether it is as cited", {
    tag: "@once",
  }, async ({ page }) => {
    await page.goto(`${story}?asOf=2018-01-30`);
    await page.getByRole("main").getByRole("link", { name: worked }).first().click();
    await page.getByRole("link", { name: "Cite", exact: true }).click();
    await expect(page.getByRole("blockquote")).toContainText("as of 30 Jan 2018: “");
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "BibTeX" }).click();
    expect((await file).suggestedFilename()).toMatch(/^c-\w+-citation\.bib$/);
    const pinned = (await page.getByRole("link", { name: /sha256=/ }).getAttribute("href"))!;
    const { pathname, search } = new URL(pinned);
    await page.goto(pathname + search);
    await expect(page.getByRole("complementary", { name: "What was cited" })).toContainText(
      "This is what was cited on",
    );
    await page.goto(`${pathname}${search.slice(0, -1)}`);
    await expect(page.getByRole("complementary", { name: "What was cited" })).toContainText(
      "This is not what was cited.",
    );
  });

  test("what changes on the whole site is a page with a search, and can be followed", {
    tag: "@once",
  }, async ({ page }) => {
    await page.goto("/changes");
    await page.getByLabel("Only what a search finds").fill("terrorism");
    await page.getByLabel("Only what a search finds").press("Enter");
    await expect(page.getByRole("link", { name: /joint fight against terrorism/ }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: worked })).toHaveCount(0);
    await page.getByText("Follow", { exact: true }).click();
    const feed = await page.getByRole("link", { name: "JSON Feed" }).getAttribute("href");
    expect((await page.request.get(feed!)).headers()["content-type"]).toContain("application/feed+json");
  });

  test("another day is a form that works", { tag: "@once" }, async ({ page }) => {
    await page.goto(`${story}?asOf=2014-03-20`);
    await expect(page.getByText("As known on 20 Mar 2014", { exact: true })).toBeVisible();
    await expect(page.getByRole("main").getByText("under sanctions since 2014").first()).toBeVisible();
    await expect(page.getByText(worked)).toHaveCount(0);
  });
});

test("what is not there is a whole page with scripts too", async ({ page }) => {
  await page.goto("/claims/nope");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  expect(new URL(page.url()).pathname).toBe("/claims/nope");
  await accessible(page, "a claim that is not there");
  await page.getByRole("link", { name: "See all stories" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stories");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
});

test("a date keeps its precision in the built pages too", { tag: "@once" }, async ({ page }) => {
  await page.goto("/people/sergey-naryshkin");
  await expect(page.getByRole("cell", { name: "since 20 Mar 2014" })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("main").getByText("Sep 2016", { exact: true })).toBeVisible();
});

test("no page shows on an earlier day what came out later", { tag: "@once" }, async ({ page }) => {
  for (const path of ["/", story, "/people/sergey-naryshkin", "/organizations/svr", "/stories", "/people"]) {
    await page.goto(`${path}?asOf=2017-12-31`);
    await expect(page.getByRole("main")).not.toContainText(worked);
    await expect(page.getByRole("main")).not.toContainText("Aeroflot");
  }
});

test("an address that leads nowhere says so with 404", { tag: "@once" }, async ({ page }) => {
  for (const path of [
    "/stories/nope",
    "/claims/c-nope",
    "/people/nobody",
    "/organizations/none",
    "/articles/a-none",
    "/nowhere",
    "/claims/%00",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: /timeline/i }).first()).toBeVisible();
  }
});

test("a day that is none is answered with 400, in words, with a way on", { tag: "@once" }, async ({
  page,
}) => {
  for (const path of ["/", story, "/people"]) {
    const answer = await page.goto(`${path}?asOf=2018-02-30`);
    expect(answer?.status(), path).toBe(400);
    await expect(page.getByText("“2018-02-30” is not a date")).toBeVisible();
    await page.getByRole("link", { name: "Open this page as of now" }).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/cannot be read/);
  }
});

// At one width: a phone has no such keyboard.
test("the keyboard alone reaches the first claim from the search field, past the filters", {
  tag: "@once",
}, async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("main").getByLabel("Search claims")).toBeFocused();
  await page.keyboard.type("Pompeo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=Pompeo/);
  const claim = page.getByRole("main").getByRole("link", { name: worked }).first();
  await expect(claim).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Skip the filters" }), 15);
  await page.keyboard.press("Enter");
  await tabTo(page, claim, 15);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(worked);
});

async function tabTo(page: Page, target: Locator, most: number): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
