import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cookieFor, somebody } from "../accounts/people";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { send } from "./brought-in";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and an outlet on this machine that changes what it has published.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "how its pages are drawn is looked at in others");

const told = (count: string) => `<!doctype html><html lang="en"><head><title>Silo fire at Brenk</title>
<meta property="og:site_name" content="The Brenk Courier"><meta property="article:published_time" content="2019-05-06T10:00:00Z">
</head><body><article><h1>Silo fire at Brenk</h1>
<p>A grain silo burned at Brenk on Sunday night and the road to the coast was closed until the morning.</p>
<p>“${count} firefighters were hurt,” fire chief Vera Stolz told the Courier on Monday.</p>
<p>Stolz said that the fire had begun in a dryer.</p></article></body></html>`;

let house: OwnHouse;
let site: Server;
let address: string;
let answer: string | number = told("Four");

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = createServer((_, response) => {
    if (typeof answer === "number") return response.writeHead(answer).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(answer);
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const { port } = site.address() as AddressInfo;
  address = `http://127.0.0.1:${port}/silo`;
  house = await openOwnHouse({ WORKERS: "1", OUTSIDE_HOSTS: `127.0.0.1:${port}` });
});
test.afterAll(async () => {
  await house?.close();
  site?.closeAllConnections();
  site?.close();
});

