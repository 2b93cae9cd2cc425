import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { broughtIn } from "../../tests/browser/brought-in";
import { findChromium } from "../../tests/browser/chromium";
import { importEveryDossier } from "../../tests/browser/every-page";
import { type OpenHouse, openHouse, setUpHouse } from "../../tests/browser/house";
import { publishedStory } from "../../tests/browser/published-story";
import { makeDataFolder, removeDataFolder } from "../../tests/database/temporary-data";

/** What captures are taken of: the records of a house, who is signed in there, and the time at which its pages are seen. */
export type Seen = {
  data: string;
  cookie: string;
  article: string;
  claim: string;
  at: string;
  /** Where the house listens: its address is printed on paper. */
  port: number;
};

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findChromium());
}

/** The records that a folder of captures has kept, copied to where a house can work on them; made where it has none. */
export async function recordOf(folder: string, like: string | undefined): Promise<Seen> {
  mkdirSync(folder, { recursive: true });
  const kept = path.resolve(like ?? folder);
  if (!existsSync(path.join(kept, "record.json"))) {
    if (like) throw new Error(`${like} has no record of a house: it was taken with --like itself`);
    await makeRecord(kept);
  }
  const data = await makeDataFolder();
  copy(`${kept}/data/.`, data);
  const told = JSON.parse(readFileSync(path.join(kept, "record.json"), "utf8"));
  return { ...told, data };
}

/** Makes a house as a newcomer does, with every dossier of the tests, a story of the desk's own and a correction, and keeps it. */
async function makeRecord(kept: string): Promise<void> {
  const data = await makeDataFolder();
  const house = await openHouse({ REPORTEDLY_DATA: data, DATABASE_URL: "" });
  process.env.HOUSE_URL = house.url;
  const cookie = await setUpHouse(house);
  const editor = { name: "Ada Minister", email: "", password: "", role: "admin" as const, cookie };
  await importEveryDossier({ REPORTEDLY_DATA: data, DATABASE_URL: "" });
  const { id, claims } = await publishedStory(editor);
  const article = await broughtIn(editor);
  const browser = await openBrowser();
  const context = await browser.newContext();
  await signIn(context, house, cookie);
  await correct(context, house.url, id, claims[0]!.id);
  await accept(context, `${house.url}/desk/articles/${article}`);
  await browser.close();
  await house.close();
  rmSync(path.join(data, "owner"));
  copy(data, path.join(kept, "data"));
  await removeDataFolder(data);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const told = { cookie, article, claim: claims[0]!.id, at, port: Number(new URL(house.url).port) };
  writeFileSync(path.join(kept, "record.json"), `${JSON.stringify(told, null, 2)}\n`);
}

/** One claim is put right, so that there is a correction to see. */
async function correct(context: BrowserContext, url: string, story: string, claim: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/desk/claims/${claim}`);
  const text = page.getByRole("textbox", { name: "Claim", exact: true });
  await text.fill("The old ferry port of Velm closed before noon");
  await saved(page);
  await page.goto(`${url}/desk/stories/${story}`);
  await page.getByLabel("This is a correction").check();
  await page.getByLabel("What was wrong, as readers are told").fill("We had the day wrong.");
  await page
    .getByRole("button", { name: /^Publish/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Published" }).waitFor();
  await page.close();
}

/** One suggestion is accepted, so that the article's page has one of each. */
async function accept(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  await page.getByRole("heading", { name: "Suggestion 1" }).waitFor();
  await page.locator("form button[type=submit]").last().click();
  await page.getByRole("heading", { name: "Suggestion 2" }).waitFor();
  await saved(page);
  await page.close();
}

/** The page of somebody signed in has a link to the saved searches as well. */
const saved = (page: Page) =>
  page
    .getByText(/^Saved(?! searches)/)
    .first()
    .waitFor();

export async function signIn(context: BrowserContext, { url }: OpenHouse, cookie: string): Promise<void> {
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
}

/**
 * `cp -a` keeps whose files they are, which the database server insists on; Node's own copy does not. The server's folder may
 * be a link to a place outside, which is followed.
 */
function copy(from: string, to: string): void {
  const copied = spawnSync("cp", ["-a", "-L", from, to], { encoding: "utf8" });
  if (copied.status !== 0) throw new Error(`${from} cannot be copied: ${copied.stderr.trim()}`);
}
