import type { BrowserContext, Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { signedInAs } from "./people";
import { expect, test } from "./test";

// An article that is begun and not brought in yet: it is on this device alone, for whoever began it.

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const drafts = (page: Page) => page.locator("details", { hasText: "begun here" });
const state = (page: Page) => page.locator("form [data-mark]");
const text = "Crews on the strait lost their licences in March, brokers said.";

async function begin(page: Page): Promise<void> {
  await page.goto("/desk/articles/new");
  await expect(field(page, "The article")).toBeFocused();
  await field(page, "The article").fill(text);
  await field(page, "Title").fill("Рыбаки потеряли лицензии");
  await field(page, "Outlet").fill("The Harbour Gazette");
  await field(page, "Published").fill("2019-03");
  await field(page, "Address").fill("https://gazette.example/licences");
  await expect(state(page)).toContainText(/^Kept on this device \d\d:\d\d, for you alone$/);
}

async function stands(page: Page): Promise<void> {
  await expect(field(page, "The article")).toHaveValue(text);
  await expect(field(page, "Title")).toHaveValue("Рыбаки потеряли лицензии");
  await expect(field(page, "Outlet")).toHaveValue("The Harbour Gazette");
  await expect(field(page, "Published")).toHaveValue("2019-03");
  await expect(field(page, "Address")).toHaveValue("https://gazette.example/licences");
}

/** All that this browser keeps of new articles, whoever's. */
async function keptIn(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith("reportedly.new-article.")).length,
  );
}

async function as(context: BrowserContext, page: Page): Promise<void> {
  await context.clearCookies();
  await signedInAs(context, "editor");
  await page.goto("/desk/articles/new");
  await expect(field(page, "The article")).toBeFocused();
}

test("what is begun stands there again after a reload in the midst, and in another window", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await begin(page);
  await accessible(page, "a new article, begun");
  await fits(page, "a new article, begun");
  await page.reload();
  await expect(page.getByText("What you had begun stands here again.")).toBeVisible();
  await stands(page);
  // At once: what was typed a moment before the page went is kept as well.
  await field(page, "Author").pressSequentially("N. Quist");
  await page.reload();
  await expect(field(page, "Author")).toHaveValue("N. Quist");
  const other = await context.newPage();
  await page.close();
  await other.goto("/desk/articles/new");
  await stands(other);
});

test("the source of a page that is pasted as a text is read as the page, and one that is too long is refused in words", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await signedInAs(context, "editor");
  await page.goto("/desk/articles/new");
  const paste = (text: string, times = 1) =>
    field(page, "The article").evaluate(
      (element, { text, times }) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text.repeat(times));
        element.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { text, times },
    );
  await paste(
    "<!doctype html><html><head><title>Seen</title></head><body><article><h1>Envoy seen at harbour</h1>" +
      "<p>14 February 2019<p>The envoy&rsquo;s ship <b>docked, the harbour master said.</article>",
  );
  await expect(field(page, "Title")).toHaveValue("Envoy seen at harbour");
  await expect(field(page, "The article")).toHaveValue("The envoy’s ship docked, the harbour master said.");
  await page.getByRole("button", { name: "Throw it away" }).click();
  await paste("<p>The envoy came by ship, he said.", 120_000);
  // Four million characters go into the field and to the server first, which takes seconds on a slow machine.
  await expect(page.getByText("The page is too long: with its markup it may have four million")).toBeVisible({
    timeout: 60_000,
  });
});

test("nobody else is shown what one began in the same browser, and it is there when one is back", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await begin(page);
  const own = await context.cookies();
  await as(context, page);
  await expect(field(page, "The article")).toHaveValue("");
  await expect(state(page)).toHaveCount(0);
  await context.clearCookies();
  await context.addCookies(own);
  await page.goto("/desk/articles/new");
  await stands(page);
});

test("signing out leaves none of it in the browser", async ({ page, context }) => {
  const { name } = await signedInAs(context, "editor");
  await begin(page);
  expect(await keptIn(page)).toBe(1);
  await page.getByLabel(`Account of ${name}`).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await expect.poll(() => keptIn(page)).toBe(0);
});

test("it is thrown away by a button, put back by another, and gone once it is in", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await begin(page);
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(field(page, "The article")).toHaveValue("");
  await expect(field(page, "The article")).toBeFocused();
  expect(await keptIn(page)).toBe(0);
  await page.getByRole("button", { name: "Put it back" }).click();
  await stands(page);
  await expect(state(page)).toContainText(/^Kept on this device/);
  await field(page, "Published").fill("2019-03-12");
  await page.getByRole("button", { name: "Bring it in", exact: false }).click();
  const anyway = page.getByRole("button", { name: "Bring this one in as well" });
  await expect(anyway.or(page.locator("main header h1"))).toBeVisible({ timeout: 15_000 });
  if (await anyway.isVisible()) await anyway.click();
  await page.waitForURL(/\/desk\/articles\/(?!new)/);
  expect(await keptIn(page)).toBe(0);
});

