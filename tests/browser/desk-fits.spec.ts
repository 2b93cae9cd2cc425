import { accessible, fits } from "./accessible";
import { looked, ownStory } from "./at-desk";
import { signedInAs } from "./people";
import { expect, test } from "./test";

test("the pages around an account are accessible and fit the screen", async ({ page, context }) => {
  test.setTimeout(240_000);
  const look = async (name: string) => {
    await accessible(page, name);
    await fits(page, name);
  };
  await page.goto("/sign-in");
  await look("sign-in");
  await page.getByLabel("Email").fill("nobody@newsroom.example");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "don’t match" })).toBeVisible();
  await look("sign-in, refused");
  await page.goto("/reset/no-such-link");
  await look("a link that holds no more");
  const { name } = await signedInAs(context, "admin");
  await page.goto("/account");
  await look("account");
  await page.goto("/desk/users");
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByRole("status")).toContainText("Hand this link on.");
  await page
    .getByLabel(/^Change the account of/)
    .first()
    .click();
  await page.getByLabel(`Account of ${name}`, { exact: true }).click();
  await look("people");
  await page.goto(new URL(await page.getByLabel("The link").inputValue()).pathname);
  await look("invitation");
});

test("every page of the desk is accessible and fits", async ({ page, context }) => {
  test.setTimeout(240_000);
  const chief = await signedInAs(context, "chief");
  const story = await ownStory(chief);
  const { items } = await looked<{ items: { id: string }[] }>(chief, "../v1/claims?limit=1");
  const { items: people } = await looked<{ items: { id: string }[] }>(chief, "entities?q=Naryshkin");
  for (const path of [
    ...["/desk", "/desk/articles/new", "/desk/stories", `/desk/stories/${story.id}`],
    ...[`/desk/claims/${items[0]?.id}`, "/desk/entities", `/desk/entities/${people[0]?.id}`],
    ...[`/desk/history/story/${story.id}`, "/desk/publications", "/desk/settings"],
  ]) {
    await page.goto(path);
    await expect(page.getByText("Looking…")).toHaveCount(0, { timeout: 15_000 });
    for (const fold of await page.locator("main section ol summary").all()) await fold.click();
    await accessible(page, path);
    await fits(page, path);
  }
});
