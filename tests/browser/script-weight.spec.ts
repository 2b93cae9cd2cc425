import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "./test";

// What a reader on a slow line has to load before a page answers: scripts, compressed as gzip does.

test.skip(({ isMobile }) => isMobile, "the scripts are the same at every width");

/** What a page of Next with nothing on it loads, and how much of ours may come on top; in bytes. */
const ofNext = 135 * 1024;
const ofOurs = 12 * 1024;

test("no public page loads more than 12 KB of scripts beyond Next's own", async ({ request, baseURL }) => {
  const { polyfillFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
  // Of a browser that can do without what only old ones load.
  const passedOver: string[] = polyfillFiles;
  const weights = new Map<string, number>();
  const weigh = async (address: string): Promise<number> => {
    const known = weights.get(address);
    if (known !== undefined) return known;
    const size = gzipSync(await (await request.get(address)).body()).length;
    weights.set(address, size);
    return size;
  };
  const { items: claims } = await (await request.get("/api/v1/claims?limit=1")).json();
  const story = "/stories/spy-chief-us-visit";
  const claim = `/claims/${claims[0].id}`;
  const sizes: Record<string, number> = {};
  for (const path of [
    ...["/", "/stories", "/people", "/organizations", "/changes", "/corrections", "/about", "/report"],
    ...[story, `${story}/changes`, `${story}/articles`, `${story}/charts/network`, `${story}/cite`],
    ...[claim, "/people/sergey-naryshkin", "/organizations/rossiya-1", "/filters/person"],
  ]) {
    const html = await (await request.get(`${baseURL}${path}`)).text();
    const scripts = new Set([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src!));
    expect(scripts.size, path).toBeGreaterThan(4);
    sizes[path] = 0;
    for (const src of scripts)
      if (!passedOver.some((file) => src.includes(file))) sizes[path] += await weigh(src);
  }
  expect(Math.min(...Object.values(sizes))).toBeGreaterThan(100 * 1024);
  expect(Object.entries(sizes).filter(([, size]) => size > ofNext + ofOurs)).toEqual([]);
});
