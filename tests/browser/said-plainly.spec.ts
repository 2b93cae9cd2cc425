import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { command, looked } from "./at-desk";
import { administrator, sendForm, signedInAs } from "./people";
import { done, opened, row, saved } from "./tagging-rows";
import { expect, test } from "./test";

// What a newcomer at the desk is told, and need not do by hand.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

const foot = (page: Page) => page.locator("main footer");

test("a refusal to speak about the whole matter joins every claim so far, and is taken back as one", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor");
  const id = await opened(
    page,
    editor,
    "Quarry",
    "The quarry at Brennholm will close in May, Tom Lind said. The road to Halm is shut, Ada Osk said. " +
      "A spokesman for the Brennholm Council declined to comment.",
  );
  // Nothing has been done yet.
  await expect(foot(page)).toContainText("No drafts, never published");
  await expect(foot(page)).toContainText("No claim is saved yet.");
  await expect(page.getByRole("button", { name: "Nothing to publish" })).toBeDisabled();
  for (const n of [1, 2]) {
    await page.keyboard.press("Enter");
    await expect(done(page)).toHaveCount(n);
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  await expect(foot(page)).toContainText(
    /To publish: \d claims?.*the story and the article; never published/,
  );
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Which claim would they not speak about?" });
  await expect(dialog.getByRole("button", { name: "The whole matter" })).toContainText("all 2 claims");
  await page.keyboard.press("9");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveCount(3);
  await expect(saved(page)).toHaveText(/^Saved/);
  const declined = async () => {
    const { claims } = await looked<{ claims: { content: { attributions: { stance: string }[] } }[] }>(
      editor,
      `articles/${id}`,
    );
    return claims.map(
      ({ content }) => content.attributions.filter(({ stance }) => stance === "declined_comment").length,
    );
  };
  expect(await declined()).toEqual([1, 1]);
  await page.keyboard.press("u");
  await expect(done(page)).toHaveCount(2);
  await expect(saved(page)).toHaveText(/^Saved/);
  expect(await declined()).toEqual([0, 0]);
});

