import { accessible, fits } from "./accessible";
import { type Person, signedInAs } from "./people";
import { done, opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What is corrected is found by its figure, and what is said instead is not lost.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("a correction finds the claim that it corrects by its figure, and keeps its own in one key", async ({
  page,
}) => {
  await opened(
    page,
    editor,
    "Withdrawn trams",
    "Two trams at Ostvik rolled through stops, the driver Rolf Ibsen said. " +
      "Fourteen trams at Ostvik have been taken out of service, the director Dag Hoyer said. " +
      "“Nine trams at Ostvik were taken out of service, not 14,” the union leader Owen Stead said.",
  );
  for (const n of [1, 2]) {
    await row(page, n).click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(row(page, n)).toContainText("Reviewed");
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  const third = page.locator("[data-row]").nth(2);
  await third.click();
  await page.keyboard.press("m");
  const which = page.getByRole("dialog", { name: /claim/ });
  await expect(which.getByRole("listitem").first()).toContainText("Fourteen trams at Ostvik");
  // Found by its figure as by its words.
  await page.keyboard.press("/");
  await page.keyboard.type("14 trams Ostvik");
  await expect(which.getByRole("listitem").first()).toContainText("Fourteen trams at Ostvik");
  await which.getByRole("button", { name: /Fourteen trams at Ostvik/ }).click();
  const asked = page.getByRole("dialog", { name: "Corrects this, or says this instead?" });
  await expect(asked.getByRole("listitem").nth(1)).toContainText(
    "“Nine trams at Ostvik were taken out of service.” becomes a claim of its own",
  );
  await accessible(page, "the question what a correction does");
  await fits(page, "the question what a correction does");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  const standing = page.getByRole("dialog", { name: "Has who denies it standing?" });
  await standing.getByRole("button", { name: "Not known" }).press("Enter");
  await expect(third).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await expect(done(page)).toHaveCount(4);
  await expect(page.locator("[data-row]").filter({ hasText: "Nine trams at Ostvik" }).last()).toContainText(
    "Reported",
  );
});
