import { expect, test } from "vitest";
import type { WireItem } from "@/domain/wires/wire-item";
import type { ReadWire } from "@/services/wires/read-items";
import { readWire } from "@/services/wires/read-wire";
import { halm, newsItem, newsMessage, ninjs } from "./wire-files";

const read = (text: string | Buffer): ReadWire => readWire({ bytes: Buffer.from(text) });
function one(text: string | object): WireItem {
  const told = read(typeof text === "string" ? text : JSON.stringify(text));
  if (!told.ok) throw new Error(told.words);
  expect(told.faults).toEqual([]);
  return told.items[0]!;
}

test("an item of ninjs 3 and the same of NewsML-G2 are read as the same", () => {
  const party = (role: string) =>
    `<infoSource literal="x" role="${role}"><name>Halm Gazette</name></infoSource>`;
  const xml = one(
    newsItem({
      about: `${party("cpprole:origcont")}<located><name>Halm</name></located>`,
      guid: "http://tna.example/items/halm-1",
    }),
  );
  const json = one(
    ninjs({
      infoSources: [
        { name: "Halm Gazette", role: "http://cv.iptc.org/newscodes/contentprodpartyrole/origcont" },
      ],
      located: "Halm",
      urgency: 3,
    }),
  );
  expect(xml).toMatchObject({
    provider: "The News Agency",
    byline: "Ada Kern",
    firstCreated: "2026-11-30T07:00:00.000Z",
  });
  const roleless = ({ sources, provider: _, firstCreated: __, ...item }: WireItem) => ({
    ...item,
    sources: sources.map(({ role: ___, ...source }) => source),
  });
  expect(roleless(xml)).toEqual(roleless(json));
  expect(json.text).toBe(`${halm}\n\nThe council meets on Friday.`);
});

test("ninjs 1 and 2, which write their fields otherwise, are read as ninjs 3 is", () => {
  const { headlines, bodies, by, versionCreated, ...rest } = ninjs();
  const text = (bodies as { value: string }[])[0]!.value;
  const first = one({
    ...rest,
    versioncreated: versionCreated,
    headline: "Port of Halm stays shut",
    byline: by,
    body_html: text,
    pubstatus: "usable",
  });
  const second = one({
    ...rest,
    versioncreated: versionCreated,
    by,
    headlines,
    bodies: [{ role: "main", contenttype: "text/html", value: text }],
    infosources: [],
  });
  expect(first).toEqual(one(ninjs()));
  expect(second).toEqual(one(ninjs()));
});

test("a message with several items gives each; what of it is broken is said, and keeps none of the others back", () => {
  const told = read(
    newsMessage(
      newsItem(),
      newsItem({ guid: "" }),
      "<packageItem guid='p'/>",
      newsItem({ guid: "urn:newsml:tna:2", content: "" }),
    ),
  );
  expect(told).toMatchObject({
    ok: true,
    items: [
      { guid: "tag:tna.example,2026:halm-1" },
      { guid: "urn:newsml:tna:2", text: "", title: "Port of Halm stays shut" },
    ],
    faults: ["An item has no “guid”.", "It holds a packageItem, which is not read."],
  });
});

test("elements are known by their local names, whatever their prefixes and namespaces are", () => {
  const prefixed = newsItem()
    .replace(/<(\/?)([a-z])/gi, "<$1n:$2")
    .replace('xmlns="http://iptc.org', 'xmlns:n="http://iptc.org');
  expect(one(prefixed)).toEqual(one(newsItem()));
});

test("a body in NITF is read for its words, and its head for what the item does not say itself", () => {
  const nitf = `<inlineXML contenttype="application/nitf+xml"><nitf><head><title>x</title></head><body><body.head><hedline><hl1>Halm shut</hl1></hedline>
    <byline>Ada Kern</byline></body.head><body.content><p>First &amp; foremost.</p><p lede="true">Second<br/>line.</p><media media-type="image"><media-caption>A crane</media-caption></media></body.content></body></nitf></inlineXML>`;
  const bare = newsItem({ content: nitf })
    .replace(/<headline>.*?<\/headline>/, "")
    .replace(/<by>.*?<\/by>/, "");
  const item = one(bare);
  expect(item).toMatchObject({ title: "Halm shut", byline: "Ada Kern" });
  expect(item.text).toContain("First & foremost.\n\nSecond\nline.");
});

