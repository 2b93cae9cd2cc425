import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import type { Page } from "@playwright/test";
import { cookieFor, somebody } from "../accounts/people";
import { accessible, fits } from "./accessible";
import { openOwnHouse } from "./accounts-house";
import { invited, type Person } from "./people";
import { expect, test } from "./test";

/** What an app shows that was given the secret on the page, so many half-minutes from now. */
async function shownBy(page: Page): Promise<(later?: number) => Promise<string>> {
  const text = (await page.locator("code").innerText()).replaceAll(" ", "");
  const secret = new TextDecoder().decode(base32.decode(text));
  return (later = 0) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later);
}

async function passwordGiven(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("somebody turns a second factor on by the keyboard, and from then on signs in by a code as well", async ({
  page,
}) => {
  const person = await invited("editor", "Tilda Okoro");
  await page.goto("/sign-in?next=%2Faccount");
  await passwordGiven(page, person);
  await page.getByRole("link", { name: "Turn the second factor on" }).click();
  await expect(heading(page)).toHaveText("Second factor");
  await accessible(page, "the second factor that is off");
  await page.getByLabel("Your password").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "That is not your password" })).toBeVisible();
  await expect(page.getByLabel("Your password")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Your password").fill(person.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("img", { name: /picture for the camera/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open it in the app" })).toHaveAttribute(
    "href",
    /^otpauth:\/\/totp\//,
  );
  await accessible(page, "the second factor that was begun");
  const code = await shownBy(page);
  const right = await code();
  await page.getByLabel("Code from your app").fill(right === "000000" ? "111111" : "000000");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "That code is not right" })).toBeVisible();
  await page.getByLabel("Code from your app").fill(await code());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Your second factor is on" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await expect(page.getByText("10 are left.")).toBeVisible();
  await accessible(page, "the recovery codes");

  await page.getByLabel(`Account of ${person.name}`).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/searches");
  await passwordGiven(page, person);
  await expect(heading(page)).toHaveText("Your code");
  const field = page.getByLabel("Code from your app");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await expect(field).toHaveAttribute("inputmode", "numeric");
  await accessible(page, "the page that asks for the code");
  // Nobody is in before it: another page sends them to sign in.
  const other = await page.context().newPage();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await other.close();
  await field.fill("12 34");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Code from your app has six digits")).toBeVisible();
  await field.fill(await code(1));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/searches$/);
});

test.describe("on a phone without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test("all of it works, a recovery code lets in once, and turning it off asks for the password", async ({
    page,
  }) => {
    const person = await invited("reader", "Ulla Brandt");
    await page.goto("/sign-in?next=%2Faccount%2Fsecond-factor");
    await passwordGiven(page, person);
    await expect(page.getByLabel("Your password")).toBeVisible();
    await fits(page, "the second factor that is off");
    await page.getByLabel("Your password").fill(person.password);
    await page.getByRole("button", { name: "Turn it on" }).click();
    await expect(page.getByLabel("Code from your app")).toBeVisible();
    await fits(page, "the second factor that was begun");
    const code = await shownBy(page);
    await page.getByLabel("Code from your app").fill(await code());
    await page.getByRole("button", { name: "It is right: turn it on" }).click();
    const listed = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await expect(listed).toHaveCount(10);
    const codes = await listed.allInnerTexts();
    await fits(page, "the recovery codes");
    await page.context().clearCookies();

    const recovered = async (recovery: string) => {
      await page.goto("/sign-in?next=%2Fsearches");
      await passwordGiven(page, person);
      await expect(page.getByLabel("Code from your app")).toBeVisible();
      await fits(page, "the page that asks for the code");
      await page.getByText("Your phone is not at hand?").click();
      await page.getByLabel("Recovery code").fill(recovery);
      await page.getByRole("button", { name: "Sign in with it" }).click();
    };
    await recovered(codes[0]?.toUpperCase().replace("-", " ") ?? "");
    await expect(
      page.getByRole("status").filter({ hasText: "You are in, by a recovery code" }),
    ).toBeVisible();
    await expect(page.getByText("9 are left.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Go on to where you were going" })).toHaveAttribute(
      "href",
      "/searches",
    );
    await page.context().clearCookies();
    await recovered(codes[0] ?? "");
    await expect(page.getByRole("alert").filter({ hasText: "not one of your recovery codes" })).toBeVisible();
    await expect(page.getByLabel("Recovery code")).toBeVisible();
    await page.getByLabel("Code from your app").fill(await code(1));
    await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/searches$/);

    await page.goto("/account/second-factor");
    await page.locator("#f-turn-off").fill("not the password");
    await page.getByRole("button", { name: "Turn the second factor off" }).click();
    await expect(page.locator("#f-turn-off")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#f-renew")).not.toHaveAttribute("aria-invalid");
    await page.locator("#f-turn-off").fill(person.password);
    await page.getByRole("button", { name: "Turn the second factor off" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your second factor is off" })).toBeVisible();
  });
});

