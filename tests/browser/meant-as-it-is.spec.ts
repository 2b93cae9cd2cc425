import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { type Person, signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What an editor saved as it is, on purpose, is not asked a second time; and from what readers see a way leads to the desk.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("what was saved as it is holds back nothing at publishing, and its page leads to the desk", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Gasworks",
    "The gasworks at Lofthus was shut that night, the foreman Rolf Ibsen said.",
  );
  await page.keyboard.press("Enter");
  const main = page.getByRole("main");
  await expect(main).toContainText("When is “that night”?");
  await expect(row(page, 1)).not.toContainText("Reviewed");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/desk/stories/${story.id}`);
  await expect(page.getByRole("main")).not.toContainText("When is “that night”?");
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
  await expect(page.getByRole("link", { name: "Edit at the desk" })).toHaveAttribute(
    "href",
    `/desk/stories/${story.id}`,
  );
  await page
    .getByRole("link", { name: /gasworks at Lofthus was shut/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  await accessible(page, "a claim with the way to its desk page");
  await fits(page, "a claim with the way to its desk page");
  await page.getByRole("link", { name: "Edit at the desk" }).click();
  await page.waitForURL("**/desk/claims/**");
});

test("what was asked once is not asked again where a status is given on purpose, or the words join nothing", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Gasworks, again",
    "The kiln at Storvik was shut that night, the foreman Rolf Ibsen said. " +
      "It later said that the pumps had stopped that night, not in the morning, the owner Nils Ove Dahl said.",
  );
  const main = page.getByRole("main");
  await page.keyboard.press("r");
  await expect(main).toContainText("When is “that night”?");
  await expect(row(page, 1)).not.toContainText("Reviewed");
  await row(page, 1).focus();
  await page.keyboard.press("r");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 2).click();
  await page.keyboard.press("ControlOrMeta+Enter");
  const which = page.getByRole("dialog", { name: /Which claim/ });
  await which.getByRole("button", { name: "None of these: save it as a claim of its own" }).click();
  await expect(row(page, 2)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/desk/stories/${story.id}`);
  await expect(page.getByRole("button", { name: /^Publish \d+ changes/ })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("When is “that night”?");
});
