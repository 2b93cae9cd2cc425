import { accessible, fits } from "./accessible";
import { type Person, signedInAs } from "./people";
import { opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What puts a claim right counts against it at once: "Corrects" alone does not say whether it does.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("what a speaker does to a claim cannot be set to “corrects” without saying which way", async ({
  page,
}) => {
  await opened(page, editor, "Trams", "Fourteen trams at Ulvik were withdrawn, the driver Owen Stead said.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 1).click();
  await page.locator("[data-panel] li a").first().click();
  const said = page.getByRole("region", { name: /^Attributions/ });
  await said.locator("summary").first().click();
  await page.getByLabel("How they know").selectOption("participant");
  const status = page.getByRole("complementary", { name: "Status" });
  await expect(status.getByRole("status")).toHaveText("Confirmed");
  const stance = page.getByLabel("What they do");
  const asked = page.getByRole("dialog", { name: "Corrects this, or says this instead?" });
  await stance.selectOption("corrects");
  await expect(asked).toContainText("Fourteen trams at Ulvik were withdrawn");
  await accessible(page, "the question which way a correction goes");
  await fits(page, "the question which way a correction goes");
  // Nothing is on record before it is answered.
  await page.keyboard.press("Escape");
  await expect(asked).toHaveCount(0);
  await expect(stance).toHaveValue("asserts");
  await stance.selectOption("corrects");
  await asked.getByRole("button", { name: /counts against the claim/ }).click();
  await expect(stance).toHaveValue("denies");
  await expect(status.getByRole("status")).toHaveText("Not sourced");
  await stance.selectOption("corrects");
  await asked.getByRole("button", { name: /counts for the claim/ }).click();
  await expect(stance).toHaveValue("corrects");
  await expect(status.getByRole("status")).toHaveText("Confirmed");
});
