import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cookieFor, somebody } from "../accounts/people";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and outlets on this machine that it may ask.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "how its pages are drawn is looked at in others");

const story =
  "HALM (AP) The port of Halm will stay shut until Thursday at the earliest, the harbour authority said on Monday, after a storm tore " +
  "two cranes from their rails and sank a barge at the fuel pier. Nobody was hurt, harbour master Tom Lind told reporters.";
const item = (address: string, title: string, text: string) =>
  `<item><title>${title}</title><link>${address}</link><guid>${address}</guid><description>${text}</description></item>`;
const feed = (title: string, ...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join("")}</channel></rss>`;

let house: OwnHouse;
let site: Server;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = createServer((request, response) => {
    const send = (type: string, text: string) => response.writeHead(200, { "Content-Type": type }).end(text);
    const at = (path: string) => `${address}${path}`;
    if (request.url === "/")
      return send(
        "text/html",
        `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
         <link rel="alternate" type="application/rss+xml" title="Sport" href="/sport.xml"></head><body>Gazette</body></html>`,
      );
    if (request.url === "/news.xml")
      return send(
        "text/xml",
        feed(
          "The Harbour Gazette",
          item(at("/port"), "Port stays shut", story),
          item(at("/road"), "Road to close &lt;script&gt;alert(1)&lt;/script&gt;", "The council voted."),
        ),
      );
    if (request.url === "/wire.xml")
      return send("text/xml", feed("The Wire", item(at("/wire"), "Halm port shut", story)));
    if (request.url === "/down.xml") return response.writeHead(503).end();
    send(
      "text/html; charset=utf-8",
      `<!doctype html><html lang="en"><head><title>Port stays shut</title></head><body><article><h1>Port stays shut</h1><p>${story}</p>
       <p>“No ship will sail before noon,” Lind said.</p></article></body></html>`,
    );
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const { port } = site.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  house = await openOwnHouse({ WORKERS: "1", OUTSIDE_HOSTS: `127.0.0.1:${port}` });
});
test.afterAll(async () => {
  await house?.close();
  site?.closeAllConnections();
  site?.close();
});

test("feeds are followed, looked through and brought in from, by the keyboard; what is down says so", async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  const claims = await house.db.claim.count();
  const { email } = await somebody(house.db, "editor", "feeding@newsroom.example");
  await keepCookies(context, await cookieFor(house.db, email), house.url);
  await page.goto(`${house.url}/desk/inbox`);
  await expect(page.getByText("No feed is followed yet.")).toBeVisible();
  await accessible(page, "an empty inbox");
  await page.getByRole("link", { name: "Follow feeds" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feeds");

  const add = async (url: string) => {
    await page.getByLabel("Address").fill(url);
    await page.keyboard.press("Enter");
  };
  await add("not an address at all");
  await expect(page.getByText("is no address of a feed or a page")).toBeVisible();
  await add(`${address}/`);
  await page.getByRole("button", { name: "Follow News" }).click({ timeout: 30_000 });
  const rows = page.getByRole("region", { name: /Followed/ }).getByRole("listitem");
  await expect(rows.filter({ hasText: "The Harbour Gazette" })).toContainText("2 wait in the inbox", {
    timeout: 30_000,
  });
  await add(`${address}/wire.xml`);
  await expect(rows.filter({ hasText: "The Wire" })).toContainText("Last read", { timeout: 30_000 });
  await add(`${address}/down.xml`);
  await expect(rows.filter({ hasText: "/down.xml" })).toContainText("out of service for the moment (503)", {
    timeout: 30_000,
  });
  await accessible(page, "feeds");
  await fits(page, "feeds");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save ours" }).click();
  expect((await saved).suggestedFilename()).toBe("feeds.opml");

  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inbox");
  const items = page.getByRole("list", { name: "What came in" }).locator(":scope > li");
  await expect(items).toHaveCount(2);
  await expect(items.filter({ hasText: "Port stays shut" })).toContainText(
    "also in The Wire. However many carry it, it is one origin",
  );
  await accessible(page, "an inbox");
  await fits(page, "an inbox");

  // By keys: to the one that is not wanted, away with it, and back.
  await page.keyboard.press("j");
  await expect(items.first().locator("a").first()).toBeFocused();
  const first = await items.first().locator("a").first().innerText();
  await page.keyboard.press("x");
  await expect(items).toHaveCount(1);
  await expect(items.first().locator("a").first()).toBeFocused();
  await page.keyboard.press("u");
  await expect(items).toHaveCount(2);
  await expect(page.getByText(`Taken back: “${first}”`)).toBeVisible();
  await expect.poll(() => house.db.feedItem.count({ where: { state: "dismissed" } })).toBe(0);

  // A title is words: nothing in it is run.
  await expect(page.getByRole("link", { name: /^Road to close/ }).first()).toBeVisible();

  await items
    .filter({ hasText: "Port stays shut" })
    .getByRole("link", { name: /^New article/ })
    .focus();
  await page.keyboard.press("Enter");
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(field("The article")).toHaveValue(/No ship will sail before noon/, { timeout: 30_000 });
  await expect(field("Title")).toHaveValue("Port stays shut");
  await expect(field("Address")).toHaveValue(`${address}/port`);
  await expect(page.getByText(/So is its feed called|agency of the dateline/)).toBeVisible();
  // Through a reload it is the same draft, and no other one is begun.
  await field("Author").fill("N. Quist");
  await page.waitForTimeout(500);
  await page.reload();
  await expect(field("Author")).toHaveValue("N. Quist");
  await field("Outlet").fill("The Harbour Gazette");
  await field("Published").fill("2026-11-30");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/desk\/articles\/(?!new)/, { timeout: 30_000 });
  const taken = await house.db.feedItem.findFirstOrThrow({ where: { url: `${address}/port` } });
  expect(taken.state).toBe("taken");
  expect(page.url()).toContain(taken.articleId!);
  expect(await house.db.claim.count()).toBe(claims);

  // The other outlet's telling waits still, and says what it is.
  await page.goto(`${house.url}/desk/inbox`);
  await expect(items.filter({ hasText: "Halm port shut" })).toContainText(
    "The same text as in The Harbour Gazette",
  );
});
