import type { Page } from "@playwright/test";
import { broughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { row, saved } from "./tagging-rows";
import { expect, test } from "./test";

const item = (page: Page, n: number) => page.locator("li:has(> [data-row])").nth(n - 1);
const claim = (page: Page) => page.getByLabel("Claim", { exact: true });
const said = (page: Page) => page.locator("main footer > p[aria-hidden]");

let id = "";

async function open(page: Page): Promise<void> {
  await page.goto(`/desk/articles/${id}`);
  await expect(row(page, 1)).toBeFocused();
}

test.beforeEach(async ({ context, page, isMobile }) => {
  test.skip(isMobile, "a phone has no keyboard");
  id = await broughtIn(await signedInAs(context, "editor", "M. Keller"));
  await open(page);
});

test("the words that are said, who says them and the cue are marked by a key each, their ends moved word by word", async ({
  page,
}) => {
  await page.locator("[data-panel] summary", { hasText: /^More/ }).click();
  const words = page.locator("[data-panel] li").filter({ hasText: "What is said" }).locator("q");
  const before = (await words.textContent()) ?? "";
  await row(page, 1).focus();
  await page.keyboard.press("t");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(said(page)).toContainText("Marked: “");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Marked as what is said: “");
  const after = (await words.textContent()) ?? "";
  expect(after.length).toBeGreaterThan(0);
  expect(after.split(/\s+/)).toHaveLength(before.split(/\s+/).length - 3);
  expect(before).toContain(after);
  await expect(row(page, 1)).toBeFocused();

  await page.keyboard.press("b");
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText("No words were taken.");
  await expect(row(page, 1)).toBeFocused();

  // Dragged by mouse, the words take the place of those that were marked.
  await page.keyboard.press("v");
  const other = page.locator("p[data-start]").nth(2);
  await other.dblclick({ position: { x: 30, y: 12 } });
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Marked as the attributing words: “");
  const cue = page.locator("[data-panel] li").filter({ hasText: "Attributing words" }).locator("q");
  expect(await other.textContent()).toContain(await cue.textContent());
});

test("in the claim Enter saves and Shift+Enter breaks a line, and the field grows with its words", async ({
  page,
}) => {
  await page.keyboard.press("e");
  const low = (await claim(page).boundingBox())?.height ?? 0;
  await claim(page).fill("The envoy of Varland met the harbour master. ".repeat(5));
  const high = (await claim(page).boundingBox())?.height ?? 0;
  expect(high).toBeGreaterThan(low);
  await claim(page).fill("Igor Velden met");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("the harbour master.");
  await expect(claim(page)).toHaveValue("Igor Velden met\nthe harbour master.");
  await page.keyboard.press("Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(item(page, 1)).toHaveAttribute("data-done", "saved");
});

test("a name that stands there is chosen whole by a click, and the next letter takes its place", async ({
  page,
}) => {
  // "The broadcaster Radio Varland": the state radio of the first is described, and named by nothing.
  await row(page, 3).click();
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 3");
  const source = page.getByRole("combobox", { name: "Source" });
  await expect(source).not.toHaveValue("");
  await source.click();
  await page.keyboard.type("z");
  await expect(source).toHaveValue("z");
  await page.keyboard.press("Escape");
  await expect(source).not.toHaveValue("z");
});

test("what is kept, what is saved and what is dismissed look different in the list", async ({ context }) => {
  // A page of its own: the browser writes to the console that it is offline.
  const page = await context.newPage();
  await open(page);
  // Ctrl+Enter sends what a dialog asks for from any field in it: here the reason that was gone to last.
  await page.keyboard.press("x");
  await page.keyboard.press("ArrowDown");
  await page.getByLabel("A note, if you like").fill("his words are in the next");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(item(page, 1)).toHaveAttribute("data-done", "dismissed");
  await expect(row(page, 1)).toContainText("Dismissed: wrong source");
  await expect(saved(page)).toHaveText(/^Saved/);
  const struck = (n: number) =>
    row(page, n)
      .locator("[dir=auto]")
      .evaluate((words) => getComputedStyle(words).textDecorationLine);
  expect(await struck(1)).toBe("line-through");

  await context.setOffline(true);
  await page.keyboard.press("x");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(item(page, 2)).toHaveAttribute("data-done", "kept");
  await expect(row(page, 2)).toContainText("kept on this device");
  expect(await struck(2)).toBe("none");
  await context.setOffline(false);
  await expect(item(page, 2)).toHaveAttribute("data-done", "dismissed", { timeout: 20_000 });
});

test("P shows the list of what would be published from its top, and nothing is published before its end was in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 420 });
  for (let n = 1; n <= 6; n += 1) {
    const waiting = page.locator("li:not([data-done]):has(> [data-row])");
    const left = await waiting.count();
    await page.keyboard.press("Enter");
    const start = page.getByRole("button", { name: "Start this story" });
    const asks = page.locator("dialog[open]").or(page.locator("[role=combobox]:focus"));
    await expect(async () => {
      expect((await waiting.count()) < left || (await asks.count()) > 0).toBe(true);
    }).toPass();
    if (await start.isVisible()) await page.keyboard.press("Enter");
    // What asks for more than Enter gives is dismissed: here only the length of the list matters.
    else if ((await waiting.count()) === left) {
      await page.keyboard.press("Escape");
      await row(page, n).focus();
      await page.keyboard.press("x");
      await page.keyboard.press("Enter");
    }
    await expect(waiting).toHaveCount(left - 1);
  }
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("p");
  await page.waitForURL("**/desk/stories/**");
  const publish = page.getByRole("button", { name: /^Publish/ });
  await expect(publish).toBeFocused({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "What publishing would change" })).toBeInViewport();
  // It stays in sight of the list, and publishes nothing before its end was.
  const { y, height } = (await publish.boundingBox())!;
  const foot = (await page.locator("[data-foot]").boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(foot.y);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Read on to the end of the list")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Published" })).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "See the story as readers do" })).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
});
