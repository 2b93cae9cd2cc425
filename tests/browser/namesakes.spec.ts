import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { broughtIn } from "./brought-in";
import { type Person, signedInAs } from "./people";
import { row } from "./tagging-rows";
import { expect, test } from "./test";

const question = (page: Page) => page.getByRole("region", { name: /^Which / });

/** Two entries of one name, that of nobody else in the tests' house. Answers the name and both ids. */
async function twoCalled({ cookie }: Person, kind: "person" | "organization", words: string) {
  const url = process.env.HOUSE_URL ?? "";
  const name = `${words} ${randomUUID().replace(/[^a-z]/g, "")}`;
  const add = async (): Promise<string> => {
    const answer = await fetch(`${url}/api/desk/add-entity`, {
      method: "POST",
      headers: { Origin: url, Cookie: cookie, "Content-Type": "application/json" },
      body: JSON.stringify({ action: randomUUID(), kind, name }),
    });
    return (await answer.json()).entity.id;
  };
  return { name, ids: [await add(), await add()] };
}

/** Names the source of the suggestion that is in hand as somebody whose name is all that is known. */
async function nameSource(page: Page, name: string): Promise<void> {
  const source = page.getByRole("combobox", { name: "Source", exact: true });
  await source.fill(name);
  await page.getByRole("option", { name: `New person: ${name}` }).click();
  await expect(source).toHaveValue(name);
  await page.getByRole("button", { name: /^Save as/ }).click();
}

/** The sources that decisions were sent with, in order. */
function sourcesSent(page: Page): unknown[] {
  const sent: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/desk/decide-suggestion"))
      sent.push(request.postDataJSON().decision.form.attribution.source);
  });
  return sent;
}

test.describe("whom a name means", () => {
  let editor: Person;

  test.beforeEach(async ({ context, page }) => {
    editor = await signedInAs(context, "editor", "M. Keller");
    await page.goto(`/desk/articles/${await broughtIn(editor)}`);
    await expect(row(page, 1)).toBeFocused();
  });

  test("is asked where two bear it, nobody is chosen beforehand, and the one chosen is saved", async ({
    page,
  }) => {
    const { name, ids } = await twoCalled(editor, "person", "John Smith");
    const sent = sourcesSent(page);
    await nameSource(page, name);
    await expect(question(page).getByRole("heading")).toHaveText(`Which ${name}?`);
    await expect(row(page, 1)).toContainText("Choose:");
    const choices = question(page).getByRole("radio");
    await expect(choices).toHaveCount(3);
    await expect(question(page).getByRole("radio", { checked: true })).toHaveCount(0);
    await accessible(page, "the question");
    await fits(page, "the question");
    await question(page).getByRole("button", { name: "Save with this one" }).click();
    await expect(question(page).getByRole("alert")).toContainText("Choose one");
    expect(sent).toEqual([{ create: { kind: "person", name } }]);
    await choices.nth(1).click();
    await question(page).getByRole("button", { name: "Save with this one" }).click();
    await expect.poll(() => sent.at(-1)).toEqual({ id: expect.any(String) });
    expect(ids).toContain((sent.at(-1) as { id: string }).id);
    await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
    await expect(page.locator("main footer [data-mark]")).toContainText(/saved/i);
    await expect(row(page, 1)).not.toContainText("Choose:");
  });

  // At one width: a phone has no keyboard.
  test("is answered by the keyboard: a digit or the arrows choose, Enter saves, Enter alone does not", {
    tag: "@once",
  }, async ({ page }) => {
    const { name, ids } = await twoCalled(editor, "person", "John Smith");
    const sent = sourcesSent(page);
    await nameSource(page, name);
    await expect(question(page).getByRole("radio").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(question(page).getByRole("alert")).toBeVisible();
    expect(sent).toHaveLength(1);
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowDown");
    await expect(question(page).getByRole("radio").nth(1)).toBeChecked();
    await page.keyboard.press("Enter");
    await expect.poll(() => ids.includes((sent.at(-1) as { id?: string }).id ?? "")).toBe(true);
  });

  test("may be somebody else, who is new and neither of the two; or be left open", async ({ page }) => {
    const { name, ids } = await twoCalled(editor, "person", "John Smith");
    const sent = sourcesSent(page);
    await nameSource(page, name);
    await question(page).getByRole("button", { name: "Leave it open" }).click();
    await expect(question(page)).toHaveCount(0);
    await expect(page.getByRole("combobox", { name: "Source", exact: true })).toHaveValue(name);
    await page.getByRole("button", { name: /^Save as/ }).click();
    await question(page)
      .getByRole("radio", { name: /Somebody else/ })
      .click();
    await question(page).getByRole("button", { name: "Save with this one" }).click();
    await expect.poll(() => sent.at(-1)).toEqual({ id: expect.any(String) });
    expect(ids).not.toContain((sent.at(-1) as { id: string }).id);
    await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  });
});

test("which outlet of a name is asked before an article is in", async ({ context, page }) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const { name, ids } = await twoCalled(editor, "organization", "The Post");
  await page.goto("/desk/articles/new");
  await page.getByLabel("The article").fill(`A pier of ${name}.`);
  await page.getByLabel("Title").fill(`The pier of ${name}`);
  await page.getByLabel("Outlet").fill(name);
  await page.getByLabel("Published").fill("2019-02-12");
  await page.getByRole("button", { name: /Bring it in/ }).click();
  await expect(question(page).getByRole("radio")).toHaveCount(3);
  await accessible(page, "which outlet");
  await fits(page, "which outlet");
  const brought = page.waitForRequest(
    (request) => request.url().endsWith("/api/desk/bring-in-article") && request.method() === "POST",
  );
  await question(page).getByRole("radio").nth(1).click();
  await question(page).getByRole("button", { name: "Save with this one" }).click();
  expect(ids).toContain((await brought).postDataJSON().outletId);
  await expect(page).toHaveURL(/\/desk\/articles\/(?!new)/);
});