test.each([
  ["2026-12-01T06:00:00Z", "2026-12-01T06:00:00.000Z"],
  ["2026-12-01T06:00:00+01:00", "2026-12-01T05:00:00.000Z"],
  ["2026-12-01T06:00:00.1234567+0100", "2026-12-01T05:00:00.123Z"],
  // Where no zone is said, it ends where that hour comes last.
  ["2026-12-01T06:00:00", "2026-12-01T18:00:00.000Z"],
  ["2026-12-01", "2026-12-02T12:00:00.000Z"],
  // What cannot be read holds until another version says otherwise.
  ["", null],
  ["soon", null],
  ["2026-02-30T06:00:00Z", null],
])("an embargo that is written “%s” ends at %s", (said, until) => {
  expect(one(newsItem({ meta: `<embargoed>${said}</embargoed>` })).embargo).toEqual({ until });
  expect(one(ninjs({ embargoedUntil: said })).embargo).toEqual({ until });
});

test("an item says whether it may be used, and what it is to those before it", () => {
  const state = (meta: string) => {
    const { status, signals } = one(newsItem({ meta }));
    return [status, ...signals].join(" ");
  };
  expect(state("")).toBe("usable");
  expect(state('<pubStatus qcode="stat:usable"/>')).toBe("usable");
  expect(state('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>')).toBe("withheld");
  expect(state('<pubStatus qcode="stat:canceled"/>')).toBe("canceled");
  // A word that nobody knows may be one for keeping it back.
  expect(state('<pubStatus qcode="stat:spiked"/>')).toBe("withheld");
  expect(state('<signal qcode="sig:correction"/><signal qcode="sig:update"/>')).toBe(
    "usable correction update",
  );
  expect(state("<edNote>MANDATORY KILL: the quote was made up.</edNote>")).toBe("usable kill");
  expect(state("<edNote>Updates with reaction. Nobody was killed.</edNote>")).toBe("usable");
  expect(one(ninjs({ pubStatus: "cancelled", edNote: "Correction: two cranes, not three." }))).toMatchObject({
    status: "canceled",
    signals: ["correction"],
  });
});

test("every source is kept with its role as it was written, and nothing is made of one without a role", () => {
  const sources = [
    { name: "Halm Gazette", role: "cpprole:origcont" },
    { name: "TNA", role: "http://cv.iptc.org/newscodes/contentprodpartyrole/distributor" },
    { name: "Tom Lind", role: "isrol:interviewee" },
    { name: "Pics", role: "cpprole:imgSupplier" },
    { name: "Somebody", role: "x-tna:helper" },
    { name: "Other", role: "x-tna:distributor" },
    { name: "Nobody in particular" },
    { literal: "only-a-code", role: "" },
    { role: "cpprole:origcont" },
  ];
  expect(one(ninjs({ infoSources: sources })).sources).toEqual([
    { name: "Halm Gazette", role: "cpprole:origcont", part: "wrote", isPerson: false },
    { name: "TNA", role: sources[1]!.role, part: "passed-on", isPerson: false },
    { name: "Tom Lind", role: "isrol:interviewee", part: "told", isPerson: false },
    { name: "Pics", role: "cpprole:imgSupplier", part: "other", isPerson: false },
    { name: "Somebody", role: "x-tna:helper", part: "unknown", isPerson: false },
    { name: "Other", role: "x-tna:distributor", part: "unknown", isPerson: false },
    { name: "Nobody in particular", role: null, part: "none", isPerson: false },
    { name: "only-a-code", role: null, part: "none", isPerson: false },
  ]);
  const xml = `<infoSource type="cpnat:person" role="cpprole:author"><name>Ada Kern</name></infoSource><infoSource qcode="nprov:AP" role="cpprole:origcont cpprole:distributor"/>`;
  expect(one(newsItem({ about: xml })).sources).toEqual([
    { name: "Ada Kern", role: "cpprole:author", part: "wrote", isPerson: true },
    { name: "AP", role: "cpprole:origcont", part: "wrote", isPerson: false },
    { name: "AP", role: "cpprole:distributor", part: "passed-on", isPerson: false },
  ]);
});

