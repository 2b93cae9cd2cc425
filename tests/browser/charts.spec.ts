import { accessible, fits } from "./accessible";
import { expect, test } from "./test";

const story = "/stories/spy-chief-us-visit";

test("a reader sees at a glance how each claim stood on which day, and goes on to who says what", async ({
  page,
}) => {
  await page.goto(story);
  const charts = page.getByRole("navigation", { name: "Charts" });
  await charts.getByRole("link", { name: "Status by day" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Status by day" })).toBeVisible();
  const met = page
    .getByRole("listitem")
    .filter({ hasText: "Naryshkin met CIA director Mike Pompeo" })
    .first();
  await expect(met).toContainText("Reported from 30 Jan 2018");
  await accessible(page, "status by day");
  await fits(page, "status by day");

  await charts.getByRole("link", { name: "Who says what" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Who says what" })).toBeVisible();
  const antonov = page.getByRole("row").filter({ hasText: "Anatoly Antonov" });
  await expect(
    antonov.getByRole("link", { name: /^Confirms, through Rossiya-1, in The Daily Beast/ }),
  ).toHaveCount(1);
  const cia = page.getByRole("row").filter({ has: page.getByRole("link", { name: "CIA", exact: true }) });
  await expect(cia).toContainText("Declined to comment");
  await expect(cia).not.toContainText("Denies");
  await accessible(page, "who says what");
  await fits(page, "who says what");

  await page.getByRole("link", { name: "name", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  const names = await page.getByRole("rowheader").allInnerTexts();
  const speakers = names.filter((name) => !name.includes("Document"));
  expect(speakers).toEqual([...speakers].sort(new Intl.Collator("en").compare));

  await antonov.getByRole("link", { name: /^Confirms/ }).press("Enter");
  await expect(page).toHaveURL(/\/claims\/[^/]+#said-/);
});

test("a chart of an earlier day tells nothing that came later", { tag: "@once" }, async ({ page }) => {
  await page.goto(`${story}/charts/status?asOf=2017-02-01`);
  await expect(page.getByText("Naryshkin met CIA director Mike Pompeo")).toHaveCount(0);
  await expect(page.getByText("Confirmed").first()).toBeVisible();
  await page.goto(`${story}/charts/status?asOf=2001-01-01`);
  await expect(page.getByText("Nothing was known of this story on that day.")).toBeVisible();
  await page.goto(`${story}/charts/sources?asOf=2017-02-01`);
  await expect(page.getByText("Rossiya-1", { exact: true })).toHaveCount(0);
});

test("a reader sees who is tied to whom, and in words who does what in which claim", async ({
  page,
  request,
}) => {
  await page.goto(story);
  const charts = page.getByRole("navigation", { name: "Charts" });
  await charts.getByRole("link", { name: "Who is tied to whom" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Who is tied to whom" })).toBeVisible();
  const rows = page.getByRole("row");
  const antonov = rows.filter({ hasText: /^Anatoly Antonov/ });
  await expect(antonov.filter({ hasText: "says so in a claim about" }).first()).toContainText(
    "Confirms: claim 1",
  );
  // Antonov named nobody: nothing ties him to whom he did not name.
  await expect(antonov.filter({ hasText: "Mike Pompeo" })).toHaveCount(0);
  const cia = rows.filter({ hasText: /^CIA/ });
  await expect(cia.filter({ hasText: "would not comment on a claim about" })).toContainText("Mike Pompeo");
  await expect(cia.filter({ hasText: "denies" })).toHaveCount(0);
  await accessible(page, "who is tied to whom");
  await fits(page, "who is tied to whom");

  const told = await request.get(
    new URL((await page.getByRole("link", { name: "As JSON" }).getAttribute("href"))!, page.url()).href,
  );
  expect((await told.json()).of).toMatchObject({ kind: "story", path: story });
  await page.getByRole("link", { name: "9 ties" }).first().press("Enter");
  await expect(page).toHaveURL(/#tied-/);
});

test("posts and sanctions stand with whether they were held on the day asked for, and lead from a person too", async ({
  page,
}) => {
  const chairman = page.getByRole("listitem").filter({ hasText: "State Duma" }).last();
  await page.goto(`${story}/charts/posts?asOf=2015-05-01`);
  await expect(chairman).toContainText("since 21 Dec 2011. Held on 1 May 2015");
  // Until 2016, and nothing tells which day of it.
  await page.goto(`${story}/charts/posts?asOf=2016-05-01`);
  await expect(chairman).toContainText("Perhaps held on 1 May 2016");
  await expect(page.getByText("Director, SVR")).toHaveCount(0);
  await page.goto("/people/sergey-naryshkin");
  await page
    .getByRole("navigation", { name: "Charts" })
    .getByRole("link", { name: "Posts and sanctions" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Posts and sanctions" })).toBeVisible();
  await expect(chairman).toContainText("Chairman, State Duma");
  await expect(page.getByText("21 Dec 2011 to 2016. No longer held now.")).toBeVisible();
  await expect(page.getByText("since 20 Mar 2014. In force now.")).toBeVisible();
  await accessible(page, "posts and sanctions");
  await fits(page, "posts and sanctions");
  await page.goto("/embed/people/sergey-naryshkin/charts/posts");
  await expect(page.getByText("since 20 Mar 2014. In force now.")).toBeVisible();
  await accessible(page, "posts in a frame");
});

test("an address of a chart that cannot be read is said so, and one of no story leads nowhere", {
  tag: "@once",
}, async ({ request, baseURL }) => {
  const answer = (path: string) => request.get(`${baseURL}${path}`);
  expect((await answer(`${story}/charts/sources?sort=loudness`)).status()).toBe(400);
  expect((await answer(`${story}/charts/status?page=0`)).status()).toBe(400);
  expect((await answer("/stories/none/charts/status")).status()).toBe(404);
  expect((await answer("/claims/none/charts/spread")).status()).toBe(404);
  expect((await answer(`${story}/charts/status?page=99`)).status()).toBe(404);
  expect((await answer("/people/nobody/charts/network")).status()).toBe(404);
  expect((await answer("/people/sergey-naryshkin/charts/posts?page=0")).status()).toBe(400);
  expect((await answer("/people/sergey-naryshkin/charts/status")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader follows from a claim how it spread, and from whom each had it", async ({ page }) => {
    await page.goto(story);
    await page
      .getByRole("link", { name: /^Naryshkin met CIA director/ })
      .first()
      .click();
    await page.getByRole("link", { name: "How it spread, by time" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "How it spread" })).toBeVisible();
    await expect(page.getByText("Reported", { exact: true }).first()).toBeVisible();
    const rows = page.getByRole("main").getByRole("list").last().getByRole("listitem");
    await expect(rows).toHaveText([/Rossiya-1.*Where it begins/s, /The Daily Beast.*Had it from Rossiya-1/s]);
    await fits(page, "how it spread");
  });
});
