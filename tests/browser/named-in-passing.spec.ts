import { accessible, fits } from "./accessible";
import { textBroughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { expect, test } from "./test";

const text = [
  "The Sallow Bridge was shut on Monday after strands of its cables had snapped. It was built by Orrin Civil, which is based in Sallow.",
  "Ruth Dallimore said that Tom Lind wrote it for this council in May. Dev Rana said he was angry.",
  "The company declined to say who had signed the contract. It is unclear when the meeting took place.",
].join("\n\n");

// At one width: a phone has no keyboard.
test("what an article names only in passing is offered, what a claim leans on is asked about, and Q proposes a question", {
  tag: "@once",
}, async ({ page, context }) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const id = await textBroughtIn(editor.cookie, "Strands of the Sallow Bridge snap", text);
  await page.goto(`/desk/articles/${id}`);
  const rows = page.locator("[data-row]");
  await expect(rows.first()).toBeFocused();
  const form = page.locator("form[data-panel]");

  await expect(form).toContainText("Which one is “this council”?");
  await expect(rows.first()).not.toContainText("↵");
  await page.keyboard.press("Enter");
  await expect(form.getByRole("alert")).toContainText("Not saved yet.");

  await rows.filter({ hasText: "signed the contract" }).click();
  const offered = page.getByRole("group", { name: "Whom “The company” means" });
  await expect(offered.getByRole("button", { name: "Orrin Civil" })).toBeVisible();
  await expect(offered).toContainText("It was built by Orrin Civil, which is based in Sallow.");
  await accessible(page, "offers with the words of the article");
  await fits(page, "offers with the words of the article");
  await page.keyboard.press("q");
  const dialog = page.getByRole("dialog", { name: "Open question" });
  await expect(dialog.getByRole("textbox")).toHaveValue("Who had signed the contract?");
  await expect(dialog).toContainText(
    "The text says: “The company declined to say who had signed the contract”",
  );
  await accessible(page, "an open question with what the text says");
  await page.keyboard.press("Escape");

  await rows.filter({ hasText: "was angry" }).click();
  await page.keyboard.press("q");
  await expect(dialog.getByRole("textbox")).toHaveValue("");
  await expect(dialog).toContainText("Dev Rana said he was angry");
  await page.keyboard.press("Escape");

  await rows.filter({ hasText: "When did the meeting" }).click();
  await expect(page.getByRole("textbox", { name: "Open question" })).toHaveValue(
    "When did the meeting take place?",
  );
});
