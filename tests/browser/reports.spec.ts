import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { statusLead } from "@/domain/status/told-claim";
import { Status } from "@/domain/vocabulary";
import { accessible, fits } from "./accessible";
import { sendForm, signedInAs } from "./people";
import { expect, test } from "./test";

// A reader says what is wrong on a page, and the desk settles it; and the newsroom says who it is.

const main = (page: Page) => page.getByRole("main");
const words = (page: Page) => page.getByLabel("What is wrong");
const sending = (page: Page) => page.getByRole("button", { name: "Send the report" });
/** Nobody types within three seconds, and who seems to is told so. */
const typing = (page: Page) => page.waitForTimeout(3_100);

async function firstStory(page: Page): Promise<string> {
  await page.goto("/stories");
  const path = await main(page).locator('a[href^="/stories/"]').first().getAttribute("href");
  return path!;
}

/** Sends a report as a browser would, from a form that it was given. */
async function sent(page: Page, about: string, text: string): Promise<void> {
  await page.goto(`/report?${new URLSearchParams({ page: about })}`);
  await words(page).fill(text);
  await typing(page);
  await sending(page).click();
  await expect(page.getByText("Thank you. The newsroom has it.")).toBeVisible();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is refused says why at its field and loses nothing, and what is sent says what happens now", async ({
    page,
  }) => {
    const story = await firstStory(page);
    await page.goto(`${story}?asOf=2018-01-30`);
    const headline = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("link", { name: "Report an error on this page" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report an error");
    const about = main(page).getByRole("link", { name: headline });
    await expect(about).toHaveAttribute("href", `${story}?asOf=2018-01-30`);

    // Neither is refused by the browser itself.
    const text = "       wrong      ";
    await words(page).fill(text);
    await page.getByLabel("Your email").fill("reader@home");
    await typing(page);
    await sending(page).click();
    await expect(main(page).getByRole("alert").first()).toContainText("Something is missing");
    await expect(words(page)).toHaveAttribute("aria-invalid", "true");
    await expect(words(page)).toHaveAccessibleDescription(/What is wrong needs at least 10 characters/);
    await expect(page.getByLabel("Your email")).toHaveAccessibleDescription(/is not an email address/);
    await expect(words(page)).toHaveValue(text);
    await expect(page.getByLabel("Your email")).toHaveValue("reader@home");
    await expect(about).toBeVisible();

    await words(page).fill("The General’s name is misspelt.\n\nIt has one “n”.");
    await page.getByLabel("Your email").fill("reader@home.example");
    await sending(page).click();
    await expect(page.getByText("Thank you. The newsroom has it.")).toBeVisible();
    await expect(main(page)).toContainText("An editor reads your report");
    await fits(page, "a report that is sent");
    await page.getByRole("link", { name: "Back to the page" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  });

  test("a page that is none is asked for, and four thousand letters of any script come back whole", {
    tag: "@once",
  }, async ({ page }) => {
    await page.goto("/report?page=https%3A%2F%2Fevil.example%2F");
    await expect(main(page).getByRole("link", { name: /evil/ })).toHaveCount(0);
    const text = Array.from({ length: 4_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join("");
    await page.getByLabel("The page").fill("https://evil.example/about");
    await words(page).fill(text);
    await typing(page);
    await sending(page).click();
    await expect(page.getByLabel("The page")).toHaveAccessibleDescription(/is no page of this site/);
    await expect(page.getByLabel("The page")).toHaveValue("https://evil.example/about");
    await expect(words(page)).toHaveValue(text);
    await page.getByLabel("The page").fill("/about");
    await sending(page).click();
    await expect(page.getByText("Thank you. The newsroom has it.")).toBeVisible();
  });
});

test("the form is accessible and fits, also with what is wrong in it, and a claim stands with its status", async ({
  page,
}) => {
  await page.goto("/");
  const claim = await main(page).locator('a[href^="/claims/"]').first().getAttribute("href");
  await page.goto(claim!);
  await page.getByRole("link", { name: "Report an error on this page" }).click();
  await expect(main(page).locator(`a[href="${claim}"]`)).toHaveText(
    new RegExp(`^(?:${Status.options.map((status) => statusLead(status)).join("|")}): .`),
  );
  await accessible(page, "a report");
  await fits(page, "a report");
  await words(page).fill("            x          ");
  await typing(page);
  await sending(page).click();
  await expect(words(page)).toHaveAttribute("aria-invalid", "true");
  await accessible(page, "a report that is refused");
  await fits(page, "a report that is refused");
});

// At one width: what the server answers does not depend on the width.
test("programs that fill in everything, too quickly or from elsewhere, leave nothing", {
  tag: "@once",
}, async ({ page, baseURL }) => {
  const send = (fields: Record<string, string>, headers = {}) =>
    sendForm(
      `${baseURL}/report/send`,
      { page: "/about", words: `Buy pills ${randomUUID()}`, ...fields },
      "",
      headers,
    );
  await page.goto("/report?page=/about");
  const stamp = await page.locator('input[name="stamp"]').inputValue();
  expect((await send({ stamp }, { Origin: "https://evil.example" })).status).toBe(403);
  await page.waitForTimeout(3_100);
  const filled = await send({ stamp, website: "https://pills.example" });
  expect(filled.status).toBe(422);
  expect(await filled.text()).toContain("Leave this empty");
  for (const forged of ["", "x.y.z"]) expect((await send({ stamp: forged })).status).toBe(422);
  const fresh = /name="stamp" value="([^"]+)"/.exec(
    await (await fetch(`${baseURL}/report?page=/about`)).text(),
  )![1]!;
  const quick = await send({ stamp: fresh });
  expect([quick.status, await quick.text()]).toEqual([
    422,
    expect.stringContaining("quicker than anybody types"),
  ]);
  // One form is one report, whoever sends it how often.
  const once = { stamp, words: `It is so ${randomUUID()}` };
  expect((await send(once)).status).toBe(303);
  expect((await send(once)).status).toBe(303);
  expect((await send({ stamp })).status).toBe(409);
});

