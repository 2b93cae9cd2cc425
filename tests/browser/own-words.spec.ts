import { accessible, fits } from "./accessible";
import { expect, test } from "./test";

test("a journalist reads on a person's page what they said as words, with how each claim of it stands", async ({
  page,
}) => {
  await page.goto("/people/anatoly-antonov");
  const words = page.getByRole("region", { name: "In the words of Anatoly Antonov" });
  const here = words.getByRole("listitem").filter({ hasText: "Sergey Yevgenievich was here." });
  await expect(here.first()).toContainText("Through Rossiya-1, in");
  await expect(here.first()).toContainText("Confirmed");
  // To have said it makes nothing true: the other words stand on their own claim.
  const terrorism = words.getByRole("listitem").filter({ hasText: "joint fight against terrorism" });
  await expect(terrorism.first()).toBeVisible();
  await accessible(page, "words of a person");
  await fits(page, "words of a person");

  await here.first().getByRole("link").last().click();
  await expect(page).toHaveURL(/\/claims\/[^/]+#said-/);
});
