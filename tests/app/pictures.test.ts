import { expect, test } from "vitest";
import { GET as claimCard } from "@/app/claims/[id]/card.png/route";
import { generateMetadata as headOfClaim } from "@/app/claims/[id]/page";
import { GET as storyCard } from "@/app/stories/[slug]/card.png/route";
import { generateMetadata as headOfStory } from "@/app/stories/[slug]/page";
import { ruleForPath } from "@/domain/access/rule-for-path";
import { isCacheable, isCounted } from "@/serving/cacheable";
import { importWorkedStory } from "../worked-story";
import { at, servedDatabase } from "./serve";

const origin = "http://127.0.0.1:3000";
const story = "spy-chief-us-visit";
const asked = <T>(params: T, search: Record<string, string>) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve(search),
});

test("a claim and a story name their picture, its size and what it says, on the day asked for", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id } = await db.claim.findFirstOrThrow({ where: { text: { contains: "visited the United" } } });
  for (const [search, end] of [
    [{}, ""],
    [{ asOf: "2018-01-30" }, "?asOf=2018-01-30"],
  ] as const) {
    const claim = await headOfClaim(asked({ id }, search));
    const image = {
      url: `${origin}/claims/${id}/card.png${end}`,
      width: 1200,
      height: 630,
      alt: claim.title,
    };
    expect(claim.openGraph).toMatchObject({ images: [image] });
    expect(claim.twitter).toMatchObject({ card: "summary_large_image", images: [image] });
    const told = await headOfStory(asked({ slug: story }, search));
    expect(told.openGraph).toMatchObject({ images: [{ url: `${origin}/stories/${story}/card.png${end}` }] });
  }
});

test("a picture is drawn once for whoever holds it, and another on another day", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const { id } = await db.claim.findFirstOrThrow({ where: { text: { contains: "visited the United" } } });
  const address = `${origin}/claims/${id}/card.png`;
  const first = await claimCard(new Request(address), at({ id }));
  expect(first.status).toBe(200);
  expect(first.headers.get("Content-Type")).toBe("image/png");
  expect(
    Buffer.from(await first.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const etag = first.headers.get("ETag")!;
  const again = await claimCard(new Request(address, { headers: { "If-None-Match": etag } }), at({ id }));
  expect(again.status).toBe(304);
  const earlier = await claimCard(
    new Request(`${address}?asOf=2018-01-30`, { headers: { "If-None-Match": etag } }),
    at({ id }),
  );
  expect(earlier.status).toBe(200);
  expect(earlier.headers.get("ETag")).not.toBe(etag);
});

test("what is not there, and what cannot be read, has no picture", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const ask = (handler: typeof storyCard, slug: string, query = "") =>
    handler(new Request(`${origin}/stories/x/card.png${query}`), at({ slug }));
  expect((await ask(storyCard, "nowhere")).status).toBe(404);
  expect((await ask(storyCard, story, "?asOf=yesterday")).status).toBe(400);
  expect((await ask(storyCard, story, "?size=100000")).status).toBe(400);
  expect((await ask(storyCard, story)).status).toBe(200);
});

test("pictures and sitemaps have their turn like pages, and are given from memory; files of the site are neither", () => {
  for (const path of ["/claims/c-1/card.png?asOf=2018-01-30", `/stories/${story}/card.png`, "/sitemap.xml"]) {
    expect(isCounted("GET", path), path).toBe(true);
    expect(isCacheable("GET", path, {}), path).toBe(true);
    expect(ruleForPath(path.split("?")[0]!), path).toBe("anyone");
  }
  for (const path of ["/icons/icon.svg", "/manifest.webmanifest", "/robots.txt", "/favicon.ico"])
    expect(isCounted("GET", path), path).toBe(false);
});
