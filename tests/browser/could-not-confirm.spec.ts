import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { type Person, signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What a paper could not confirm itself is neither said nor denied by it.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("“could not confirm this” weakens what the article has others say, and is no question", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Legal action",
    "Radio Meridian reported on Monday that the city of Ulvik would sue the brake maker. " +
      "The Harbour Gazette could not confirm this.",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 2).click();
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await page.keyboard.press("q");
  const question = page.getByRole("dialog", { name: "Open question" });
  await expect(question.getByLabel("What the reporting does not say")).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(row(page, 2)).not.toContainText("Reviewed");
  await page.keyboard.press("m");
  const which = page.getByRole("dialog", { name: "Which claim could they not confirm?" });
  await which.getByRole("button", { name: /would sue the brake maker/ }).click();
  const asked = page.getByRole("dialog", { name: "Do they say this, or deny it?" });
  await expect(asked.getByRole("listitem").first()).toContainText(
    "Neither: they could not confirm it. What Radio Meridian says here,",
  );
  await accessible(page, "the question whether somebody could not confirm a claim");
  await fits(page, "the question whether somebody could not confirm a claim");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(row(page, 2)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
  const claim = page.getByRole("listitem").filter({ hasText: "would sue the brake maker" }).first();
  await expect(claim).toContainText("could not confirm");
  await page
    .getByRole("link", { name: /would sue the brake maker/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  await expect(page.getByRole("main")).toContainText("could not confirm");
  await expect(page.getByRole("main")).not.toContainText(/Harbour Gazette[^.]*denies/);
});

test("where several say what could not be confirmed, the editor says whose words those are", async ({
  page,
}) => {
  await opened(
    page,
    editor,
    "Legal action, twice",
    "Radio Meridian reported on Monday that the port of Sandvær would sell the ferry yard. " +
      "The mayor Ines Dahl said on Monday that the port of Sandvær would sell the ferry yard. " +
      "The Harbour Gazette could not confirm this.",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 2).click();
  await page.keyboard.press("m");
  const join = page.getByRole("dialog", { name: "Merge into which claim?" });
  await join
    .getByRole("button", { name: /would sell the ferry yard/ })
    .first()
    .click();
  await expect(row(page, 2)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  await row(page, 3).click();
  await page.keyboard.press("m");
  const which = page.getByRole("dialog", { name: "Which claim could they not confirm?" });
  await which
    .getByRole("button", { name: /would sell the ferry yard/ })
    .first()
    .click();
  const asked = page.getByRole("dialog", { name: "Do they say this, or deny it?" });
  const neither = asked.getByRole("listitem").filter({ hasText: "Neither: they could not confirm it." });
  await expect(neither).toHaveCount(2);
  await expect(neither.nth(0)).toContainText("What Radio Meridian says here,");
  await expect(neither.nth(1)).toContainText("What Ines Dahl says here,");
  await accessible(page, "the question whose words could not be confirmed");
  await fits(page, "the question whose words could not be confirmed");
  await neither.nth(1).getByRole("button").click();
  await expect(row(page, 3)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
});
