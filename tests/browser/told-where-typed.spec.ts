import type { Locator, Page } from "@playwright/test";
import { ownStory } from "./at-desk";
import { signedInAs } from "./people";
import { expect, test } from "./test";

/** What is wrong with a field is an alert, and the field says that it is the one. */
async function saysOfItself(page: Page, field: Locator, words: string): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: words });
  await expect(alert).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const described = (await field.getAttribute("aria-describedby")) ?? "";
  expect(described.split(" ")).toContain(await alert.getAttribute("id"));
}

test("whatever form of the desk refuses a field, the field says so at once", async ({ page, context }) => {
  test.slow();
  const editor = await signedInAs(context, "chief");
  const story = await ownStory(editor);
  const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });
  await page.goto("/desk/feeds");
  await field("Address").fill("not an address");
  await page.keyboard.press("Enter");
  await saysOfItself(page, field("Address"), "Address is no address of a feed or a page");
  await page.goto("/desk/stories");
  await field("New story").focus();
  await expect(field("New story")).toBeEditable();
  await page.keyboard.press("Enter");
  await saysOfItself(page, field("New story"), "New story is missing");
  await page.goto("/desk/entities");
  await expect(field("Name")).toBeEditable();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await saysOfItself(page, field("Name"), "Name is missing");
  await page.goto(`/desk/stories/${story.id}`);
  await field("Address").fill("No Address!");
  await saysOfItself(page, field("Address"), "Address ");
  await page.goto("/desk/articles/new");
  await field("Published").fill("the other day");
  await page.keyboard.press("Control+Enter");
  await saysOfItself(page, field("Published"), "Published is not a day");
});

test("so does a form that the server answers, without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  await signedInAs(context, "editor");
  const page = await context.newPage();
  await page.goto("/account");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("   ");
  await page.getByRole("button", { name: "Change the name" }).click();
  await saysOfItself(page, page.getByRole("textbox", { name: "Name", exact: true }), "Name ");
  await context.close();
});
