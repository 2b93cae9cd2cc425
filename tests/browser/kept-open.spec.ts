import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { type Person, signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { done, opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What somebody would not say is no wider on record than the text has it.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

async function published(page: Page, id: string): Promise<void> {
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);
}

test("who declined to say who signed is asked about that, and stands beside the question for readers", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Slipway",
    "The slipway at Ostrup was leased in May, Marit Holm said. The road to Ostrup is shut, Marit Holm said. " +
      "Ostrup Council declined to say who had signed the lease.",
  );
  for (const n of [1, 2]) {
    await page.keyboard.press("Enter");
    await expect(done(page)).toHaveCount(n);
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Which claim would they not speak about?" });
  await expect(dialog.getByRole("listitem").first()).toContainText("leased in May");
  // It is no refusal to speak of the whole matter, and nothing is chosen.
  await expect(dialog.getByRole("button", { name: "The whole matter" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Open question" });
  await expect(question.getByLabel("What the reporting does not say")).toHaveValue(
    "Who had signed the lease?",
  );
  const note = "Ostrup Council “declined to say who had signed the lease”";
  await expect(question).toContainText(note);
  await accessible(page, "an open question that somebody would not answer");
  await fits(page, "an open question that somebody would not answer");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(3);
  await expect(saved(page)).toHaveText(/^Saved/);
  await published(page, id);
  const asked = page.getByRole("listitem").filter({ hasText: "Who had signed the lease" }).first();
  await expect(asked).toContainText(`${note} (The Harbour Gazette`);
  await accessible(page, "a question that somebody would not answer");
  // They are among those who would not say, are counted, and have a page of their own.
  const silent = page.getByRole("region", { name: "Who would not say" });
  const council = silent.getByRole("listitem").filter({ hasText: "Ostrup Council" });
  await expect(council).toContainText(
    /“declined to say who had signed the lease”, as told in The Harbour Gazette.*: Who had signed the lease\?/,
  );
  await expect(page.getByText(/1 no comment/).first()).toBeAttached();
  await page.getByRole("link", { name: "Ostrup Council" }).last().click();
  await page.waitForURL("**/organizations/ostrup-council**");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ostrup Council");
  await page.goBack();
  await asked.getByRole("link", { name: "The Harbour Gazette" }).click();
  await page.waitForURL("**/articles/**");
  await expect(page.getByRole("listitem").filter({ hasText: "Who had signed the lease" })).toContainText(
    note,
  );
});

test("joined to a claim, a refusal keeps its words, and what refuses all can be left for later", async ({
  page,
}) => {
  const id = await opened(
    page,
    editor,
    "Signal box",
    "The signal box at Ostrup will be sold, Marit Holm said. Ostrup Rail declined to name the buyer of the signal box. " +
      "Ostrup Bank declined to comment. A spokeswoman for Ostrup Ferries did not respond to a question about the paint.",
  );
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Which claim would they not speak about?" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(2);
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "None of these: leave it for now" })).toBeVisible();
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(row(page, 3)).toBeFocused();
  await expect(done(page)).toHaveCount(2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(3);
  await expect(saved(page)).toHaveText(/^Saved/);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 4");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  // It is no refusal of the whole matter.
  await expect(dialog.getByRole("button", { name: "The whole matter" })).toHaveCount(0);
  await dialog.getByRole("listitem").first().getByRole("button").click();
  await expect(done(page)).toHaveCount(4);
  await expect(saved(page)).toHaveText(/^Saved/);
  await published(page, id);
  const silent = page.getByRole("region", { name: "Who would not say" });
  const of = (name: string) => silent.getByRole("listitem").filter({ hasText: name });
  await expect(of("Ostrup Rail")).toContainText(
    "“declined to name the buyer of the signal box”, as told in The Harbour Gazette",
  );
  await expect(of("Ostrup Bank")).toContainText("Declined to comment, as told in The Harbour Gazette");
  await expect(of("Ostrup Ferries")).toContainText("“did not respond to a question about the paint”");
  await expect(page.getByRole("main")).not.toContainText("Ostrup Rail declined to comment");
  await page
    .getByRole("link", { name: /signal box at Ostrup will be sold/ })
    .first()
    .click();
  await page.waitForURL("**/claims/**");
  const ferries = page.getByRole("article", { name: "Ostrup Ferries" });
  await expect(ferries).toContainText("Did not respond on one point");
  await expect(ferries).toContainText("to a question about the paint");
});
