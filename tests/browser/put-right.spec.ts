import type { DeskSubject } from "@/domain/draft/subject";
import { accessible, fits } from "./accessible";
import { command, looked } from "./at-desk";
import { signedInAs } from "./people";
import { ownWord, publishedStory, publishNow } from "./published-story";
import { expect, test } from "./test";

// What was put into the wrong story, or brought in wrongly, is put right, on the narrowest screen of a desk.

test.skip(({ isMobile }) => isMobile, "it is worked on at a desk");
test.use({ viewport: { width: 1024, height: 768 } });

test("a claim and an article go to another story, and all that an article was brought in with is put right", async ({
  page,
  context,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor", "M. Keller");
  const own = ownWord();
  const [one, other] = [
    await publishedStory(editor, `Velm ${own}`),
    await publishedStory(editor, `Orm ${own}`),
  ];
  const headline = async (id: string) =>
    (await looked<DeskSubject<"story">>(editor, `subjects/story/${id}`)).content.headline;
  const [wrong, right] = [await headline(one.id), await headline(other.id)];
  const bothPublished = async () => {
    for (const { id } of [one, other])
      await publishNow(editor, id).catch((error: Error) => {
        // Nothing is left of a story of which everything was moved with the other one.
        if (!error.message.includes("nothing-to-publish")) throw error;
      });
  };

  // A claim: what would change is shown first, and readers see it once both stories are published.
  const [claim] = one.claims;
  await page.goto(`/desk/claims/${claim!.id}`);
  // Whoever is on record is found from any script.
  await page.getByRole("combobox", { name: "Add a person or an organization" }).fill("Волкова");
  await expect(page.getByRole("option", { name: /^Irina Volkova/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  const moving = page.getByRole("region", { name: "Move to another story" });
  await moving.getByLabel("Into").selectOption({ label: right });
  await expect(moving).toContainText("Nothing at once: readers see it once it is published.");
  await expect(moving).toContainText(`${wrong}: 2 claims, then 1`);
  await expect(moving).toContainText(`${right}: 2 claims, then 3`);
  await accessible(page, "what a move would change");
  await fits(page, "what a move would change");
  await moving.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText(`Moved to ${right}.`)).toBeVisible();
  await bothPublished();
  await page.goto(`/stories/${other.slug}`);
  await expect(page.locator("main")).toContainText(claim!.text);
  await page.goto(`/stories/${one.slug}`);
  await expect(page.getByRole("region", { name: "Timeline" })).not.toContainText(claim!.text);

  // An article, with the claim that is said in it alone.
  const [, left] = one.claims;
  await page.goto(`/desk/articles/${one.article}/details`);
  await moving.getByLabel("Into").selectOption({ label: right });
  await expect(moving).toContainText(`Goes with it: ${left!.text}`);
  await moving.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText(`Moved to ${right}.`)).toBeVisible();

  // Title, address, author and outlet are put right where they stand.
  const title = `The ferry port of Velm shut ${one.article.slice(-6)}`;
  const address = `https://velm.example/${one.article}`;
  const held = page.getByRole("region", { name: "What is held of it" });
  await held.getByLabel("Title").fill(title);
  await held.getByLabel("Address").fill(address);
  await held.getByLabel("Author").fill("Ida Brandt");
  await held.getByRole("combobox", { name: "Outlet" }).fill("The Daily Beast");
  await page
    .getByRole("option", { name: /^The Daily Beast/ })
    .first()
    .click();

  // The day, and the text that was brought in wrongly.
  const putting = page.getByRole("region", { name: "Day and text" });
  await putting.getByLabel("Published").fill("2019-02-13");
  await putting.getByLabel("Why", { exact: true }).fill("The day was that of the agency");
  await putting.getByRole("button", { name: "Put it right" }).click();
  await expect(page.getByText("Put right at the desk.").last()).toBeVisible();
  await putting.getByLabel("What is to be put right").selectOption("correction");
  const text = putting.getByLabel("Text", { exact: true });
  await text.fill(`Velm — ${await text.inputValue()}`);
  await putting.getByLabel("Why", { exact: true }).fill("The dateline was left out");
  await putting.getByRole("button", { name: "Put it right" }).click();
  await expect
    .poll(async () => {
      const { content } = await looked<DeskSubject<"article">>(editor, `subjects/article/${one.article}`);
      return content.versions[0]?.text.startsWith("Velm — ");
    })
    .toBe(true);
  await bothPublished();
  await page.goto(`/articles/${one.article}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const head = page.locator("main header").filter({ has: page.getByRole("heading", { level: 1 }) });
  await expect(head).toContainText("The Daily Beast, reported by Ida Brandt, 13 Feb 2019");
  await expect(head.getByRole("link", { name: /Original/ })).toHaveAttribute("href", address);
  await expect(page.getByRole("region", { name: /^The text that we hold/ })).toContainText(
    "Velm — The old ferry port",
  );

  // Two names of one: the page that readers had of the first leads to that of the second.
  const add = async (name: string) =>
    (await command<{ entity: { id: string } }>(editor, "add-entity", { kind: "person", name })).entity.id;
  const [spelt, meant] = [await add(`Irina Volkowa ${own}`), await add(`Irina Volkova ${own}`)];
  for (const id of [spelt, meant]) {
    const { digest } = await looked<{ digest: string }>(editor, `entities/${id}/plan`);
    await command(editor, "publish", { scope: { kind: "entity", id }, digest, note: null });
  }
  await command(editor, "merge-entities", { from: spelt, into: meant, why: "One person, spelt in two ways" });
  await page.goto(`/people/irina-volkowa-${own}`);
  await expect(page).toHaveURL(`/people/irina-volkova-${own}`);
});
