import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { done, opened, saved } from "./tagging-rows";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

test("a refusal to speak at all is told so on a claim’s page, and two who would not answer stand beside one question", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text =
    "The weir at Hallvik was rebuilt in May, Marit Holm said. Hallvik Power declined to comment. " +
    "Hallvik Council declined to say who had paid for the weir. Hallvik Trust declined to say who had paid for the weir.";
  const id = await opened(page, editor, "Weir", text);
  await page.keyboard.press("Control+Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Which claim would they not speak about?" });
  await dialog.getByRole("listitem").first().getByRole("button").click();
  await expect(done(page)).toHaveCount(2);
  for (const n of [3, 4]) {
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("0");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Open question" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(done(page)).toHaveCount(n);
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
  const asked = page
    .getByRole("region", { name: "What is disputed" })
    .getByRole("listitem")
    .filter({ hasText: "Who had paid for the weir" });
  await expect(asked).toHaveCount(1);
  await expect(asked).toContainText(
    "Hallvik Council “declined to say who had paid for the weir”; Hallvik Trust “declined",
  );
  await page
    .getByRole("link", { name: /weir at Hallvik was rebuilt/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  // A line at the end, and not one of those who spoke of the claim.
  await expect(page.getByRole("article", { name: "Hallvik Power" })).toHaveCount(0);
  const power = page.getByRole("list", { name: "Who would not speak of the matter" }).getByRole("listitem");
  await expect(power).toHaveText(/^Hallvik Power: declined to comment, of the matter and not of this claim/);
  await expect(page.getByRole("heading", { name: /^Attributions/ })).toHaveText(/Attributions\s*1$/);
  await accessible(page, "a claim beside a refusal of the whole matter");
  await fits(page, "a claim beside a refusal of the whole matter");
});
