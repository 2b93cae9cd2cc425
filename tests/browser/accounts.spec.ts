import { createHash } from "node:crypto";
import { openOwnHouse } from "./accounts-house";
import { invited, sendForm, signedInAs } from "./people";
import { expect, test } from "./test";

const keyOf = (address: string) => createHash("sha256").update(address).digest("base64url");
const words = "correct horse battery staple";

test("somebody signs in by the keyboard alone, comes where they wanted to go, and out again", async ({
  page,
}) => {
  const { email, password, name } = await invited("editor", "Rosa Osei");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  const menu = page.getByLabel(`Account of ${name}`);
  await expect(menu).toHaveText("RO");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign out" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "You are signed out." })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password says so beside the fields, and keeps the address that was typed", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("nobody@newsroom.example");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "don’t match" })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("nobody@newsroom.example");
  await expect(page.getByLabel("Password")).toHaveValue("");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("an administrator invites somebody, who joins and may go where their role reaches", async ({
    page,
    context,
    browser,
  }) => {
    await signedInAs(context, "admin");
    await page.goto("/desk/users");
    await page.getByLabel("Role", { exact: true }).selectOption("reader");
    await page.getByRole("button", { name: "Make a link" }).click();
    const link = await page.getByLabel("The link").inputValue();
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await other.goto(link);
    await other.getByLabel("Name").fill("Ren Ader");
    await other.getByLabel("Email").fill(`ren-${Date.now()}-${process.pid}@newsroom.example`);
    await other.getByLabel("Password").fill(words);
    await other.getByRole("button", { name: "Join" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your account");
    const refused = await other.goto(new URL("/desk/users", link).href);
    expect(refused?.status()).toBe(403);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(
      "Your account does not reach this page",
    );
    await other.goto(link);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link no longer holds");
    await other.context().close();
  });
});

test("where one signs in to leads to no other site", async ({ baseURL }) => {
  const { email, password } = await invited("reader");
  for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", "/.//evil.example"]) {
    const answer = await sendForm(`${baseURL}/api/account/sign-in`, { email, password, next });
    expect(answer.headers.get("location"), next).toBe("/sign-in");
    const refused = await sendForm(`${baseURL}/api/account/sign-in`, { email, password: "wrong", next });
    expect(refused.headers.get("location"), next).toBe("/sign-in?next=%2Fsign-in");
  }
});

test("nobody escapes the count of wrong passwords by writing another address into a header", async ({
  baseURL,
}) => {
  const { email } = await invited("reader");
  const codes: string[] = [];
  for (let n = 0; n < 11; n += 1) {
    const answer = await fetch(`${baseURL}/api/account/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: baseURL ?? "", "X-Forwarded-For": `203.0.113.${n}`, "X-Real-IP": `203.0.113.${n}` },
      body: new URLSearchParams({ email, password: "wrong" }),
    });
    const notice = /notice=([\w-]+)/.exec(answer.headers.getSetCookie().join("; "))?.[1] ?? "";
    codes.push(JSON.parse(Buffer.from(notice, "base64url").toString()).code);
  }
  expect(codes).toEqual([...Array(10).fill("no-match"), "too-many"]);
});

// At one width: what the server answers does not depend on the width.
test("fifty set-ups that arrive at once make one administrator, and then there is no such page; what they try is counted where they are", {
  tag: "@once",
}, async () => {
  test.slow();
  const house = await openOwnHouse();
  try {
    const { url, db, setupToken } = house;
    if (setupToken === null) throw new Error("The start printed no link");
    const page = `${url}/setup?token=${setupToken}`;
    expect((await fetch(page)).status).toBe(200);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        sendForm(`${url}/api/account/set-up`, {
          token: setupToken,
          name: `N${n}`,
          email: `n${n}@newsroom.example`,
          password: words,
        }),
      ),
    );
    const places = answers.map(({ headers }) => headers.get("location"));
    expect(places.filter((place) => place === "/desk")).toHaveLength(1);
    // On a machine that is busy some wait too long for the database, and are asked to try again.
    expect(places.filter((place) => place === "/sign-in" || place?.startsWith("/setup?"))).toHaveLength(49);
    expect(await db.user.count()).toBe(1);
    expect((await fetch(page)).status).toBe(404);
    expect((await fetch(`${url}/setup`)).status).toBe(404);

    const wrong = { email: "n0@newsroom.example", password: "wrong" };
    await sendForm(`${url}/api/account/sign-in`, wrong, "", { "X-Forwarded-For": "203.0.113.5" });
    const counted = async (address: string) =>
      (await db.signInAttempt.findUnique({ where: { key: `address:${keyOf(address)}` } }))?.points ?? 0;
    expect({ ours: await counted("127.0.0.1"), written: await counted("203.0.113.5") }).toEqual({
      ours: 1,
      written: 0,
    });
  } finally {
    await house.close();
  }
});
