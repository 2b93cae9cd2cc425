import { accessible } from "./accessible";
import { looked } from "./at-desk";
import { signedInAs } from "./people";
import { opened, saved } from "./tagging-rows";
import { expect, test } from "./test";

// Whom a claim is about goes with its words.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");

test("a name that leaves the words of a claim leaves whom it is about, and can be put back; on a saved claim it is asked", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text =
    "Sunniva Brekke met Oddvar Tangen at the Vassli weir, Liv Aas said. The Vassli weir is old, Oddvar Tangen said.";
  const id = await opened(page, editor, "Weir", text);
  const panel = page.locator("[data-panel]");
  const more = panel.locator("summary", { hasText: "More" });
  await expect(more).toContainText("Oddvar Tangen");
  await page.keyboard.press("e");
  await page.getByLabel("Claim", { exact: true }).fill("Sunniva Brekke met a neighbour at the Vassli weir.");
  await expect(more).not.toContainText("Oddvar Tangen");
  await expect(more).toContainText("Sunniva Brekke");
  await expect(panel.getByText("No longer about Oddvar Tangen")).toBeVisible();
  await accessible(page, "a claim that names somebody no more");
  await panel.getByRole("button", { name: "Put back Oddvar Tangen" }).click();
  await expect(more).toContainText("Oddvar Tangen");
  await expect(panel.getByText("No longer about")).toHaveCount(0);
  await more.click();
  await expect(panel.getByRole("listitem").filter({ hasText: "Oddvar Tangen" }).first()).toContainText(
    "not in the words",
  );
  await page.getByRole("button", { name: "Take out Oddvar Tangen" }).click();
  await panel.locator("button[type=submit]").click();
  await expect(saved(page)).toHaveText(/^Saved/);
  type Bench = { claims: { id: string; content: { entityIds: string[] } }[] };
  const about = async () => {
    const { claims } = await looked<Bench>(editor, `articles/${id}`);
    return claims.map(({ content }) => content.entityIds.length);
  };
  expect(await about()).toEqual([1]);

  const { claims } = await looked<Bench>(editor, `articles/${id}`);
  await page.goto(`/desk/claims/${claims[0]!.id}`);
  await page
    .getByRole("textbox", { name: "Claim", exact: true })
    .fill("A hiker met a neighbour at the Vassli weir.");
  await expect(page.getByText("These words no longer name Sunniva Brekke.")).toBeVisible();
  await accessible(page, "a saved claim that names somebody no more");
  await page.getByRole("button", { name: "No, take out Sunniva Brekke" }).click();
  await expect(page.getByText("These words no longer name")).toHaveCount(0);
  await expect.poll(about).toEqual([0]);
});