test("a zone of several meanings is asked about, also after a reload, and a choice settles it", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await page.goto("/desk/articles/new");
  await field(page, "The article").evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/plain",
      "Harbour chief resigns\nPublished\n30 January 2018 14:10 CST\nShare\nThe harbour chief resigned, she said.",
    );
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("Not certain. “CST” has more than one meaning. Which is it?")).toBeVisible();
  await expect(field(page, "Published")).toHaveValue("2018-01-30");
  await expect(field(page, "The article")).toHaveValue("The harbour chief resigned, she said.");
  await accessible(page, "a new article, asked about its zone");
  await fits(page, "a new article, asked about its zone");
  await expect(state(page)).toContainText(/^Kept on this device/);
  await page.reload();
  await page.getByRole("button", { name: /^China/ }).click();
  await expect(field(page, "Published")).toHaveValue("2018-01-30T06:10Z");
  await expect(page.getByText("Not certain.")).toHaveCount(0);
});

test("a file that does not say its encoding is read as another when one says so", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await page.goto("/desk/articles/new");
  // "港は閉鎖された。" in Shift-JIS, after a line in ASCII.
  const bytes = [
    0x8d, 0x60, 0x82, 0xcd, 0x95, 0xc2, 0x8d, 0xbd, 0x82, 0xb3, 0x82, 0xea, 0x82, 0xbd, 0x81, 0x42,
  ];
  await page.locator("#article-file").setInputFiles({
    name: "port.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(bytes),
  });
  const letters = field(page, "Its letters are");
  await letters.selectOption("shift_jis");
  await expect(field(page, "The article")).toHaveValue("港は閉鎖された。");
  await accessible(page, "a new article, asked about its encoding");
  await fits(page, "a new article, asked about its encoding");
  await letters.selectOption("gbk");
  await expect(field(page, "The article")).not.toHaveValue("港は閉鎖された。");
});

/** Pastes as a browser does that has copied from a page: its words, and its markup beside them. */
async function paste(page: Page, kinds: Record<string, string>): Promise<void> {
  await field(page, "The article").evaluate((element, kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, words] of Object.entries(kinds)) clipboardData.setData(kind, words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, kinds);
}

