import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { freshDatabase } from "../database/fresh-database";
import { localSite } from "../services/outside/local-site";

const article = `<!doctype html><html lang="en"><head><title>Port shut after storm</title>
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="article:published_time" content="2019-03-04T10:00:00Z"></head><body><article><h1>Port shut after storm</h1>
<p>The port is shut, harbour master Tom Lind told the Gazette on Monday.</p>
<p>No ship will sail before noon, he said, and the ferries wait as well.</p></article></body></html>`;

/** The command as a person runs it, on this database, with one host of the own network allowed. */
function fetchPages(url: string, port: number, addresses: string[]) {
  return new Promise<{ code: number; out: string[]; told: string[] }>((done) => {
    const env = { ...process.env, DATABASE_URL: url, OUTSIDE_HOSTS: `127.0.0.1:${port}` };
    execFile(process.execPath, ["src/cli/main.mjs", "fetch", ...addresses], { env }, (error, out, told) => {
      const lines = (text: string) => text.trim().split("\n");
      done({ code: typeof error?.code === "number" ? error.code : 0, out: lines(out), told: lines(told) });
    });
  });
}

test("articles are brought in by their addresses with the page as proof, and each that is not says why", async () => {
  const { db, url } = await freshDatabase();
  const { port } = await localSite((request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (request.url === "/bare")
      return response.end("<p>The port is shut, Lind said. No ship will sail.</p>");
    if (request.url === "/wire")
      return response.end(
        "<h1>Port shut</h1><p>March 4, 2019</p><p>HALM (Reuters) - The port is shut, Lind said. No ship will sail.</p>",
      );
    if (request.url === "/gone") return response.writeHead(404).end();
    response.end(article);
  });
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const { code, out, told } = await fetchPages(url, port, [
    at("/port"),
    at("/bare"),
    at("/wire"),
    at("/gone"),
    "http://127.0.0.1:1/",
  ]);
  expect(code).toBe(1);
  expect(out).toEqual([expect.stringMatching(/\/port: new: \/articles\/a-/)]);
  expect(told).toEqual([
    expect.stringMatching(
      /\/bare: the page does not say for certain .*who published it \(--outlet\), when \(--date\)/,
    ),
    expect.stringMatching(/\/wire: the page does not say for certain who published it \(--outlet\)/),
    `${at("/gone")}: There is no page at that address.`,
    "http://127.0.0.1:1/: Port 1 is not one that pages are fetched from.",
  ]);
  const held = await db.article.findFirstOrThrow({ include: { outlet: true, versions: true } });
  expect(held).toMatchObject({
    title: "Port shut after storm",
    url: at("/port"),
    outlet: { name: "The Harbour Gazette" },
  });
  expect(held.versions[0]?.text).toContain("harbour master Tom Lind");
  expect(await db.pageSnapshot.findMany()).toMatchObject([
    { articleId: held.id, askedUrl: at("/port"), status: 200 },
  ]);
});
