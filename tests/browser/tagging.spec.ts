import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { broughtIn } from "./brought-in";
import { Keyboard } from "./keyboard";
import { type Person, signedInAs } from "./people";
import { row, saved } from "./tagging-rows";
import { expect, test } from "./test";

const claim = (page: Page) => page.getByLabel("Claim", { exact: true });

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/desk/articles/${id}`);
  await expect(row(page, 1)).toBeFocused();
}

async function toSuggestion(page: Page, n: number): Promise<void> {
  await row(page, n).click();
  await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n}`);
}

test.describe("tagging", () => {
  let editor: Person;
  let id: string;

  test.beforeEach(async ({ context }) => {
    editor = await signedInAs(context, "editor", "M. Keller");
    id = await broughtIn(editor);
  });

  test("the page is accessible and fits the screen", async ({ page }) => {
    test.setTimeout(120_000);
    // The claims of another article are on record already, so that the first suggestion is close to one.
    await open(page, await broughtIn(editor));
    await page.locator("[data-panel] button[type=submit]").click();
    await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
    await expect(saved(page)).toHaveText(/^Saved/);
    await open(page, id);
    await expect(page.locator("[data-panel] p", { hasText: /^Close to/ })).toBeVisible();
    await accessible(page, "tagging");
    await fits(page, "tagging");
    await page.locator("[data-panel] summary", { hasText: /^More/ }).click();
    await accessible(page, "tagging, with every field");
    await row(page, 1).focus();
    for (const key of ["?", "x", "c", "m", "s", "q"]) {
      await page.keyboard.press(key);
      await expect(page.locator("dialog[open]")).toBeVisible();
      await accessible(page, `the dialog of ${key}`);
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
    }
  });

  test("eight suggestions and more are in sight above the form, and no name is wider than its place", async ({
    page,
    isMobile,
  }) => {
    if (!isMobile) await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, id);
    const inSight = () =>
      page.locator("li:has(> [data-row])").evaluateAll((rows) => {
        const pane = rows[0]?.closest("[data-queue]")?.getBoundingClientRect();
        const within = ({ top, bottom }: DOMRect) => pane && pane.top <= top && bottom <= pane.bottom + 1;
        return rows.filter((one) => within(one.getBoundingClientRect())).length;
      });
    // One that makes two claims, one with everything, a refusal, one that was passed on.
    for (const n of [1, 2, 4, 7]) {
      await toSuggestion(page, n);
      await expect.poll(inSight).toBeGreaterThanOrEqual(8);
      await fits(page, `suggestion ${n}`);
    }
    const through = page.getByRole("combobox", { name: "Through", exact: true });
    await through.fill("Министерство иностранных дел Республики Северный Варланд");
    await page.getByRole("option", { name: /^New organization/ }).click();
    await expect(page.getByRole("list", { name: /^Through, from the source/ })).toContainText(
      "Северный Варланд",
    );
    await fits(page, "a hop with a long name");
  });

  // At one width: a phone has no keyboard.
  test("focus is never lost, whatever is done", { tag: "@once" }, async ({ page }) => {
    await open(page, id);
    const keys = new Keyboard(page);
    keys.watches = true;
    await keys.press("j", "j", "k", "Enter", "u");
    await keys.press("x", "1", "u", "x", "Escape", "?", "Escape", "e", "Escape");
    await keys.press("c", "1", "u", "m", "Escape", "s", "Escape", "q", "Escape", "n", "Escape");
  });

  // At one width: a phone has no keyboard.
  test("keys are letters while one types, and do nothing once they are turned off", { tag: "@once" }, async ({
    page,
  }) => {
    await open(page, id);
    await page.keyboard.press("e");
    await page.keyboard.type(" jkx?");
    await expect(claim(page)).toHaveValue(/ jkx\?$/);
    await page.keyboard.press("Escape");
    await expect(row(page, 1)).toBeFocused();
    await page.keyboard.press("?");
    await page.getByLabel("Single keys work on this device").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await expect(row(page, 1)).toHaveAttribute("aria-current", "true");
  });

  // At one width: a phone has no keyboard.
  test("the arrow keys go through the suggestions, also with single keys turned off", {
    tag: "@once",
  }, async ({ page }) => {
    await open(page, id);
    await page.keyboard.press("?");
    await page.getByLabel("Single keys work on this device").uncheck();
    await page.keyboard.press("Escape");
    await expect(row(page, 1)).toBeFocused();
    for (const [key, n] of [
      ["ArrowDown", 2],
      ["ArrowDown", 3],
      ["ArrowUp", 2],
      ["Home", 1],
      ["ArrowUp", 1],
      ["End", await page.locator("[data-row]").count()],
    ] as const) {
      await page.keyboard.press(key);
      await expect(row(page, n)).toBeFocused();
      await expect(row(page, n)).toHaveAttribute("aria-current", "true");
      await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n}`);
    }
  });

  test("which of how many, and whose words, is told to whoever does not see the lines", {
    tag: "@once",
  }, async ({ page }) => {
    await open(page, id);
    const count = await page.locator("[data-row]").count();
    await toSuggestion(page, 7);
    const words = new RegExp(`^Suggestion 7 of ${count}\\. Source: “.+”\\. Cue: “.+”\\. Content: “.+”\\.$`);
    await expect(row(page, 7)).toHaveAccessibleDescription(words);
    await expect(row(page, 1)).not.toHaveAccessibleDescription(/./);
  });

  test("every status can be chosen with the mouse", { tag: "@once" }, async ({ page }) => {
    await open(page, id);
    await page.getByRole("button", { name: "Other statuses" }).click();
    for (const [label, asked] of [
      ["Withdrawn by its source", "withdrawn by its source"],
      ["Shown to be false", "shown to be false"],
      ["Reported by independent sources", "reported by independent sources"],
    ] as const) {
      await page
        .getByRole("group", { name: /^Status/ })
        .locator("label", { hasText: label })
        .click();
      await expect(page.getByRole("dialog")).toContainText(asked);
      await page.keyboard.press("Escape");
    }
  });

  // At one width: a phone has no keyboard.
  test("what is opened or half chosen for one suggestion is not so for the next", { tag: "@once" }, async ({
    page,
  }) => {
    await open(page, id);
    const happened = page.getByLabel("Happened", { exact: true });
    await page.getByRole("button", { name: "Other statuses" }).click();
    await page.locator("[data-panel] summary", { hasText: /^More/ }).click();
    await happened.selectOption("month");
    await expect(page.getByLabel("What they do")).toBeVisible();
    await row(page, 1).focus();
    await page.keyboard.press("j");
    await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
    await expect(page.getByRole("button", { name: "Other statuses" })).toBeVisible();
    await expect(page.getByLabel("What they do")).toHaveCount(0);
    await expect(happened).toHaveValue("unknown");
  });

  // At one width: a phone has no keyboard.
  test("the best on record is chosen by Enter, and nobody new is made by it", { tag: "@once" }, async ({
    page,
  }) => {
    await open(page, id);
    const source = page.getByRole("combobox", { name: "Source", exact: true });
    const options = page.locator("div:has(> [role=listbox])", { has: source }).getByRole("option");
    const sent: unknown[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/desk/save-edit"))
        sent.push(request.postDataJSON().content.attribution.source);
    });
    const chosen = expect.poll(() => sent.at(-1));
    for (const keys of [["Enter"], ["ArrowDown", "Enter"]]) {
      await source.fill("BBC");
      await expect(options.first()).toHaveText(/^BBC/);
      await expect(options.first()).toHaveAttribute("aria-selected", "true");
      for (const key of keys) await page.keyboard.press(key);
      await chosen.toEqual({ id: expect.any(String) });
      await source.fill("");
      await chosen.toBeNull();
    }
    // Before the names are there, Enter waits for them.
    await source.fill("BBC");
    await page.keyboard.press("Enter");
    await chosen.toEqual({ id: expect.any(String) });
    const nobody = page.waitForResponse(/entities\?q=Wuzhqx/);
    await source.fill("Wuzhqx Bureau");
    await nobody;
    await expect(options).toHaveText(["New organization: Wuzhqx Bureau", "New person: Wuzhqx Bureau"]);
    await expect(options.and(page.locator("[aria-selected=true]"))).toHaveCount(0);
    await page.keyboard.press("Enter");
    // It leads to the new one, which the next Enter makes.
    await expect(source).toHaveValue("Wuzhqx Bureau");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await chosen.toEqual({ create: { kind: "organization", name: "Wuzhqx Bureau" } });
  });

  // At one width: a phone has no keyboard.
  test("a confirmation asks what makes it so, and standing is one answer", { tag: "@once" }, async ({
    page,
  }) => {
    await open(page, id);
    await toSuggestion(page, 7);
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Took part");
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(row(page, 7)).toContainText("Reviewed, Confirmed");
    await expect(row(page, 8)).toBeFocused();
    await page.keyboard.press("u");
    await expect(row(page, 7)).not.toContainText("Reviewed");
    await expect(row(page, 7)).toBeFocused();
  });

  // At one width: a phone has no keyboard.
  test("an attribution is made by hand from words selected with the keyboard", { tag: "@once" }, async ({
    page,
  }) => {
    await open(page, id);
    const before = await page.locator("[data-row]").count();
    await page.keyboard.press("n");
    for (let words = 0; words < 3; words += 1) await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.locator("#cf-h")).toHaveText("New attribution");
    await expect(claim(page)).toBeFocused();
    await expect(claim(page)).not.toHaveValue("");
    const shaded = () =>
      page.evaluate(() => [...(CSS.highlights.get("credited") ?? [])].map((range) => `${range}`).join(""));
    expect(await shaded()).not.toBe("");
    // Selected words are nobody's yet: whoever saves them is asked whose they are.
    await page.keyboard.press("ControlOrMeta+Enter");
    const source = page.getByRole("combobox", { name: "Source" });
    await expect(source).toBeFocused();
    await page.keyboard.type("The Harbour Gazette");
    await expect(page.getByRole("option").first()).toContainText("The Harbour Gazette");
    await page.keyboard.press("Enter");
    await expect(source).toHaveAttribute("aria-expanded", "false");
    await expect(source).toHaveValue(/^The Harbour Gazette/);
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.locator("[data-row]")).toHaveCount(before + 1);
    await expect(page.locator("li:has(> [data-row])").last()).toContainText("Reviewed");
    expect(await shaded()).toBe("");
  });

  test("what is typed is there after a reload at once, and after it is saved for anybody", {
    tag: "@once",
  }, async ({ page, browser }) => {
    await open(page, id);
    await claim(page).fill("The envoy came to the islands");
    await page.reload();
    await expect(claim(page)).toHaveValue("The envoy came to the islands");
    await expect(saved(page)).toHaveText(/^Saved/);
    const elsewhere = await browser.newContext();
    await signedInAs(elsewhere, "editor");
    const other = await elsewhere.newPage();
    await open(other, id);
    await expect(claim(other)).toHaveValue("The envoy came to the islands");
    await elsewhere.close();
  });

  // At one width: what is kept does not depend on the width.
  test("what a browser kept before commands had names is sent all the same", { tag: "@once" }, async ({
    page,
  }) => {
    await open(page, id);
    // The first is on its way for as long as the page is there, so that nothing is written to the device meanwhile.
    let tries = 0;
    await page.route("**/api/desk/save-edit", (route) => {
      tries += 1;
      return tries > 1 ? route.continue() : undefined;
    });
    const sent = page.waitForRequest("**/api/desk/save-edit");
    await claim(page).fill("The envoy came by sea");
    await sent;
    const rewritten = await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith("reportedly.outbox.")) ?? "";
      const kept = localStorage.getItem(key) ?? "";
      const old = kept.replaceAll('"command":"save-edit"', '"path":"/api/desk/edits"');
      localStorage.setItem(key, old);
      return old !== kept;
    });
    expect(rewritten).toBe(true);
    await page.reload();
    await expect(claim(page)).toHaveValue("The envoy came by sea");
    await expect(saved(page)).toHaveText(/^Saved/);
    const held = await page.request.get(`/api/desk/articles/${id}`);
    expect(await held.text()).toContain("The envoy came by sea");
  });

  // At one width: what is kept does not depend on the width.
  test("half a minute without a network loses nothing, and says so meanwhile", { tag: "@once" }, async ({
    context,
  }) => {
    test.setTimeout(120_000);
    // A page of its own: the browser writes to the console that it is offline.
    const page = await context.newPage();
    await page.clock.install();
    await open(page, id);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(saved(page)).toHaveText(/^Saved/);
    await context.setOffline(true);
    await toSuggestion(page, 10);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await claim(page).fill("Crews lost their licences");
    await expect(saved(page)).toHaveText(/No connection: \d changes kept on this device/);
    // Half a minute of the page's own clock: every attempt that it makes meanwhile is made.
    await page.clock.runFor(30_000);
    await expect(saved(page)).toHaveText(/No connection: \d changes kept on this device/);
    await expect(claim(page)).toHaveValue("Crews lost their licences");
    await context.setOffline(false);
    await expect(saved(page)).toHaveText(/^Saved/, { timeout: 20_000 });
    await page.reload();
    for (const n of [2, 10, 11]) await expect(row(page, n)).toContainText("Reviewed");
    await toSuggestion(page, 12);
    await expect(claim(page)).toHaveValue("Crews lost their licences");
  });

  // At one width: what is kept does not depend on the width.
  test("signed out in between, work is kept, and goes on after signing in again", { tag: "@once" }, async ({
    page,
    context,
  }) => {
    await open(page, id);
    const cookies = await context.cookies();
    await context.clearCookies();
    await claim(page).fill("Typed while signed out");
    await expect(saved(page)).toHaveText("Signed out: sign in again, your work is kept here");
    await context.addCookies(cookies);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(saved(page)).toHaveText(/^Saved/);
    await page.reload();
    await expect(claim(page)).toHaveValue("Typed while signed out");
  });

  test("two editors on one claim: the loser has both texts on the screen and chooses", async ({
    page,
    browser,
  }) => {
    await open(page, id);
    const elsewhere = await browser.newContext();
    await signedInAs(elsewhere, "editor", "R. Osei");
    const other = await elsewhere.newPage();
    await open(other, id);
    await claim(other).fill("The envoy of Varland came");
    await expect(saved(other)).toHaveText(/^Saved/);
    await claim(page).fill("An envoy travelled");
    await expect(saved(page)).toHaveText("Changed meanwhile by R. Osei: choose");
    const sides = page.getByRole("form", { name: "Changed meanwhile by R. Osei" });
    await expect(sides).toContainText("travelled");
    await expect(sides).toContainText("of Varland came");
    await accessible(page, "two versions side by side");
    await page.reload();
    await expect(sides).toContainText("travelled");
    await sides.getByLabel("Write a third").check();
    await sides.getByLabel("Claim, a third version").fill("The envoy of Varland travelled");
    await sides.getByRole("button", { name: "Save what I chose" }).click();
    await expect(claim(page)).toHaveValue("The envoy of Varland travelled");
    await expect(saved(page)).toHaveText(/^Saved/);
    await other.reload();
    await expect(claim(other)).toHaveValue("The envoy of Varland travelled");
    await elsewhere.close();
  });

  test("two editors on two fields of one suggestion: both stand, and nobody is asked", {
    tag: "@once",
  }, async ({ page, browser }) => {
    await open(page, id);
    const elsewhere = await browser.newContext();
    await signedInAs(elsewhere, "editor", "R. Osei");
    const other = await elsewhere.newPage();
    await open(other, id);
    await other.getByLabel("Directness").selectOption("partial_quote");
    await expect(saved(other)).toHaveText(/^Saved/);
    await claim(page).fill("An envoy travelled");
    await expect(page.getByLabel("Directness")).toHaveValue("partial_quote");
    await expect(claim(page)).toHaveValue("An envoy travelled");
    await elsewhere.close();
  });
});
