import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { textBroughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { row } from "./tagging-rows";
import { expect, test } from "./test";

// Nobody's words in another's mouth: what a desk is asked while it tags, in a newsroom's words.

/** What one width has put on record is not new at the other: each has a station of its own. */
let station = "";
const textOf = (name: string) =>
  [
    `${name} said on Monday that the old harbour was sold, a day after Radio Este had shown it. The network said that a foreign buyer paid in cash.`,
    "Delta Bank confirmed that the ferry port was being sold. It later said that the ferry port was closing, not being sold.",
    "Nobody was hurt in the fire, he said.",
  ].join("\n");

const source = (page: Page) => page.getByRole("combobox", { name: "Source", exact: true });
const form = (page: Page) => page.locator("form[data-panel]");

async function toSuggestion(page: Page, n: number): Promise<void> {
  await row(page, n).click();
  await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n}`);
}

test.beforeEach(async ({ page, context, isMobile }) => {
  station = isMobile ? "Radio Sur" : "Radio Norte";
  const editor = await signedInAs(context, "editor", "M. Keller");
  const id = await textBroughtIn(editor.cookie, "The old harbour is sold", textOf(station));
  await page.goto(`/desk/articles/${id}`);
  await expect(row(page, 1)).toBeFocused();
});

test("“the network” is offered whom it can mean, and is nobody until an editor chooses", async ({ page }) => {
  await expect(form(page)).toContainText("New organization, not on record yet: saving makes it");
  await toSuggestion(page, 2);
  await expect(source(page)).toHaveValue("");
  await expect(form(page)).not.toContainText("not on record yet");
  await expect(form(page)).toContainText("Whose is “The network”?");
  await accessible(page, "an offer of whom it means");
  await fits(page, "an offer of whom it means");
  const offered = page.getByRole("group", { name: "Whom “The network” means" });
  await offered.getByRole("button", { name: station }).click();
  await expect(source(page)).toHaveValue(station);
  await expect(offered).toHaveCount(0);
  await expect(form(page)).toContainText("New organization");
  await expect(form(page)).not.toContainText("Whose is “The network”?");
});

// At one width: a phone has no keyboard.
test("a correction that joins a claim is asked about, and from the same source withdraws", {
  tag: "@once",
}, async ({ page }) => {
  await toSuggestion(page, 3);
  await page.keyboard.press("Enter");
  await expect(row(page, 3)).toContainText("Reviewed");
  await expect(page.locator("main footer [data-mark]")).toHaveText(/^Saved/);
  await toSuggestion(page, 4);
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /The ferry port was being sold/ }).click();
  await expect(dialog).toContainText("Corrects this, or says this instead?");
  await accessible(page, "the question of a correction");
  await dialog.getByRole("button", { name: /who said so takes it back/ }).click();
  await expect(row(page, 4)).toContainText("Withdrawn by its source");
  await expect(row(page, 3)).toContainText("Withdrawn by its source");
});

// At one width: a phone has no keyboard.
test("a speaker who is not sure stays empty, and whoever saves or joins is asked", { tag: "@once" }, async ({
  page,
}) => {
  await toSuggestion(page, 5);
  await expect(source(page)).toHaveValue("");
  await page.keyboard.press("Enter");
  await expect(source(page)).toBeFocused();
  await expect(
    page.getByText("Who says it? Choose or describe the source, then save.").first(),
  ).toBeAttached();
  await expect(row(page, 5)).not.toContainText("Reviewed");
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(source(page)).toBeFocused();
  await page.getByLabel("Source, as described").fill("a harbour guard");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 5)).toContainText("Reviewed");
});

// At one width: a phone has no keyboard.
test("keys pressed faster than the page is drawn lead where the last one says", { tag: "@once" }, async ({
  page,
}) => {
  await toSuggestion(page, 5);
  await page.keyboard.press("Enter");
  await expect(source(page)).toBeFocused();
  // From here on a frame takes as long as on a very slow machine.
  await page.evaluate(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 500);
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  });
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await expect(source(page)).toBeFocused();
  await page.evaluate(() => new Promise((drawn) => window.setTimeout(drawn, 700)));
  await expect(source(page)).toBeFocused();
});

test("a source chosen on the page of a claim is the kind of speaker that they are, and what they are not is said there", async ({
  page,
}) => {
  await toSuggestion(page, 1);
  await page.getByRole("button", { name: /^Save as/ }).click();
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(page.locator("main footer [data-mark]")).toHaveText(/^Saved/);
  await row(page, 1).click();
  await page.goto((await page.locator('a[href^="/desk/claims/"]').first().getAttribute("href")) ?? "");
  await page
    .getByRole("region", { name: /^Attributions/ })
    .locator("summary")
    .first()
    .click();
  const kind = page.getByLabel("Who speaks is");
  await expect(kind).toHaveValue("named_organization");
  await kind.selectOption("named_person");
  await expect(
    page.getByText(`“${station}” is an organization, and is recorded as a person.`).first(),
  ).toBeVisible();
  await source(page).first().fill(station.slice(0, -2));
  await page
    .getByRole("option", { name: new RegExp(`^${station}`) })
    .first()
    .click();
  await expect(kind).toHaveValue("named_organization");
  await expect(page.getByText("is recorded as a person")).toHaveCount(0);
});