test("an article is watched, and what its outlet changes is settled, by the keyboard; what is gone is said", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const { email } = await somebody(house.db, "editor", "watching@newsroom.example");
  const cookie = await cookieFor(house.db, email);
  await keepCookies(context, cookie, house.url);
  const main = page.getByRole("main");
  /** As if its time had come. */
  const due = () => house.db.articleWatch.updateMany({ data: { nextAt: new Date(0) } });
  const looks = () =>
    house.db.job.count({ where: { kind: "look-again", state: { in: ["done", "failed"] } } });
  const looked = async () => {
    const before = (await house.db.articleWatch.findFirstOrThrow()).lookedAt;
    await due();
    await expect
      .poll(async () => (await house.db.articleWatch.findFirstOrThrow()).lookedAt, { timeout: 30_000 })
      .not.toEqual(before);
  };

  await page.goto(`${house.url}/desk/changed`);
  await expect(main.getByText("No change waits.")).toBeVisible();
  await accessible(page, "no change at the source");

  await page.goto(`${house.url}/desk/articles/new`);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field("Address").fill(address);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field("Title")).toHaveValue("Silo fire at Brenk", { timeout: 30_000 });
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/desk\/articles\/(?!new)/, { timeout: 30_000 });
  const id = page.url().split("/").at(-1)!.split("?")[0]!;
  await send(house.url, cookie, "start-story", {
    headline: "The fire at Brenk",
    standfirst: "",
    article: id,
  });
  await page.reload();
  await expect(page.locator("[data-row]").first()).toBeFocused();
  await page.locator("[data-panel] button[type=submit]").click();
  await expect.poll(() => house.db.draft.count({ where: { kind: "claim" } }), { timeout: 30_000 }).toBe(1);

  // It is watched from the beginning; one key lets it go, another takes that back.
  await page.goto(`${house.url}/desk/articles/${id}/details`);
  const watching = page.getByRole("region", { name: "Watching" });
  await expect(watching).toContainText("Watched; not looked at yet; next");
  await page.keyboard.press("w");
  await expect(watching).toContainText("Not watched: its page is not looked at again.");
  await page.keyboard.press("u");
  await expect(watching).toContainText("Watched;");
  await expect.poll(looks, { timeout: 30_000 }).toBe(1);
  await page.reload();
  await expect(watching).toContainText("Watched; last looked at");
  await accessible(page, "an article that is watched");
  await fits(page, "an article that is watched");

  answer = told("Fourteen");
  await looked();
  await page.goto(`${house.url}/desk`);
  await expect(main.getByRole("link", { name: "One article changed after it was read" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Changed at the source");
  await expect(page.getByRole("link", { name: /Changed at the source ?1 not settled/ })).toBeVisible();
  await expect(main.locator("ins").first()).toHaveText("Fourteen");
  await expect(main.getByText("As it was read")).toBeVisible();
  await accessible(page, "what changed at the source");
  await fits(page, "what changed at the source");

  // To the claim; it still stands; back; it still stands after all; and the new text is taken.
  await page.keyboard.press("j");
  await expect(main.getByRole("link", { name: "Silo fire at Brenk", exact: true })).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await expect(main.getByText("Still stands (")).toBeVisible();
  await page.keyboard.press("u");
  await expect(main.getByRole("button", { name: /^Still stands/ })).toBeVisible();
  await page.keyboard.press("s");
  await expect(main.getByText("Still stands (")).toBeVisible();
  await page.keyboard.press("t");
  await expect(main.getByText("Settled.")).toBeVisible({ timeout: 30_000 });
  expect(await house.db.sourceChange.count({ where: { closedAt: null } })).toBe(0);
  await page.reload();
  await expect(main.getByText("No change waits.")).toBeVisible();

  // What the source withdrew leads to where claims are put right.
  answer = told("No");
  await looked();
  await page.reload();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/\/desk\/claims\//, { timeout: 30_000 });
  expect(await house.db.sourceChangeClaim.count({ where: { outcome: "withdrew" } })).toBe(1);

  // Kept from us is not gone; gone is.
  answer = 403;
  await looked();
  await page.goto(`${house.url}/desk/articles/${id}/details`);
  await expect(watching).toContainText("That does not mean that it is gone.");
  answer = 404;
  await looked();
  await page.reload();
  await expect(watching).toContainText("It is gone from its address. There is no page at its address (404).");
  await accessible(page, "an article that is gone");

  await page.goto(`${house.url}/desk/jobs`);
  const section = page.getByRole("region", { name: "Looks at watched articles" });
  await expect(section.getByRole("listitem").filter({ hasText: "/silo" })).toContainText("Looked at.");
  await accessible(page, "jobs with looks");
});

test("readers are told that an article is gone or was changed, with the version that was read and the archived copy", async ({
  page,
}) => {
  const { id } = await house.db.article.findFirstOrThrow();
  const at = (day: string) => new Date(`${day}T10:00:00Z`);
  await page.goto(`${house.url}/articles/${id}`);
  const head = page.getByRole("main").locator("header");
  await expect(head).not.toContainText(/No longer at its address|Its outlet has changed it/);
  await house.db.articleWatch.create({
    data: {
      ...{
        articleId: id,
        url: "https://x.example/1",
        host: "x.example",
        watched: false,
        by: "Ann",
        addedAt: at("2024-05-01"),
      },
      ...{ nextAt: at("2124-05-01"), archivedUrl: "https://archive.example/1", archivedAt: at("2024-05-01") },
    },
  });
  await house.db.articleGone.create({
    data: { articleId: id, since: at("2024-05-02"), knownAt: at("2024-05-03") },
  });
  await page.reload();
  await expect(head).toContainText("No longer at its address since 2 May 2024.");
  await expect(head).toContainText(/Archived copy.{0,2}\(another site\) of 1 May 2024\./);
  await accessible(page, "an article that readers are told is gone");
  await fits(page, "an article that readers are told is gone");
  await page.goto(`${house.url}/articles/${id}?asOf=2024-04-30`);
  await expect(head).not.toContainText("No longer at its address");

  const change = {
    ...{ id: randomUUID(), articleId: id, foundAt: at("2024-06-01"), changedAt: at("2024-06-01") },
    ...{ before: { title: "", text: "" }, versions: [], differences: [] },
  };
  await house.db.sourceChange.create({ data: change });
  await page.goto(`${house.url}/articles/${id}`);
  await expect(head).not.toContainText("Its outlet has changed it");
  const seen = { seenBy: "Ann", seenAt: at("2024-06-02"), seenRound: 1 };
  await house.db.sourceChange.update({ where: { id: change.id }, data: seen });
  await page.reload();
  await expect(head).toContainText("Its outlet has changed it since; that was found on 1 Jun 2024.");
  await expect(head).toContainText("(version 1)");
});
