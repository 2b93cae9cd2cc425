import type { Page } from "@playwright/test";
import { accessible } from "./accessible";
import { type Person, signedInAs } from "./people";
import { done, opened, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What holds up Enter, and what no letter does by mistake.

test.skip(({ isMobile }) => isMobile, "a phone has no keyboard");

const claim = (page: Page) => page.getByLabel("Claim", { exact: true });
let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

test("whose an engineer is stays open until it is answered, or the claim is saved as it is on purpose", async ({
  page,
}) => {
  await opened(
    page,
    editor,
    "Wall",
    "The wall at Brennholm will hold, the city’s chief engineer said. The wall at Brennholm is old, the mayor Ada Lind said.",
  );
  const question = page.locator("[data-panel]").getByRole("alert");
  await page.keyboard.press("Enter");
  await expect(question).toContainText("Whose is “the city’s chief engineer”?");
  await expect(page.getByRole("combobox", { name: "Source", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(0);
  await accessible(page, "a question that holds up Enter");
  // By the mouse as by the key, and in one's own words.
  await page.locator("[data-panel] button[type=submit]").click();
  await expect(done(page)).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(question).toHaveCount(0);
});

test("two without a name are one source by a word, at the question and at the field", async ({ page }) => {
  await opened(
    page,
    editor,
    "Pier",
    "Two board members said that the pier at Osthafen had been closed since June.",
  );
  const question = page.locator("[data-panel]").getByRole("alert");
  const status = page.locator("[data-panel] button[type=submit]");
  await expect(status).toContainText("Reported by independent sources");
  await page.keyboard.press("Enter");
  await expect(question).toContainText("Does each of “Two board members” know it of their own?");
  await page.getByRole("button", { name: "No: they are one source" }).last().click();
  await expect(question).toHaveCount(0);
  // What the foot said of the question went with it.
  await expect(page.locator("main footer")).not.toContainText("Not saved yet");
  await expect(status).not.toContainText("independent sources");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(1);
});

test("an answer lets Enter save, and a status that is chosen saves what was asked about once", async ({
  page,
}) => {
  await opened(
    page,
    editor,
    "Dam",
    "The dam at Halm is safe, Tom Lind said. The dam at Halm is low, Ada Lind said.",
  );
  await page.keyboard.press("e");
  await expect(claim(page)).toBeFocused();
  await claim(page).fill("If the rain goes on, the dam at Halm breaks.");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-panel]").getByRole("alert")).toContainText("“If”: is it said to be so");
  await expect(claim(page)).toBeFocused();
  expect(
    await claim(page).evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([0, 2]);
  await claim(page).fill("The dam at Halm breaks if the rain goes on.");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(1);
  await page.keyboard.press("e");
  await expect(claim(page)).toBeFocused();
  await claim(page).fill("It breaks.");
  const question = page.locator("[data-panel]").getByRole("alert");
  await page.keyboard.press("Escape");
  await expect(claim(page)).not.toBeFocused();
  await page.keyboard.press("r");
  await expect(question).toBeVisible();
  await expect(done(page)).toHaveCount(1);
  await expect(claim(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(claim(page)).not.toBeFocused();
  await page.keyboard.press("r");
  await expect(done(page)).toHaveCount(2);
});

for (const key of ["c", "o", "s"])
  test(`${key.toUpperCase()} asks first as Enter does`, async ({ page }) => {
    await opened(
      page,
      editor,
      "Lock",
      "The lock at Halm is safe, Tom Lind said. The lock at Halm is low, Ada Lind said.",
    );
    await page.keyboard.press("e");
    await expect(claim(page)).toBeFocused();
    await claim(page).fill("It breaks.");
    await page.keyboard.press("Escape");
    await expect(claim(page)).not.toBeFocused();
    await page.keyboard.press(key);
    await expect(page.locator("[data-panel]").getByRole("alert")).toBeVisible();
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await expect(done(page)).toHaveCount(0);
  });

test("M asks nothing of words that merging drops", async ({ page }) => {
  await opened(
    page,
    editor,
    "Sluice",
    "The sluice at Halm is safe, Tom Lind said. The sluice at Halm is low, Ada Lind said.",
  );
  await page.keyboard.press("e");
  await expect(claim(page)).toBeFocused();
  await claim(page).fill("It breaks.");
  await page.keyboard.press("Escape");
  await expect(claim(page)).not.toBeFocused();
  await page.keyboard.press("m");
  await expect(page.locator("dialog[open]")).toBeVisible();
  await expect(page.locator("[data-panel]").getByRole("alert")).toHaveCount(0);
  await expect(done(page)).toHaveCount(0);
});

test("letters typed on after Enter command nothing, and no letter joins two claims", async ({ page }) => {
  await opened(
    page,
    editor,
    "Quarry and ferry",
    "The quarry at Brennholm will close in May, Tom Lind said. The ferry Zephyrine sank off Halm, Ada Lind said. " +
      "The road to Halm is shut, Per Osk said. The miners’ union denied that wages had been cut.",
  );
  await page.keyboard.press("e");
  await expect(claim(page)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" Indeed so.");
  await page.keyboard.press("Enter");
  // Meant for the claim that has just gone: one of these would save the next as reported, one dismiss it.
  await page.keyboard.type("rxam1");
  await page.keyboard.press("Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(done(page)).toHaveCount(1);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await expect(saved(page)).toHaveText(/^Saved/);
  // Any key but a letter and Enter says that the field is left on purpose.
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Merge into which claim?" });
  await expect(dialog.getByRole("listitem").first()).toContainText("Brennholm");
  await page.keyboard.type("raz1");
  await expect(dialog).toBeVisible();
  await expect(dialog.locator("[data-digit='1']")).toBeFocused();
  await expect(done(page)).toHaveCount(1);
  await page.keyboard.press("/");
  await page.keyboard.type("Brennholm quarry");
  await expect(dialog.getByRole("listitem").first()).toContainText("Brennholm");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(1);
  await expect(dialog.locator("[data-digit='1']")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(2);
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("u");
  await expect(done(page)).toHaveCount(1);
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
});

test("an accent, a letter of an input method and AltGr are words that go on, and a stray Enter clicks nothing", async ({
  page,
}) => {
  await opened(
    page,
    editor,
    "Mill",
    "The mill at Halm is safe, Tom Lind said. The mill at Halm is low, Ada Lind said.",
  );
  await page.keyboard.press("e");
  await expect(claim(page)).toBeFocused();
  // In one go, so that no pause of the machine tells for it: on the way out of the field, then on a button.
  const prevented = await page.evaluate(() => {
    const field = document.querySelector("[data-panel] textarea");
    const button = document.querySelector("[data-panel] button[type=submit]");
    const press = (target: Element | null, key: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
      target?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    return [
      { key: "Dead" },
      { key: "Process", isComposing: true },
      { key: "AltGraph" },
      { key: "@", ctrlKey: true, altKey: true, modifierAltGraph: true },
    ].map(({ key, ...more }) => {
      press(field, "a");
      press(field, key, more);
      return ["x", key, "Enter", " "].map((typed) => press(button, typed, typed === key ? more : {}));
    });
  });
  // What only makes another letter of the next key is none by itself.
  expect(prevented).toEqual([
    [true, true, true, true],
    [true, true, true, true],
    [true, false, true, true],
    [true, true, true, true],
  ]);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await expect(done(page)).toHaveCount(0);
});

test("“None of these” has the same key however many claims stand above it", async ({ page }) => {
  await opened(
    page,
    editor,
    "Wages",
    "The quarry at Brennholm will close in May, Tom Lind said. The miners’ union denied that wages had been cut. " +
      "The miners’ union denied that shifts had been cut.",
  );
  await page.keyboard.press("Enter");
  for (const n of [2, 3]) {
    await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n}`);
    await expect(saved(page)).toHaveText(/^Saved/);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("listitem")).toHaveCount(n);
    await page.keyboard.press("1");
    await page.keyboard.press("0");
    await expect(dialog.getByRole("button", { name: "None of these" })).toBeFocused();
    await expect(dialog.getByRole("button", { name: "None of these" })).toContainText("0");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
  }
  await expect(done(page)).toHaveCount(3);
});
