import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "../test";

export type Watch = { seen: string[]; pages: number; at: string; page: Page };

/** One that is led on and on holds all it showed before: after this many visits another takes over. */
const visitsOfOnePage = 40;

/** Watches every page of a browser: scripts that run, windows that open, what is asked elsewhere, what the policy stops. */
export async function watched(context: BrowserContext, url: string): Promise<Watch> {
  const seen: string[] = [];
  const saw = (what: string) => seen.push(`${what} on ${watch.at}`);
  await context.exposeBinding("hostileSeen", (_, what: string) => saw(what));
  await context.addInitScript(() => {
    const { hostileSeen } = window as unknown as { hostileSeen: (what: string) => void };
    for (const name of ["alert", "confirm", "prompt"] as const)
      Object.defineProperty(window, name, { value: () => hostileSeen(`${name} ran`), writable: false });
    document.addEventListener("securitypolicyviolation", (event) =>
      hostileSeen(`${event.effectiveDirective} stopped ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on("page", (page) => {
    page.on("dialog", (dialog) => {
      saw(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => saw(`an error: ${error.message}`));
    page.on("popup", () => saw("a window"));
  });
  context.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.origin !== new URL(url).origin && asked.protocol !== "data:")
      saw(`a request to ${request.url()}`);
  });
  const watch: Watch = { seen, pages: 0, at: "", page: await context.newPage() };
  return watch;
}

/** What markup of a stranger would leave in a page, had it been taken for markup. */
const strangers = [
  "iframe, frame, frameset, object, embed, applet, base, math, marquee, portal, isindex, xmp, video, audio, keygen",
  // Beyond the one block in which a page tells itself to machines; it is data, and looked at by itself.
  "script:not([nonce]):not([src^='/_next/']):not([type='application/ld+json'])",
  "a[href^='javascript:' i], a[href^='data:' i], a[href^='vbscript:' i], form[action^='javascript:' i]",
  "meta[http-equiv='refresh' i], link[href*='xss.invalid'], img, image",
].join(", ");

/** Leads the watched page on, and looks at what is there. Answers the page. */
export async function visit(watch: Watch, url: string): Promise<Page> {
  if (watch.pages % visitsOfOnePage === visitsOfOnePage - 1) {
    const { page: before } = watch;
    watch.page = await before.context().newPage();
    await before.close();
  }
  const { page } = watch;
  watch.at = url;
  const answer = await page.goto(url, { waitUntil: "load" });
  expect(answer?.status(), url).toBe(200);
  watch.pages += 1;
  const found = await page.evaluate((selector) => {
    const handlers = [...document.querySelectorAll("body *")].filter((one) =>
      one.getAttributeNames().some((name) => /^on/.test(name)),
    );
    return [...document.querySelectorAll(selector), ...handlers].map((one) => one.outerHTML.slice(0, 200));
  }, strangers);
  expect(found, `${url} holds markup of a stranger`).toEqual([]);
  const told = await page.locator("script[type='application/ld+json']").allTextContents();
  expect(told.length, `${url} tells itself to machines once at most`).toBeLessThanOrEqual(1);
  for (const block of told) {
    expect(block, url).not.toContain("<");
    expect(JSON.parse(block), url).toMatchObject({ "@context": "https://schema.org" });
  }
  expect(watch.seen, url).toEqual([]);
  return page;
}