test("the address of an item is that of its page, and not the name by which it is known", () => {
  const page = "https://tna.example/halm";
  expect(one(ninjs()).url).toBeNull();
  expect(
    one(
      ninjs({
        renditions: [
          { name: "thumbnail", href: `${page}.png` },
          { name: "web", href: page },
        ],
      }),
    ).url,
  ).toBe(page);
  const elsewhere = `<remoteContent contenttype="image/jpeg" href="${page}.jpg"/><remoteContent contenttype="text/html" href="${page}"/>`;
  expect(one(newsItem({ content: elsewhere })).url).toBe(page);
});

test("people, organizations and the place are kept as names; nothing else of a subject is", () => {
  const about = `<subject type="cpnat:person"><name xml:lang="de">Thomas</name><name xml:lang="en">Tom Lind</name></subject>
    <subject type="cpnat:organisation" literal="o"><name>Halm Harbour Authority</name></subject><subject type="cpnat:abstract" qcode="medtop:1"/><located type="cpnat:geoArea"><name>Halm</name></located>`;
  expect(one(newsItem({ about }))).toMatchObject({
    people: ["Tom Lind"],
    organizations: ["Halm Harbour Authority"],
    place: "Halm",
  });
  expect(
    one(
      ninjs({
        people: [{ name: "Tom Lind" }, null, "x", { rel: "about" }],
        organisations: [{ name: "Halm Harbour Authority" }],
      }),
    ),
  ).toMatchObject({
    people: ["Tom Lind"],
    organizations: ["Halm Harbour Authority"],
  });
});

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const odd: [string, string | Buffer, Partial<WireItem>][] = [
  ["with a byte order mark", `\ufeff${JSON.stringify(ninjs())}`, { version: "1" }],
  ["in UTF-16", utf16(newsItem()), { version: "1" }],
  [
    "in Latin 1, which it says",
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${newsItem({ content: "<inlineData>Élan</inlineData>" })}`,
      "latin1",
    ),
    { text: "Élan" },
  ],
  ["with a version that is a number", JSON.stringify(ninjs({ version: 7 })), { version: "7" }],
  ["without a version", JSON.stringify(ninjs({ version: null })), { version: null }],
  ["with an urgency that is a word", JSON.stringify(ninjs({ urgency: "high" })), { urgency: null }],
  ["with an urgency of 12", JSON.stringify(ninjs({ urgency: 12 })), { urgency: null }],
  [
    "with a day instead of an instant",
    JSON.stringify(ninjs({ versionCreated: "yesterday" })),
    { versionCreated: null },
  ],
  ["with a language that is none", JSON.stringify(ninjs({ language: "<b>" })), { language: null }],
  [
    "with lists that are none",
    JSON.stringify(ninjs({ infoSources: "AP", people: 7, headlines: {}, headline: "Still here" })),
    { sources: [], people: [], title: "Still here" },
  ],
  ["without a headline", JSON.stringify(ninjs({ headlines: [] })), { title: halm.slice(0, 120) }],
  [
    "with keys of an object's own",
    `{"__proto__":{"version":"9"},"constructor":1,${JSON.stringify(ninjs()).slice(1)}`,
    { version: "1" },
  ],
  [
    "with a NUL and half a pair in it",
    JSON.stringify(ninjs({ headlines: [{ value: "A\u0000b\ud800c" }] })),
    { title: "A\ufffdb\ufffdc" },
  ],
  [
    "with a script in its body",
    JSON.stringify(
      ninjs({
        bodies: [
          { contentType: "text/html", value: "<p>Seen</p><script>alert(1)</script><p hidden>Unseen</p>" },
        ],
      }),
    ),
    { text: "Seen" },
  ],
  [
    "with markup that is told as text",
    JSON.stringify(ninjs({ bodies: [{ value: "<p>One</p><p>Two</p>" }] })),
    { text: "One\n\nTwo" },
  ],
  [
    "with a teaser before its body",
    JSON.stringify(
      ninjs({
        bodies: [
          { role: "teaser", value: "Short" },
          { contentType: "text/plain", value: "Long" },
        ],
      }),
    ),
    { text: "Long" },
  ],
  [
    "with text in bytes of base64",
    newsItem({ content: '<inlineData contenttype="text/plain" encoding="base64">QQ==</inlineData>' }),
    { text: "" },
  ],
  [
    "whose text is elsewhere",
    newsItem({ content: '<remoteContent href="http://tna.example/x"/>' }),
    { text: "" },
  ],
  [
    "whose text has entities of XML",
    newsItem({ content: "<inlineData>A &lt;b&gt; &amp; &#8220;c&#8221;</inlineData>" }),
    { text: "A <b> & “c”" },
  ],
  [
    "with CDATA",
    newsItem({
      content: '<inlineData contenttype="text/html"><![CDATA[<p>Kept</p><!DOCTYPE x>]]></inlineData>',
    }),
    { text: "Kept" },
  ],
  [
    "with an address that is a script",
    JSON.stringify(ninjs({ url: "javascript:alert(1)", uri: "urn:x:1" })),
    { url: null },
  ],
  [
    "with thousands of sources",
    JSON.stringify(ninjs({ infoSources: Array.from({ length: 1_900 }, (_, n) => ({ name: `S${n}` })) })),
    {},
  ],
  [
    "killed, with nothing else in it",
    JSON.stringify({ uri: "urn:x:1", pubStatus: "canceled" }),
    { status: "canceled", title: "", text: "" },
  ],
];
test.each(odd)("an item %s is read for what it says", (_, file, expected) => {
  const told = read(file);
  expect(told).toMatchObject({ ok: true, items: [expected] });
  expect(told.ok && told.items[0]!.sources.length).toBeLessThanOrEqual(100);
});

const deep = 50_000;
const hostile: [string, string, RegExp][] = [
  ["entities that grow", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${newsItem()}`, /document type/],
  ["a document type alone", `<!DOCTYPE newsItem SYSTEM "file:///etc/passwd">${newsItem()}`, /document type/],
  ["an entity in the midst", newsMessage("<!ENTITY a SYSTEM 'http://127.0.0.1/'>"), /document type/],
  ["elements nested without end", "<newsItem guid='x'>".repeat(deep), /too deep/],
  ["elements nested too deep", `${"<a>".repeat(200)}${"</a>".repeat(200)}`, /too deep/],
  [
    "too many elements",
    `<newsMessage><itemSet>${"<a/>".repeat(200_000)}</itemSet></newsMessage>`,
    /too many elements/,
  ],
  [
    "too many attributes",
    `<newsItem ${Array.from({ length: 5_000 }, (_, n) => `a${n}="1"`).join(" ")}/>`,
    /too many attributes/,
  ],
  [
    "too many items",
    newsMessage(
      ..."x"
        .repeat(300)
        .split("")
        .map(() => newsItem()),
    ),
    /more than 200 items/,
  ],
  ["too many items of JSON", JSON.stringify(Array(300).fill(ninjs())), /more than 200 items/],
  ["JSON nested without end", `${"[".repeat(deep)}${"]".repeat(deep)}`, /no ninjs/],
  ["JSON that breaks off", JSON.stringify(ninjs()).slice(0, -20), /no JSON/],
  ["XML that breaks off", newsItem().slice(0, -40), /breaks off/],
  ["elements that close out of turn", "<newsItem guid='a'><b></newsItem></b>", /in turn/],
  ["two documents in one", `${newsItem()}${newsItem()}`, /no whole document/],
  ["another XML", "<rss version='2.0'><channel/></rss>", /begins with “rss”/],
  ["another JSON", '{"version":"https://jsonfeed.org/version/1.1"}', /no “uri”/],
  ["JSON that is a number", "[1]", /no ninjs/],
  ["an empty list", "[]", /no item/],
  ["nothing", "  \n", /empty/],
  ["a picture's bytes", "\x89PNG\r\n", /neither ninjs/],
  ["a plain text", "Port of Halm stays shut", /neither ninjs/],
  [
    "a picture without a text",
    JSON.stringify({ uri: "urn:x:1", type: "picture" }),
    /is a picture without a text/,
  ],
  ["an item that says nothing", JSON.stringify({ uri: "urn:x:1" }), /neither a headline nor a text/],
  [
    "a text of more than a million characters",
    JSON.stringify(ninjs({ bodies: [{ value: "word ".repeat(250_000) }] })),
    /million/,
  ],
  [
    "a body of 30,000 elements",
    JSON.stringify(ninjs({ bodies: [{ contentType: "text/html", value: "<p>x</p>".repeat(30_000) }] })),
    /20,000 elements/,
  ],
  ["more than 10 megabytes", " ".repeat(10_000_001), /10 megabytes/],
];
test.each(hostile)("%s: refused whole, in words", (_, file, words) => {
  const told = read(file);
  expect(told.ok).toBe(false);
  expect(told.ok ? "" : told.words).toMatch(words);
});
