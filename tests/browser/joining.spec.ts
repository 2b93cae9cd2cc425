import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { textBroughtIn } from "./brought-in";
import { type Person, signedInAs } from "./people";
import { opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What speaks to a claim that stands is joined to it; texts that are not English; names in other letters.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

let editor: Person;
test.beforeEach(async ({ context }) => {
  editor = await signedInAs(context, "editor", "M. Keller");
});

/** Marks the first words of the text with the keyboard, as an attribution of its own. */
async function markedByHand(page: Page, words: number): Promise<void> {
  await page.keyboard.press("n");
  for (let at = 0; at < words; at += 1) await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await page.keyboard.press("Enter");
}

test("a denial asks which claim it speaks against, finds any by its words, and may still be one of its own", async ({
  page,
}) => {
  const text =
    "The quarry at Brennholm will close in May, the owner said on Monday. " +
    "The miners’ union denied that the pumps were stolen.";
  const other = await textBroughtIn(
    editor.cookie,
    "Ferries",
    "The ferry Melusina sank off Halm, the harbour master said.",
  );
  await page.goto(`/desk/articles/${other}`);
  await page.locator("[data-panel] button[type=submit]").click();
  await expect(saved(page)).toHaveText(/^Saved/);
  await opened(page, editor, "Quarry", text);
  await page.keyboard.press("Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Which claim do they speak against?" });
  // Which claim it denies is a guess: Enter takes none, and the way to a claim of its own stands below those of the story.
  await expect(dialog.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("/");
  await page.keyboard.type("sank Melusina");
  await expect(dialog.getByRole("listitem").first()).toContainText("Melusina");
  await accessible(page, "the dialog that finds any claim");
  await fits(page, "the dialog that finds any claim");
  await page.getByLabel("Find any claim").fill("");
  await dialog.getByRole("button", { name: "None of these" }).click();
  await expect(page.locator("li[data-done]:has(> [data-row])")).toHaveCount(2);
  await expect(saved(page)).toHaveText(/^Saved/);
});

test("a denial alone is told to be a claim that nobody asserted, and is turned round at a press", async ({
  page,
}) => {
  await opened(
    page,
    editor,
    "Brakes",
    "The guards’ union denied that the brakes of the Vollan line were old.",
  );
  const panel = page.locator("[data-panel]");
  await expect(panel).toContainText("A denial alone makes a claim that nobody has asserted.");
  await accessible(page, "a denial alone");
  await panel.getByRole("button", { name: "Say it the other way round" }).click();
  await expect(panel).not.toContainText("A denial alone");
  await expect(page.getByLabel("Claim", { exact: true })).toHaveValue(/Vollan line were not old\.$/);
  await page.keyboard.press("Enter");
  await expect(row(page, 1)).toContainText("Reviewed");
  await expect(saved(page)).toHaveText(/^Saved/);
});

test("a denial joined by M goes to no claim that nobody chose, and what it denies stands before the accusation", async ({
  page,
}) => {
  const text =
    "Ines Vold accused the quay warden Per Skarn of hiding the Karlsholm ledger. The Karlsholm ledger was burnt in May, Ines Vold said. " +
    "The quay warden Per Skarn denied that the ledger was burnt.";
  await opened(page, editor, "Ledger", text);
  const count = await page.locator("[data-row]").count();
  for (let n = 1; n < count; n += 1) {
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.locator("#cf-h")).toHaveText(`Suggestion ${n + 1}`);
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Which claim do they speak against?" });
  await expect(dialog.getByRole("listitem").first()).toContainText("was burnt in May");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeVisible();
  await accessible(page, "the dialog in which nothing is chosen");
  await page.keyboard.press("ArrowUp");
  await expect(dialog.getByRole("button", { name: "None of these" })).toBeFocused();
  await page.keyboard.press("0");
  await expect(dialog.getByRole("button", { name: "None of these" })).toBeFocused();
  await dialog.getByRole("heading").focus();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.locator("[data-digit='1']")).toBeFocused();
  await page.keyboard.press("Enter");
  // Whether he has standing is asked where he joins, and Enter leaves it unknown.
  await expect(page.getByRole("button", { name: "Not known" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("li[data-done]:has(> [data-row])")).toHaveCount(count);
  await expect(row(page, count)).toContainText("Reviewed");
});

test("that an article says the same again is said", async ({ page }) => {
  const text =
    "The dredger Aldebaran will leave Halm in May, the owner said on Monday. " +
    "The dredger Aldebaran will leave Halm in May, the mayor said.";
  await opened(page, editor, "Quarry again", text);
  await page.keyboard.press("Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(
    page.locator("[data-panel] p", { hasText: /This article says so already, in suggestion 1/ }),
  ).toBeVisible();
});

test("a Russian article says that English alone is read, and is tagged by hand like any other", async ({
  page,
}) => {
  await page.goto("/desk/articles/new");
  await page.getByLabel("The article", { exact: true }).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/plain",
      "Порт закрыт до весны\\n30 января 2018\\nПорт Зимний закрыт до весны, сообщил журналистам мэр Олег Сомов.".replaceAll(
        "\\n",
        "\n",
      ),
    );
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByLabel("Language of the text")).toHaveValue("ru");
  await expect(page.getByText("read out of English only")).toBeVisible();
  await page.getByLabel("Outlet", { exact: true }).fill(`Вестник ${editor.email}`);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/\/desk\/articles\/(?!new)/);
  await expect(page.getByRole("note")).toContainText("This text is in Russian.");
  // The keys work once the page is awake: with no suggestion the focus is on their heading then.
  await expect(page.locator("#q-h")).toBeFocused();
  await markedByHand(page, 8);
  await expect(page.locator("#cf-h")).toHaveText("New attribution");
  await page.getByLabel("Claim", { exact: true }).fill("Порт Зимний закрыт до весны.");
  await page.getByRole("combobox", { name: "Source", exact: true }).fill("Олег Сомов");
  await page.getByRole("option", { name: /^New person/ }).click();
  await page.locator("[data-panel] button[type=submit]").click();
  await expect(saved(page)).toHaveText(/^Saved/);
  // Whoever looks for him in other letters finds him, at the desk's list too.
  await page.goto("/desk/entities?q=Oleg+Somov");
  await expect(page.getByRole("link", { name: "Олег Сомов" }).first()).toBeVisible();
});

