import type { IncomingMessage } from "node:http";
import { cookieFor, somebody } from "../accounts/people";
import { oneDay, oneDayStory } from "../one-day-story";
import { record } from "../two-day-story";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { type OutsideSite, openOutsideSite } from "./outside-site";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and a receiver on this machine that is out of order at first.
test.skip(({ isMobile }) => isMobile, "its page is looked at in both widths here");

let house: OwnHouse;
let receiver: OutsideSite;
let status = 410;
const got: IncomingMessage["headers"][] = [];
test.beforeAll(async () => {
  test.setTimeout(180_000);
  receiver = await openOutsideSite((request, response) => {
    got.push(request.headers);
    request.resume();
    response.writeHead(status).end();
  });
  house = await openOwnHouse({ WORKERS: "1", OUTSIDE_HOSTS: receiver.host });
  await record(house.db, oneDayStory(1), "2020-05-01T10:00:00Z");
});
test.afterAll(async () => {
  await house?.close();
  receiver?.close();
});

test("a chief has a program told of a story, sees what became of it, and sends it again under one id", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const { email } = await somebody(house.db, "chief", "telling@newsroom.example");
  await keepCookies(context, await cookieFor(house.db, email), house.url);
  const main = page.getByRole("main");
  await page.goto(`${house.url}/desk/webhooks`);
  await main.getByLabel("Address").fill("nowhere");
  await main.getByRole("button", { name: "Tell it" }).click();
  await expect(main.getByLabel("Address")).toHaveAccessibleDescription(/no address that begins with/);
  await main.getByLabel("Address").fill(`${receiver.url}/hook`);
  await main.getByLabel("What it is told of").fill(`${house.url}/stories/${oneDay}?asOf=2020-05-01`);
  await main.getByRole("button", { name: "Tell it" }).click();
  const region = page.getByRole("region", { name: `${receiver.url}/hook` });
  await expect(region).toContainText(`told of /stories/${oneDay}`);
  await expect(region).toContainText("Nothing was told yet.");
  await region.getByText("Its secret").click();
  await expect(region.locator("code")).toHaveText(/^whsec_\S{44}$/);

  await record(house.db, oneDayStory(3), new Date().toISOString());
  await expect.poll(() => got.length, { timeout: 60_000 }).toBe(1);
  await expect.poll(() => house.db.webhook.count({ where: { state: "resting" } })).toBe(1);
  await page.reload();
  await expect(region).toContainText("Not taken: It says that it is gone for good (410).");
  await expect(region).toContainText("it rests");
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page, `webhooks at ${width}`);
    await accessible(page, `webhooks at ${width}`);
  }

  status = 200;
  await region.getByRole("button", { name: /^Go on/ }).click();
  await expect(region.getByRole("button", { name: /^Let it rest/ })).toBeVisible();
  await region.getByRole("button", { name: /^Send again/ }).click();
  await expect.poll(() => got.length, { timeout: 60_000 }).toBe(2);
  expect(got[1]!["webhook-id"]).toBe(got[0]!["webhook-id"]);
  expect(got[1]!["webhook-signature"]).toMatch(/^v1,\S{44}$/);
  await expect.poll(() => house.db.webhookDelivery.count({ where: { isTaken: true } })).toBe(1);
  await page.reload();
  await expect(region).toContainText("Taken: It answers with 200.");

  await region.getByRole("button", { name: /^Take it away/ }).click();
  await expect(region).toHaveCount(0);
  const admin = await somebody(house.db, "admin", "auditing@newsroom.example");
  await context.clearCookies();
  await keepCookies(context, await cookieFor(house.db, admin.email), house.url);
  await page.goto(`${house.url}/desk/audit?kind=desk`);
  for (const done of ["Made a webhook", "Had go on the webhook", "Took away the webhook"])
    await expect(page.getByText(`${done} to ${receiver.host} for /stories/${oneDay}`)).toBeVisible();
});
