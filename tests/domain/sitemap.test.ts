import { expect, it } from "vitest";
import {
  mostInSitemap,
  sitemapIndexXml,
  sitemapParts,
  sitemapXml,
  standingPages,
} from "@/domain/address/sitemap";

it("a sitemap has each page by its one address, and when it last changed where that is known", () => {
  const xml = sitemapXml("https://news.example", [
    { path: "/" },
    { path: "/people/нарышкин&co", changedAt: new Date("2018-01-30T17:02:00Z") },
  ]);
  expect(xml).toContain("<url><loc>https://news.example/</loc></url>");
  expect(xml).toContain(
    "<loc>https://news.example/people/%D0%BD%D0%B0%D1%80%D1%8B%D1%88%D0%BA%D0%B8%D0%BD&amp;co</loc><lastmod>2018-01-30T17:02:00.000Z</lastmod>",
  );
});

it("more addresses than a file may have are cut into parts, with an index of them", () => {
  expect(sitemapParts(0)).toBe(1);
  expect(sitemapParts(mostInSitemap - standingPages.length)).toBe(1);
  expect(sitemapParts(mostInSitemap - standingPages.length + 1)).toBe(2);
  expect(sitemapParts(400_000)).toBe(9);
  expect(sitemapIndexXml("https://news.example", 2)).toContain(
    "<sitemap><loc>https://news.example/sitemaps/1.xml</loc></sitemap><sitemap><loc>https://news.example/sitemaps/2.xml</loc></sitemap>",
  );
});
