import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { accessible, fits } from "./accessible";
import { ownStory } from "./at-desk";
import { signedInAs } from "./people";
import { ownWord } from "./published-story";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "its page is looked at in both widths here");

const choose = (page: Page, name: string, text: string | Buffer) =>
  page.setInputFiles("#sheet-file", { name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("an editor brings people in by the keyboard: a wrong cell is told, a column is chosen, and all of it is taken back", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signedInAs(context, "editor");
  const own = ownWord();
  const name = `Vera ${own.charAt(0).toUpperCase()}${own.slice(1)}`;
  const long = `Комитет по охране ${own} и восстановлению исторических причалов и набережных портового города`;
  const sheet = (since: string) =>
    `Name;What they do;Position;Employer;From\n${name};Runs the harbour;Harbour master;${long};${since}\n${name} Second;;;;\n`;
  await page.goto("/desk");
  await page.getByRole("link", { name: "Spreadsheets" }).click();
  const main = page.getByRole("main");
  await expect(main.getByText("None yet.")).toBeVisible();
  await choose(page, "people.csv", sheet("the spring"));
  await expect(main.getByRole("status")).toHaveText(
    `2 rows: 1 person new. 1 cell is not right. Made with them, since no such organization is on record: ${long}.`,
  );
  const faults = main.getByRole("region", { name: "To be put right first" });
  await expect(faults.getByRole("listitem")).toHaveText([/^E2 is not a date: “the spring”/]);
  const bring = main.getByRole("button", { name: "Bring them in as drafts" });
  await expect(bring).toBeDisabled();

  await choose(page, "people.csv", sheet("2016-09"));
  await expect(faults).toBeHidden();
  const column = main.getByLabel("B: What they do");
  await expect(column).toHaveValue("");
  await column.focus();
  await page.keyboard.type("Desc");
  await expect(column).toHaveValue("description");
  const rows = main.getByRole("region", { name: "The first rows as they would be" });
  await expect(rows.getByRole("row").nth(1)).toContainText("Runs the harbour");
  await expect(rows.getByRole("row").nth(1)).toContainText("New");
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page, `a sheet at ${width}`);
  }
  await accessible(page, "a sheet that is looked at");
  await bring.focus();
  await page.keyboard.press("Enter");
  await expect(main.getByRole("status")).toHaveText(
    "2 people came in as drafts. Readers see none of it before it is published.",
  );
  const brought = main.getByRole("region", { name: /^Brought in/ }).getByRole("listitem");
  await expect(brought.first()).toContainText("Imported 2 people from “people.csv”");
  expect((await page.request.get(`/people/vera-${own}`)).status()).toBe(404);

  await choose(page, "people.csv", sheet("2016-09"));
  await expect(main.getByRole("status")).toHaveText(
    "2 rows: 0 people new, 2 held already and left as they are.",
  );
  await expect(bring).toBeDisabled();

  await brought.first().getByRole("button", { name: "Take it back" }).focus();
  await page.keyboard.press("Enter");
  await expect(brought.first()).toContainText("Taken back by");
  await choose(page, "people.csv", sheet("2016-09"));
  await expect(main.getByRole("status")).toContainText("2 people new");
});

test("claims come into the story that is chosen, credited to whom the row names, and letters are asked about", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const editor = await signedInAs(context, "editor");
  const { content } = await ownStory(editor);
  const own = ownWord();
  const url = `https://${own}.example/gates`;
  const main = page.getByRole("main");
  const bring = main.getByRole("button", { name: "Bring them in as drafts" });
  await page.goto("/desk/import");
  await choose(
    page,
    "articles.csv",
    `URL,Headline,Outlet,Date,Text\n${url},The gates of ${own},Herald of ${own},2018-01-30,The gates of ${own} were shut.\n`,
  );
  await expect(main.getByRole("status")).toContainText("1 article new");
  await bring.click();
  await expect(main.getByRole("status")).toContainText("1 article came in");

  // "é" as Windows-1252 has it: the file cannot say so.
  const claims = `Claim,Source,Article\nThe gates of ${own} were shut by José,Herald of ${own},${url}\n`;
  await choose(page, "claims.csv", Buffer.from(claims, "latin1"));
  await expect(main.getByLabel("The rows are")).toHaveValue("claims");
  const faults = main.getByRole("region", { name: "To be put right first" });
  await expect(faults).toContainText("Say first in which letters the file is written.");
  await expect(faults).toContainText("Choose the story that the claims are of.");
  await main.getByLabel("Letters of the file").selectOption("windows-1252");
  await main.getByLabel("Story that the claims are of").selectOption({ label: content.headline });
  await expect(faults).toBeHidden();
  await expect(main.getByRole("status")).toContainText("1 claim new");
  await bring.click();
  await expect(main.getByRole("status")).toContainText("1 claim came in");
  await page.goto(`/desk/stories/${content.id}`);
  await expect(main).toContainText(`The gates of ${own} were shut by José`);
});

test("what is no table is said in words, and without JavaScript so is that", async ({
  page,
  context,
  browser,
}) => {
  await signedInAs(context, "editor");
  const main = page.getByRole("main");
  await page.goto("/desk/import");
  await choose(page, "people.xlsx", Buffer.from("PK\u0003\u0004 and nothing more"));
  await expect(main.getByRole("alert")).toHaveText("It is broken: it has no end.");
  await choose(page, "long.csv", Buffer.alloc(10_000_001, "a"));
  await expect(main.getByRole("alert")).toHaveText(
    "This file is longer than 10 megabytes. Part it into several.",
  );
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const bare = await plain.newPage();
  await bare.goto(`${process.env.HOUSE_URL}/desk/import`);
  await expect(bare.getByText("JavaScript is off.")).toBeVisible();
  await expect(bare.locator("#sheet-file")).toBeDisabled();
  await plain.close();
});

test("of a workbook with several sheets each comes in after the other, and one that holds no rows is no dead end", async ({
  page,
  context,
}) => {
  await signedInAs(context, "editor");
  const own = ownWord();
  const bytes = await writeXlsx({
    sheets: [
      { name: "Who", rows: [["Name"], [`Vera ${own}`]] },
      {
        name: "Bodies",
        rows: [
          ["Name", "Description"],
          [`Board of ${own}`, "Keeps the gates"],
        ],
      },
      { name: "Read me", rows: [["Made by hand"]] },
    ],
  });
  await page.goto("/desk/import");
  await choose(page, "desk.xlsx", Buffer.from(bytes));
  const main = page.getByRole("main");
  const sheet = main.getByLabel("Sheet of the workbook");
  await expect(sheet).toHaveValue("Who");
  await sheet.selectOption("Read me");
  await expect(main.getByRole("alert")).toContainText("It has a header and no rows.");
  await expect(sheet).toHaveValue("Who");

  await main.getByRole("button", { name: "Bring them in as drafts" }).click();
  await expect(sheet).toHaveValue("Bodies");
  await expect(main.getByRole("status")).toContainText("1 person came in as drafts.");
  await main.getByLabel("The rows are").selectOption("organizations");
  await expect(main.getByRole("status")).toContainText("1 organization new");
  await main.getByRole("button", { name: "Bring them in as drafts" }).click();
  await expect(main.getByRole("status")).toHaveText(/^1 organization came in as drafts/);
  const brought = main.getByRole("region", { name: /^Brought in/ }).getByRole("listitem");
  await expect(brought.first()).toContainText("Imported 1 organization from “desk.xlsx”");
});
