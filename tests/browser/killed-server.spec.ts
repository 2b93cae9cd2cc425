import { randomBytes } from "node:crypto";
import { openDatabase } from "@/db/client";
import { cookieFor, somebody } from "../accounts/people";
import { startTestServer } from "../database/global-setup";
import { broughtIn } from "./brought-in";
import { openHouse } from "./house";
import { expect, test } from "./test";

// At one width: what is kept does not depend on the width.
test("a server killed in the midst of tagging loses nothing: what was saved stands, and the rest is sent again", {
  tag: "@once",
}, async ({ context }) => {
  test.setTimeout(180_000);
  const secret = randomBytes(32).toString("base64url");
  process.env.AUTH_SECRET = secret;
  const server = await startTestServer();
  const db = openDatabase(server.url, 2);
  const env = { DATABASE_URL: server.url, AUTH_SECRET: secret };
  const first = await openHouse(env);
  let house = first;
  try {
    const { email } = await somebody(db, "editor");
    const cookie = await cookieFor(db, email);
    const id = await broughtIn({ cookie }, first.url);
    await context.addCookies(
      cookie.split("; ").map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: first.url };
      }),
    );
    // A page of its own: the browser writes to the console that nobody answers.
    const page = await context.newPage();
    const claim = page.getByLabel("Claim", { exact: true });
    const saved = page.locator("main footer [data-mark]");
    const row = (n: number) => page.locator("[data-row]").nth(n - 1);
    await page.goto(`${first.url}/desk/articles/${id}`);
    await row(2).click();
    await page.keyboard.press("Enter");
    await expect(saved).toHaveText(/^Saved/);
    await row(10).click();
    await page.keyboard.press("Enter");
    await first.kill();
    await page.keyboard.press("Enter");
    await claim.fill("Typed while the server was gone");
    await expect(saved).toHaveText(/kept on this device/);
    house = await openHouse({ ...env, PORT: new URL(first.url).port });
    await expect(saved).toHaveText(/^Saved/, { timeout: 30_000 });
    await page.reload();
    for (const n of [2, 10, 11]) await expect(row(n)).toContainText("Reviewed");
    await row(12).click();
    await expect(claim).toHaveValue("Typed while the server was gone");
    expect(await db.suggestion.count({ where: { outcome: { not: "open" } } })).toBe(3);
  } finally {
    await db.$disconnect();
    await house.close();
    await server.stop();
  }
});
