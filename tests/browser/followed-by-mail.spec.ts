import type { Page } from "@playwright/test";
import { wordOf } from "../follow/following";
import { type MailServer, openMailServer } from "../follow/mail-server";
import { oneDay, oneDayStory } from "../one-day-story";
import { record } from "../two-day-story";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { expect, test } from "./test";

// A house with a worker, a mail server in this process, and a reader who has both a browser and a mail program.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "its pages are looked at in both widths here");

let house: OwnHouse;
let server: MailServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await openMailServer();
  house = await openOwnHouse({
    WORKERS: "1",
    SMTP_URL: server.url,
    MAIL_FROM: "Reportedly <news@news.example>",
  });
  await record(house.db, oneDayStory(1), "2020-05-01T10:00:00Z");
});
test.afterAll(async () => {
  await house?.close();
  await server?.close();
});

const main = (page: Page) => page.getByRole("main");
const ann = "ann@home.example";
const form = (page: Page) => main(page).getByRole("form", { name: "Follow by e-mail" });

/** Asks from the menu of a page, as whoever reads it. */
async function ask(page: Page, path: string, email: string, often: string): Promise<void> {
  await page.goto(`${house.url}${path}`);
  await main(page)
    .locator("summary")
    .filter({ hasText: /^Follow$/ })
    .click();
  await form(page).getByLabel("Your email").fill(email);
  await form(page).getByLabel("How often").selectOption(often);
  await form(page).getByRole("button", { name: "Follow by e-mail" }).click();
}

const mailsTo = (email: string) => server.mails.filter(({ to }) => to === email);
const oneMore = (email: string, count: number) =>
  expect.poll(() => mailsTo(email).length, { timeout: 60_000 }).toBe(count);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader follows a story, confirms, gets one mail for a change, and ends it by one press", async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const story = `/stories/${oneDay}`;
    await ask(page, story, "ann@home", "At once");
    await expect(main(page).getByRole("alert").first()).toContainText("Something is missing");
    await expect(form(page).getByLabel("Your email")).toHaveAccessibleDescription(/is not an email address/);
    await form(page).getByLabel("Your email").fill(ann);
    await form(page).getByRole("button", { name: "Follow by e-mail" }).click();
    await expect(page.getByText("Look into your mail.")).toBeVisible();
    await fits(page, "a reader who asked");

    await oneMore(ann, 1);
    const [question] = mailsTo(ann);
    const manage = `${house.url}/follow/${wordOf(question!)}`;
    expect(question!.text).toContain(manage);
    await page.goto(manage);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Do you want to follow this?");
    await expect(page.getByText(ann)).toHaveCount(0);
    // A program that looks at what is linked has confirmed nothing.
    expect(await house.db.follow.count({ where: { confirmedAt: null } })).toBe(1);
    await page.getByRole("button", { name: "Yes, follow it" }).click();
    await expect(page.getByText("You follow it by e-mail from now on.")).toBeVisible();

    await record(house.db, oneDayStory(3), new Date().toISOString());
    await oneMore(ann, 2);
    const mail = mailsTo(ann)[1]!;
    expect(mail.text).toContain("Disputed (before: reported");

    // As a mail program presses it: no page, no Origin, no cookie, and not to be led on (RFC 8058).
    const stop = /<([^>]+)>/.exec(mail.headers["list-unsubscribe"]!)![1]!;
    const looked = await fetch(stop, { redirect: "manual" });
    expect([looked.status, looked.headers.get("location")]).toEqual([
      303,
      new URL(stop).pathname.replace(/\/stop$/, ""),
    ]);
    expect(await house.db.follow.count()).toBe(1);
    const pressed = await fetch(stop, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect([pressed.status, await pressed.text()]).toEqual([
      200,
      expect.stringContaining("You get no more mail about this."),
    ]);
    expect(await house.db.follow.count()).toBe(0);
    await record(house.db, oneDayStory(4), new Date().toISOString());
    await ask(page, "/corrections", "ben@home.example", "Once a week");
    await oneMore("ben@home.example", 1);
    expect(mailsTo(ann)).toHaveLength(2);

    // The page says so as well, of an old mail and of a word that never was one.
    for (const word of [wordOf(mail), "x".repeat(43)]) {
      await page.goto(`${house.url}/follow/${word}`);
      await expect(main(page)).toContainText("Nothing is sent to you by this link any more");
    }
    expect(house.said()).not.toContain("home.example");
  });
});

test("every page that can be followed has the form, and its pages are accessible at both widths", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const claim = (await house.db.claim.findFirstOrThrow({ where: { dossier: "one-day" } })).id;
  const paths = [
    ...["/", "/?q=met", "/changes", "/corrections", `/stories/${oneDay}`, `/claims/${claim}`],
    ...["/people/the-reeve", "/organizations/post"],
  ];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(`${house.url}${path}`);
      await main(page)
        .locator("summary")
        .filter({ hasText: /^Follow$/ })
        .click();
      await expect(form(page).getByLabel("Your email")).toBeVisible();
      await fits(page, `following ${path} at ${width}`);
      const box = await form(page).boundingBox();
      expect(box!.x, path).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width, path).toBeLessThanOrEqual(width);
    }
    await accessible(page, `the form to follow at ${width}`);
  }
});

test("whether an address follows a page already is told to nobody, and what is not ours is not taken", async ({
  page,
}) => {
  const answers: string[] = [];
  for (const email of ["cara@home.example", "cara@home.example", "dora@home.example"]) {
    await ask(page, "/changes", email, "At once");
    await expect(page.getByText("Look into your mail.")).toBeVisible();
    answers.push(`${new URL(page.url()).pathname} ${await main(page).innerText()}`);
    if (email.startsWith("cara") && answers.length === 1) {
      await oneMore(email, 1);
      await page.goto(`${house.url}/follow/${wordOf(mailsTo(email)[0]!)}`);
      await page.getByRole("button", { name: "Yes, follow it" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("You follow this by e-mail");
      await accessible(page, "what one follows");
      await fits(page, "what one follows");
    }
  }
  expect(new Set(answers).size).toBe(1);
  const foreign = await fetch(`${house.url}/follow/send`, {
    method: "POST",
    headers: { Origin: "https://evil.example" },
    body: new URLSearchParams({ page: "/changes", email: "eve@home.example" }),
  });
  expect(foreign.status).toBe(403);
});
