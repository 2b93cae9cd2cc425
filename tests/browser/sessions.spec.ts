import { accessible } from "./accessible";
import { cookiesOf, invited, sendForm, signedInAs } from "./people";
import { ownWord } from "./published-story";
import { expect, test } from "./test";

const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1";
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

type Who = { email: string; password: string };

/** Signs somebody in from another browser; answers its cookie. */
async function alsoIn(house: string, { email, password }: Who, userAgent: string): Promise<string> {
  const answer = await sendForm(`${house}/api/account/sign-in`, { email, password }, "", {
    "User-Agent": userAgent,
  });
  return cookiesOf(answer);
}

/** Where the page of one's account leads a browser that comes with a cookie. */
async function stands(house: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${house}/account`, { headers: { Cookie: cookie }, redirect: "manual" });
  return answer.status === 200;
}

test("somebody sees where they are signed in, and ends one session by the keyboard, then all others", async ({
  page,
  context,
  baseURL,
}) => {
  const house = baseURL ?? "";
  const person = await signedInAs(context, "editor", "Sefa Lund");
  const phone = await alsoIn(house, person, iphone);
  const office = await alsoIn(house, person, windows);
  const home = await alsoIn(house, person, windows);
  await page.goto("/account");
  const list = page.getByRole("region", { name: "Where you are signed in" });
  await expect(list.getByRole("listitem")).toHaveCount(4);
  const onPhone = list.getByRole("listitem").filter({ hasText: "Safari on iOS" });
  await expect(onPhone).toContainText("from 127.0.0.x");
  await expect(onPhone).toContainText(/since .* last seen /);
  await accessible(page, "the account with its sessions");

  await onPhone.getByRole("button", { name: "End Safari on iOS" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "has to sign in again" })).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(3);
  expect([await stands(house, phone), await stands(house, office)]).toEqual([false, true]);

  await list.getByRole("button", { name: "End all others" }).focus();
  await page.keyboard.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByText("this one")).toBeVisible();
  expect([await stands(house, office), await stands(house, home)]).toEqual([false, false]);
});

test("an administrator ends one session of somebody else, and the other stays", { tag: "@once" }, async ({
  page,
  context,
  baseURL,
}) => {
  const house = baseURL ?? "";
  await signedInAs(context, "admin");
  // A phone and a desktop share one house, and with it the list of accounts.
  const name = `Odile ${ownWord()}`;
  const person = await invited("editor", name);
  const phone = await alsoIn(house, person, iphone);
  await page.goto("/desk/users");
  await page.getByLabel(`Change the account of ${name}`).click();
  const list = page.getByRole("list", { name: `Where ${name} is signed in` });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await list.getByRole("button", { name: `End Safari on iOS of ${name}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "has to sign in again" })).toBeVisible();
  expect([await stands(house, phone), await stands(house, person.cookie)]).toEqual([false, true]);
  await page.getByLabel(`Change the account of ${name}`).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await accessible(page, "the accounts with somebody's sessions");
});
