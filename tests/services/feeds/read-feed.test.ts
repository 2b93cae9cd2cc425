import { expect, test } from "vitest";
import type { ReadFeed } from "@/domain/feeds/feed";
import { readFeed } from "@/services/feeds/read-feed";

const at = new Date("2019-03-05T12:00:00Z");

const read = (text: string | Buffer, type?: string, url = "https://gazette.example/feeds/port") =>
  readFeed({ bytes: Buffer.from(text), type, url, at });

function feedOf(text: string | Buffer, type?: string): ReadFeed {
  const found = read(text, type);
  if (found.kind !== "feed") throw new Error(JSON.stringify(found));
  return found.feed;
}

const rss = (items: string, head = "<title>The Harbour Gazette</title>") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;

const told = { url: "https://gazette.example/port", title: "Port shut after storm", author: "N. Quist" };
const published = {
  publishedAt: "2019-03-04T10:00:00.000Z",
  text: "The port is shut, Lind said.\nFerries wait.",
};

test.each<[string, string]>([
  [
    "RSS 2.0",
    rss(`<item><title>Port shut after storm</title><link>https://gazette.example/port</link><guid isPermaLink="false">g-1</guid>
      <pubDate>Mon, 04 Mar 2019 11:00:00 CET</pubDate><dc:creator>N. Quist</dc:creator><description>Short.</description>
      <content:encoded><![CDATA[<p>The port is shut, Lind said.</p><script>alert(1)</script><p>Ferries <b>wait</b>.</p>]]></content:encoded></item>`),
  ],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Gazette</title><id>urn:f</id><entry><id>urn:1</id>
      <title type="html">Port &lt;em&gt;shut&lt;/em&gt; after storm</title><link rel="via" href="https://wire.example/"/><link href="/port"/>
      <published>2019-03-04T12:00:00+02:00</published><updated>2019-03-05T01:00:00Z</updated><author><name>N. Quist</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The port is shut, Lind said.</p><p>Ferries wait.</p></div></content></entry></feed>`,
  ],
  [
    "RDF",
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://gazette.example/"><title>The Harbour Gazette</title></channel><item rdf:about="https://gazette.example/port">
      <title>Port shut after storm</title><link>https://gazette.example/port</link><dc:creator>N. Quist</dc:creator><dc:date>2019-03-04T10:00:00Z</dc:date>
      <description>&lt;p&gt;The port is shut, Lind said.&lt;/p&gt;&lt;p&gt;Ferries wait.&lt;/p&gt;</description></item></rdf:RDF>`,
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Harbour Gazette",
      items: [
        {
          ...{ id: "1", url: "https://gazette.example/port", title: "Port shut after storm" },
          ...{
            content_html: "<p>The port is shut, Lind said.</p><p>Ferries wait.</p>",
            authors: [{ name: "N. Quist" }],
          },
          date_published: "2019-03-04T10:00:00Z",
        },
      ],
    }),
  ],
])("%s tells title, address, author, instant and words", (_, text) => {
  const { title, items } = feedOf(text);
  expect(title).toBe("The Harbour Gazette");
  expect(items).toMatchObject([
    {
      ...told,
      ...published,
      text: expect.stringMatching(/^The port is shut, Lind said\.\n+Ferries wait\.$/),
    },
  ]);
});

test("an item comes once, by its id, by its address, and by its words under another id", () => {
  const item = (guid: string, link: string, title: string) =>
    `<item><title>${title}</title>${link && `<link>${link}</link>`}${guid && `<guid isPermaLink="false">${guid}</guid>`}</item>`;
  const { items, lacking } = feedOf(
    rss(
      [
        item("1", "https://a.example/1", "One"),
        item("1", "https://a.example/1?utm_source=x", "One, put otherwise"),
        item("2", "https://a.example/1", "One"),
        item("", "https://a.example/3", "Three"),
        item("", "https://www.a.example/3/", "Three again"),
        item("", "", "Without any"),
        item("", "", "Without any"),
        // A page of states: each its own item, all at one address.
        item("s1", "https://a.example/", "Trains stand"),
        item("s2", "https://a.example/", "Trains run"),
      ].join(""),
    ),
  );
  expect(items.map(({ title }) => title)).toEqual([
    "One",
    "Three",
    "Without any",
    "Trains stand",
    "Trains run",
  ]);
  expect(lacking).toEqual({ items: 9, id: 4, address: 2, title: 0, date: 9, text: 9 });
});