test.describe("at a desk", () => {
  test.skip(({ isMobile }) => isMobile, "the text area is the same on a phone");

  test("what a paste took out of the text is shown, put back with a press, and taken back with Ctrl+Z", async ({
    page,
    context,
  }) => {
    await signedInAs(context, "editor");
    await page.goto("/desk/articles/new");
    const source = `<!doctype html><html><head><link rel="canonical" href="https://gazette.example/port">
      <meta property="og:site_name" content="The Harbour Gazette">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Port shut","datePublished":"2018-01-30T17:02:00Z","author":{"name":"Ann Lee"}}]}</script></head>
      <body><article><h1>Port shut</h1><p>By Ann Lee</p><p>The port is shut, the mayor said.</p>
      <figure><img src="x.png" alt=""><figcaption>The port in March</figcaption></figure>
      <p>She would not say why.</p><div class="related"><a href="/1">Ferry late</a></div></article></body></html>`;
    await paste(page, { "text/plain": source });
    await expect(field(page, "Address")).toHaveValue("https://gazette.example/port");
    await expect(field(page, "Title")).toHaveValue("Port shut");
    await expect(field(page, "Outlet")).toHaveValue("The Harbour Gazette");
    await expect(field(page, "Author")).toHaveValue("Ann Lee");
    await expect(field(page, "Published")).toHaveValue("2018-01-30T17:02:00Z");
    const text = "The port is shut, the mayor said.\n\nShe would not say why.";
    await expect(field(page, "The article")).toHaveValue(text);
    const taken = page.getByRole("region", { name: "Taken out of the text" });
    await expect(taken.getByRole("listitem")).toHaveText([
      /^HeadlinePort shut/,
      /^BylineBy Ann Lee/,
      /^CaptionThe port in March/,
      /^Related linksFerry late/,
    ]);
    await accessible(page, "a new article, with what was taken");
    await fits(page, "a new article, with what was taken");
    await taken.getByRole("button", { name: "Put back: Caption" }).press("Enter");
    await expect(field(page, "The article")).toHaveValue(
      "The port is shut, the mayor said.\n\nThe port in March\n\nShe would not say why.",
    );
    await expect(taken.getByRole("listitem")).toHaveCount(3);
    await expect(field(page, "The article")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(field(page, "The article")).toHaveValue(text);
    await expect(taken.getByRole("listitem")).toHaveCount(4);
    // It can be put back after a reload as well.
    await page.reload();
    await expect(page.getByText("What you had begun stands here again.")).toBeVisible();
    await taken.getByRole("button", { name: "Put back: Headline" }).click();
    await expect(field(page, "The article")).toHaveValue(`Port shut\n\n${text}`);
  });

  test("Ctrl+Z after a paste gives the text as it was pasted, and then the one before it", async ({
    page,
    context,
  }) => {
    await signedInAs(context, "editor");
    await page.goto("/desk/articles/new");
    const whole = "Port shut\nBy Ann Lee\n10/11/16\nThe port is shut, the mayor said.";
    await paste(page, { "text/plain": whole });
    await expect(page.getByText("“10/11/16” may be either day. Which is it?")).toBeVisible();
    await expect(field(page, "Published")).toHaveValue("");
    await page.getByRole("button", { name: "10 Nov 2016" }).click();
    await expect(field(page, "Published")).toHaveValue("2016-11-10");
    await field(page, "Published").fill("");
    await field(page, "The article").focus();
    await page.keyboard.press("Control+z");
    await expect(field(page, "The article")).toHaveValue(whole);
    await expect(field(page, "Title")).toHaveValue("");
    await page.keyboard.press("Control+z");
    await expect(field(page, "The article")).toHaveValue("");
  });

  test("two tabs keep two drafts, both are found again, and what is not wanted any more is dropped", async ({
    page,
    context,
  }) => {
    await signedInAs(context, "editor");
    const second = await context.newPage();
    for (const [tab, words] of [
      [page, "The port is shut."],
      [second, "The ferry is late."],
    ] as const) {
      await tab.goto("/desk/articles/new");
      await expect(field(tab, "The article")).toHaveValue("");
      await field(tab, "The article").fill(words);
      await expect(state(tab)).toContainText(/^Kept on this device/);
    }
    await page.reload();
    await second.reload();
    await expect(field(page, "The article")).toHaveValue("The port is shut.");
    await expect(field(second, "The article")).toHaveValue("The ferry is late.");
    await expect(page.getByText("Another article is begun here")).toBeVisible();
    await expect(drafts(page).locator("li")).toContainText(/The ferry is late\..*Open in another tab/s);
    await accessible(page, "a new article beside another draft");
    await second.close();
    await page.getByRole("button", { name: "Go on with it" }).click();
    await expect(field(page, "The article")).toHaveValue("The ferry is late.");
    await expect(drafts(page).locator("li")).toContainText("The port is shut.");
    await page.getByRole("button", { name: "Drop it" }).click();
    await expect(drafts(page).locator("li")).toHaveCount(0);
    await drafts(page).getByRole("button", { name: "Put it back" }).click();
    await expect(drafts(page).locator("li")).toContainText("The port is shut.");
    await page.getByRole("button", { name: "Keep it and begin another" }).click();
    await expect(field(page, "The article")).toHaveValue("");
    await expect(drafts(page).locator("li")).toHaveCount(2);
  });

  test("over plain HTTP, where a browser has neither locks nor ids, a duplicated tab has a draft of its own", async ({
    page,
    context,
  }) => {
    await signedInAs(context, "editor");
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, "locks");
      Reflect.deleteProperty(Crypto.prototype, "randomUUID");
    });
    await page.goto("/desk/articles/new");
    await field(page, "The article").fill("The port is shut.");
    await expect(state(page)).toContainText(/^Kept on this device/);
    // A tab that is opened out of another begins with what that one remembers.
    const opened = context.waitForEvent("page");
    await page.evaluate(() => void window.open(location.href));
    const second = await opened;
    await expect(second.getByText("Another article is begun here")).toBeVisible();
    await expect(field(second, "The article")).toHaveValue("");
    await field(second, "The article").fill("The ferry is late.");
    await expect(state(second)).toContainText(/^Kept on this device/);
    await page.reload();
    await expect(field(page, "The article")).toHaveValue("The port is shut.");
    // Until the tab has its own draft again, that one is on the list too.
    await expect(drafts(page).locator("li")).toHaveCount(1);
    await expect(drafts(page).locator("li")).toContainText(/The ferry is late\..*Open in another tab/s);
    await second.close();
    await page.getByRole("button", { name: "Go on with it" }).click();
    await expect(field(page, "The article")).toHaveValue("The ferry is late.");
  });
});
