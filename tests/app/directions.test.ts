import { readFile } from "node:fs/promises";
import { type Browser, chromium } from "@playwright/test";
import { createElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { claimPage } from "@/queries/claim/claims";
import { ArticleText } from "@/ui/article/article-text";
import { Quote } from "@/ui/claim/quote";
import { ClaimView } from "@/ui/claim-page";
import { ChainFlat } from "@/ui/entries/chain";
import { EntityLink } from "@/ui/entries/entity-link";
import { Crumbs } from "@/ui/frame/crumbs";
import { findChromium } from "../browser/chromium";
import { manyScripts, voices } from "../browser/many-scripts";
import { freshDatabase } from "../database/fresh-database";
import { rendered } from "../ui/rendered";
import { attribution, meetingGraph, meetingPage, selector, steps, visit } from "../ui/worked-story";
import { editor } from "../worked-story";

const hebrew = "השר אמר שלא נפגש עם איש.";
const arabic = "قال الوزير إنه لم يلتق بأحد.";

test.each([hebrew, arabic, "द्वार बंद है।", "港口关闭。", "The port is shut."])(
  "a paragraph of an article runs as its own letters do: %s",
  (text) => {
    const html = rendered(
      createElement(ArticleText, {
        text,
        language: "und",
        passages: [],
        unclaimed: [],
        numbers: new Map(),
        asOf: null,
      }),
    );
    expect(html).toContain(` dir="auto">${text}</p>`);
  },
);

test("a name in a line of other words is set apart from them", () => {
  const entity = { id: "e", slug: "e", kind: "person" as const, name: hebrew };
  expect(rendered(createElement(EntityLink, { entity, asOf: null }))).toContain(`<bdi>${hebrew}</bdi>`);
  const links = [{ name: arabic, what: null, href: null, external: false }];
  expect(rendered(createElement(ChainFlat, { links: links as never, what: "Who says so" }))).toContain(
    `<bdi>${arabic}</bdi>`,
  );
  expect(rendered(createElement(Crumbs, { trail: [], last: arabic, asOf: null }))).toContain(
    `<bdi>${arabic}</bdi>`,
  );
});

test("a quote is in the language of the article that it was read in, of eight", async () => {
  const { db } = await freshDatabase();
  expect(await importDossier(db, manyScripts(), editor)).toMatchObject({ ok: true });
  for (const [at, { id }] of voices.entries()) {
    const { id: claim } = await db.claim.findFirstOrThrow({ where: { key: `K-${id}` } });
    const { record } = (await claimPage(db, claim, new Date("2024-06-01")))!;
    const languages = record.attributions.flatMap((attribution) => {
      const html = rendered(createElement(Quote, { attribution }));
      return /^<blockquote[^>]* lang="(\w+)"/.exec(html)?.[1] ?? [];
    });
    expect(languages.toSorted()).toEqual([id, voices[(at + 1) % voices.length]!.id].toSorted());
  }
});

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findChromium());
});
afterAll(() => browser.close());

/** A page of our own components and rules, without a server: what is asked is how a browser sets them. */
async function shown(html: string, rules = "") {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><style>${rules}</style><body>${html}</body></html>`);
  return page;
}

test.each([
  [hebrew, "rtl"],
  [arabic, "rtl"],
  ["שָׁלוֹם (1).", "rtl"],
  ["“لا”.", "rtl"],
  ["The port is shut.", "ltr"],
  ["द्वार बंद है।", "ltr"],
])("a quote and a name run as their letters do: %s", async (text, direction) => {
  const said = attribution({
    id: "q",
    source: { ...visit.attributions[0]!.source, entity: null, description: "a source" },
    selectors: [selector("excerpt", text, text)],
  });
  const entity = { id: "e", slug: "e", kind: "person" as const, name: text };
  const page = await shown(
    rendered(createElement(Quote, { attribution: said })) +
      rendered(createElement(EntityLink, { entity, asOf: null })),
  );
  for (const place of ["blockquote", "bdi"])
    expect(await page.locator(place).evaluate((one) => getComputedStyle(one).direction), place).toBe(
      direction,
    );
  await page.close();
});

test("the page of a claim on paper keeps none of its weaker rules and ways in words to itself", async () => {
  const view = { page: meetingPage, graph: meetingGraph, steps, asOf: null };
  const print = await readFile("src/ui/styles/print.css", "utf8");
  const page = await shown(rendered(createElement(ClaimView, view)), print);
  const folded = () =>
    page
      // The ways to follow a page are none of what it tells.
      .locator("main details:not(.print\\:hidden)")
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector("summary")?.textContent,
          one.lastElementChild?.checkVisibility({ contentVisibilityAuto: true }),
        ]),
      );
  const names = ["2 weaker rules", "The same in words"];
  expect((await folded()).toSorted()).toEqual(names.map((name) => [name, false]));
  await page.emulateMedia({ media: "print" });
  // What is shown by a rule of style is there once the page has been drawn with it.
  await expect.poll(async () => (await folded()).toSorted()).toEqual(names.map((name) => [name, true]));
  await page.close();
});

test("what lies folded on a claim is seen on paper, and not before", async () => {
  const print = await readFile("src/ui/styles/print.css", "utf8");
  const page = await shown(
    ["whole", "kept"]
      .map(
        (name) =>
          `<details${name === "whole" ? " data-whole-on-paper" : ""}><summary>S</summary><p id="${name}">Inside</p></details>`,
      )
      .join(""),
    print,
  );
  const seen = (name: string) =>
    page.locator(`#${name}`).evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
  expect(await Promise.all(["whole", "kept"].map(seen))).toEqual([false, false]);
  await page.emulateMedia({ media: "print" });
  expect(await Promise.all(["whole", "kept"].map(seen))).toEqual([true, false]);
  await page.close();
});
