import { accessible, fits } from "./accessible";
import { signedInAs } from "./people";
import { publishedStory } from "./published-story";
import { expect, test } from "./test";

// What was wrong is told where it stood, and is no news.

test.skip(({ isMobile }) => isMobile, "the desk's own pages are drawn alike at both widths");

test("an error is put right at publishing, and readers are told what it said, what it says and why", async ({
  page,
  context,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor", "M. Keller");
  const { id, slug, claims } = await publishedStory(editor);
  const [claim] = claims;
  await page.goto(`/desk/claims/${claim!.id}`);
  const text = page.getByRole("textbox", { name: "Claim", exact: true });
  await text.fill("The old ferry port of Velm closed before noon");
  await expect(page.locator("[data-foot]")).toContainText(/^Saved/, { timeout: 15_000 });

  await page.goto(`/desk/stories/${id}`);
  const plan = page.locator("#publish");
  await plan.getByLabel("This is a correction").check();
  await plan.getByLabel("What was wrong, as readers are told").fill("We had the day wrong.");
  await accessible(page, "a correction at publishing");
  await plan.getByRole("button", { name: /^Publish/ }).click();
  await expect(plan.getByRole("heading", { name: "Published" })).toBeVisible({ timeout: 15_000 });

  await page.goto(`/claims/${claim!.id}`);
  const told = page.getByRole("region", { name: "Corrections" });
  await expect(told).toContainText("before noon");
  await expect(told).toContainText(claim!.text);
  await expect(told).toContainText("We had the day wrong.");
  // The page of an earlier day is a page of that day.
  await page.goto(`/claims/${claim!.id}?asOf=2019-02-20`);
  await expect(page.getByRole("region", { name: "Corrections" })).toHaveCount(0);

  await page.goto(`/stories/${slug}/changes`);
  await expect(page.getByRole("region", { name: "Corrected, which is no news" })).toContainText(
    "before noon",
  );

  // Whoever was here before, and whoever follows the story, is told it apart from news.
  await page.evaluate(
    (key) => localStorage.setItem(key, "2017-12-31T12:00:00.000Z"),
    `reportedly:seen:${slug}`,
  );
  await page.goto(`/stories/${slug}`);
  const since = page.getByRole("region", { name: "Since your last visit" });
  await expect(since.getByRole("region", { name: "Corrections since then" })).toContainText("before noon");
  const own = await (await page.request.get(`/stories/${slug}/feed.atom`)).text();
  expect(own).toContain('<category term="corrected"');
  expect(own).toContain("We had the day wrong.");

  await page.goto("/about");
  await page.getByRole("navigation", { name: "Footer" }).getByRole("link", { name: "Corrections" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  await expect(page.locator("[data-correction]").filter({ hasText: "before noon" }).first()).toContainText(
    "We had the day wrong.",
  );
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await accessible(page, `corrections, ${width}`);
    await fits(page, `corrections, ${width}`);
  }
  const feed = await page.request.get("/corrections/feed.atom");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  expect(await feed.text()).toContain("before noon");
});
