import { fits } from "./accessible";
import { expect, test } from "./test";

const story = "/stories/spy-chief-us-visit";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a journalist sets two outlets of a story beside each other, as of today and of a day", async ({
    page,
  }) => {
    await page.goto(story);
    await page
      .getByRole("navigation", { name: "Charts" })
      .getByRole("link", { name: "Two outlets compared" })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Two outlets compared" })).toBeVisible();

    const form = page.getByRole("form", { name: "Outlets to compare" });
    await form.getByLabel("Compare", { exact: true }).selectOption("the-daily-beast");
    await form.getByLabel("With").selectOption("rossiya-1");
    await form.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/\?a=the-daily-beast&b=rossiya-1/);

    const met = page.getByRole("row").filter({ hasText: "Naryshkin met CIA director Mike Pompeo" });
    await expect(met.getByRole("cell").first()).toContainText("Declined to commentCIA");
    await expect(page.getByText("through Rossiya-1, ")).not.toHaveCount(0);
    // Nobody here holds an article of its own: what it told is told as the paper has it.
    await expect(met.getByRole("cell").last()).toContainText("as The Daily Beast tells it");
    await expect(page.getByText(/^Of these claims both carry \d+/)).toBeVisible();
    await fits(page, "two outlets compared");

    await page.goto(`${story}/charts/outlets?a=the-daily-beast&b=rossiya-1&asOf=2017-02-01`);
    await expect(page.getByText("Naryshkin met CIA director")).toHaveCount(0);
    await page.goto(`${story}/charts/outlets?a=rossiya-1&b=rossiya-1`);
    await expect(page.getByText("That is one and the same outlet.")).toBeVisible();
    await page.goto(`${story}/charts/outlets?a=nobody&b=rossiya-1`);
    await expect(page.getByText("from an outlet of that name")).toBeVisible();
    await page.goto(`/embed${story}/charts/outlets`);
    await expect(page.getByRole("table")).toBeVisible();
    await fits(page, "two outlets in a frame");
  });
});
