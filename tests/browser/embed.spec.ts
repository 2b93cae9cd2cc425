import type { Page } from "@playwright/test";
import { violationsOf } from "./accessible";
import { type OutsideSite, openOutsideSite } from "./outside-site";
import { expect, test } from "./test";

const story = "/stories/spy-chief-us-visit";

/** A paper's page with what it copied from us, under a policy that lets in nothing else. */
let paper: OutsideSite;
let body = "";
let policy = "";
test.beforeAll(async () => {
  paper = await openOutsideSite((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", policy);
    response.end(
      `<!doctype html><html lang="en"><head><title>A paper</title></head><body><main><h1>A paper</h1>${body}</main></body></html>`,
    );
  });
});
test.afterAll(() => paper?.close());

const strict = (house: string) => `default-src 'none'; frame-src ${house}; script-src ${house}`;

/** The HTML that "Cite" offers under this name. */
async function offered(page: Page, path: string, name: string): Promise<string> {
  await page.goto(`${path}/cite`);
  const frames = page.getByRole("region", { name: "On a page of yours" });
  await expect(frames).toBeVisible();
  const code = frames.locator("div", { has: page.getByText(name, { exact: true }) }).locator("code");
  return (await code.last().innerText()).trim();
}

test("a paper shows a claim in a frame of the height that it needs, with its status in words, and its links lead out", async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto(story);
  const href = await page
    .getByRole("link", { name: /^Naryshkin met CIA director/ })
    .first()
    .getAttribute("href");
  body = await offered(page, href!, "The claim with its status");
  policy = strict(baseURL!);
  await context.clearCookies();
  await page.goto(paper.url);
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("title", /^Reported, not confirmed: Naryshkin met CIA director/);
  const inside = frame.contentFrame();
  await expect(inside.getByRole("heading", { level: 1 })).toHaveText(
    "Naryshkin met CIA director Mike Pompeo.",
  );
  await expect(inside.getByText("Reported", { exact: true }).first()).toBeVisible();
  await expect(inside.getByText(/via Rossiya-1$/)).toBeVisible();
  await expect(inside.getByText("As known now")).toBeVisible();
  const fits = () =>
    inside.locator("main").evaluate((main) => innerHeight - Math.ceil(main.getBoundingClientRect().height));
  await expect.poll(fits).toBe(0);
  expect(await violationsOf(page)).toEqual([]);

  const opened = context.waitForEvent("page");
  await inside.getByRole("link", { name: "Who says so, and through whom" }).click();
  const own = await opened;
  await expect(own).toHaveURL(`${baseURL}${href}`);
  await expect(inside.getByText("As known now")).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test("where the paper lets no script in, the frame is there and scrolls", async ({
  page,
  context,
  baseURL,
}) => {
  body = await offered(page, story, "What is confirmed, reported and disputed");
  policy = `default-src 'none'; frame-src ${baseURL}`;
  // A page of its own: that the script is refused is what its console is to say.
  const own = await context.newPage();
  const refused = own.waitForEvent("console", (message) => message.text().includes("/scripts/embed.js"));
  await own.goto(paper.url);
  await refused;
  const inside = own.locator("iframe").contentFrame();
  await expect(inside.getByRole("heading", { name: "What is confirmed" })).toBeVisible();
  expect(await own.locator("iframe").evaluate((frame) => frame.clientHeight)).toBe(360);
});

test("a frame of a story's timeline and of its charts is of the day that was asked for, and says so", {
  tag: "@once",
}, async ({ page, baseURL }) => {
  for (const rest of ["", "/timeline", "/charts/status", "/charts/sources"]) {
    await page.goto(`${baseURL}/embed${story}${rest}?asOf=2017-02-01`);
    await expect(page.getByText("As known on 1 Feb 2017, not now")).toBeVisible();
    await expect(page.getByText("Naryshkin met CIA director Mike Pompeo")).toHaveCount(0);
    await page.goto(`${baseURL}/embed${story}${rest}`);
    await expect(page.getByText("Naryshkin met CIA director Mike Pompeo").first()).toBeVisible();
    expect(await violationsOf(page), rest).toEqual([]);
  }
});

test("nothing but what is made for it can be shown in a frame", { tag: "@once" }, async ({
  request,
  baseURL,
}) => {
  const policyAt = async (path: string) =>
    (await request.get(`${baseURL}${path}`)).headers()["content-security-policy"];
  for (const path of [story, "/", "/about", "/sign-in", `${story}/charts/status`, "/embedded", "/embed"])
    expect(await policyAt(path), path).toContain("frame-ancestors 'none'");
  expect(await policyAt(`/embed${story}`)).toContain("frame-ancestors *");
  expect(await policyAt(`/embed${story}`)).not.toContain("frame-ancestors 'none'");
});

test("a site that is given an address of ours finds how to show it (oEmbed)", { tag: "@once" }, async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto(story);
  const discovery = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const told = await (await request.get(discovery!)).json();
  expect(told).toMatchObject({
    version: "1.0",
    type: "rich",
    provider_name: "Reportedly",
    width: 640,
    height: 360,
  });
  expect(told.html).toContain(`<iframe src="${baseURL}/embed${story}"`);
  const ask = (query: Record<string, string>) =>
    request.get(`${baseURL}/oembed?${new URLSearchParams(query)}`);
  const url = `${baseURL}${story}`;
  expect(await (await ask({ url, maxwidth: "320", maxheight: "200" })).json()).toMatchObject({
    width: 320,
    height: 200,
  });
  expect((await ask({ url, format: "xml" })).status()).toBe(501);
  for (const other of [
    `${baseURL}/`,
    `${baseURL}/stories/none`,
    "https://elsewhere.example/stories/x",
    "nonsense",
    "/claims/%00",
    "/stories/%00/timeline",
  ])
    expect((await ask({ url: other })).status(), other).toBe(404);
  expect((await ask({ url: `${url}?asOf=yesterday` })).status()).toBe(400);
  expect((await (await ask({ url: `${url}?asOf=2017-02-01` })).json()).html).toContain("asOf=2017-02-01");
});
