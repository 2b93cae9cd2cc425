import { accessible } from "./accessible";
import { looked } from "./at-desk";
import { textBroughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

test("a document that was told of under another description is offered as the same, and counts once", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text =
    "The lock gates of Grenvik were corroded, the inspection report said. " +
    "The lock gates of Grenvik were corroded, according to a 40-page report by Tarrant.";
  const id = await textBroughtIn(editor.cookie, "Lock gates", text);
  await page.goto(`/desk/articles/${id}`);
  const done = page.locator("li[data-done]:has(> [data-row])");
  await expect(page.locator("[data-row]").first()).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(done).toHaveCount(1);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(page.locator("main footer [data-mark]")).toHaveText(/^Saved/);
  const same = page.getByRole("group", { name: "Whether it is a document told of before" });
  await accessible(page, "a second description of a document");
  await same.getByRole("button").click();
  await expect(page.getByLabel(/^Source, as described/)).toHaveValue(/inspection report/);
  await expect(same).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(done).toHaveCount(2);
  await expect(page.locator("main footer [data-mark]")).toHaveText(/^Saved/);
  type Bench = { claims: { content: { attributions: { sourceDescription: string }[] } }[] };
  const { claims } = await looked<Bench>(editor, `articles/${id}`);
  const told = claims.flatMap(({ content }) => content.attributions.map((said) => said.sourceDescription));
  expect(told).toHaveLength(2);
  expect(new Set(told).size).toBe(1);
});
