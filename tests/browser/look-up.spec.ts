import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cookieFor, somebody } from "../accounts/people";
import { register } from "../services/reconcile/register";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { keepCookies } from "./people";
import { expect, test } from "./test";

// A house with a worker, and a register on this machine that it may ask.
test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => isMobile, "it is looked at in both widths by itself");

let house: OwnHouse;
let site: Server;
let isGone = false;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = createServer((request, response) =>
    isGone ? response.writeHead(503).end() : register(request, response),
  );
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const { port } = site.address() as AddressInfo;
  const RECONCILE_URL = `Lenn register=http://127.0.0.1:${port}/api`;
  house = await openOwnHouse({ WORKERS: "1", OUTSIDE_HOSTS: `127.0.0.1:${port}`, RECONCILE_URL });
});
test.afterAll(async () => {
  await house?.close();
  site?.closeAllConnections();
  site?.close();
});

test("somebody is looked up, and what is ticked of what the register says is taken over, by the keyboard", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const { email } = await somebody(house.db, "editor", "registering@newsroom.example");
  await keepCookies(context, await cookieFor(house.db, email), house.url);
  await page.goto(`${house.url}/desk/entities`);
  await page.getByLabel("Name", { exact: true }).fill("Ilse Marrow");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ilse Marrow" })).toBeVisible();

  const look = page.getByRole("region", { name: "Look up" });
  const name = look.getByLabel("Name to look up");
  await expect(name).toHaveValue("Ilse Marrow");

  // A register that is out of order is told in words.
  isGone = true;
  await name.focus();
  await page.keyboard.press("Enter");
  await expect(look.getByRole("alert")).toHaveText("Lenn register: It answers with an error (503).");
  isGone = false;
  await page.keyboard.press("Enter");
  const candidates = look.getByRole("list", { name: "What Lenn register answers" });
  await expect(candidates.getByRole("listitem")).toHaveCount(2);
  await expect(candidates).toContainText("harbour engineer · human");
  await accessible(page, "candidates");
  await shoot(page, "candidates");

  await candidates.getByRole("button", { name: "Choose Ilse Marrow, Q7001" }).focus();
  await page.keyboard.press("Enter");
  await expect(look.getByText("Ilse Marrow, as Lenn register has it")).toBeFocused();
  const takes = look.getByRole("button", { name: "Take over what is ticked" });
  await expect(takes).toBeDisabled();
  await page.keyboard.press("Tab");
  await expect(look.getByLabel("I. K. Marrow (en)")).toBeFocused();
  await page.keyboard.press("Space");
  await look.getByLabel("Ильзе Марроу (ru)").press("Space");
  await look.getByLabel("Wikidata Q7001").press("Space");
  await look.getByLabel("Councillor", { exact: true }).press("Space");
  const organization = look.getByLabel("At which organization: Councillor");
  await expect(organization).toHaveValue("");
  await expect(takes).toBeDisabled();
  await organization.fill("Lenn Town Council");
  await accessible(page, "choices");
  await shoot(page, "choices");
  await takes.press("Enter");

  const names = page.getByRole("region", { name: "Names" });
  await expect(names.getByLabel("Name 3")).toHaveValue("Ильзе Марроу");
  await expect(names).toContainText("From Lenn register, Q7001");
  await expect(page.getByRole("region", { name: "Ids elsewhere" })).toContainText(
    "From Lenn register, Q7001",
  );
  await expect(page.getByRole("region", { name: "Posts" }).getByLabel("Post", { exact: true })).toHaveValue(
    "Councillor",
  );
  await accessible(page, "what was taken over");
  await fits(page, "what was taken over");
  await shoot(page, "taken");

  await page.getByRole("button", { name: "Take back", exact: true }).click();
  await expect(names.getByLabel("Name 3")).toHaveCount(0);
  await expect(names).not.toContainText("From Lenn register");
});

/** Looked at by whoever works on it. */
async function shoot(page: import("@playwright/test").Page, name: string) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  const { width, height } = page.viewportSize()!;
  for (const colorScheme of ["light", "dark"] as const)
    for (const wide of [1440, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: wide, height: 1000 });
      await page.screenshot({ path: `${folder}/${name}-${wide}-${colorScheme}.png`, fullPage: true });
    }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width, height });
}
