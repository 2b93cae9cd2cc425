import { startTestServer } from "../database/global-setup";
import { openOwnHouse } from "./accounts-house";
import { openHouse } from "./house";
import { expect, test } from "./test";

const paths = ["/", "/stories/spy-chief-us-visit", "/people/sergey-naryshkin"];

// At one width: what the server answers does not depend on the width.
test("a database that goes away makes every page and answer a 503, and all is well when it is back", {
  tag: "@once",
}, async ({ page, request }) => {
  test.slow();
  const server = await startTestServer();
  const house = await openHouse({ DATABASE_URL: server.url });
  try {
    for (const path of paths) expect((await page.goto(house.url + path))?.status()).toBe(200);
    await server.restart(async () => {
      // A page may trust the last good answer of the database for a second.
      await expect
        .poll(async () => (await request.get(`${house.url}/`)).status(), { timeout: 15_000 })
        .toBe(503);
      for (const path of paths) {
        const answer = await page.goto(house.url + path);
        expect(answer?.status(), path).toBe(503);
        expect(answer?.headers()["retry-after"]).toBe("2");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(
          "The record does not answer just now",
        );
      }
      const answer = await request.get(`${house.url}/api/v1/claims`);
      expect(answer.status()).toBe(503);
      expect((await answer.json()).error.code).toBe("database-down");
    });
    await expect
      .poll(async () => (await request.get(`${house.url}/`)).status(), { timeout: 15_000 })
      .toBe(200);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sergey Naryshkin");
  } finally {
    // A page that is still fetching when its server ends would say so on the console.
    await page.goto("about:blank");
    await house.close();
    await server.stop();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // At one width: what the server answers does not depend on the width.
  test("a page that cannot be drawn says so in words, with 500, and leads on", { tag: "@once" }, async ({
    page,
  }) => {
    test.slow();
    const house = await openOwnHouse();
    const address = `${house.url}/people/sergey-naryshkin`;
    const head = page.getByRole("heading", { level: 1 });
    try {
      await house.db.$executeRawUnsafe("alter table sanction rename to sanction_away");
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(500);
      await expect(head).toHaveText("This page did not load");
      await expect(page.getByRole("main")).toContainText(/Reference \d+/);
      await page.getByRole("link", { name: "See all stories" }).click();
      await expect(head).toHaveText("Stories");
      await house.db.$executeRawUnsafe("alter table sanction_away rename to sanction");
      await page.goto(address);
      await expect(head).toHaveText("Sergey Naryshkin");
    } finally {
      await house.close();
    }
  });
});
