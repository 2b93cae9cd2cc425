import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { done, opened, saved } from "./tagging-rows";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

test("what a spokeswoman for a body says is told as that body’s words, by somebody who is not named", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text = "The lamps at Skarvik Tannery were replaced in May, a spokeswoman for the tannery said.";
  const id = await opened(page, editor, "Lamps", text);
  await page.keyboard.press("Control+Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(saved(page)).toHaveText(/^Saved/);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
  await expect(page.getByRole("main")).toContainText("Alleged, by sources without a name or record");
  await expect(page.getByRole("main")).not.toContainText("no source named");
  await page
    .getByRole("link", { name: /lamps at Skarvik Tannery were replaced/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  await expect(page.getByRole("main")).toContainText("who speaks for the tannery and is not named");
  const said = page.getByRole("article", { name: /spokeswoman for the tannery/ });
  await expect(said).toContainText("Speaks for");
  await expect(said).toContainText("By a spokesperson who is not named");
  await accessible(page, "a claim that a spokeswoman makes");
  await fits(page, "a claim that a spokeswoman makes");
});
