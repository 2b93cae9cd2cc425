import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { DeskSubject } from "@/domain/draft/subject";
import { command, looked, ownStory } from "./at-desk";
import { broughtIn } from "./brought-in";
import { invited, signedInAs } from "./people";
import { expect, test } from "./test";

async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-foot]")).toContainText(/^Saved/, { timeout: 15_000 });
}

test("the desk says how to begin, and what is in work", async ({ page, context }) => {
  const editor = await signedInAs(context, "editor");
  const article = await broughtIn(editor);
  await page.goto("/desk");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("In work");
  const row = page.getByRole("listitem").filter({ has: page.locator(`a[href="/desk/articles/${article}"]`) });
  await expect(row.first()).toContainText(/0 of \d+ reviewed/);
  const done = page.getByRole("region", { name: "What you did last" });
  await done.getByRole("button", { name: /^Take back: Began the story/ }).click();
  await expect(page.getByText(/^Took back: began the story/)).toBeVisible({ timeout: 15_000 });
  await expect(done.getByRole("button", { name: /^Take back: Began the story/ })).toHaveCount(0);
});

test("an article that is held already is shown before anything is made", async ({ page, context }) => {
  const editor = await signedInAs(context, "editor");
  const id = await broughtIn(editor);
  const { content } = await looked<DeskSubject<"article">>(editor, `subjects/article/${id}`);
  await page.goto("/desk/articles/new");
  await expect(page.getByLabel("The article")).toBeFocused();
  await page.getByLabel("The article").fill(content.versions[0]?.text ?? "");
  await page.getByLabel("Title").fill(content.title);
  await page.getByLabel("Outlet").fill("The Harbour Gazette");
  await page.getByLabel("Published").fill("12 February");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Published is not a day, like 2018-01-30")).toBeVisible();
  await expect(page.getByLabel("Published")).toBeFocused();
  await page.getByLabel("Published").fill("2019-02-12");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("#duplicates a").first()).toBeFocused({ timeout: 15_000 });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/articles\/a-/);
});

