import { readFileSync } from "node:fs";
import { expect, test } from "./test";

// What only the whole server shows: methods, packing, what may be held, and what is given again.

const story = "/stories/spy-chief-us-visit";
test.skip(({ isMobile }) => isMobile, "what the server answers does not depend on the width");

test("every address of the API that was built is in its description", async ({ request }) => {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const built = Object.values(manifest)
    .filter((route) => route.startsWith("/api/v1/") && !route.includes("[..."))
    .map((route) => route.replace(/\[(\w+)\]/g, "{$1}"));
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(Object.keys(description.paths).toSorted()).toEqual(built.toSorted());
});

test("the API answers HEAD and OPTIONS, and refuses the rest as JSON", async ({ request }) => {
  const whole = await request.get("/api/v1/claims?limit=1");
  const head = await request.head("/api/v1/claims?limit=1");
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect(head.headers().etag).toBe(whole.headers().etag);
  const options = await request.fetch("/api/v1/claims", { method: "OPTIONS" });
  expect([options.status(), options.headers().allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
  expect(options.headers()["access-control-allow-headers"]).toBe("If-None-Match");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await request.fetch("/api/v1/claims", { method });
    expect(refused.status()).toBe(405);
    expect((await refused.json()).error.code).toBe("method-not-allowed");
  }
  for (const nowhere of [
    "/api/v1/no/such/thing",
    "/api/v1",
    "/api/v1/claims/%FF",
    "/api/v1/stories/%ED%A0%80",
  ]) {
    const lost = await request.get(nowhere);
    expect([lost.status(), (await lost.json()).error.code], nowhere).toEqual([404, "not-found"]);
  }
});

test("what is long is packed where the client can unpack it, and what is short is not", async ({
  request,
}) => {
  const packing = async (path: string, accepted: string) =>
    (await request.get(path, { headers: { "Accept-Encoding": accepted } })).headers()["content-encoding"];
  const exports = ["/api/v1/claims.csv", "/api/v1/claims.jsonl", "/api/v1/attributions.csv"];
  for (const path of ["/", story, "/api/v1/claims", `${story}/feed.atom`, ...exports]) {
    expect(await packing(path, "gzip, br"), path).toBe("br");
    expect(await packing(path, "gzip"), path).toBe("gzip");
    expect(await packing(path, "identity"), path).toBeUndefined();
  }
  expect(await packing("/api/v1/suggestions?q=nothingsaysthis", "gzip")).toBeUndefined();
});

test("a page may be held by whoever stands between and is asked after; one with a cookie is held by nobody", async ({
  request,
}) => {
  const first = await request.get(story);
  const { etag, "cache-control": policy } = first.headers();
  expect(policy).toBe("public, no-cache");
  const again = await request.get(story, { headers: { "If-None-Match": etag! } });
  expect(again.status()).toBe(304);
  const signedIn = await request.get(story, { headers: { Cookie: "reportedly.session_token=x" } });
  expect(signedIn.headers()["cache-control"]).toContain("no-store");
});

test("a page that is given again works like one that was drawn: its scripts run under the policy of its answer", async ({
  browser,
  baseURL,
}) => {
  const policies = new Map<string | undefined, Set<string | undefined>>();
  for (let reader = 0; reader < 3; reader += 1) {
    const page = await browser.newPage();
    // The first time drawn, then given again; and for one who comes back, as held by the browser.
    for (let visit = 0; visit < 2; visit += 1) {
      const answer = await page.goto(`${baseURL}${story}?again=1`);
      const { etag, "content-security-policy": policy } = answer!.headers();
      policies.set(etag, (policies.get(etag) ?? new Set()).add(policy));
      // Only a script that was let run answers to the key.
      await expect(async () => {
        await page.keyboard.press("/");
        await expect(page.getByLabel("Search claims").first()).toBeFocused({ timeout: 500 });
      }).toPass();
    }
    await page.close();
  }
  // Others publish in this house meanwhile: then it is drawn anew, and is another page with sums of its own.
  expect(policies.size).toBeLessThan(6);
  for (const [etag, ofPage] of policies) {
    expect(etag).toBeDefined();
    expect(ofPage.size).toBe(1);
    for (const policy of ofPage) expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+'){4};/);
  }
});
