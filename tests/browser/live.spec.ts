import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeDataFolder, removeDataFolder } from "../database/temporary-data";
import { oneDay, oneDayStory } from "../one-day-story";
import { accessible } from "./accessible";
import { type OpenHouse, openHouse } from "./house";
import { expect, test } from "./test";

// A house of its own: what is published here would be told to whoever has a page open in another test.
test.describe.configure({ mode: "serial" });
let house: OpenHouse;
let data: string;

async function bring(dossier: object): Promise<void> {
  const file = join(data, "story.json");
  await writeFile(file, JSON.stringify(dossier));
  const env = { ...process.env, REPORTEDLY_DATA: data, DATABASE_URL: "" };
  await promisify(execFile)(process.execPath, ["src/cli/main.mjs", "import", file], { env });
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  data = await makeDataFolder();
  house = await openHouse({ REPORTEDLY_DATA: data, DATABASE_URL: "" });
  await bring(oneDayStory(1));
});
test.afterAll(async () => {
  await house?.close();
  if (data) await removeDataFolder(data);
});

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

test("a page of an earlier day, one that nobody looks at and one of nothing that changes ask for nothing", async ({
  page,
}) => {
  const path = `/stories/${oneDay}`;
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/live?") && asked.push(request.url()));
  for (const address of [`${path}?asOf=2018-01-30`, "/about/statuses", `/embed${path}`]) {
    await page.goto(`${house.url}${address}`);
    await page.waitForTimeout(3_500);
  }
  expect(asked).toEqual([]);
});

test("without JavaScript nothing is lost", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house.url}/stories/${oneDay}`);
  await expect(page.getByText("Ida Reeve").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Later" })).toHaveCount(0);
  await context.close();
});
