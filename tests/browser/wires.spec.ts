import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cookieFor, somebody } from "../accounts/people";
import { newsItem } from "../services/wires/wire-files";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and a folder that it watches.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "its pages are looked at in both widths here");

let house: OwnHouse;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), "wires-"));
  house = await openOwnHouse({ WORKERS: "1", WIRES_FOLDER: folder });
});
test.afterAll(async () => {
  await house?.close();
});

const embargo = "<embargoed>2999-12-01T06:00:00Z</embargoed>";
const about =
  '<infoSource role="cpprole:origcont" literal="g"><name>Halm Gazette</name></infoSource><infoSource role="x-tna:helper" literal="q"><name>Quay Press</name></infoSource>';

test("an editor sends a wire by the keyboard, brings it in, and cannot publish it before its hour; a kill comes by the folder", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const { email } = await somebody(house.db, "editor", "wires@newsroom.example");
  await keepCookies(context, await cookieFor(house.db, email), house.url);
  await page.goto(`${house.url}/desk`);
  await page.getByRole("link", { name: "Wires", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wires");
  const main = page.getByRole("main");
  await expect(main.getByText("None yet.")).toBeVisible();
  await accessible(page, "wires before any came");
  const choose = (name: string, text: string) =>
    page.setInputFiles("#wire-file", { name, mimeType: "text/xml", buffer: Buffer.from(text) });

  await choose("broken.xml", "<newsItem guid='x'>");
  await expect(main.getByRole("alert")).toHaveText(/breaks off in the midst/, { timeout: 30_000 });
  await choose("halm.xml", newsItem({ meta: embargo, about }));
  const found = main.getByRole("list", { name: "What stands in halm.xml" }).first();
  await expect(found).toContainText("Port of Halm stays shut", { timeout: 30_000 });
  await expect(found).toContainText("Embargoed until 1 Dec 2999, 06:00 UTC.");
  await expect(found).toContainText("suggestions read in it");
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page, `a wire at ${width}`);
  }
  await accessible(page, "a wire that is looked at");
  expect(await house.db.feedItem.count()).toBe(0);
  await main.getByRole("button", { name: "Put into the inbox" }).focus();
  await page.keyboard.press("Enter");
  await expect(main.getByRole("status")).toContainText("It is in the inbox.", { timeout: 30_000 });
  await main.getByRole("link", { name: "Open the inbox" }).focus();
  await page.keyboard.press("Enter");

  const items = page.getByRole("list", { name: "What came in" }).locator(":scope > li");
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("The News Agency");
  await expect(items).toContainText(
    "Embargoed until 1 Dec 2999, 06:00 UTC. Nothing of it can be published before.",
  );
  await expect(items).toContainText("Halm Gazette wrote it");
  await expect(items).toContainText(
    "Quay Press in a role that is not known here (x-tna:helper): nothing is made of it",
  );
  await expect(items).toContainText("Passed on by The News Agency.");
  await accessible(page, "an inbox with a wire");
  await fits(page, "an inbox with a wire");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");

  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(field("The article")).toHaveValue(/^The port of Halm will stay shut/);
  await expect(field("Outlet")).toHaveValue("Halm Gazette");
  await expect(field("Author")).toHaveValue("Ada Kern");
  await expect(field("Published")).toHaveValue("2999-12-01T06:00:00.000Z");
  await accessible(page, "a new article of a wire");
  await field("Title").focus();
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/desk\/articles\/(?!new)/, { timeout: 30_000 });
  const { articleId } = await house.db.feedItem.findFirstOrThrow();
  await page.goto(`${house.url}/desk/articles/${articleId}/details`);
  await expect(page.getByRole("region", { name: "What its wire says" })).toContainText(
    "Embargoed until 1 Dec 2999",
  );

  const story = await house.db.draft.findFirstOrThrow({ where: { kind: "story" } });
  await page.goto(`${house.url}/desk/stories/${story.id}`);
  const held = page.getByRole("region", { name: /^Held back/ });
  await expect(held).toContainText("Embargoed until 1 Dec 2999, 06:00 UTC.", { timeout: 30_000 });
  // There is nothing to press, and whoever sends it all the same is refused.
  await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  const { digest } = await (await page.request.get(`${house.url}/api/desk/stories/${story.id}/plan`)).json();
  const refused = await page.request.post(`${house.url}/api/desk/publish`, {
    headers: { Origin: house.url },
    data: { action: crypto.randomUUID(), scope: { kind: "story", id: story.id }, digest, note: null },
  });
  expect([refused.status(), (await refused.json()).error.message]).toEqual([
    400,
    "Embargoed until 1 Dec 2999, 06:00 UTC.",
  ]);
  await accessible(page, "a story that an embargo holds");

  writeFileSync(
    path.join(folder, "kill.xml"),
    newsItem({
      version: "2",
      meta: '<pubStatus qcode="stat:canceled"/><edNote>KILL: it was made up.</edNote>',
      content: "",
    }),
  );
  await expect.poll(() => readdirSync(path.join(folder)), { timeout: 60_000 }).toEqual(["done"]);
  await page.goto(`${house.url}/desk/changed`);
  await expect(page.getByRole("list", { name: "Articles that changed at their source" })).toContainText(
    "Killed by its wire: KILL: it was made up.",
  );
  await page.goto(`${house.url}/desk/stories/${story.id}`);
  await expect(held).toContainText("Killed by its wire.", { timeout: 30_000 });
  expect(await house.db.article.count({ where: { title: "Port of Halm stays shut" } })).toBe(0);
});
