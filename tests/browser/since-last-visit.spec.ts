import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./test";

const story = "/stories/spy-chief-us-visit";
const kept = "reportedly:seen:spy-chief-us-visit";

test("a reader who comes back sees what is new, until it is marked as seen", async ({ page }) => {
  const section = page.getByRole("region", { name: "Since your last visit" });
  await page.goto(story);
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), kept)).not.toBeNull();
  await expect(section).toHaveCount(0);

  // As if the last visit had been before anything of the story was stored.
  await page.evaluate((key) => localStorage.setItem(key, "2017-12-31T12:00:00.000Z"), kept);
  await page.reload();
  await expect(section.getByText("31 Dec 2017, 12:00 UTC")).toBeVisible();
  await expect(section.getByRole("link", { name: /met CIA director/ })).toBeAttached();
  const { violations } = await new AxeBuilder({ page })
    .include("section[aria-labelledby=changes-h]")
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await section.getByRole("button", { name: "Mark as seen" }).click();
  await expect(section).toHaveCount(0);
  const answered = page.waitForResponse(/\/changes\?net=1/);
  await page.reload();
  expect(await (await answered).json()).toMatchObject({ total: 0 });
  await expect(section).toHaveCount(0);
});

test("nothing is said of a last visit on a page as it was known on another day", async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, "2017-12-31T12:00:00.000Z"), kept);
  await page.goto(`${story}?asOf=2018-01-30`);
  await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("region", { name: "Since your last visit" })).toHaveCount(0);
});

test("changes stand in columns where there is room, and apart from each other", async ({ page }) => {
  await page.goto(`${story}/changes?from=2017-01-06`);
  const items = page.getByRole("region", { name: "New claims" }).getByRole("listitem");
  const boxes = async () => {
    const [first, second] = [await items.nth(0).boundingBox(), await items.nth(1).boundingBox()];
    if (!first || !second) throw new Error("There are no changes to look at");
    return { right: second.x - (first.x + first.width), below: second.y - (first.y + first.height) };
  };
  expect((await boxes()).right).toBeGreaterThanOrEqual(16);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await boxes()).below).toBeGreaterThanOrEqual(16);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two days are compared with a form, from a link on the story", async ({ page }) => {
    await page.goto(story);
    await page.getByRole("link", { name: "What changed between two days" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed");
    await page.getByLabel("From", { exact: true }).fill("2017-01-06");
    await page.getByLabel("to", { exact: true }).fill("2018-01-30");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/from=2017-01-06&to=2018-01-30/);
    await expect(page.getByRole("heading", { name: "New claims" })).toBeVisible();
    await expect(page.getByRole("link", { name: /declined to comment/ })).toHaveCount(2);
  });

  test("the Follow button leads to both feeds, and the head names them", async ({ page, request }) => {
    await page.goto(story);
    await page.getByText("Follow", { exact: true }).click();
    for (const [name, type] of [
      ["Atom feed", "application/atom+xml"],
      ["JSON Feed", "application/feed+json"],
    ] as const) {
      const address = await page.getByRole("link", { name }).getAttribute("href");
      const feed = await request.get(address ?? "");
      expect(feed.status()).toBe(200);
      expect(feed.headers()["content-type"]).toContain(type);
      expect(await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute("href")).toContain(
        address,
      );
      const again = await request.get(address ?? "", {
        headers: { "If-None-Match": feed.headers().etag ?? "" },
      });
      expect(again.status()).toBe(304);
    }
  });

  test("a day that cannot be read is said to be so", async ({ page }) => {
    const answer = await page.goto(`${story}/changes?from=soon`);
    expect(answer?.status()).toBe(400);
  });
});
