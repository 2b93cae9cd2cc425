import { somebody } from "../accounts/people";
import { client, openProvider } from "../openid/provider";
import { accessible } from "./accessible";
import { openOwnHouse } from "./accounts-house";
import { expect, test } from "./test";

const port = 7482;

test("somebody who is invited signs in with their work account, by the keyboard, and out of both", async ({
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
    const signIn = async (login: string) => {
      await page.getByRole("link", { name: "Sign in with the Courier’s account" }).focus();
      await page.keyboard.press("Enter");
      await page.getByPlaceholder("Enter any login").fill(login);
      await page.getByPlaceholder("and password").fill("x");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Continue" }).click();
    };
    await page.goto("/sign-in?next=/account");
    await accessible(page, "signing in with a provider");
    await signIn("ida");
    await expect(page).toHaveURL(`${house.url}/account`);
    await expect(page.getByText("ida@newsroom.example · Editor")).toBeVisible();
    await expect(page.getByText("Connected: it is a way in.")).toBeVisible();
    await page.getByLabel("Account of Ida Berg").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign out of the Courier’s account as well" }).click();
    await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/session/end`));
    await page.getByRole("button", { name: /Yes, sign me out/ }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn("eve");
    await expect(page.getByRole("alert").filter({ hasText: "Nobody has invited you." })).toBeVisible();
    await page.context().close();
  } finally {
    await house.close();
    await provider.close();
  }
});
