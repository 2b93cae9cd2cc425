import { accessible } from "./accessible";
import { broughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { expect, test } from "./test";

// At one width: the same at any width.
test("an editor names a colleague in a comment and gives them the article; it stands on the colleague's desk until it is put away", {
  tag: "@once",
}, async ({ browser, context, page }) => {
  const [mira, theirs] = [`Mira ${Date.now()}`, await browser.newContext()];
  await signedInAs(theirs, "editor", mira);
  const id = await broughtIn(await signedInAs(context, "editor", "M. Keller"));
  await page.goto(`/desk/articles/${id}`);
  await page.getByRole("link", { name: "Comments" }).click();
  await expect(page.getByText("Nobody has said anything of it yet.")).toBeVisible();
  await accessible(page, "comments");
  await page.getByRole("button", { name: `@${mira}` }).click();
  await page.keyboard.type("did the envoy say this himself?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(`@${mira} did the envoy say this himself?`)).toBeVisible();
  await page.getByLabel("Who sees to it").selectOption({ label: mira });
  await expect(page.getByText(`${mira} has it, from`)).toBeVisible();

  const desk = await theirs.newPage();
  await desk.goto("/desk");
  const yours = desk.getByRole("region", { name: /^Yours/ });
  await expect(yours).toContainText("did the envoy say this himself?");
  await expect(yours).toContainText("An article, given to you by M. Keller");
  await accessible(desk, "the desk with what is one's own");
  await yours.getByRole("button", { name: /^Put away/ }).click();
  await expect(yours).not.toContainText("did the envoy say this himself?");
  await expect(yours).toContainText("An article, given to you");
  await yours.getByRole("link").first().click();
  await desk.waitForURL(`**/desk/articles/${id}`);
  await expect(desk.getByRole("link", { name: "Comments 1" })).toBeVisible();
  await theirs.close();
});
