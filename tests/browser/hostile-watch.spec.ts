import { payloads } from "./hostile/payloads";
import { watched } from "./hostile/watch";
import { expect, test } from "./test";

test("there are 300 of what people paste", { tag: "@once" }, () => {
  expect(payloads.length).toBeGreaterThanOrEqual(300);
});

// At one width: the watch is the same at any width.
test("the watch sees a script that runs, a page that is asked elsewhere, and what the policy stops", {
  tag: "@once",
}, async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const watch = await watched(context, baseURL ?? "");
  const { page } = watch;
  await page.goto(`${baseURL}/stories`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="http://xss.invalid/x" onerror="alert(1)">');
  });
  await expect.poll(() => watch.seen.join(" ")).toMatch(/script-src-attr.*|img-src.*/);
  await page.evaluate(() => alert(1));
  await expect.poll(() => watch.seen.join(" ")).toContain("alert ran");
  await context.close();
});
