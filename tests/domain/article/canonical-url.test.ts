import { expect, test } from "vitest";
import { canonicalUrl } from "@/domain/article/canonical-url";

const address = "https://paper.example/news/2019/dam";

test.each([
  "http://paper.example/news/2019/dam",
  "https://www.paper.example/news/2019/dam/",
  "https://PAPER.example/news/2019/dam#comments",
  "https://amp.paper.example/news/2019/dam",
  "https://m.paper.example/news//2019/dam?amp=1",
  "https://paper.example/news/2019/dam/amp/",
  "https://paper.example:443/news/2019/dam/index.html",
  "https://paper.example/news/2019/dam?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&mc_cid=3&ref=home",
])("%s is the same article", (other) => {
  expect(canonicalUrl(other)).toBe(canonicalUrl(address));
});

test.each([
  "https://paper.example/news/2019/Dam",
  "https://paper.example/news/2019/dam-2",
  "https://other.paper.example/news/2019/dam",
  "https://paper.example.org/news/2019/dam",
  "https://paper.example/news/2019/dam?page=2",
  "https://paper.example:8080/news/2019/dam",
  "https://paper.example/news/2019",
])("%s is another", (other) => {
  expect(canonicalUrl(other)).not.toBe(canonicalUrl(address));
});

test("parameters that choose a page count in any order", () => {
  expect(canonicalUrl("https://a.example/?b=2&a=1&utm_id=3")).toBe(
    canonicalUrl("https://www.a.example?a=1&b=2"),
  );
  expect(canonicalUrl("https://a.example/?id=1")).not.toBe(canonicalUrl("https://a.example/?id=2"));
});

test.each([
  ["https://court.example/opinion?ref=18-1183", "https://court.example/opinion?ref=18-1184"],
  ["https://news.example/#/story/1", "https://news.example/#/story/2"],
  ["https://news.example/#!story-1", "https://news.example/#!story-2"],
  ["https://news.example/#!story-1", "https://news.example/"],
  ["https://news.example/x?article_id=1", "https://news.example/x?article_id=2"],
  ["https://news.example/x?ID=1", "https://news.example/x?id=2"],
  ["https://news.example/x?p=1", "https://news.example/x?p=2"],
  ["https://news.example/x?storyid=1", "https://news.example/x?storyid=2"],
  ["https://news.example/x?nid=1", "https://news.example/x?nid=2"],
  ["https://news.example/x?v=dQw4", "https://news.example/x?v=dQw5"],
  ["https://news.example/a%3Fb", "https://news.example/a?b"],
  ["https://москва.рф/a", "https://москва.рус/a"],
])("%s and %s are two articles", (one, other) => {
  expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
});

test.each([
  ["https://news.example/x#comments", "https://news.example/x#"],
  ["https://news.example/x?ref=home", "https://news.example/x?ref=front-page"],
  ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
  ["https://ΕΛΛΑΔΑ.example/x", "https://ελλαδα.example/x"],
  ["https://ria.example/новость-1", "https://ria.example/%d0%bd%d0%be%d0%b2%d0%be%d1%81%d1%82%d1%8c-1"],
  ["https://news.example/x?q=a%20b", "https://news.example/x?q=a+b"],
  ["https://reader@news.example/x", "https://news.example/x"],
  ["https://news.example./x", "https://news.example/x"],
])("%s and %s are one article", (one, other) => {
  expect(canonicalUrl(one)).toBe(canonicalUrl(other));
});

test("a host of which nothing would be left keeps its name", () => {
  expect(canonicalUrl("https://www.example/x")).toBe("www.example/x");
  expect(canonicalUrl("https://m.example/x")).not.toBe(canonicalUrl("https://example/x"));
});

test("what is no address is compared as it is written", () => {
  expect(canonicalUrl(" Karsk 12 ")).toBe("Karsk 12");
});
