import { expect, test } from "vitest";
import { GET as robots } from "@/app/robots.txt/route";
import { GET as sitemap } from "@/app/sitemap.xml/route";
import { GET as part } from "@/app/sitemaps/[part]/route";
import { publicAddressCount, publicAddresses } from "@/queries/page/public-addresses";
import { importWorkedStory } from "../worked-story";
import { at, servedDatabase } from "./serve";

const origin = "http://127.0.0.1:3000";
const ask = (headers: Record<string, string> = {}) =>
  sitemap(new Request(`${origin}/sitemap.xml`, { headers }));

test("the sitemap lists every public page once, by its one address, with when it last changed", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const answer = await ask();
  expect(answer.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
  const listed = [
    ...(await answer.text()).matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
  ];
  const addresses = listed.map(([, address]) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const [claims, articles, people] = await Promise.all([
    db.claim.findMany(),
    db.article.findMany(),
    db.entity.findMany({ where: { kind: "person" } }),
  ]);
  for (const path of [
    ...[
      "/",
      "/stories",
      "/about",
      "/about/search",
      "/about/statuses",
      "/stories/spy-chief-us-visit",
      "/organizations/cia",
    ],
    ...claims.map(({ id }) => `/claims/${id}`),
    ...articles.map(({ id }) => `/articles/${id}`),
    ...people.map(({ slug }) => `/people/${slug}`),
  ])
    expect(addresses).toContain(`${origin}${path}`);
  const story = listed.find(([, address]) => address?.endsWith("spy-chief-us-visit"));
  expect(Number.isNaN(Date.parse(story?.[2] ?? ""))).toBe(false);
  expect((await ask({ "If-None-Match": answer.headers.get("ETag")! })).status).toBe(304);
});

test("what is not out yet, and who was merged into another, is not listed", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const before = await ask().then((answer) => answer.text());
  const { id } = await db.claim.findFirstOrThrow();
  await db.claim.update({ where: { id }, data: { firstPublishedAt: null } });
  const article = await db.article.findFirstOrThrow();
  await db.article.update({ where: { id: article.id }, data: { publishedAt: new Date("2999-01-01") } });
  const after = await ask().then((answer) => answer.text());
  for (const path of [`/claims/${id}<`, `/articles/${article.id}<`]) {
    expect(before).toContain(path);
    expect(after).not.toContain(path);
  }
});

test("its parts lie side by side: each address is in one of them", async () => {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const asOf = new Date();
  const total = await publicAddressCount(db, asOf);
  const all = await publicAddresses(db, asOf, { limit: total, offset: 0 });
  const pieces = await Promise.all(
    Array.from({ length: Math.ceil(total / 7) }, (_, at) =>
      publicAddresses(db, asOf, { limit: 7, offset: at * 7 }),
    ),
  );
  expect(pieces.flat()).toEqual(all);
  const ask = (name: string) => part(new Request(`${origin}/sitemaps/${name}`), at({ part: name }));
  expect((await ask("1.xml")).status).toBe(200);
  for (const name of ["2.xml", "0.xml", "1", "99999999.xml", "x.xml"])
    expect((await ask(name)).status, name).toBe(404);
});

test("search engines are told what is listed, and kept from what is made anew for each question", async () => {
  const lines = (await robots().text()).split("\n");
  expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`);
  for (const path of ["/desk", "/api/", "/*?"]) expect(lines).toContain(`Disallow: ${path}`);
});