// At one width: the desk is worked at a desk.
test("the desk reads reports, settles them by keys, takes that back, and is led to a correction", {
  tag: "@once",
}, async ({ page, context }) => {
  const story = await firstStory(page);
  const [wrong, right] = [`The year is wrong: ${randomUUID()}`, `I do not like it: ${randomUUID()}`];
  await sent(page, story, right);
  await sent(page, story, wrong);
  await signedInAs(context, "editor", "Iris Keller");
  await page.goto("/desk");
  await page
    .getByRole("region", { name: /Reported by readers/ })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reports");
  const rows = page.getByRole("list", { name: "What readers report" }).locator(":scope > li");
  await expect(rows.first()).toContainText(wrong);
  const [first, second] = [rows.filter({ hasText: wrong }), rows.filter({ hasText: right })];
  await expect(first).toContainText("Open");
  await accessible(page, "reports");
  await fits(page, "reports");

  await page.keyboard.press("j");
  await expect(first.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("s");
  await expect(first.getByLabel("A note")).toBeFocused();
  await page.keyboard.type("See the archive.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(first).toContainText("Settled: it was an error");
  await expect(first).toContainText("Iris Keller");
  await expect(first).toContainText("See the archive.");
  await expect(first.getByRole("link").first()).toBeFocused();
  await expect(first.getByRole("link", { name: "change it at the desk" })).toHaveAttribute(
    "href",
    /^\/desk\/stories\//,
  );
  await page.keyboard.press("u");
  await expect(first).toContainText("Open");
  await first.getByRole("button", { name: /^It was an error/ }).click();
  await expect(first).toContainText("Settled: it was an error");

  await page.keyboard.press("j");
  await expect(second.getByRole("link").first()).toBeFocused();
  await second.getByRole("button", { name: /^It was none/ }).click();
  await expect(second).toContainText("Settled: it was none");
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(second).toContainText("Open");

  await page.goto("/desk/reports?settled=1");
  await expect(first).toContainText("Iris Keller");
  await expect(second).toHaveCount(0);
  await accessible(page, "reports that are settled");
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(second).toBeVisible();
  await expect(first).toHaveCount(0);
});

// At one width: there is one newsroom.
test("a chief writes who runs this, readers find it at once, and it is taken back", { tag: "@once" }, async ({
  page,
  context,
}) => {
  await page.goto("/about");
  await expect(page.getByRole("region", { name: "Who runs this" })).toHaveCount(0);
  await signedInAs(context, "chief");
  await page.goto("/desk/settings");
  await page.getByLabel("Who runs this").fill("We are two.\n\nWe sit in <b>Halm</b>.");
  await page.getByLabel("Contact").fill("desk@halm.example");
  await page.getByRole("button", { name: "Save for readers" }).click();
  await expect(page.getByText("Readers see it at")).toBeVisible();
  await accessible(page, "settings");
  await fits(page, "settings");
  const reader = await (await fetch(new URL("/about", page.url()))).text();
  expect(reader).toContain("We sit in &lt;b&gt;Halm&lt;/b&gt;.");
  const seen = await context.newPage();
  await seen.goto("/about");
  await expect(seen.getByRole("region", { name: "Who runs this" }).locator("p")).toHaveText([
    "We are two.",
    "We sit in <b>Halm</b>.",
  ]);
  await expect(seen.getByRole("region", { name: "Contact" })).toContainText("desk@halm.example");
  await accessible(seen, "about");
  await fits(seen, "about");
  await seen.close();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByLabel("Who runs this")).toHaveValue("");
  await page.goto("/about");
  await expect(page.getByRole("region", { name: "Contact" })).toHaveCount(0);
});
