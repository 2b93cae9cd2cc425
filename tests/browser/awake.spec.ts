import type { Page } from "@playwright/test";
import { looked, ownStory } from "./at-desk";
import { broughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { expect, test } from "./test";

/** Holds the page's scripts back until it is told to let them come. */
async function asleep(page: Page): Promise<() => void> {
  let wake = () => undefined as unknown;
  const woken = new Promise<void>((resolve) => {
    wake = resolve as () => unknown;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await woken;
    await route.continue();
  });
  return () => void wake();
}

/** The fields of the page that would take words or a choice now, and that no server would be sent without a script. */
const taking = (page: Page) =>
  page.locator("main").evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea, select")]
      .filter((field) => !field.closest("form")?.hasAttribute("action"))
      .filter((field) => !field.disabled && !field.readOnly && field.closest("[inert]") === null)
      .map((field) => field.labels?.[0]?.textContent ?? field.outerHTML),
  );

test("a field of the desk takes words only once the page is awake, and then keeps every one", async ({
  page,
  context,
}) => {
  test.slow();
  const chief = await signedInAs(context, "chief");
  const story = await ownStory(chief);
  const article = await broughtIn(chief);
  const { items: claims } = await looked<{ items: { id: string }[] }>(chief, "../v1/claims?limit=1");
  const { items: people } = await looked<{ items: { id: string }[] }>(chief, "entities?q=Naryshkin");
  const typed: [path: string, field: string][] = [
    [`/desk/stories/${story.id}`, "Headline"],
    [`/desk/articles/${article}/details`, "Title"],
    [`/desk/entities/${people[0]?.id}`, "Description"],
    [`/desk/claims/${claims[0]?.id}`, "Claim"],
    ["/desk/articles/new", "The article"],
    ["/desk/feeds", "Address"],
    [`/desk/comments/story/${story.id}`, "Say something to the desk"],
  ];
  for (const [path, label] of typed) {
    const wake = await asleep(page);
    await page.goto(path, { waitUntil: "commit" });
    const field = page.getByRole("textbox", { name: label, exact: true }).first();
    await expect(field).toBeVisible();
    expect(await taking(page), path).toEqual([]);
    const before = await field.inputValue();
    const place = await field.boundingBox();
    await field.click();
    await page.keyboard.type("Lost ");
    await expect(field, path).toHaveValue(before);
    wake();
    // Whoever has the field already goes on in it.
    await expect(field, path).toBeEditable();
    await expect(field, path).toBeFocused();
    expect((await field.boundingBox())?.height, path).toBe(place?.height);
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Kept ");
    await expect(field, path).toHaveValue(`Kept ${before}`);
    await page.unrouteAll({ behavior: "wait" });
  }
});

for (const path of ["/desk/settings", "/desk/entities", "/desk/stories"])
  test(`nothing of ${path} that needs a script can be filled in before it is there`, async ({
    page,
    context,
  }) => {
    await signedInAs(context, "chief");
    const wake = await asleep(page);
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toBeVisible();
    expect(await taking(page)).toEqual([]);
    wake();
    await expect.poll(async () => (await taking(page)).length).toBeGreaterThan(0);
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the desk says that writing needs them, and what needs none works", async ({ page, context }) => {
    const editor = await signedInAs(context, "editor");
    const { items } = await looked<{ items: { id: string }[] }>(editor, "../v1/claims?limit=1");
    await page.goto("/desk/entities");
    await expect(page.getByText("writing at the desk needs it")).toBeVisible();
    await page.getByLabel("Find by name, in any script").fill("Naryshkin");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: /Naryshkin/ }).first()).toBeVisible();
    await page.goto(`/desk/claims/${items[0]?.id}`);
    await page.getByLabel("Add an attribution, from an article that is held").fill("no such words at all");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page.getByText("No article that is held has these words.")).toBeVisible();
    await page.goto(`/desk/articles/${await broughtIn(editor)}`);
    await expect(page.getByText("writing at the desk needs it")).toBeVisible();
  });
});
