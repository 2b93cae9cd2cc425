import type { Browser, Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { everyPage, importEveryDossier } from "./every-page";
import { expect, test } from "./test";

// Every public page of stories that strain them: a false alarm with three steps on a day, papers that were disputed, then
// shown to be false, a report and its denial on one day, and the longest names that there are. Each page is seen on one of the
// days in one of the themes; EVERY_PAGE=whole looks at each on all of them in both, with axe at each width on every page of a shape of its own.
test.skip(({ isMobile }) => isMobile, "the test sets the widths itself");
test.describe.configure({ mode: "serial" });

const days = ["2003-07-07", "2018-01-13T18:10:00Z", "2018-01-20", "2021-03-03", null];
const themes = ["light", "dark"] as const;
const widths = [320, 390, 1440];
const isWhole = process.env.EVERY_PAGE === "whole";

let house: OwnHouse;
let pages: string[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openOwnHouse();
  await importEveryDossier(house.reach);
  pages = await everyPage(house.url);
});
test.afterAll(() => house?.close());

type Visit = { path: string; theme: (typeof themes)[number]; address: string; name: string };

/** Each page on each day in both themes; or on one day in one theme, so that pages take turns on all of them. */
function visits(): Visit[] {
  return pages.flatMap((path, nth) =>
    days.flatMap((day, at) => {
      const turn = (nth + at) % days.length;
      const seenIn = isWhole ? themes : themes.filter((_, theme) => turn === 0 && nth % 2 === theme);
      const address =
        house.url + (day === null ? path : `${path}${path.includes("?") ? "&" : "?"}asOf=${day}`);
      return seenIn.map((theme) => ({ path, theme, address, name: `${path} on ${day ?? "now"}, ${theme}` }));
    }),
  );
}

/** Pages do not need a script to stand, and without one they are there at once; axe is one itself. */
async function eachPage(
  browser: Browser,
  of: Visit[],
  javaScriptEnabled: boolean,
  look: (page: Page, visit: Visit) => Promise<void>,
) {
  for (const theme of themes) {
    const context = await browser.newContext({ colorScheme: theme, javaScriptEnabled });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    for (const visit of of.filter((one) => one.theme === theme)) {
      await page.goto(visit.address);
      await look(page, visit);
    }
    await context.close();
  }
}

test("no page is wider than a screen of 320, 390 or 1440", async ({ browser }) => {
  test.setTimeout(isWhole ? 3_600_000 : 600_000);
  expect(pages.length).toBeGreaterThan(100);
  const found: string[] = [];
  await eachPage(browser, visits(), false, async (page, { name }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) found.push(`${name}: ${over} wider than ${width}`);
    }
  });
  expect(found).toEqual([]);
});

/**
 * The elements of a page as they lie in each other, with what axe goes by: classes, roles, types, the names of their other
 * attributes, and whether there are words. Pages that differ in their words alone are of one shape; of like elements in a
 * row one stands for all.
 */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const told = new Set([
      "class",
      "role",
      "type",
      "data-status",
      "lang",
      "dir",
      "tabindex",
      "open",
      "hidden",
    ]);
    const shape = (element: Element): string => {
      if (/^(?:script|style|link|meta)$/i.test(element.tagName)) return "";
      const attributes = [...element.attributes]
        .map(({ name, value }) =>
          told.has(name) || /^aria-(?!label|describedby|controls)/.test(name) ? `${name}=${value}` : name,
        )
        .sort();
      const inside = [...element.children].map(shape).filter((one, at, all) => one !== all[at - 1]);
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      );
      return `${element.tagName} ${attributes.join(" ")}${hasWords ? " words" : ""}(${inside.join("")})`;
    };
    return shape(document.documentElement);
  });
}

/** Pages of one kind are drawn by one piece of code: `/claims/*`, `/stories/*`. */
const kindOf = (path: string) =>
  path.replace(/\/(claims|articles|people|organizations|stories)\/[^/?]+/, "/$1/*");

test("axe finds nothing of any impact on a page of each kind, and on a claim of each day", async ({
  browser,
}) => {
  test.setTimeout(isWhole ? 7_200_000 : 600_000);
  const seen = new Set<string>();
  const looked = visits().filter(({ path, address }) => {
    // The first of a kind, of claims on each day: since pages take turns, it is another page every day.
    const kind = kindOf(path);
    const key = kind === "/claims/*" ? `${kind} ${new URL(address).searchParams.get("asOf")}` : kind;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isWhole || isFirst;
  });
  expect(looked.length).toBeGreaterThan(12);
  const found: string[] = [];
  const shapes = new Set<string>();
  let turn = 0;
  await eachPage(browser, looked, true, async (page, { name, theme }) => {
    turn += 1;
    const shape = `${theme} ${await shapeOf(page)}`;
    if (isWhole && shapes.has(shape)) return;
    shapes.add(shape);
    for (const width of isWhole ? widths : [widths[turn % widths.length]!]) {
      await page.setViewportSize({ width, height: 900 });
      for (const line of await violationsOf(page)) {
        found.push(`${name} at ${width}: ${line}`);
        // Said at once: the whole walk is long, and what it found is not to be lost with it.
        if (isWhole) console.log(found.at(-1));
      }
    }
  });
  if (isWhole) console.log(`${shapes.size} different pages of ${looked.length} were looked at by axe.`);
  expect(found).toEqual([]);
});
