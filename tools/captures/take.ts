import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { isFree, openHouse } from "../../tests/browser/house";
import { removeDataFolder } from "../../tests/database/temporary-data";
import { deskPages, publicPages } from "./pages";
import { openBrowser, recordOf, type Seen, signIn } from "./record";

type How = { like?: string | undefined; only?: string | undefined };

const widths = [1440, 390];
const themes = ["light", "dark"] as const;

/** Takes every page in both themes and at both widths; then with all that folds unfolded, under the pointer, and on paper. */
export async function takeCaptures(folder: string, { like, only }: How): Promise<void> {
  // Before the house, whose clock is not one that a build could be told apart by.
  execFileSync(process.execPath, ["src/cli/main.mjs", "build"], { stdio: "inherit" });
  const seen = await recordOf(folder, like);
  const clock = path.resolve("tools/captures/fixed-clock.mjs");
  // Where another house is there already, the addresses on paper differ.
  const port: Record<string, string> = (await isFree(seen.port)) ? { PORT: String(seen.port) } : {};
  const house = await openHouse({
    ...port,
    ...{ REPORTEDLY_DATA: seen.data, DATABASE_URL: "", CAPTURES_AT: seen.at },
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${clock}`.trim(),
  });
  const browser = await openBrowser();
  try {
    const named = (pages: string[], prefix: string) =>
      pages
        .map((page) => ({ page, name: prefix + nameOf(page) }))
        .filter(({ name }) => name.includes(only ?? ""));
    const reader = await contextOf(browser, seen);
    for (const { page, name } of named(await publicPages(house.url, seen), ""))
      await takePage(reader, house.url + page, path.join(folder, name));
    const editor = await contextOf(browser, seen);
    await signIn(editor, house, seen.cookie);
    for (const { page, name } of named(await deskPages(house.url, seen), "signed-in-"))
      await takePage(editor, house.url + page, path.join(folder, name));
    const unscripted = await contextOf(browser, seen, false);
    for (const { page, name } of named(["/", "/stories/spy-chief-us-visit"], "no-script-"))
      await takePage(unscripted, house.url + page, path.join(folder, name));
  } finally {
    await browser.close();
    await house.close();
    await removeDataFolder(seen.data);
  }
}

const nameOf = (page: string) => page.replace(/^\//, "").replace(/[^\w.-]+/g, "_") || "timeline";

async function contextOf(browser: Browser, { at }: Seen, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{
      javaScriptEnabled,
      reducedMotion: "reduce" as const,
      timezoneId: "Pacific/Chatham",
      locale: "en-GB",
    },
  });
  if (javaScriptEnabled) await context.clock.setFixedTime(at);
  return context;
}

async function takePage(context: BrowserContext, address: string, file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const page = await context.newPage();
  await page.setViewportSize({ width: widths[0]!, height: 900 });
  await page.goto(address, { waitUntil: "networkidle" });
  for (const width of widths)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await shoot(page, width, `${file}.${width}-${colorScheme}`);
    }
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await shoot(page, widths[0]!, `${file}.paper`);
  await page.emulateMedia({ colorScheme: "light", media: "screen" });
  await unfold(page);
  for (const width of widths) await shoot(page, width, `${file}.${width}-unfolded`);
  await pointAtAll(page);
  await shoot(page, widths[0]!, `${file}.hovered`);
  await page.close();
}

async function shoot(page: Page, width: number, file: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${file}.png`, fullPage: true, animations: "disabled", caret: "hide" });
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

/** Every element as it is while the pointer is over it: what a rule says of `:hover` is seen without a hand. */
async function pointAtAll(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("DOM.enable");
  await inspector.send("CSS.enable");
  const { nodes } = await inspector.send("DOM.getFlattenedDocument", { depth: -1 });
  for (const { nodeId, nodeType } of nodes)
    if (nodeType === 1)
      await inspector.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: ["hover"] });
}
