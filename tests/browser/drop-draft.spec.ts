import type { Workbench } from "@/domain/suggestion/tagging-page";
import { accessible } from "./accessible";
import { command, looked } from "./at-desk";
import { broughtIn } from "./brought-in";
import { type Person, signedInAs } from "./people";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "the desk's own pages are drawn alike at both widths");

/** A claim that was accepted, and that readers have not seen. */
async function accepted(editor: Person) {
  const article = await broughtIn(editor);
  const { suggestions, story } = await looked<Workbench>(editor, `articles/${article}`);
  const one = suggestions.find(({ reading }) => !reading?.openQuestion)!;
  const decision = { kind: "accept", story: story!.id, form: one.form };
  const { suggestion } = await command<{ suggestion: Workbench["suggestions"][number] }>(
    editor,
    "decide-suggestion",
    { suggestion: one.id, basedOn: one.version, decision },
  );
  return { article, claim: suggestion.became[0]!.claimId, story: story!.id };
}

test("dropping a draft asks, names what hangs on it, and can be taken back", async ({ page, context }) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const { claim, story } = await accepted(editor);
  await page.goto(`/desk/claims/${claim}`);
  await page.getByRole("button", { name: "Drop the draft" }).click();
  const dialog = page.getByRole("dialog", { name: "Drop the draft?" });
  await expect(dialog).toContainText("1 suggestion waits to be decided again");
  await expect(dialog.getByRole("link", { name: /^Envoy/ })).toBeVisible();
  await accessible(page, "what hangs on a draft");
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "Drop the draft" }).click();
  await dialog.getByRole("button", { name: "Drop it" }).click();
  await expect(page).toHaveURL("/desk");
  const claims = async () =>
    (await looked<{ content: { claimIds: string[] } }>(editor, `subjects/story/${story}`)).content.claimIds;
  expect(await claims()).toEqual([]);
  await page.getByRole("button", { name: /^Take back: Dropped the draft of the claim/ }).click();
  await expect.poll(claims).toEqual([claim]);
});

test("an article that was brought in by mistake goes with what was said in it", async ({ page, context }) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const { article, claim } = await accepted(editor);
  await page.goto(`/desk/articles/${article}`);
  await page.getByRole("link", { name: "Details" }).click();
  await page.getByRole("button", { name: "Drop the draft" }).click();
  await expect(page.getByRole("dialog")).toContainText("These go with it");
  await page.getByRole("button", { name: "Drop it" }).click();
  await expect(page).toHaveURL("/desk");
  expect((await page.goto(`/desk/claims/${claim}`))?.status()).toBe(404);
  await page.goto(`/desk/history/claim/${claim}`);
  await expect(page.getByRole("button", { name: /^Go back to/ }).first()).toBeVisible();
});
