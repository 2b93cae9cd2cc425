import type { Page } from "@playwright/test";
import { accessible, fits } from "./accessible";
import { invited } from "./people";
import { expect, test } from "./test";

const localHouse = () => (process.env.HOUSE_URL ?? "").replace("127.0.0.1", "localhost");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** A device that is built into the browser, and whether the hand on it is its owner's. */
async function device(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const isOwners = (isUserVerified: boolean) =>
    browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  const takeAway = () => browser.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
  return { isOwners, takeAway };
}

test("somebody makes a passkey by the keyboard, signs in by it alone, and removes it", async ({ page }) => {
  const person = await invited("editor", "Rosa Ibarra");
  const { isOwners } = await device(page);
  await page.goto(`${localHouse()}/sign-in?next=%2Faccount`);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Your account");
  await page.getByRole("link", { name: "Make a passkey" }).click();
  await expect(heading(page)).toHaveText("Passkeys");
  await accessible(page, "no passkeys");
  await page.getByLabel("Your password").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "That is not your password" })).toBeVisible();
  await page.getByLabel("Your password").fill(person.password);
  await page.keyboard.press("Enter");
  const name = page.getByLabel("What you call it");
  await expect(name).toBeFocused();
  await accessible(page, "the passkey that is begun");
  // Somebody else's hand makes none, and nothing is lost.
  await isOwners(false);
  await name.fill("Work laptop");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "called off, or took too long" })).toBeVisible();
  await isOwners(true);
  await name.press("Enter");
  await expect(told(page, "The passkey is kept")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Work laptop" })).toContainText("not used yet");
  await accessible(page, "the passkeys");
  // The same device makes no second one.
  await page.getByLabel("Your password").fill(person.password);
  await page.keyboard.press("Enter");
  await name.fill("Twice");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "has one of your passkeys already" })).toBeVisible();

  await page.getByLabel(`Account of ${person.name}`).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto(`${localHouse()}/searches`);
  await expect(heading(page)).toHaveText("Sign in");
  await accessible(page, "the door with passkeys");
  await page.getByRole("button", { name: "Sign in with a passkey" }).press("Enter");
  await expect(page).toHaveURL(/\/searches$/);

  await page.goto(`${localHouse()}/account/passkeys`);
  const row = page.getByRole("listitem").filter({ hasText: "Work laptop" });
  await expect(row).toContainText("last used");
  await row.locator("summary").press("Enter");
  await row.getByRole("button", { name: "Remove Work laptop" }).press("Enter");
  // It had opened this very session.
  await expect(heading(page)).toHaveText("Sign in");
  await expect(told(page, "The passkey is removed")).toBeVisible();
});

test("an address at which browsers make none says so, and a long name in any script fits", async ({
  page,
}) => {
  const person = await invited("editor", "Tomé Ruiz");
  const signInAt = async (house: string) => {
    await page.goto(`${house}/sign-in?next=%2Faccount%2Fpasskeys`);
    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("Passkeys");
  };
  await signInAt(process.env.HOUSE_URL ?? "");
  await expect(page.getByText("not for the address of this page")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on" })).toHaveCount(0);
  await signInAt(localHouse());
  for (const called of ["مفتاح الأمان الخاص بي في غرفة الأخبار", "办公室的安全密钥", "К".repeat(80)]) {
    // Another device each time.
    const { takeAway } = await device(page);
    await page.getByLabel("Your password").fill(person.password);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByLabel("What you call it").fill(called);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listitem").filter({ hasText: called })).toBeVisible();
    await takeAway();
  }
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await fits(page, `passkeys at ${width}`);
  }
});