test("what is changed in a claim moves its status at once, and readers see it when the story is published", async ({
  page,
  context,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor");
  const article = await broughtIn(editor);
  const bench = await looked<{ story: { id: string }; versionId: string }>(editor, `articles/${article}`);
  const { subjects } = await command<{ subjects: DeskSubject[] }>(editor, "attributions", {
    ...{ article, versionId: bench.versionId, story: bench.story.id, into: null },
    form: {
      claim: { text: "The envoy landed before noon.", scope: null, happened: null, about: [] },
      attribution: {
        ...{ stance: "asserts", identity: "named_organization", sourceDescription: null, relays: [] },
        source: { create: { kind: "organization", name: `Radio ${randomUUID().slice(0, 6)}` } },
        ...{
          directness: "paraphrase",
          groundRules: "on_record",
          anonymityReason: null,
          proximity: "unknown",
        },
        ...{ proximityNote: null, cue: null, hedge: null, selectors: [], spokenLanguage: null, saidAt: null },
      },
    },
  });
  const claim = subjects.find(({ kind }) => kind === "claim")?.id ?? "";
  await page.goto(`/desk/claims/${claim}`);
  const status = page.getByRole("complementary", { name: "Status" });
  await expect(status.getByRole("status")).toHaveText("Reported");

  const know = page.getByLabel("How they know");
  if (!(await know.isVisible())) await page.locator("#main summary", { hasText: "Says so" }).first().click();
  await page.getByLabel("How they know").selectOption("eyewitness");
  await expect(status.getByRole("status")).toHaveText("Confirmed");
  await saved(page);

  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.keyboard.type("The harbour's log");
  await expect(page.getByText("The harbour's log").first()).toBeVisible();
  await saved(page);
  await page.getByRole("button", { name: "Take this evidence out" }).click();
  await expect(page.getByText("Took out the evidence “The harbour's log”", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("The harbour's log").first()).toBeVisible();
  await page.getByRole("button", { name: "Decide a status" }).click();
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(page.getByText("Reason is missing")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await saved(page);

  await page.goto(`/desk/stories/${bench.story.id}#publish`);
  const publish = page.getByRole("button", { name: /^Publish \d+ change/ });
  await expect(publish).toBeFocused({ timeout: 15_000 });
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Publish without them" }).click();
  const there = page.getByRole("link", { name: "See the story as readers do" });
  await expect(there).toBeVisible({ timeout: 15_000 });
  await there.click();
  await expect(page.getByText("The envoy landed before noon.").first()).toBeVisible();
});

test("a plan that others moved on is not carried out: the new one is shown", async ({ page, context }) => {
  const editor = await signedInAs(context, "editor");
  const { id, version, content } = await ownStory(editor);
  await page.goto(`/desk/stories/${id}`);
  const publish = page.getByRole("button", { name: /^Publish/ });
  await expect(publish).toBeEnabled({ timeout: 15_000 });
  await command(await invited("editor"), "save-edit", {
    ...{ kind: "story", id, basedOn: version, content: { ...content, standfirst: "Written by another." } },
  });
  await publish.click();
  await expect(page.getByText("The drafts moved on while you looked")).toBeVisible();
  await expect(publish).toBeFocused();
  await publish.click();
  await expect(page.getByRole("link", { name: "See the story as readers do" })).toBeVisible({
    timeout: 15_000,
  });
});

// At one width: once is enough: the story is shared.
test("the claims of a story are put in order by buttons, and taken back", { tag: "@once" }, async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor");
  const { id, version, content } = await ownStory(editor);
  // Of the worked story: the newest are other tests', which write the same words several times over.
  const items = await looked<{ items: { id: string }[] }>(
    editor,
    "../v1/claims?limit=3&story=spy-chief-us-visit",
  );
  const claimIds = items.items.map((one) => one.id);
  expect(claimIds).toHaveLength(3);
  await command(editor, "save-edit", {
    kind: "story",
    id,
    basedOn: version,
    content: { ...content, claimIds },
  });
  await page.goto(`/desk/stories/${id}`);
  const order = () =>
    page
      .getByRole("region", { name: /^Claims/ })
      .getByRole("link")
      .allTextContents();
  await expect(page.getByRole("region", { name: /^Claims/ }).getByRole("link")).toHaveCount(claimIds.length);
  const before = await order();
  await page.getByRole("button", { name: `Move down: ${before[0]}` }).click();
  await expect.poll(order).toEqual([before[1], before[0], before[2]]);
  await expect(page.getByText(`Moved to place 2: ${before[0]}`)).toBeVisible();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect.poll(order).toEqual(before);
  await saved(page);
});

test("a remark is left as it is with a reason and never with a blank, and the focus goes on to the next", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor");
  const article = await broughtIn(editor);
  const bench = await looked<{ story: { id: string }; versionId: string }>(editor, `articles/${article}`);
  await command(editor, "attribute-by-hand", {
    ...{ article, versionId: bench.versionId, story: bench.story.id, into: null },
    form: {
      claim: { text: "Velden refused to comment and admitted it.", scope: null, happened: null, about: [] },
      attribution: {
        ...{ stance: "asserts", identity: "unnamed_person", sourceDescription: "an aide", relays: [] },
        ...{ source: null, directness: "paraphrase", groundRules: "background" },
        ...{ anonymityReason: "feared for a post", proximity: "unknown", proximityNote: null },
        ...{ cue: null, hedge: null, selectors: [], spokenLanguage: null, saidAt: null },
      },
    },
  });
  await page.goto(`/desk/stories/${bench.story.id}`);
  const say = page.getByRole("button", { name: "It is meant as it stands…" });
  await expect(say).not.toHaveCount(0, { timeout: 15_000 });
  for (let left = await say.count(); left > 0; left -= 1) {
    // Any key that types nothing says that the words before are done: Enter right behind them clicks no button.
    await say.first().press("ArrowDown");
    await say.first().press("Enter");
    await page.keyboard.type("  ");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Say why, in a few words.")).toBeVisible();
    await page.keyboard.type("It stays.");
    await page.keyboard.press("Enter");
    await expect(say).toHaveCount(left - 1);
    await expect(
      left > 1 ? say.first() : page.getByRole("button", { name: /^Publish \d+ changes/ }),
    ).toBeFocused();
  }
});

test("what is taken out by key leaves the focus on its way back, and what is added on its first field", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await page.goto("/desk/entities");
  await page.getByLabel("Name", { exact: true }).fill(`Lena Osk ${randomUUID().slice(0, 6)}`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Add a sanction by").fill("US Treasury", { timeout: 15_000 });
  await expect(page.getByRole("option", { name: /^US Treasury/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("From", { exact: true })).toBeFocused();
  await expect(page.getByText("From is missing")).toBeVisible();
  const out = page.getByRole("button", { name: "Take this sanction out" });
  await out.press("Enter");
  const back = page.getByRole("button", { name: "Take back" });
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(out).toBeVisible();
  const close = page.getByRole("button", { name: "Close" });
  await expect(close).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a person gets names, a post and ids, and is published alone", async ({ page, context }) => {
  test.slow();
  await signedInAs(context, "editor");
  const name = `Igor Velden ${randomUUID().slice(0, 6)}`;
  await page.goto("/desk/entities");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name, { timeout: 15_000 });
  await page.getByRole("button", { name: "Add a name" }).click();
  await page.getByLabel("Name 2").fill(`Игорь Вельден ${name.slice(-6)}`);
  await page.getByLabel("Language").nth(1).fill("ru");
  await page.getByLabel("Add a post at").fill("SVR");
  await page.getByRole("option", { name: /^SVR/ }).click();
  await page.getByLabel("Post", { exact: true }).fill("Envoy");
  await page.getByLabel("From", { exact: true }).fill("2017-03");
  await expect(page.getByText("Mar 2017: Day not recorded")).toBeVisible();
  await page.getByLabel("Id", { exact: true }).fill("7747");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/a Wikidata id is a Q and a number/)).toBeVisible();
  await page.getByLabel("Id", { exact: true }).fill("Q7747");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: /^Q7747/ })).toBeVisible();
  await saved(page);
  // What was saved just now may not be in the list yet; then nothing is published, and the new list is shown.
  await expect(async () => {
    await page.getByRole("button", { name: /^Publish/ }).click();
    await expect(page.getByRole("heading", { name: "Published" })).toBeFocused({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("link", { name: "See it as readers do" }).click();
  await expect(page.getByRole("main")).toContainText("Игорь Вельден");
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("a name that is held already is shown before a second one is made, and a double click makes one", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  const name = `Pauline Twice ${randomUUID().slice(0, 6)}`;
  const add = page.getByRole("button", { name: "Add", exact: true });
  await page.goto("/desk/entities");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await add.dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name, { timeout: 15_000 });
  await page.goto(`/desk/entities?q=${encodeURIComponent(name)}`);
  await expect(page.locator("main li").getByRole("link", { name })).toHaveCount(1);
  await page.getByLabel("Name", { exact: true }).fill(name.toUpperCase());
  await add.dblclick();
  await expect(page.getByText("Held already under this name:")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await add.click();
  await page.getByRole("button", { name: "Add another of this name" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name, { timeout: 15_000 });
  await page.goto(`/desk/entities?q=${encodeURIComponent(name)}`);
  await expect(page.locator("main li").getByRole("link", { name })).toHaveCount(2);
});

test("a file is read in the encoding that it was written in, and one that holds no text is refused in words", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await page.goto("/desk/articles/new");
  const choose = (name: string, bytes: (string | number)[]) =>
    page.setInputFiles("#article-file", {
      ...{ name, mimeType: "application/octet-stream" },
      buffer: Buffer.concat(bytes.map((part) => Buffer.from(typeof part === "string" ? part : [part]))),
    });
  const text = page.getByLabel("The article");
  await choose("scan.pdf", ["%PDF-1.4 "]);
  await expect(page.getByText("This is a PDF. Open it, copy its text, and paste that.")).toBeVisible();
  await choose("empty.txt", []);
  await expect(page.getByText("This file is empty.")).toBeVisible();
  await expect(text).toHaveValue("");
  const words = "The envoy had come by ship, the owner of the caf";
  await choose("old.html", ["<p>The envoy</p><p>30 January 2018</p><p>", words, 0xe9, " said.</p>"]);
  await expect(text).toHaveValue(`${words}é said.`);
  await expect(page.getByLabel("Title")).toHaveValue("The envoy");
  await expect(page.getByText(/^It was read as western letters in an old encoding/)).toBeVisible();
});

test("two that are one are merged after a look at what moves, and taken apart again", async ({
  page,
  context,
}) => {
  test.slow();
  const editor = await signedInAs(context, "editor");
  const [one, other] = [`Lena Osk ${randomUUID().slice(0, 6)}`, `Helena Osk ${randomUUID().slice(0, 6)}`];
  for (const name of [one, other]) await command(editor, "add-entity", { kind: "person", name });
  await page.goto("/desk/entities");
  for (const [label, name] of [
    ["This one", one],
    ["goes into", other],
  ] as const) {
    await page.getByLabel(label).fill(name);
    await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  }
  await page.getByRole("button", { name: "See what would move" }).click();
  await expect(page.getByText(/Nothing else points at it/)).toBeVisible();
  await page.getByLabel("Why they are one").fill("The same ambassador");
  await page.getByRole("button", { name: `Merge into ${other}` }).click();
  const merged = page.getByRole("region", { name: /^Merged/ }).getByText(`${one} went into ${other}`);
  await expect(merged).toBeVisible({ timeout: 15_000 });
  await page.getByRole("button", { name: `Take back: ${one} into ${other}` }).click();
  await page.getByLabel("Why they are two after all").fill("They are two");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(merged).toHaveCount(0, { timeout: 15_000 });
});

test("the history of a story tells who did what, compares two states and goes back", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "Hana Story");
  const { id, version, content } = await ownStory(editor);
  await command(editor, "save-edit", {
    ...{ kind: "story", id, basedOn: version, content: { ...content, standfirst: "He came by ship." } },
  });
  await page.goto(`/desk/history/story/${id}`);
  await expect(page.getByRole("table").getByText("Hana Story").first()).toBeVisible();
  await page.getByRole("radio", { name: "Compare from draft revision 1, not published" }).check();
  await page.getByRole("radio", { name: "Compare to draft revision 2, not published" }).check();
  await page.getByRole("button", { name: "Compare these two" }).click();
  await expect(page.locator("ins")).toContainText("He came by ship.");
  await page.getByRole("button", { name: "Go back to draft revision 1, not published" }).click();
  await expect(page.getByText(/^Went back to draft revision 1/)).toBeVisible();
  await expect(page.getByText("Draft 3")).toBeVisible();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Draft 4")).toBeVisible();
  expect((await looked<DeskSubject<"story">>(editor, `subjects/story/${id}`)).content.standfirst).toBe(
    "He came by ship.",
  );
});

// At one width: there is one newsroom.
test("a chief says for what the newsroom wants a second look, and takes it back", { tag: "@once" }, async ({
  page,
  context,
}) => {
  await signedInAs(context, "chief");
  await page.goto("/desk/settings");
  const box = page.getByLabel("A claim that is shown to be false");
  await box.check();
  await expect(page.getByText("A chief looks first at refutations")).toBeVisible();
  const kept = page.waitForResponse(/\/api\/desk\/change-settings$/);
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(box).not.toBeChecked();
  await kept;
  await page.reload();
  await expect(box).not.toBeChecked();
});

// At one width: a phone has no such keys.
test("keys lead to a new article and to the list of keys, but not while one types", { tag: "@once" }, async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  await page.goto("/desk/stories");
  await page.getByLabel("New story").press("n");
  await expect(page).toHaveURL(/\/desk\/stories$/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.getByLabel("Single keys do something: N, J, K, ?").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/desk\/stories$/);
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByLabel("Single keys do something: N, J, K, ?").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/desk\/articles\/new$/);
});
