import type { DeskSubject } from "@/domain/draft/subject";
import type { PublicationPlan } from "@/domain/publication/publication";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { accessible, fits } from "./accessible";
import { command, looked } from "./at-desk";
import { signedInAs } from "./people";
import { answeredAndPublished, ownWord } from "./published-story";
import { opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// A figure that its claim says no more does not stay in the headline unasked.

test.skip(({ isMobile }) => isMobile, "it is worked on at a desk");

test("a headline that says a figure which is taken back is asked about, and changed with its address", async ({
  page,
  context,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor", "M. Keller");
  const own = ownWord();
  const text = `The tanker at ${own} lost 47 tonnes of molasses, harbour master Rolf Ibsen said.`;
  const id = await opened(page, editor, "Molasses", text);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
  const { story, claims } = await looked<Workbench>(editor, `articles/${id}`);
  const foot = page.locator("[data-foot]");
  await page.goto(`/desk/stories/${story!.id}`);
  const fields = page.getByRole("region", { name: "What readers are told first" });
  await fields.getByLabel("Headline").fill(`Tanker lost 47 tonnes at ${own}`);
  await fields.getByLabel("Address").fill(`${own}-47-tonnes`);
  await expect(foot).toContainText(/^Saved/, { timeout: 15_000 });
  const slug = await answeredAndPublished(editor, story!.id);
  expect(slug).toBe(`${own}-47-tonnes`);

  await page.goto(`/desk/claims/${claims[0]!.id}`);
  const wording = page.getByRole("textbox", { name: "Claim", exact: true });
  await wording.fill((await wording.inputValue()).replace("47 tonnes", "4.7 tonnes"));
  await expect(foot).toContainText(/^Saved/, { timeout: 15_000 });
  // What the linter asks is answered first: what is held back takes nothing back.
  const { held } = await looked<PublicationPlan>(editor, `stories/${story!.id}/plan`);
  for (const { id: claim, findings } of held)
    for (const { id: finding } of findings)
      await command(editor, "answer-finding", { claim, finding, reason: "The paper has put it right." });
  await page.goto(`/desk/stories/${story!.id}#publish`);
  const plan = page.locator("#publish");
  const asked = plan.getByRole("region", { name: "The story itself still says it" });
  const question = "The headline says “47 tonnes”. The claim that says so is reworded: change the headline?";
  await expect(asked).toContainText(question);
  await expect(asked).toContainText("The address says “47 tonnes”.");
  await accessible(page, "a headline that says what was taken back");
  await fits(page, "a headline that says what was taken back");

  // A question: left alone, the story says what it said.
  const change = asked.getByRole("button", { name: /^Change headline/ });
  await change.click();
  const form = asked.getByRole("form", { name: "What the story says of itself" });
  await form.getByLabel("Headline").fill("Something else");
  await form.getByRole("button", { name: "Leave them" }).click();
  await expect(change).toBeFocused();
  const told = async () =>
    (await looked<DeskSubject<"story">>(editor, `subjects/story/${story!.id}`)).content;
  expect((await told()).headline).toBe(`Tanker lost 47 tonnes at ${own}`);

  await change.click();
  await form.getByLabel("Address").fill("Not an address");
  await form.getByRole("button", { name: "Change them" }).click();
  await expect(form.getByLabel("Address")).toBeFocused();
  await accessible(page, "what a story says of itself, while it is changed");
  await form.getByLabel("Headline").fill(`Tanker lost molasses at ${own}`);
  await form.getByLabel("Address").fill(`${own}-molasses`);
  await form.getByRole("button", { name: "Change them" }).click();
  await expect(asked).toHaveCount(0);
  await expect.poll(async () => (await told()).slug).toBe(`${own}-molasses`);
  await answeredAndPublished(editor, story!.id);
  await page.goto(`/stories/${slug}`);
  await expect(page).toHaveURL(`/stories/${own}-molasses`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Tanker lost molasses at ${own}`);
});