test("of two editors who decide one suggestion, the second is shown what the first did, and chooses", async ({
  page,
  browser,
}) => {
  const text =
    "The quarry at Brennholm will close in May, the owner said. The mayor said that she had known.";
  const id = await textBroughtIn(editor.cookie, "Quarry twice", text);
  const theirs = await browser.newContext();
  await signedInAs(theirs, "editor", "R. Osei");
  const other = await theirs.newPage();
  await other.goto(`${process.env.HOUSE_URL}/desk/articles/${id}`);
  await expect(row(other, 1)).toBeFocused();
  await page.goto(`/desk/articles/${id}`);
  await expect(row(page, 1)).toBeFocused();
  // What the other does is not told to this page before it has decided itself.
  await page.route("**/api/desk/articles/*", (route) => route.fulfill({ status: 503 }));
  await other.keyboard.press("Enter");
  await expect(saved(other)).toHaveText(/^Saved/);
  await page.unroute("**/api/desk/articles/*");
  await page.keyboard.press("x");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(saved(page)).toHaveText(/^Changed meanwhile/);
  await row(page, 1).click();
  const choice = page.getByRole("region", { name: "Decided meanwhile by R. Osei" });
  await expect(choice).toContainText("Dismiss it");
  await accessible(page, "a suggestion that somebody else decided");
  await choice.getByRole("button", { name: "Take theirs back, and do mine" }).click();
  await expect(saved(page)).toHaveText(/^Saved/);
  await expect(page.locator("[data-panel]")).toContainText("Dismissed: not a claim");
  // The other one takes it back in turn, and leaves it: the line clears, and nothing is sent.
  await page.getByRole("button", { name: "Open again" }).click();
  await expect(saved(page)).toHaveText(/^Saved/);
  await theirs.close();
});

test("an attribution is added from the page of a claim, out of any article that is held", async ({
  page,
}) => {
  const own = `Zinc ${editor.email.replace(/\W/g, "")}`;
  const text = "The quarry at Brennholm will close in May, the owner said on Monday.";
  await page.goto(`/desk/articles/${await textBroughtIn(editor.cookie, "Quarry", text)}`);
  await page.locator("[data-panel] button[type=submit]").click();
  await expect(saved(page)).toHaveText(/^Saved/);
  await textBroughtIn(
    editor.cookie,
    own,
    "Brennholm shuts its quarry in spring, says the mayor of the town.",
  );
  await row(page, 1).click();
  await page.locator("[data-panel] li a").click();
  await page.getByRole("searchbox", { name: /^Add an attribution/ }).fill(own);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await accessible(page, "a claim at the desk, with articles found");
  await page.getByRole("link", { name: own }).click();
  await expect(page.getByRole("note")).toContainText("joins “");
  await expect(page.locator("section[aria-label='Suggestions and form']")).not.toHaveAttribute("inert");
  await markedByHand(page, 6);
  await expect(page.locator("#cf-h")).toHaveText("New attribution");
  await page.getByRole("combobox", { name: "Source", exact: true }).fill(`Mayor ${own}`);
  await page.getByRole("option", { name: /^New person/ }).click();
  await page.locator("[data-panel] button[type=submit]").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("listitem").first()).toContainText("from whose page you came");
  await page.keyboard.press("Enter");
  await expect(saved(page)).toHaveText(/^Saved/);
  await page.getByRole("note").getByRole("link").click();
  await expect(page.getByRole("heading", { name: /^Attributions/ })).toContainText("2");
});
