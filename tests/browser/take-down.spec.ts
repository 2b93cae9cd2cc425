import { accessible, fits } from "./accessible";
import { signedInAs } from "./people";
import { ownWord, publishedStory } from "./published-story";
import { expect, test } from "./test";

// What was published can be taken back, in a newsroom's words: its address says so, or leads on.

test.skip(({ isMobile }) => isMobile, "the desk's own pages are drawn alike at both widths");

test("a claim is taken down with a reason, its address says so, and it is put back", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor", "M. Keller");
  const { claims } = await publishedStory(editor);
  const [claim] = claims;
  const reason = `It named somebody who was never there ${claim!.id}`;
  await page.goto(`/desk/claims/${claim!.id}`);
  await page.getByRole("button", { name: "Take down" }).click();
  const dialog = page.getByRole("dialog", { name: "Take down" });
  await expect(dialog).toContainText("2 claims, then 1");
  await expect(dialog).toContainText("is shown no more");
  await dialog.getByRole("button", { name: "Take it down" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(
    "Why, as readers are told is missing: say why, in a few words",
  );
  await accessible(page, "taking down");
  await dialog.getByLabel("Why, as readers are told").fill(reason);
  await dialog.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByRole("region", { name: "Taken down" })).toContainText(reason);

  // A reader without an account and without scripts.
  const stranger = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  const reader = await stranger.newPage();
  const gone = await reader.goto(`/claims/${claim!.id}?asOf=2019-02-20`);
  expect(gone?.status()).toBe(410);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("This was taken down");
  await expect(reader.locator("main")).toContainText(reason);
  await expect(reader.locator("main")).not.toContainText(claim!.text);
  await reader.getByRole("link", { name: "See all corrections" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  await expect(reader.locator("main")).toContainText(reason);
  await stranger.close();

  await page.goto(`/claims/${claim!.id}`);
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await accessible(page, `what was taken down, ${width}`);
    await fits(page, `what was taken down, ${width}`);
  }

  await page.goto("/desk/publications");
  await page.getByRole("button", { name: `Put back: ${claim!.text}` }).click();
  await page.getByPlaceholder("It comes back, because…").fill("It was right after all");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Put back.")).toBeVisible();
  expect((await page.goto(`/claims/${claim!.id}`))?.status()).toBe(200);
});

test("a story leads on to another page, as its editor chose, and an article goes with what was said in it", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const [one, other] = [await publishedStory(editor), await publishedStory(editor)];
  await page.goto(`/desk/stories/${one.id}`);
  await page.getByRole("button", { name: "Take down" }).click();
  const dialog = page.getByRole("dialog", { name: "Take down" });
  await dialog.getByLabel("Why, as readers are told").fill("It is told in another story");
  await dialog.getByLabel("leads on to another page").check();
  await dialog.getByLabel("The page that it leads to").fill(`/stories/${other.slug}`);
  await expect(dialog).toContainText(`The page of “${one.claims[0]!.text}” is shown no more`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Taken down" })).toContainText(`/stories/${other.slug}`);
  await page.goto(`/stories/${one.slug}`);
  await expect(page).toHaveURL(`/stories/${other.slug}`);
  await expect(page.getByRole("region", { name: "Corrections" })).toContainText("its address leads here");
  await page.goto(`/claims/${one.claims[0]!.id}`);
  await expect(page).toHaveURL(`/stories/${other.slug}`);

  await page.goto(`/desk/articles/${other.article}/details`);
  await accessible(page, "the details of an article");
  await fits(page, "the details of an article");
  await page.getByRole("button", { name: "Take down" }).click();
  await page.getByLabel("Why, as readers are told").fill("It was brought in by mistake");
  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByRole("region", { name: "Taken down" })).toBeVisible();
  expect((await page.goto(`/articles/${other.article}`))?.status()).toBe(410);
  await page.goto(`/stories/${other.slug}`);
  await expect(page.locator("main")).not.toContainText(other.claims[0]!.text);
});

test("two claims are merged and taken apart, and the address of one leads to the other", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const { claims } = await publishedStory(editor, `Velm ${ownWord()}`);
  const [from, into] = claims;
  await page.goto(`/desk/claims/${from!.id}`);
  const merging = page.getByRole("region", { name: "Two that say the same" });
  await merging.getByLabel("Find the claim that says the same, by its words").fill(into!.text);
  await page.keyboard.press("Enter");
  await merging.getByRole("radio", { name: into!.text }).check();
  // What goes live at once is shown before: statuses, what was said, stories and pages.
  const effects = merging.getByRole("region", { name: "What it would change for readers, at once" });
  await expect(effects).toContainText("no longer shown");
  await expect(effects).toContainText("Now 1 attribution, 1 independent origin; then 2 attributions, ");
  await expect(effects).toContainText("2 claims, then 1");
  await expect(effects).toContainText("leads to the page of the other claim");
  await merging.getByLabel("Why they are one").fill("They say the same");
  await page.keyboard.press("Enter");
  // "Closed" and "opens" may be contraries, and whoever says the one would be told as saying the other.
  await expect(merging).toContainText("Say first that the two do not contradict each other.");
  await merging.getByLabel("The two do not contradict each other").check();
  await merging.getByLabel("Why they are one").press("Enter");
  // Whoever merges stands on the claim that stays.
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${into!.id}$`));
  await expect(page.getByText("Merged: this is the claim that stays.")).toBeVisible();
  const readers = (await page.context().browser()!.newContext()).request;
  const merged = () => readers.get(`/claims/${from!.id}`, { maxRedirects: 0 }).then((one) => one.status());
  expect(await merged()).toBe(301);
  // Readers are told so in what changes, on its page and in its feed.
  for (const path of ["/changes", "/changes/feed.atom", `/claims/${into!.id}/feed.atom`]) {
    const told = await (await readers.get(path)).text();
    expect(told).toContain("another claim became this one");
    expect(told).toContain("Why: They say the same");
  }
  const desk = await page.request.get(`/desk/claims/${from!.id}`);
  expect(await desk.text()).toContain("Merged");
  await page.getByRole("button", { name: "Take back" }).click();
  await expect.poll(merged).toBe(200);
});
