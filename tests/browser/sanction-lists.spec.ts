import { cookieFor, somebody } from "../accounts/people";
import { type Entry, ids, sdnXml } from "../commands/lists/listed";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { type OutsideSite, openOutsideSite } from "./outside-site";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and an authority on this machine whose list it may have.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "how its pages are drawn is looked at in others");

const naryshkin: Entry = {
  ...{
    uid: 16_685,
    name: "NARYSHKIN, Sergei Yevgenyevich",
    programmes: ["UKRAINE-EO13661"],
    born: "27 Oct 1954",
  },
};
let house: OwnHouse;
let site: OutsideSite;
let list = sdnXml([...ids(1, 9), naryshkin]);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await openOutsideSite((request, response) => {
    if (request.url === "/down.xml") return response.writeHead(503).end();
    response.writeHead(200, { "Content-Type": "application/xml" }).end(list);
  });
  house = await openOwnHouse({ WORKERS: "1", OUTSIDE_HOSTS: site.host });
});
test.afterAll(async () => {
  await house?.close();
  site?.close();
});

test("an editor brings a list in, accepts whom it names by the keyboard, and the sanction is public once published", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const { email } = await somebody(house.db, "chief", "listing@newsroom.example");
  await keepCookies(context, await cookieFor(house.db, email), house.url);
  await page.goto(`${house.url}/desk/lists`);
  await expect(page.getByText("No list is kept yet.")).toBeVisible();
  await accessible(page, "no lists");
  const have = async (path: string) => {
    await page.getByLabel("Address").fill(`${site.url}${path}`);
    await page.keyboard.press("Enter");
  };
  const lists = page.getByRole("region", { name: /^Lists/ }).getByRole("listitem");
  await have("/down.xml");
  await expect(lists).toContainText("Its host answers with 503", { timeout: 30_000 });
  await have("/sdn.xml");
  await expect(lists).toContainText("10 entries, of 26 Nov 2026: 10 new", { timeout: 30_000 });

  const matches = page.getByRole("list", { name: "Whom of ours a list may name" }).locator(":scope > li");
  await expect(matches).toHaveCount(1, { timeout: 30_000 });
  await expect(matches).toContainText("They bear names that sound alike");
  await expect(matches).toContainText("27 Oct 1954");
  await accessible(page, "a match");
  await fits(page, "a match");

  // By keys alone: away with it, back again, and accepted, with the day that the list does not say.
  // Keys are letters while somebody types: out of the fields first.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("j");
  await expect(matches.locator("a").first()).toBeFocused();
  await page.keyboard.press("x");
  await expect(matches).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(matches).toHaveCount(1);
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(page.getByText("is missing: the list does not say since when")).toBeVisible();
  await expect(page.getByLabel("Under sanctions since")).toBeFocused();
  await page.keyboard.type("2014-03-20");
  await page.keyboard.press("Enter");
  await expect(matches).toHaveCount(0);
  await expect(page.getByText("The draft of Sergey Naryshkin has it")).toBeVisible();

  const reader = `${house.url}/people/sergey-naryshkin`;
  const told = await context.newPage();
  await told.goto(reader);
  await expect(told.getByText("UKRAINE-EO13661")).toHaveCount(0);
  const { entityId } = await house.db.listMatch.findFirstOrThrow();
  await page.goto(`${house.url}/desk/entities/${entityId}`);
  await page.getByRole("button", { name: /^Publish/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Published", { exact: true })).toBeVisible({ timeout: 30_000 });
  await told.reload();
  const row = told.getByRole("row").filter({ hasText: "UKRAINE-EO13661" });
  await expect(row).toContainText("Office of Foreign Assets Control");
  await expect(row).toContainText("20 Mar 2014");

  // Off the list, an end is proposed with its day; a list that lost most of it is refused.
  list = sdnXml(ids(1, 9), "11/27/2026");
  await page.goto(`${house.url}/desk/lists`);
  await page.getByRole("button", { name: /^Ask now/ }).click();
  await expect(matches).toContainText("no longer on", { timeout: 30_000 });
  await expect(matches).toContainText("ended on 27 Nov 2026");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(matches).toHaveCount(0);
  list = sdnXml(ids(1, 3), "11/28/2026");
  await page.getByRole("button", { name: /^Ask now/ }).click();
  await expect(lists).toContainText("It has 3 entries, and had 9 before: a fifth or more is gone.", {
    timeout: 30_000,
  });
  await expect(lists).toContainText("9 entries, of 27 Nov 2026");
});
