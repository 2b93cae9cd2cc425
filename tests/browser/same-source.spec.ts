import { accessible } from "./accessible";
import { looked } from "./at-desk";
import { signedInAs } from "./people";
import { done, opened, row, saved } from "./tagging-rows";
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
  const id = await opened(page, editor, "Lock gates", text);
  await page.keyboard.press("Control+Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(saved(page)).toHaveText(/^Saved/);
  const same = page.getByRole("group", { name: "Whether it is a document told of before" });
  await accessible(page, "a second description of a document");
  await row(page, 2).focus();
  await page.keyboard.press("i");
  await expect(page.getByLabel(/^Source, as described/)).toHaveValue(/inspection report/);
  await expect(same).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(done(page)).toHaveCount(2);
  await expect(saved(page)).toHaveText(/^Saved/);
  type Bench = { claims: { content: { attributions: { sourceDescription: string }[] } }[] };
  const { claims } = await looked<Bench>(editor, `articles/${id}`);
  const told = claims.flatMap(({ content }) => content.attributions.map((said) => said.sourceDescription));
  expect(told).toHaveLength(2);
  expect(new Set(told).size).toBe(1);
});

test("“the technician” of an article is offered the one who is kept, and its only firm as “the plant’s operator”", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text =
    "A technician at the plant said that the filter of Grenvik Kiln broke in May. Grenvik Kiln is run by Tarvel Lime.\n" +
    "The technician said that the filter of Grenvik Kiln broke in May.\n" +
    "The plant’s operator denied that the filter of Grenvik Kiln broke.";
  const id = await opened(page, editor, "Kiln filter", text);
  await page.keyboard.press("Control+Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  const same = page.getByRole("group", { name: "Whether it is a source told of before" });
  await accessible(page, "words that lead back to a source without a name");
  await same.getByRole("button", { name: "A technician at the plant" }).click();
  await expect(page.getByLabel(/^Source, as described/)).toHaveValue("A technician at the plant");
  await expect(same).toHaveCount(0);
  await row(page, 2).focus();
  await page.keyboard.press("m");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /broke in May/ })
    .first()
    .click();
  await expect(done(page)).toHaveCount(2);
  await expect(saved(page)).toHaveText(/^Saved/);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 3");
  const whom = page.getByRole("group", { name: "Whom “The plant’s operator” means" });
  await whom.getByRole("button", { name: "Tarvel Lime" }).click();
  const source = page.getByRole("combobox", { name: "Source", exact: true });
  await expect(source).toHaveValue("Tarvel Lime");
  // Nobody is made of what is no name.
  await source.fill("The company");
  await expect(page.getByText("“The company” is no name.")).toBeVisible();
  await expect(page.getByRole("option", { name: /^New/ })).toHaveCount(0);
  type Bench = { claims: { content: { attributions: { id: string; sameAsId: string | null }[] } }[] };
  const { claims } = await looked<Bench>(editor, `articles/${id}`);
  const [first, second] = claims.flatMap(({ content }) => content.attributions);
  expect(second?.sameAsId).toBe(first?.id);
});