test("a chief asks it of a role; who has none is led to it before the desk opens; an administrator takes it away", async ({
  browser,
}) => {
  test.slow();
  const house = await openOwnHouse();
  try {
    const { url, db } = house;
    const as = async (email: string) => {
      const context = await browser.newContext({ baseURL: url });
      const [name = "", value = ""] = (await cookieFor(db, email)).split(/=(.*)/s);
      await context.addCookies([{ name, value, url }]);
      return context.newPage();
    };
    const editor = await somebody(db, "editor");
    const chief = await somebody(db, "chief");
    const admin = await somebody(db, "admin");

    const settings = await as(chief.email);
    await settings.goto("/desk/settings");
    const who = settings.getByLabel("Who needs one");
    // Their own role is not among the choices before theirs is on.
    await expect(who.getByRole("option")).toHaveText(["Nobody", "Administrators"]);
    await settings.getByRole("link", { name: "Turn yours on first" }).click();
    await settings.getByLabel("Your password").fill("correct horse battery staple");
    await settings.getByRole("button", { name: "Turn it on" }).click();
    await settings.getByLabel("Code from your app").fill(await (await shownBy(settings))());
    await settings.getByRole("button", { name: "It is right: turn it on" }).click();
    await settings.getByRole("link", { name: "Go on to where you were going" }).click();
    await expect(settings).toHaveURL(/\/desk\/settings$/);

    const desk = await as(editor.email);
    expect((await desk.goto("/desk/stories"))?.status()).toBe(200);
    await who.selectOption("Editors and above");
    await expect(settings.getByText("Editors and above need a second factor")).toBeVisible();
    await accessible(settings, "the settings");
    await fits(settings, "the settings");

    await desk.goto("/desk/stories?x=1");
    await expect(desk).toHaveURL(/\/account\/second-factor\?next=%2Fdesk%2Fstories%3Fx%3D1$/);
    await expect(desk.getByText("Editors and above need a second factor in this newsroom")).toBeVisible();
    await accessible(desk, "what is asked of a role");
    const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const asked = await fetch(`${url}/api/desk/entities?q=x`, { headers: { Cookie: cookie } });
    expect([asked.status, (await asked.json()).error.code]).toEqual([403, "factor-needed"]);
    await desk.getByLabel("Your password").fill("correct horse battery staple");
    await desk.getByRole("button", { name: "Turn it on" }).click();
    await desk.getByLabel("Code from your app").fill(await (await shownBy(desk))());
    await desk.getByRole("button", { name: "It is right: turn it on" }).click();
    await expect(desk.getByText("so it stays on")).toBeVisible();
    await desk.getByRole("link", { name: "Go on to where you were going" }).click();
    await expect(desk).toHaveURL(/\/desk\/stories\?x=1$/);

    await db.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: null } });
    const users = await as(admin.email);
    await users.goto("/desk/users");
    await users.getByLabel(`Change the account of ${editor.name}`).click();
    await users.getByRole("button", { name: "Take the second factor away" }).click();
    await expect(users.getByRole("status").filter({ hasText: "is taken away" })).toBeVisible();
    await accessible(users, "the accounts");
    await desk.goto("/desk/stories");
    await expect(desk).toHaveURL(/\/sign-in\?next=/);
    for (const page of [settings, desk, users]) await page.context().close();
  } finally {
    await house.close();
  }
});
