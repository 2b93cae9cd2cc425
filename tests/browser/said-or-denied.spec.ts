import { accessible, fits } from "./accessible";
import { type Person, signedInAs } from "./people";
import { opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// Nobody is credited with saying what they denied: where words negate and the claim does not, the join asks.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("words that negate, merged into a claim that does not, ask whether it is said or denied, and the answer is written", async ({
  page,
}) => {
  const text =
    "The klaxons at Morvik were muted on instruction from control, the foreman Rolf Ibsen said. " +
    "“Nobody muted the klaxons at Morvik,” the director Dag Hoyer said.";
  await opened(page, editor, "Klaxons", text);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("m");
  const which = page.getByRole("dialog", { name: "Merge into which claim?" });
  await expect(which.getByRole("listitem").first()).toContainText("klaxons");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  const asked = page.getByRole("dialog", { name: "Do they say this, or deny it?" });
  await expect(asked).toContainText("Nobody muted the klaxons at Morvik");
  await accessible(page, "the question whether a claim is said or denied");
  await fits(page, "the question whether a claim is said or denied");
  // A second Enter out of habit answers nothing.
  await page.keyboard.press("Enter");
  await expect(asked).toBeVisible();
  // A number leads to an answer, as in the list of claims before it, and Enter takes it.
  await page.keyboard.press("1");
  await expect(asked.locator("[data-digit='1']")).toBeFocused();
  await page.keyboard.press("Enter");
  // No words of the article say how near he is to it; Enter leaves that unknown.
  const standing = page.getByRole("dialog", { name: "Has who denies it standing?" });
  await expect(standing).toContainText("Dag Hoyer");
  await expect(standing.getByRole("button", { name: "Not known" })).toBeFocused();
  await accessible(page, "the question for the standing of who denies");
  await fits(page, "the question for the standing of who denies");
  await expect(row(page, 2)).not.toContainText("Reviewed");
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await expect(row(page, 2)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 1).click();
  await page.locator("[data-panel] li a").first().click();
  await expect(page.getByRole("heading", { name: /^Attributions/ })).toContainText("2");
  // A denial without weight is not drawn on the line of a refusal.
  const said = page.getByRole("region", { name: /^Attributions/ });
  await expect(said.locator("summary use[href='#s-denies']")).toHaveCount(1);
  await expect(said.locator("summary use[href='#g-none']")).toHaveCount(0);
  await expect(said).toContainText(/Denies\s*.*Dag Hoyer|Dag Hoyer.*\s*Denies/su);
  // What publishing does tells that a denial joins, though it moves no status.
  await page.goBack();
  await expect(row(page, 1)).toBeVisible();
  await page.keyboard.press("p");
  await page.waitForURL("**/desk/stories/**");
  await expect(page.getByRole("list", { name: "What changes for readers" })).toContainText(
    "Dag Hoyer denies it, without standing",
  );
});

test("two claims of which one negates are merged only where somebody says that they do not contradict each other", async ({
  page,
}) => {
  const text =
    "The klaxons at Solvik were muted by the crew, the foreman Rolf Ibsen said. " +
    "The klaxons at Solvik were never muted by the crew, the director Dag Hoyer said.";
  await opened(page, editor, "Solvik", text);
  for (const n of [1, 2]) {
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(row(page, n)).toContainText("Reviewed");
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  await row(page, 2).click();
  await page.locator("[data-panel] li a").first().click();
  const merging = page.getByRole("region", { name: "Two that say the same" });
  await merging
    .getByLabel("Find the claim that says the same, by its words")
    .fill("klaxons Solvik muted crew");
  await page.keyboard.press("Enter");
  await merging.getByRole("radio", { name: /were muted by the crew/ }).check();
  await merging.getByLabel("Why they are one").fill("One event");
  await merging.getByRole("button", { name: "Merge into the chosen claim" }).click();
  await expect(merging.getByRole("alert")).toContainText("do not contradict each other");
  await accessible(page, "two claims that may contradict each other");
  await merging.getByRole("checkbox", { name: "The two do not contradict each other" }).check();
  await merging.getByRole("button", { name: "Merge into the chosen claim" }).click();
  await expect(
    page
      .getByText("Merged: this is the claim that stays.")
      .or(page.getByRole("heading", { name: /^Attributions/ }).getByText("2")),
  ).toBeVisible();
});

test("a contrary without a word that negates is asked about as well", async ({ page }) => {
  const text =
    "The sluice at Morvik was open all day, the foreman Rolf Ibsen said. " +
    "The sluice at Morvik was shut all day, the director Dag Hoyer said.";
  await opened(page, editor, "Sluice", text);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("m");
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toContainText("sluice");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Do they say this, or deny it?" })).toContainText("was shut");
});

test("a body takes back what was denied in its name, and the denial no longer stands", async ({ page }) => {
  const text =
    "The sluice at Tarvik was open all day, the foreman Rolf Ibsen said. " +
    "The sluice at Tarvik was shut all day, the director Dag Hoyer said. " +
    "The sluice at Tarvik was never shut, the Halm Harbour Board said.";
  await opened(page, editor, "Tarvik", text);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  const asked = page.getByRole("dialog", { name: "Do they say this, or deny it?" });
  for (const [n, key] of [
    [2, "1"],
    [3, "3"],
  ] as const) {
    await row(page, n).click();
    await page.keyboard.press("m");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Tarvik was open all day/ })
      .click();
    await expect(asked).toBeVisible();
    if (n === 3) await expect(asked).toContainText("They take back a denial, that of Dag Hoyer");
    await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    if (n === 2) await page.getByRole("button", { name: "Not known" }).press("Enter");
    await expect(row(page, n)).toContainText("Reviewed");
    await expect(saved(page)).toHaveText(/^Saved/);
  }
});
