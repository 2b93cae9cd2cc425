import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { type Person, signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { done, opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// Nobody is made to say a figure or a date that is another's: it is set against the claim, and kept beside it.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("another figure is offered as a rival, contests the claim and becomes a claim of its own", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Injured at Skarnes",
    "Fourteen people were injured in the crash at Skarnes, the police chief Rolf Ibsen said. " +
      "Sixteen people were injured in the crash at Skarnes, the surgeon Ines Dahl said.",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 2).click();
  await expect(page.getByRole("main")).toContainText("Another figure, Fourteen, is said in");
  await page.keyboard.press("m");
  const which = page.getByRole("dialog", { name: "Merge into which claim?" });
  await expect(which.getByRole("listitem").first()).toContainText("says another figure: Fourteen");
  await which.getByRole("button", { name: /Fourteen people were injured/ }).click();
  const asked = page.getByRole("dialog", { name: "Says another figure: Sixteen, not Fourteen?" });
  await expect(asked.getByRole("listitem")).toHaveCount(4);
  await accessible(page, "the question what another figure does");
  await fits(page, "the question what another figure does");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  const standing = page.getByRole("dialog", { name: /standing/ });
  if (await standing.isVisible()) await standing.getByRole("button", { name: "Not known" }).press("Enter");
  await expect(row(page, 2)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await expect(done(page)).toHaveCount(3);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
  const line = (words: string) => page.getByRole("listitem").filter({ hasText: words }).first();
  await expect(line("Sixteen people were injured")).toContainText("Ines Dahl");
  await page
    .getByRole("link", { name: /Fourteen people were injured/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  await expect(page.getByRole("main")).toContainText("Disputes");
  await expect(page.getByRole("main")).not.toContainText("Also said by");
});

test("who speaks of no other figure contests nothing: theirs is a claim of its own that contradicts the other", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Pool at Lervik",
    "The pool at Lervik opened on 3 May 2018, the mayor Rolf Ibsen said. " +
      "The pool at Lervik opened on 4 May 2018, the swimmer Ines Dahl said.",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 2).click();
  await page.keyboard.press("m");
  const which = page.getByRole("dialog", { name: "Merge into which claim?" });
  await which.getByRole("button", { name: /opened on 3 May 2018/ }).click();
  const asked = page.getByRole("dialog", { name: "Says another date: 4 May, not 3 May?" });
  await expect(asked.getByRole("listitem").first()).toContainText("which contradicts this one");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(row(page, 2)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
  await page
    .getByRole("link", { name: /opened on 3 May 2018/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  await expect(page.getByRole("main")).toContainText("Contradicted by");
  await expect(page.getByRole("main")).not.toContainText(/Ines Dahl (?:disputes|denies|says)/);
});

test("two saved claims with different figures are one only where the editor says that they do not contradict each other", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Flood at Hoydal",
    "Forty people were injured in the flood at Hoydal, the farmer Rolf Ibsen said. " +
      "Sixty people were injured in the flood at Hoydal, the vet Ines Dahl said.",
  );
  for (const n of [1, 2]) {
    await row(page, n).click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(row(page, n)).toContainText("Reviewed");
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  const { claims } = await looked<{ claims: { id: string; content: { text: string } }[] }>(
    editor,
    `articles/${id}`,
  );
  const first = claims.find(({ content }) => content.text.includes("Forty people"))!;
  await page.goto(`/desk/claims/${first.id}`);
  const merging = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Two that say the same" }) });
  await merging.getByRole("button", { name: "Find it" }).click();
  await merging.getByRole("radio", { name: /Sixty people/ }).check();
  await merging.getByLabel("Why they are one").fill("They are the same flood");
  await merging.getByRole("button", { name: "Merge into the chosen claim" }).click();
  await expect(merging).toContainText("Say first that the two do not contradict each other.");
  await expect(
    merging.getByRole("checkbox", { name: "though this one says “Forty” and that one “Sixty”" }),
  ).not.toBeChecked();
  await accessible(page, "two claims with different figures that are to be merged");
});
