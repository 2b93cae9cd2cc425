import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cookieFor, somebody } from "../accounts/people";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and a site on this machine that it may ask: a newsroom's own network.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "how its pages are drawn is looked at in others");

const article = `<!doctype html><html lang="en"><head><title>Port shut after storm - The Harbour Gazette</title>
<meta property="og:site_name" content="The Harbour Gazette"><meta property="article:published_time" content="2019-03-04T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Port shut after storm</h1>
<p>The port is shut, harbour master Tom Lind told the Gazette on Monday.</p>
<p>“No ship will sail before noon,” Lind said.</p></article></body></html>`;

let house: OwnHouse;
let site: Server;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = createServer((request, response) => {
    if (request.url === "/gone") return response.writeHead(410).end();
    if (request.url === "/slow") return;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    // Late enough for somebody to type a line.
    setTimeout(() => response.end(article), request.url === "/late" ? 3_000 : 0);
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

test("an address alone is fetched, looked over and brought in, by the keyboard; what is gone or slow is said", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const { email } = await somebody(house.db, "editor", "fetching@newsroom.example");
  await keepCookies(context, await cookieFor(house.db, email), house.url);
  await page.goto(`${house.url}/desk/articles/new`);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(field("The article")).toBeFocused();

  // What is gone is said in words, and nothing that was typed is lost.
  await field("Author").fill("N. Quist");
  await field("Address").fill(`${address}/gone`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Fetch the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The page at that address was taken away.")).toBeVisible({ timeout: 30_000 });
  await expect(field("Author")).toHaveValue("N. Quist");
  await accessible(page, "a page that is gone");
  await fits(page, "a page that is gone");

  // What does not come can be let go.
  await field("Address").fill(`${address}/slow`);
  await page.getByRole("button", { name: "Fetch it again" }).click();
  await expect(page.getByText("Fetching the page…")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Fetch the page" })).toBeVisible();

  // What is typed while a page is on its way is not written over by it.
  await field("Address").fill(`${address}/late`);
  await page.getByRole("button", { name: "Fetch the page" }).click();
  await field("The article").fill("What the editor typed meanwhile.");
  await expect(page.getByText("The page is here. The form was changed meanwhile.")).toBeVisible({
    timeout: 30_000,
  });
  await expect(field("The article")).toHaveValue("What the editor typed meanwhile.");
  await page.getByRole("button", { name: "Keep what stands here" }).click();
  await field("The article").fill("");
  await field("The article").focus();
  await page.evaluate(
    ([text]) => {
      const clipboard = new DataTransfer();
      clipboard.setData("text/plain", text!);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    },
    [`${address}/port`],
  );
  await expect(field("Title")).toHaveValue("Port shut after storm", { timeout: 30_000 });
  await expect(field("Outlet")).toHaveValue("The Harbour Gazette");
  await expect(field("Address")).toHaveValue(`${address}/port`);
  await expect(field("The article")).toHaveValue(/harbour master Tom Lind told the Gazette/);
  await expect(field("The article")).not.toHaveValue(/Home/);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/desk\/articles\/(?!new)/, { timeout: 30_000 });
  const kept = await house.db.pageSnapshot.findFirstOrThrow({ where: { askedUrl: `${address}/port` } });
  expect(page.url()).toContain(kept.articleId!);
  expect(await house.db.pageSnapshot.count({ where: { articleId: { not: null } } })).toBe(1);

  await page.goto(`${house.url}/desk/jobs`);
  await expect(page.getByText("One worker runs.")).toBeVisible();
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows.filter({ hasText: "/port" })).toContainText("Fetched.");
  await expect(rows.filter({ hasText: "/slow" })).toContainText("Taken back");
  await expect(rows.filter({ hasText: "/gone" })).toContainText("The page at that address was taken away.");
  await accessible(page, "jobs");
  await fits(page, "jobs");

  // The page as it was had is shown as text: nothing of it is drawn.
  await rows.getByRole("link", { name: /\/port$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A fetched page");
  await expect(page.getByText(kept.hash)).toBeVisible();
  await expect(page.getByLabel("Source of the page")).toContainText("<h1>Port shut after storm</h1>");
  await accessible(page, "a fetched page");
  await fits(page, "a fetched page");
});
