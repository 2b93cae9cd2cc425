import { accessible } from "./accessible";
import { signedInAs } from "./people";
import { done, opened } from "./tagging-rows";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "a phone has no keyboard");

test("“the statement” holds up Enter until it is said whose it is, and offers the body named before", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text =
    "Velmsford Hospitals Trust runs the ward at Velmsford.\nThe ward at Velmsford had been warned in August, the statement said.";
  await opened(page, editor, "Ward warned", text);
  await page.keyboard.press("Enter");
  const question = page.locator("[data-panel]").getByRole("alert");
  await expect(question).toContainText("Whose is “the statement”?");
  await expect(done(page)).toHaveCount(0);
  await accessible(page, "whose a statement is");
  const whom = page.getByRole("group", { name: "Whom “the statement” means" });
  await whom.getByRole("button", { name: "Velmsford Hospitals Trust" }).click();
  await expect(page.getByRole("combobox", { name: "Source", exact: true })).toHaveValue(
    "Velmsford Hospitals Trust",
  );
  await expect(question).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(1);
});
