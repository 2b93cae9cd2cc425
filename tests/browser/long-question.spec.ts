import { signedInAs } from "./people";
import { opened } from "./tagging-rows";
import { expect, test } from "./test";

// What is asked below the form covers nothing of the form that one has gone to.

test.skip(({ isMobile }) => isMobile, "tagging is done at a desk");
test.use({ viewport: { width: 1024, height: 768 } });

test("whatever of the form has the focus stands above the bar, however long what is asked there is", async ({
  page,
  context,
}) => {
  const editor = await signedInAs(context, "editor", "M. Keller");
  const text = "It was emptied and sealed in the night, the warden Tove Brun of the cistern at Ormvik said.";
  await opened(page, editor, "Cistern", text);
  await page.keyboard.press("Enter");
  const bar = page.locator("[data-panel-foot]");
  const stack = page.locator("[data-stack]");
  // Longer than any question of today: with a name of eighty letters, and a second line of what would mend it.
  await bar.evaluate((foot) => {
    const long = document.createElement("p");
    long.textContent = "What is asked, in as many words as it takes. ".repeat(12);
    foot.prepend(long);
  });
  await expect.poll(async () => (await bar.boundingBox())!.height).toBeGreaterThan(200);
  const more = stack.locator("summary").filter({ hasText: "More" });
  for (const field of [more, stack.getByLabel("Directness"), stack.getByLabel("Terms")]) {
    await stack.evaluate((one) => one.scrollTo({ top: 0 }));
    await field.focus();
    const [box, foot] = [(await field.boundingBox())!, (await bar.boundingBox())!];
    expect(box.y + box.height).toBeLessThanOrEqual(foot.y);
  }
});
