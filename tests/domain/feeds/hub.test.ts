import { expect, test } from "vitest";
import { hubOf, leaseOf, linksOfHeader } from "@/domain/websub/hub";
import { hubLinks } from "@/services/feeds/hub-links";

const url = "https://gazette.example/feed?all";
const hub = "https://hub.example/";

test.each<[string, { rel: string; href: string }[], string | null]>([
  ["a header", linksOfHeader(`<${hub}>; rel="hub", </feed>; rel=self`), "https://gazette.example/feed"],
  ["a header with both at once", linksOfHeader(`<${hub}>; title="x"; rel="hub preconnect"`), url],
  ["Atom", hubLinks(`<feed><link href="${hub}" rel="hub"/><entry/></feed>`), url],
  [
    "RSS",
    hubLinks(`<rss><channel><a10:link rel="self" href="/f"/><atom:link rel="hub" href="${hub}"/>`),
    "https://gazette.example/f",
  ],
  [
    "JSON Feed",
    hubLinks(`{"hubs":[{"type":"rssCloud","url":"x"},{"type":"WebSub","url":"${hub}"}],"feed_url":7}`),
    url,
  ],
])("a hub is named by %s", (_, links, topic) => {
  expect(hubOf(links, url)).toEqual({ hub, topic });
});

test.each<[string, { rel: string; href: string }[]]>([
  [
    "below its items, where others wrote",
    hubLinks(`<feed><entry><link rel="hub" href="${hub}"/></entry></feed>`),
  ],
  ["by another scheme", linksOfHeader('<javascript:alert(1)>; rel="hub"')],
  ["with a password", linksOfHeader('<https://a:b@hub.example/>; rel="hub"')],
  ["by nothing", linksOfHeader(undefined)],
  ["in a list of another shape", hubLinks('{"hubs":{"type":"WebSub"}}')],
])("none is named %s", (_, links) => {
  expect(hubOf(links, url)).toBeNull();
});

test("a lease is believed within bounds", () => {
  expect([
    leaseOf("1"),
    leaseOf("86400"),
    leaseOf("99999999999"),
    leaseOf("9999999999"),
    leaseOf("-1"),
    leaseOf(null),
  ]).toEqual([300, 86_400, null, 2_592_000, null, null]);
});
