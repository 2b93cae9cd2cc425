import { readFileSync } from "node:fs";
import { password, somebody } from "../accounts/people";
import { openOwnHouse } from "./accounts-house";
import { Keyboard } from "./keyboard";
import { expect, test } from "./test";

/** Another article of the same shape can be run through the same path: `KEYS_ARTICLE=path`. */
const article = readFileSync(process.env.KEYS_ARTICLE ?? "tests/browser/articles/harbour-envoy.txt", "utf8");
const outlet = "The Harbour Gazette";

// At one width: a phone has no keyboard.
test("from signing in to a published story of ten claims by the keyboard alone, in under 90 presses", {
  tag: "@once",
}, async ({ page, context, browser }) => {
  test.setTimeout(180_000);
  // Of its own: what others bring in or publish meanwhile would be shown as held, be joined to, or move the plan on.
  const house = await openOwnHouse();
  try {
    const editor = await somebody(house.db, "editor");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const keys = new Keyboard(page);

    await page.goto(`${house.url}/desk`);
    await keys.tabTo(page.getByLabel("Email"));
    await keys.paste(editor.email);
    await keys.press("Tab");
    await keys.paste(password);
    await keys.press("Enter");
    await page.waitForURL("**/desk");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    await keys.press("n");
    await page.waitForURL("**/desk/articles/new");
    await expect(page.getByLabel("The article")).toBeFocused();
    await keys.paste(article);
    await expect(page.getByLabel("Title")).not.toHaveValue("", { timeout: 15_000 });
    for (const [label, value] of [
      ["Outlet", outlet],
      ["Published", "2019-02-12"],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      if ((await field.inputValue()) !== "") continue;
      await keys.tabTo(field);
      await keys.paste(value);
    }
    await keys.press("ControlOrMeta+Enter");
    const rows = page.locator("[data-row]");
    const duplicates = page.locator("#duplicates");
    const held = duplicates.getByRole("link", { name: "Open that one" }).first();
    await expect(held.and(page.locator(":focus")).or(rows.first())).toBeVisible({ timeout: 30_000 });
    if (await held.isVisible()) {
      await keys.tabTo(duplicates.getByRole("button", { name: "Bring this one in as well" }));
      await keys.press("Enter");
    }
    await page.waitForURL(/\/desk\/articles\/(?!new)/, { timeout: 30_000 });

    keys.watches = true;
    await expect(rows.first()).toBeFocused();
    const form = page.locator("form[data-panel]");
    const progress = page.locator("main header p", { hasText: "reviewed" });
    const count = await rows.count();
    for (let reviewed = 0; reviewed < count; reviewed += 1) {
      const words = await form.innerText();
      if (words.includes("makes two claims")) await keys.press("s", "Enter");
      else if (words.includes("Join to a claim")) {
        await keys.press("Enter");
        // What is refused is read, and chosen: the dialog goes to no claim by itself.
        await expect(page.locator("[data-choice][data-digit='1']")).toBeVisible();
        await expect(page.locator("dialog h2")).toBeFocused();
        await keys.press("1");
        await expect(page.locator("[data-choice]").first()).toBeFocused();
        await keys.press("Enter");
      } else await keys.press("Enter");
      // Whom it could not be sure of, Enter asks for: words that nobody is known to have said are dismissed.
      if (await page.locator("[role=combobox]:focus").count()) {
        await keys.press("Escape", "x");
        await expect(page.locator("dialog[open]")).toBeVisible();
        await keys.press("Enter");
      }
      await expect(progress).toContainText(`${reviewed + 1} of ${count}`);
    }
    await keys.press("p");
    await page.waitForURL("**/desk/stories/**");
    const publish = page.getByRole("button", { name: /^Publish/ });
    await expect(publish).toBeFocused({ timeout: 30_000 });
    const story = page.getByRole("link", { name: "See the story as readers do" });
    // A list that is longer than the screen is read on by the same key; its end has to be seen before it publishes.
    for (let screens = 0; screens < 5 && !(await story.isVisible()); screens += 1) {
      await keys.press("Enter");
      await expect(story.or(page.getByText("Read on to the end")).first()).toBeVisible({ timeout: 30_000 });
    }
    await expect(story).toBeVisible({ timeout: 30_000 });

    const reader = await (await browser.newContext()).newPage();
    await reader.goto(house.url + (await story.getAttribute("href")));
    const published = await reader.locator("[data-status] article :is(h3, h4)").count();
    test
      .info()
      .annotations.push({ type: "figures", description: `${keys.presses} presses, ${published} claims` });
    console.log(`${keys.presses} presses, ${count} suggestions, ${published} claims`);
    expect(published).toBeGreaterThanOrEqual(10);
    expect(keys.presses).toBeLessThan(90);
  } finally {
    // What the page still asks for would be refused by a house that is closed.
    await page.goto("about:blank");
    await house.close();
  }
});
