import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { Keyboard } from "./keyboard";
import { cookiesOf, invited, sendForm, signedInAs } from "./people";
import { expect, test } from "./test";

// Somebody keeps a search, finds it again, and nobody else does.

const reported = "/?status=reported&q=terrorism";
const main = (page: Page) => page.getByRole("main");
const summary = (page: Page, text: string | RegExp) => main(page).locator("summary", { hasText: text });
const name = (page: Page) => main(page).getByRole("textbox", { name: "Name", exact: true });
const rows = (page: Page) => main(page).locator("> ul > li");

test("with the mouse: a search is kept, found again, renamed, removed and put back", async ({
  page,
  context,
}) => {
  await signedInAs(context, "reader");
  await page.goto("/");
  await expect(summary(page, "Save")).toHaveCount(0);
  await page.goto(reported);
  await summary(page, "Save search").click();
  await expect(name(page)).toHaveValue("terrorism, Reported");
  await name(page).fill("Борьба с терроризмом");
  await main(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(main(page).getByText("The search is saved.")).toBeVisible();
  await expect(page).toHaveURL(/status=reported/);
  await expect(summary(page, /^Saved$/)).toBeVisible();

  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible();
  await expect(main(page).getByText("The search is saved.")).toHaveCount(0);
  await summary(page, "Saved searches").click();
  await main(page).getByRole("link", { name: "Борьба с терроризмом" }).click();
  await expect(page).toHaveURL(/\/\?q=terrorism&status=reported$/);

  await page.goto("/searches");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Nothing new since");
  await page.getByLabel("Rename Борьба с терроризмом").click();
  await name(page).fill("Terrorism");
  await page.getByRole("button", { name: "Change the name" }).click();
  await expect(page.getByRole("link", { name: "Terrorism", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove Terrorism" }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Put “Terrorism” back" }).click();
  await expect(page.getByRole("link", { name: "Terrorism", exact: true })).toBeVisible();
});

// At one width: a phone has no Tab.
test("with the keyboard alone", { tag: "@once" }, async ({ page, context }) => {
  await signedInAs(context, "editor");
  await page.goto(reported);
  const keys = new Keyboard(page);
  await keys.tabTo(summary(page, "Save search"));
  await keys.press("Enter", "Tab");
  await expect(name(page)).toBeFocused();
  await keys.press("Tab", "Enter");
  await expect(main(page).getByText("The search is saved.")).toBeVisible();
  await keys.tabTo(summary(page, "Saved searches"));
  await keys.press("Enter", "Tab", "Enter");
  await expect(page).toHaveURL(/\/\?q=terrorism&status=reported$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("whoever is signed out signs in, is back at the search, and keeps it; a name that is taken is said", async ({
    page,
  }) => {
    const { email, password } = await invited("reader");
    await page.goto(reported);
    await page.getByRole("link", { name: "Sign in to save" }).click();
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await main(page).getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/status=reported/);
    await summary(page, "Save search").click();
    await main(page).getByRole("button", { name: "Save", exact: true }).click();
    await expect(main(page).getByText("The search is saved.")).toBeVisible();
    await page.goto("/?q=antonov");
    await summary(page, "Save search").click();
    await name(page).fill("TERRORISM, reported");
    await main(page).getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Another of your searches has that name.");
    await expect(name(page)).toHaveValue("TERRORISM, reported");
    await page.goto("/searches");
    await page.getByRole("button", { name: /^Remove/ }).click();
    await page.getByRole("button", { name: /^Put .* back$/ }).click();
    await expect(rows(page)).toHaveCount(1);
  });
});

test("nobody sees or opens what another keeps, and a visitor is shown nothing of it", async ({
  page,
  context,
  baseURL,
}) => {
  const ann = await invited("reader", "Ann Kept");
  const saved = await sendForm(
    `${baseURL}/api/account/searches`,
    { search: "q=antonov", name: "Only Ann’s" },
    ann.cookie,
  );
  const list = await fetch(`${baseURL}/searches`, {
    headers: { Cookie: `${ann.cookie}; ${cookiesOf(saved)}` },
  });
  const id = /href="\/searches\/([0-9a-f-]{36})"/.exec(await list.text())?.[1];
  expect(id).toBeDefined();
  await signedInAs(context, "admin");
  await page.goto("/searches");
  await expect(main(page)).toContainText("There is none yet.");
  expect((await page.goto(`/searches/${id}`))?.status()).toBe(404);
  expect((await page.goto("/searches/00000000-0000-4000-8000-000000000000"))?.status()).toBe(404);
  await page.goto("/?q=antonov");
  await expect(summary(page, "Save search")).toBeVisible();
  const visitor = await (await fetch(`${baseURL}/?q=antonov`)).text();
  expect(visitor).toContain("Sign in to save");
  expect(visitor).not.toMatch(/Only Ann|keep__panel|api\/account\/searches/);
});

test("keeping searches is accessible and fits the screen", async ({ page, context, baseURL }) => {
  test.setTimeout(240_000);
  const look = async (what: string) => {
    await accessible(page, what);
    await fits(page, what);
  };
  const { cookie } = await signedInAs(context, "chief");
  await page.goto("/searches");
  await look("no searches");
  const long = "Всё, что говорят о встречах директора Службы внешней разведки в США";
  for (const [search, called] of [
    ["q=terrorism&status=reported", "Terrorism, reported"],
    [
      "person=sergey-naryshkin&outlet=the-daily-beast&from=2016-09&q=%22joint+fight%22+-denied&sort=oldest",
      long,
    ],
    [
      `q=${"Donaudampfschifffahrtsgesellschaft".repeat(6)}`,
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".slice(0, 80),
    ],
  ])
    await sendForm(`${baseURL}/api/account/searches`, { search: search!, name: called! }, cookie);
  await page.goto("/?person=sergey-naryshkin&status=reported");
  await look("signed in");
  await summary(page, "Save search").click();
  await look("save");
  await name(page).fill("terrorism, REPORTED");
  await main(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "has that name" })).toBeVisible();
  await look("name taken");
  await summary(page, "Saved searches").click();
  await look("at hand");
  await page.goto("/searches");
  await page.getByLabel(`Rename ${long}`).click();
  await look("renaming");
  await page.getByRole("button", { name: "Remove Terrorism, reported" }).click();
  await expect(main(page).getByText("The search is removed.")).toBeVisible();
  await look("removed");
  await context.clearCookies();
  await page.goto(reported);
  await look("signed out");
});
