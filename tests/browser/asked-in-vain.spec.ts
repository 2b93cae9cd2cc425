import { looked } from "./at-desk";
import { textBroughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { answeredAndPublished } from "./published-story";
import { expect, test } from "./test";

const text = [
  "Harbour minister Olga Brandt said on Monday that the old harbour was sold.",
  "Delta Bank declined to comment on the sale. The port authority did not respond to our requests for comment. " +
    "Marta Sund, who has criticised the sale before, was abroad. " +
    "Halm Shipping neither confirmed nor denied that it was the buyer.",
].join("\n\n");

// At one width: a phone has no keyboard.
test("readers are told of each who would not say how they would not, and who asked only where the text says so", {
  tag: "@once",
}, async ({ page, context }) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const id = await textBroughtIn(editor.cookie, "The old harbour is sold", text);
  await page.goto(`/desk/articles/${id}`);
  const rows = page.locator("[data-row]");
  await expect(rows.first()).toBeFocused();
  await expect(rows).toHaveCount(4);
  await page.keyboard.press("Enter");
  await expect(rows.nth(0)).toContainText("Reviewed");
  for (const n of [2, 3, 4]) {
    await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n}`);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Which claim would they not speak about?" });
    await dialog.getByRole("button", { name: /The old harbour was sold/ }).click();
    await expect(rows.nth(n - 1)).toContainText("Reviewed");
  }
  await expect(page.locator("main footer [data-mark]")).toHaveText(/^Saved/);
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto(`/stories/${await answeredAndPublished(editor, story.id)}`);

  const silent = page.getByRole("region", { name: "Who would not say" });
  const of = (name: string) => silent.getByRole("listitem").filter({ hasText: name });
  await expect(of("Delta Bank")).toContainText(
    /“declined to comment on the sale”, as told in The Harbour Gazette/,
  );
  await expect(of("port authority")).toContainText(/Did not respond, asked by The Harbour Gazette/);
  await expect(of("Halm Shipping")).toContainText(
    /“neither confirmed nor denied that it was the buyer”, as told in The Harbour Gazette/,
  );
  await expect(silent.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("main")).not.toContainText("Marta Sund");
});