test.each<[string, string | null]>([
  ["Mon, 04 Mar 2019 10:00:00 GMT", "2019-03-04T10:00:00.000Z"],
  ["04 Mar 19 10:00 +0200", "2019-03-04T08:00:00.000Z"],
  ["Mon, 4 Mar 2019 10:00:00 EST", "2019-03-04T15:00:00.000Z"],
  ["Mon, 04 Mar 2019 10:00:00 CEST", "2019-03-04T08:00:00.000Z"],
  ["2019-03-04T10:00:00", "2019-03-04T10:00:00.000Z"],
  ["2019-03-04 10:00:00", "2019-03-04T10:00:00.000Z"],
  ["2019-03-04", "2019-03-04T00:00:00.000Z"],
  ["March 4, 2019", "2019-03-04T00:00:00.000Z"],
  ["2019-03-04T10:00:00.5-05:00", "2019-03-04T15:00:00.500Z"],
  ["Thu, 01 Jan 1970 00:00:00 GMT", null],
  ["Fri, 31 Dec 2099 10:00:00 GMT", null],
  ["yesterday", null],
  ["1551693600", null],
  ["", null],
])("an instant written %o", (pubDate, instant) => {
  const { items } = feedOf(rss(`<item><title>One</title><pubDate>${pubDate}</pubDate></item>`));
  expect(items[0]?.publishedAt).toBe(instant);
});

test("a title is words, whatever markup it comes in", () => {
  const titleOf = (title: string) =>
    feedOf(rss(`<item><guid>g</guid><title>${title}</title></item>`)).items[0]?.title;
  expect(titleOf("Lind &amp; Sons")).toBe("Lind & Sons");
  expect(titleOf("Lind &amp;amp; Sons &amp;#8211; again")).toBe("Lind & Sons – again");
  expect(titleOf("<![CDATA[<b>Port</b> shut <script>steal()</script>]]>")).toBe("Port shut");
  expect(titleOf("3 &lt; 5 and 7 &gt; 6")).toBe("3 < 5 and 7 > 6");
  expect(titleOf("One\n  \u202eline")).toBe("One line");
});

test("an address that is none of the web is none", () => {
  const urlOf = (link: string) =>
    feedOf(rss(`<item><title>x</title><link>${link}</link></item>`)).items[0]?.url;
  expect(urlOf("javascript:alert(1)")).toBeNull();
  expect(urlOf("data:text/html,x")).toBeNull();
  expect(urlOf("https://me:hush@a.example/")).toBeNull();
  expect(urlOf("/port")).toBe("https://gazette.example/port");
});

test.each<[string, Buffer, string | undefined]>([
  [
    "its header",
    Buffer.from(rss("<item><title>Caf\xe9</title></item>"), "latin1"),
    "application/xml; charset=iso-8859-1",
  ],
  [
    "itself",
    Buffer.from(
      rss("<item><title>Caf\xe9</title></item>").replace('"1.0"?', '"1.0" encoding="windows-1252"?'),
      "latin1",
    ),
    undefined,
  ],
  [
    "itself, where its header says UTF-8 of all that its host has",
    Buffer.from(
      rss("<item><title>Caf\xe9</title></item>").replace('"1.0"?', '"1.0" encoding="windows-1252"?'),
      "latin1",
    ),
    "text/xml; charset=utf-8",
  ],
  [
    "its first bytes",
    Buffer.from(`\ufeff${rss("<item><title>Caf\xe9</title></item>")}`, "utf16le"),
    "text/xml",
  ],
])("letters are read as %s says", (_, bytes, type) => {
  expect(feedOf(bytes, type).items[0]?.title).toBe("Café");
});

test("a page names its feeds, those of its comments last", () => {
  const page = `<!doctype html><html><head>
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel="alternate" type="application/rss+xml" title="News &amp; more" href="/feed">
    <link rel=alternate type="application/json" href="https://a.example/wp-json/wp/v2/posts/1">
    <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/atom+xml" href="javascript:x">
    <link rel="ALTERNATE" type="application/feed+json" href="feed.json"></head><body>News</body></html>`;
  expect(read(page, "text/html", "https://a.example/news/")).toEqual({
    kind: "page",
    feeds: [
      { url: "https://a.example/feed", title: "News & more" },
      { url: "https://a.example/news/feed.json", title: "" },
      { url: "https://a.example/comments/feed", title: "Comments" },
    ],
  });
});

test("what is well meant and badly written is read all the same", () => {
  expect(feedOf(rss("<item><title>Lind & Sons</title><guid>1</guid></item>")).items).toHaveLength(1);
  expect(feedOf(`\n\n  ${rss("<item><title>One</title></item>")}`).items).toHaveLength(1);
  expect(feedOf(rss("<item><title>Caf&eacute;&nbsp;shut</title></item>")).items[0]?.title).toBe("Café shut");
  expect(
    feedOf(
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">' +
        '<rss version="0.91"><channel><title>Old</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>',
    ).items,
  ).toHaveLength(1);
  expect(feedOf(rss("<item><title>One</title></item>").replace("</channel></rss>", "")).items).toHaveLength(
    1,
  );
});