test("whoever was made a moment ago is no new person any more", async ({ page, context }) => {
  const editor = await signedInAs(context, "editor");
  const name = `Ada ${randomUUID()
    .replace(/[^a-f]/g, "")
    .replace(/^./, (letter) => letter.toUpperCase())}`;
  await opened(
    page,
    editor,
    "Road",
    `The road to Halm is shut, ${name} said. The quarry at Brennholm will close in May, ${name} said.`,
  );
  const panel = page.locator("[data-panel]");
  await expect(panel.getByText("New person", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#cf-h")).toHaveText("Suggestion 2");
  await expect(saved(page)).toHaveText(/^Saved/);
  await expect(panel.getByText("Made just now")).toBeVisible();
  await expect(panel.getByText("New person", { exact: true })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Source", exact: true }).fill(name.slice(0, -1));
  await expect(page.getByRole("option", { name: new RegExp(`^${name}`) })).toContainText("made just now");
});

test("a claim that is split names again whom or what its second sentence means", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor");
  await opened(page, editor, "Ferry", "The ferry closed in May, Tom Lind said.");
  await page.getByLabel("Claim", { exact: true }).fill("The ferry closed in May. It goes to Halm.");
  await row(page, 1).focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog").getByLabel("Claim 2")).toHaveValue("The ferry goes to Halm.");
});

test("a new article goes to the story whose names it has, as a proposal, and may go elsewhere", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor");
  const own = randomUUID().replace(/[^a-f]/g, "");
  const [one, two] = [`Ada Lind${own}`, `Tom Osk${own}`];
  const id = await opened(
    page,
    editor,
    "Road",
    `The road to Halm is shut, ${one} said. The quarry at Brennholm will close in May, ${two} said.`,
  );
  for (const n of [1, 2]) {
    await page.keyboard.press("Enter");
    await expect(done(page)).toHaveCount(n);
    await expect(saved(page)).toHaveText(/^Saved/);
  }
  const { story } = await looked<{ story: { id: string } }>(editor, `articles/${id}`);
  await page.goto("/desk/articles/new");
  const goes = page.getByLabel("Its claims go to");
  const text = page.getByRole("textbox", { name: "The article" });
  await text.fill(`A day later ${one} met ${two} at the quarry. Nobody else was there, ${one} said.`);
  await expect(goes).toHaveValue(story.id);
  await expect(page.getByText(/^Proposed: this story has/)).toContainText(one);
  await text.fill(`A day later ${one} went home. Nobody else was there.`);
  await expect(goes.locator("option:checked")).toHaveText("Ask when its first claim is saved");
  await text.fill(`A day later Per Halvorsen${own} went home. Nobody else was there.`);
  await expect(goes.locator("option:checked")).toHaveText("A new story, with this title");
  // What an editor chose stays.
  await goes.selectOption(story.id);
  await text.fill("A day later nobody was there at all, and nothing was said.");
  await expect(page.getByText("Reading…")).toHaveCount(0);
  await expect(goes).toHaveValue(story.id);
});

test("whoever joins comes to the desk and is greeted", async ({ page, baseURL }) => {
  const invitation = await sendForm(
    `${baseURL}/api/desk/users/invitations`,
    { act: "invite", role: "editor", name: "", email: "" },
    process.env.HOUSE_ADMIN,
  );
  const notice = /reportedly\.notice=([\w-]+)/.exec(invitation.headers.getSetCookie().join())?.[1] ?? "";
  const { link } = JSON.parse(Buffer.from(notice, "base64url").toString());
  await page.goto(link);
  await page.getByLabel("Name", { exact: true }).fill("Nora Quist");
  await page.getByLabel("Email").fill(`nora-${randomUUID()}@newsroom.example`);
  await page.getByLabel("Password").fill(administrator.password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByRole("status").filter({ hasText: "Welcome." })).toBeVisible();
});

test("people at the desk stand in the order of their names, each with what they are", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor");
  const own = `zzq${randomUUID().replace(/[^a-f]/g, "")}`;
  for (const name of [`Öst ${own}`, `Zander ${own}`, `osk ${own}`, `Ada ${own}`, `de Boer ${own}`])
    await command(editor, "add-entity", { kind: "person", name });
  await page.goto(`/desk/entities?q=${own}`);
  const names = page.locator("main ul a[href^='/desk/entities/']");
  await expect(names).toHaveText([
    `Ada ${own}`,
    `de Boer ${own}`,
    `osk ${own}`,
    `Öst ${own}`,
    `Zander ${own}`,
  ]);
  await page.goto("/desk/entities?q=Pompeo");
  await expect(page.getByRole("listitem").filter({ hasText: "Mike Pompeo" }).first()).toContainText(
    /Director|CIA/,
  );
});

test("at 1024 by 768 eight suggestions are in sight, and no button is wider than its place", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const editor = await signedInAs(context, "editor");
  const sentences = Array.from(
    { length: 17 },
    (_, n) => `The quarry number ${n + 20} will close in May, Tom Lind said.`,
  );
  await opened(page, editor, "Quarries", sentences.join(" "));
  await expect(page.locator("[data-row]")).toHaveCount(17);
  const inSight = await page.locator("li:has(> [data-row])").evaluateAll((rows) => {
    const pane = rows[0]?.closest("[data-queue]")?.getBoundingClientRect();
    return rows.filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return pane && pane.top <= top && bottom <= pane.bottom + 1;
    }).length;
  });
  expect(inSight).toBeGreaterThanOrEqual(8);
  await page.getByRole("button", { name: "Other statuses" }).click();
  const spilt = await page
    .locator("[data-panel] fieldset label > span, [data-panel] button")
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
    );
  expect(spilt).toEqual([]);
});
