import { accessible } from "./accessible";
import { command } from "./at-desk";
import { signedInAs } from "./people";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "the desk's own pages are drawn alike at both widths");

test("somebody turns out to be an organization, is merged into one, and its page leads on", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const own = editor.email.replace(/[^a-z]/g, "");
  const add = async (kind: string, name: string) =>
    (await command<{ entity: { id: string } }>(editor, "add-entity", { kind, name })).entity.id;
  const wrong = await add("person", `Radio Mirador ${own}`);
  const right = await add("organization", `Radio Mirador Foundation ${own}`);

  await page.goto(`/desk/entities/${wrong}`);
  await page.getByRole("button", { name: "It is an organization" }).click();
  await page.getByPlaceholder("It is, because…").fill("It is a station");
  await page.keyboard.press("Enter");
  await expect(page.getByText("It is an organization, at")).toBeVisible();
  await accessible(page, "the kind of an organization");

  const person = await add("person", `Mirador ${own}`);
  await page.goto("/desk/entities");
  const merging = page.getByRole("region", { name: "Two that are one" });
  await merging.getByRole("combobox", { name: "This one" }).fill(`Mirador ${own}`);
  const option = page.getByRole("option", { name: new RegExp(`^Mirador ${own}`) });
  await expect(option).toContainText("person");
  await option.click();
  await merging.getByRole("combobox", { name: "goes into" }).fill(`Radio Mirador Foundation ${own}`);
  await page.getByRole("option", { name: new RegExp(`^Radio Mirador Foundation ${own}`) }).click();
  await merging.getByRole("button", { name: "See what would move" }).click();
  await merging.getByLabel("Why they are one").fill("It is its name");
  await merging.getByRole("button", { name: /^Merge into/ }).click();
  await expect(page.getByText(/^Merged Mirador/)).toBeVisible();
  await page.goto(`/desk/entities/${person}`);
  await expect(page).toHaveURL(`/desk/entities/${right}`);
});
