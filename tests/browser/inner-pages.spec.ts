import { expect, test } from "./test";

// Pages that are only ever shown in place of another, and names that Next keeps for itself, lead a stranger nowhere.

const inner = [
  ...["/did-not-load", "/did-not-load?reference=12", "/unavailable", "/forbidden", "/too-many"],
  ...["/unreadable", "/unreadable?fault=Call+this+number&path=/stories"],
  ...["/_global-error", "/_global-error.rsc", "/_GLOBAL-ERROR", "/_not-found", "/_error", "/_document"],
  ...["/404", "/500", "/_next", "/_next/data/x/index.json", "/_next/image?url=/x&w=64&q=75"],
  ...["/.next/BUILD_ID", "/there-is-nothing-here", "/proxy", "/middleware"],
];
const readers: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { "next-router-prefetch": "1", rsc: "1" },
  { "x-reportedly-own-page": "1" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
];

test.skip(({ isMobile }) => isMobile, "what the server answers does not depend on the width");

test("a page that stands in for others is at no address of its own", async ({ request, baseURL }) => {
  test.slow();
  for (const path of inner)
    for (const headers of readers)
      for (const method of ["GET", "HEAD"]) {
        const answer = await request.fetch(baseURL + path, { method, headers, maxRedirects: 0 });
        expect(answer.status(), `${method} ${path} ${JSON.stringify(headers)}`).toBe(404);
        expect(await answer.text()).not.toContain("Call this number");
      }
});

test("eight who ask for such a page at once are answered as soon as for any other that leads nowhere", async ({
  request,
  baseURL,
}) => {
  const longest = async (path: string) => {
    const begun = performance.now();
    await Promise.all(Array.from({ length: 8 }, () => request.get(baseURL + path)));
    return performance.now() - begun;
  };
  await longest("/nowhere");
  const usual = await longest("/nowhere");
  // Where each waited for a turn that the others held, it was 20 s.
  for (const path of ["/too-many", "/unavailable", "/_error"])
    expect(await longest(path), path).toBeLessThan(5 * usual + 2_000);
});

test("in the place of others they are shown still, each under its status", async ({ request, baseURL }) => {
  const unreadable = await request.get(`${baseURL}/stories?asOf=yesterday`);
  expect(unreadable.status()).toBe(400);
  expect(await unreadable.text()).toContain("A part of this address cannot be read");
});
