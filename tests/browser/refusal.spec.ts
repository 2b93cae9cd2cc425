import { randomUUID } from "node:crypto";
import type { Browser, ViewportSize } from "@playwright/test";
import type { DeskSubject } from "@/domain/draft/subject";
import { cookieFor, somebody } from "../accounts/people";
import { accessible, fits } from "./accessible";
import { type OwnHouse, openOwnHouse } from "./accounts-house";
import { broughtIn } from "./brought-in";
import { type Desk, look, send } from "./hostile/door";
import { expect, test } from "./test";

/** A claim that its editor holds to be confirmed on the word of one unnamed source, in a story of its own. */
async function confirmedOnOneUnnamed(editor: Desk) {
  const article = await broughtIn(editor, editor.url);
  const bench = await look<{ story: { id: string }; versionId: string }>(editor, `articles/${article}`);
  const story = bench.story.id;
  const { subjects } = await send<{ subjects: DeskSubject<"claim">[] }>(editor, "attributions", {
    ...{ article, versionId: bench.versionId, story, into: null },
    form: {
      claim: { text: "The brokers had been warned.", scope: null, happened: null, about: [] },
      attribution: {
        ...{ stance: "asserts", identity: "unnamed_person", sourceDescription: "an official", relays: [] },
        ...{ source: null, directness: "paraphrase", groundRules: "background" },
        ...{ anonymityReason: "feared for a post", proximity: "unknown", proximityNote: null },
        ...{ cue: null, hedge: null, selectors: [], spokenLanguage: null, saidAt: null },
      },
    },
  });
  const { id, version, content } = subjects.find(({ kind }) => kind === "claim")!;
  const decision = {
    ...{ id: `d-${randomUUID().slice(0, 8)}`, key: "d", status: "confirmed", by: "A editor" },
    ...{ reason: "We saw the paper.", effectiveAt: new Date().toISOString(), endsAt: null },
  };
  await send(editor, "save-edit", {
    ...{ kind: "claim", id, basedOn: version, content: { ...content, determinations: [decision] } },
  });
  return { article, story, claim: id };
}

/** A browser of somebody's own in this house, as wide as the test's. */
async function seated(house: OwnHouse, cookie: string, browser: Browser, viewport: ViewportSize | null) {
  const context = await browser.newContext({ baseURL: house.url, viewport });
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.url };
    }),
  );
  return context.newPage();
}

test("an editor is told where they work what a chief refused, why, and what to do, until it is asked for again or dismissed", async ({
  browser,
  viewport,
}) => {
  test.setTimeout(180_000);
  // What the newsroom wants looked at is set for all of it: other tests publish meanwhile.
  const house = await openOwnHouse();
  try {
    const cookieOf = async (role: "editor" | "chief") =>
      cookieFor(house.db, (await somebody(house.db, role)).email);
    const [editor, chief] = [await cookieOf("editor"), await cookieOf("chief")];
    const wanted = { secondLookUnnamed: true, secondLookRefutation: false };
    await send({ ...house, cookie: chief }, "change-settings", wanted);
    const { article, story, claim } = await confirmedOnOneUnnamed({ ...house, cookie: editor });
    const page = await seated(house, editor, browser, viewport);
    const chiefs = await seated(house, chief, browser, viewport);
    const ask = page.getByRole("button", { name: /^Ask a chief to publish \d+ changes/ });
    const told = page.getByRole("region", { name: /refused to publish/ });
    const waiting = chiefs.locator("#waiting-h + ul > li");
    const why = "One official is not enough.";

    const askWithoutThem = async () => {
      const without = page.getByRole("button", { name: "Ask without them" });
      // A list that is longer than the screen is read on by each press, to its end.
      await expect(async () => {
        await ask.click();
        await expect(without).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await without.click();
    };
    const refuse = async () => {
      await page.goto(`/desk/stories/${story}`);
      await askWithoutThem();
      await expect(page.getByRole("heading", { name: "A chief has been asked to look" })).toBeFocused({
        timeout: 15_000,
      });
      await expect(told).toHaveCount(0);
      await chiefs.goto("/desk/publications");
      const button = waiting.getByRole("button", { name: "Refuse" });
      await button.click();
      await expect(waiting.getByText("A note is missing: say why it is refused")).toBeVisible();
      await expect(waiting.getByLabel("A note")).toBeFocused();
      await chiefs.keyboard.type(why);
      await button.click();
      await expect(chiefs.getByText(/^Refused: /)).toBeVisible({ timeout: 15_000 });
      await expect(waiting).toHaveCount(0);
    };

    await refuse();
    const places = ["/desk", `/desk/stories/${story}`, `/desk/claims/${claim}`, `/desk/articles/${article}`];
    for (const path of places) {
      await page.goto(path);
      await expect(told, path).toContainText(why);
      await expect(told, path).toContainText("ask again");
      await expect(told.getByRole("button", { name: "Dismiss" }), path).toBeVisible();
      await accessible(page, path);
      await fits(page, path);
    }
    await chiefs.goto("/desk");
    await expect(chiefs.getByRole("region", { name: /refused to publish/ })).toHaveCount(0);

    await refuse();
    await page.goto("/desk");
    await expect(told).toHaveCount(1);
    await told.getByRole("button", { name: "Dismiss" }).click();
    await expect(told).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goto(`/desk/stories/${story}`);
    await expect(ask).toBeVisible({ timeout: 15_000 });
    await expect(told).toHaveCount(0);

    await askWithoutThem();
    await expect(page.getByRole("heading", { name: "A chief has been asked to look" })).toBeVisible();
    await chiefs.goto("/desk/publications");
    await waiting.getByRole("button", { name: "Publish it" }).click();
    await expect(chiefs.getByText(/^Published: /)).toBeVisible({ timeout: 15_000 });
    await page.goto(`/claims/${claim}`);
    await expect(page.getByRole("main")).toContainText("An editor decided.");
    await page.context().close();
    await chiefs.context().close();
  } finally {
    await house.close();
  }
});
