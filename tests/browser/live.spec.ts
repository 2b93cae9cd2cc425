import { oneDay, oneDayStory } from "../one-day-story";
import { accessible } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { importDossier } from "./import";
import { expect, test } from "./test";

// A house of its own: what is published here would be told to whoever has a page open in another test.
test.describe.configure({ mode: "serial" });
let house: OwnHouse;

const bring = (dossier: object) => importDossier(house.reach, dossier);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openOwnHouse();
  await bring(oneDayStory(1));
});
test.afterAll(() => house?.close());

test("an open page says that something changed, moves nothing, and shows it when it is asked to", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const path = `/stories/${oneDay}`;
  const asked = page.waitForRequest(/\/live\?/);
  await page.goto(`${house.url}${path}`);
  await asked;
  const note = page.getByRole("complementary", { name: "What changed meanwhile" });
  const heading = page.getByRole("heading", { level: 1 });
  const place = await heading.boundingBox();
  await expect(note.getByRole("status")).toBeEmpty();
  await bring(oneDayStory(3));
  await expect(note.getByRole("status")).toHaveText(/^[1-9] changes? since this page was opened\.$/);
  await expect(page.getByText("Ida Reeve")).toHaveCount(0);
  expect(await heading.boundingBox()).toEqual(place);
  await accessible(page, "a page with news");
  await note.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Ida Reeve").first()).toBeVisible();
  await expect(note.getByRole("status")).toBeEmpty();
});

test("a page of an earlier day, one that nobody looks at and one of nothing that changes ask for nothing", {
  tag: "@once",
}, async ({ page }) => {
  const path = `/stories/${oneDay}`;
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/live?") && asked.push(request.url()));
  for (const address of [`${path}?asOf=2018-01-30`, "/about/statuses", `/embed${path}`]) {
    await page.goto(`${house.url}${address}`);
    await page.waitForTimeout(3_500);
  }
  expect(asked).toEqual([]);
});

test("without JavaScript nothing is lost", { tag: "@once" }, async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house.url}/stories/${oneDay}`);
  await expect(page.getByText("Ida Reeve").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Later" })).toHaveCount(0);
  await context.close();
});
