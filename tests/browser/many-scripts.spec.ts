import type { Page } from "@playwright/test";
import { fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { importDossier } from "./import";
import { manyScripts, storySlug, voices } from "./many-scripts";
import { expect, test } from "./test";

// A house of its own, with a story that would stand in everybody else's timeline; all widths are looked at in one run.
test.skip(({ isMobile }) => isMobile, "the test sets the widths itself");
test.describe.configure({ mode: "serial" });
let house: OwnHouse;
let pages: string[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openOwnHouse();
  await importDossier(house.reach, manyScripts());
  const { items } = await (await fetch(`${house.url}/api/v1/claims?story=${storySlug}`)).json();
  const claims: string[] = items.map(({ id }: { id: string }) => id);
  const detail = await (await fetch(`${house.url}/api/v1/claims/${claims[0]}`)).json();
  const lost = encodeURIComponent("وزير أبيض שחור");
  pages = [
    ...["", "/changes", "/articles"].map((page) => `/stories/${storySlug}${page}`),
    ...claims.map((id) => `/claims/${id}`),
    ...[
      "/people/ar-person",
      "/people/hi-person",
      "/organizations/he-outlet",
      "/organizations/he-outlet/articles",
    ],
    ...["/people", "/organizations", "/stories", `/articles/${detail.attributions[0].article.id}`],
    `/?story=${storySlug}&person=ar-person`,
    `/?q=${encodeURIComponent("关闭")}`,
    `/?q=person:ar-person+status:${lost}+${lost}`,
    `/?q=${encodeURIComponent("https://موقع.example/خبر")}`,
    "/filters/person",
  ];
});
test.afterAll(() => house?.close());

const open = (page: Page, path: string) => page.goto(house.url + path);

/** Words from the right that nothing sets apart: they take the signs and numbers of the line around them along. */
function bare(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (words.nextNode()) {
      const { data, parentElement } = words.currentNode as Text;
      if (!fromTheRight.test(data.replace(/\u2068[^\u2069]*\u2069/g, ""))) continue;
      if (parentElement?.closest("script, style, title, bdi, body [dir=auto], option")) continue;
      found.push(`${parentElement?.tagName} .${parentElement?.getAttribute("class")}: ${data}`);
    }
    return found;
  });
}

test("no word that runs from the right stands bare in a line of ours, and no page is wider than a phone", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const found: Record<string, string[]> = {};
  for (const path of pages) {
    await open(page, path);
    const words = await bare(page);
    if (words.length > 0) found[path] = words;
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await fits(page, `${path} at ${width}`);
    }
  }
  expect(found).toEqual({});
});

test("a claim and a headline run as their letters do, and a sentence of ours from the left", async ({
  page,
}) => {
  const directions = (inside: string) =>
    page
      .locator(inside)
      .evaluateAll((all) => all.map((one) => [one.textContent, getComputedStyle(one).direction]));
  await open(page, `/stories/${storySlug}`);
  expect(await directions("h1")).toEqual([[manyScripts().story.headline, "rtl"]]);
  const claims = new Map((await directions("[data-claim-line]")) as [string, string][]);
  for (const { claim, direction } of voices) expect(claims.get(claim), claim).toBe(direction);
  const ours = (await directions("[data-entry] h4")).filter(([words]) =>
    words?.endsWith("declined to comment."),
  );
  expect(ours.map(([, direction]) => direction)).toEqual(voices.map(() => "ltr"));
});

/** Where a stretch of the words of an element stands on the screen. */
function placeOf(page: Page, selector: string, words: string): Promise<{ left: number; right: number }> {
  return page.locator(selector).evaluate((one, sought) => {
    const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode as Text;
      const start = text.data.indexOf(sought);
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + sought.length);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    }
    throw new Error(`“${sought}” is not there`);
  }, words);
}

test("signs stand at the end of what they end, and what follows a name stands after it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { items } = await (await fetch(`${house.url}/api/v1/claims?story=${storySlug}`)).json();
  const arabic = items.find(({ key }: { key: string }) => key === "K-ar");
  await open(page, `/claims/${arabic.id}`);
  const quote = "blockquote >> nth=0";
  // From the right: the first word stands right of the Latin one, and the full stop left of all.
  const [first, latin, stop] = await Promise.all([
    placeOf(page, quote, "قالت"),
    placeOf(page, quote, "CIA"),
    placeOf(page, quote, "."),
  ]);
  expect(first.left).toBeGreaterThan(latin.right);
  expect(stop.right).toBeLessThan(latin.left);
  // From the left: the name, then what we say of it.
  const history = "section[aria-labelledby=history-h] li >> nth=0 >> p >> nth=1";
  const [name, says] = [await placeOf(page, history, "ليلى"), await placeOf(page, history, "says so")];
  expect(name.right).toBeLessThan(says.left);
  // Source, relay and article in that order.
  const through = page.locator("dl dd", { has: page.locator("bdi >> nth=1") }).first();
  const places = await through
    .locator("bdi")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
