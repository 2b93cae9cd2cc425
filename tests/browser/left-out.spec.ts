import type { Page } from "@playwright/test";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { accessible, fits } from "./accessible";
import { looked } from "./at-desk";
import { textBroughtIn } from "./brought-in";
import { signedInAs } from "./people";
import { row } from "./tagging-rows";
import { expect, test } from "./test";

// What an article says and a story does not: nothing of it is left out without a word.

test.skip(({ isMobile }) => isMobile, "it is worked on at a desk");

const evidence = "We have seen no evidence that any weld failed,”";
const paint = "“Nobody ever checked the price of the paint.”";
const text = [
  `“The span was tested in May. ${evidence} said Greta Lind.`,
  `“The pier was painted in 2019,” said Tomas Berg. The town paid for it. ${paint}`,
  "The port authority said that the river had risen in June.",
  "Mayor Ruth Adair denied that the span was closed.",
  "A spokesman for Halden declined to comment.",
].join("\n\n");

async function save(page: Page, n: number): Promise<void> {
  await row(page, n).click();
  await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n}`);
  await page.getByRole("button", { name: /^Save as/ }).click();
  await expect(row(page, n)).toContainText("Reviewed");
}

test("a story is published with what its article says, and what is left out is asked about and told", async ({
  page,
  context,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor", "M. Keller");
  const id = await textBroughtIn(editor.cookie, "The span at the port", text);
  await page.goto(`/desk/articles/${id}`);
  await expect(row(page, 1)).toBeFocused();
  await save(page, 1);
  await save(page, 2);

  // A body that is told by what it is: a record is offered before it counts as unnamed.
  await row(page, 3).click();
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 3");
  await expect(page.getByLabel("Source, as described (counts as unnamed)")).toHaveValue("The port authority");
  await expect(page.locator("form[data-panel]")).toContainText(
    "Without a record it counts as a source without a name.",
  );
  const offered = page.getByRole("group", { name: "Whom “The port authority” means" });
  await accessible(page, "an offer of a record");
  await offered.getByRole("button", { name: "a new record, Port authority" }).click();
  await expect(page.getByRole("combobox", { name: "Source", exact: true })).toHaveValue("Port authority");
  await save(page, 3);
  await expect(page.locator("main footer [data-mark]")).toHaveText(/^Saved/);

  // The denial and the refusal are undecided: publishing says so, and asks.
  const { story, claims } = await looked<Workbench>(editor, `articles/${id}`);
  await page.goto(`/desk/stories/${story!.id}#publish`);
  const plan = page.locator("#publish");
  const left = plan.getByRole("region", { name: "Left out" });
  await expect(left).toContainText("2 suggestions undecided, of them 1 denial, 1 refusal to comment.");
  await expect(left.getByRole("link")).toHaveAttribute("href", `/desk/articles/${id}`);
  const question = plan.getByRole("alertdialog");
  // A list that is longer than the screen is read on by each press, to its end.
  await expect(async () => {
    await plan.locator("[data-publish]").click();
    await expect(question).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(question).toContainText("readers are told that nobody denies it");
  await expect(question.getByRole("link", { name: "Decide them first" })).toBeFocused();
  await expect(plan.getByRole("heading", { name: "Published" })).toHaveCount(0);
  await accessible(page, "the question of what is left out");
  await fits(page, "the question of what is left out");
  // Escape takes the question back, and nothing else.
  await plan.getByPlaceholder("A note, for the record").fill("Seen by two.");
  await question.getByRole("link", { name: "Decide them first" }).focus();
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(plan.locator("[data-publish]")).toBeFocused();
  await expect(plan.getByPlaceholder("A note, for the record")).toHaveValue("Seen by two.");
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Publish without them" }).click();
  await expect(plan.getByRole("heading", { name: "Published" })).toBeFocused();

  // Readers: the words of each claim and no others, and what was quoted beside them.
  await page.goto(`/articles/${id}`);
  const beside = page.getByRole("region", { name: "Quoted beside it, in no claim" });
  await expect(beside).toContainText("“We have seen no evidence that any weld failed”");
  await expect(beside).not.toContainText("The span was tested");
  await expect(page.locator(".sp--content").filter({ hasText: "no evidence" })).toHaveCount(0);
  await accessible(page, "what is quoted in no claim");
  await fits(page, "what is quoted in no claim");
  const painted = claims.find(({ content }) => content.text.includes("painted"))!;
  await page.goto(`/claims/${painted.id}`);
  await expect(page.locator("main")).toContainText("The pier was painted in 2019");
  await expect(page.locator("main")).not.toContainText("the price of the paint");
  const risen = claims.find(({ content }) => content.text.includes("risen"))!;
  await page.goto(`/claims/${risen.id}`);
  await expect(page.locator("main")).toContainText("Port authority");
  await expect(page.locator("main")).not.toContainText("nobody names");
});
