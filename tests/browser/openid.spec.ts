import type { Page } from "@playwright/test";
import { cookieFor, somebody } from "../accounts/people";
import { client, openProvider } from "../openid/provider";
import { accessible } from "./accessible";
import { openOwnHouse } from "./accounts-house";
import { keepCookies } from "./people";
import { expect, test } from "./test";

const port = 7482;

test("somebody who is invited signs in with their work account, by the keyboard, out of both, and until an administrator disconnects them", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const address = `http://127.0.0.1:${port}`;
  const ida = { email: "ida@newsroom.example", email_verified: true, name: "Ida Berg" };
  const provider = await openProvider({ ida, eve: { ...ida, email: "eve@newsroom.example" } }, address);
  const house = await openOwnHouse({
    PORT: String(port),
    OPENID_ISSUER: provider.issuer,
    OPENID_CLIENT_ID: client.id,
    OPENID_CLIENT_SECRET: client.secret,
    OPENID_NAME: "the Courier’s account",
  });
  try {
    await somebody(house.db, "admin");
    await house.db.accessLink.create({
      data: {
        id: crypto.randomUUID(),
        hash: "h",
        kind: "invitation",
        role: "editor",
        email: ida.email,
        createdBy: "Ada",
        expiresAt: new Date(Date.now() + 60_000_000),
      },
    });
    const page = await (await browser.newContext({ baseURL: house.url })).newPage();
    const signIn = async (login: string, page: Page) => {
      await page.getByRole("link", { name: "Sign in with the Courier’s account" }).focus();
      await page.keyboard.press("Enter");
      await page.getByPlaceholder("Enter any login").fill(login);
      await page.getByPlaceholder("and password").fill("x");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Continue" }).click();
    };
    await page.goto("/sign-in?next=/account");
    await accessible(page, "signing in with a provider");
    await signIn("ida", page);
    await expect(page).toHaveURL(`${house.url}/account`);
    await expect(page.getByText("ida@newsroom.example · Editor")).toBeVisible();
    await expect(page.getByText("Connected: it is a way in.")).toBeVisible();
    await page.getByLabel("Account of Ida Berg").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign out of the Courier’s account as well" }).click();
    await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/session/end`));
    await page.getByRole("button", { name: /Yes, sign me out/ }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn("eve", page);
    await expect(page.getByRole("alert").filter({ hasText: "Nobody has invited you." })).toBeVisible();
    await page.context().close();

    const own = await (await browser.newContext({ baseURL: house.url })).newPage();
    await own.goto("/sign-in?next=/account");
    await signIn("ida", own);
    await expect(own).toHaveURL(`${house.url}/account`);
    const desk = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
    await keepCookies(desk, await cookieFor(house.db, "admin@newsroom.example"), house.url);
    const accounts = await desk.newPage();
    await accounts.goto("/desk/users");
    await accounts.getByLabel("Change the account of Ida Berg").click();
    const disconnect = accounts.getByRole("button", { name: "Disconnect from OpenID Connect" });
    await disconnect.click();
    await expect(accounts.getByText("Their account is disconnected.")).toBeVisible();
    await accounts.getByLabel("Change the account of Ida Berg").click();
    await expect(accounts.getByRole("button", { name: "Link for a new password" })).toBeVisible();
    await expect(disconnect).toHaveCount(0);
    await accounts.goto("/desk/audit");
    await expect(accounts.getByText("connection with OpenID Connect taken away")).toBeVisible();
    await own.goto("/account");
    await expect(own).toHaveURL(/\/sign-in/);
    await desk.close();
    await own.context().close();
  } finally {
    await house.close();
    await provider.close();
  }
});
