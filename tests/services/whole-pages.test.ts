import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { articleLines } from "@/domain/article/article-lines";
import { readPasted } from "@/domain/article/read-pasted";
import { textOfHtml } from "@/services/html-text";

// Pages as the systems of great and small houses make them, of invented news.

const folder = path.join(import.meta.dirname, "pages");
const pages = readdirSync(folder).map((name) => name.replace(/\.page$/, ""));
const markup = (name: string) => readFileSync(path.join(folder, `${name}.page`), "utf8");

function read(html: string) {
  const page = textOfHtml(html);
  if (!page.ok) throw new Error(page.words);
  const reading = readPasted(page.text, page);
  const { title, author, publishedAt, outlet, url } = reading;
  return {
    facts: [title, author, publishedAt, outlet, url],
    lines: articleLines(reading.body).map(({ text }) => text),
    taken: reading.taken.map(({ as, words }) => `${as}: ${words}`),
    reading,
  };
}

const expected: Record<string, { facts: (string | null)[]; lines: string[]; taken: string[] }> = {
  agency: {
    facts: [
      "Ferry operator to hand over logs, regulator says",
      "Petra Lindqvist and Jonas Aune",
      "2018-01-30T17:02:11Z",
      "Halyard News",
      "https://www.halyardnews.example/world/ferry-logs-2018-01-30/",
    ],
    lines: [
      "HALM, Jan 30 (Halyard) - The operator of a ferry that ran aground will hand over its logs, the regulator said on Tuesday.",
      "The operator did not immediately respond to a request for comment.",
      "Reporting by Petra Lindqvist; Editing by Ann Lee",
    ],
    taken: [
      "menu: Home World",
      "kicker: World",
      "headline: Ferry operator to hand over logs, regulator says",
      "byline: By Petra Lindqvist and Jonas Aune",
      "day: January 30, 2018 5:02 PM UTC Updated January 31, 2018",
      "caption: A ferry lies off Halm, January 29, 2018. HALYARD/Ann Lee/File Photo",
      "share: X Facebook",
      "advertisement: Advertisement · Scroll to continue",
      "related: Read Next\nPort opens after storm\nGrain prices fall again",
      "foot: Quotes delayed a minimum of 15 minutes.",
    ],
  },
  arabic: {
    facts: [
      "رئيس البلدية: المرفأ مغلق حتى الربيع",
      null,
      "2018-01-30",
      "صحيفة الميناء",
      "https://mina.example/ar/1234",
    ],
    lines: ["قال رئيس البلدية إن المرفأ مغلق حتى الربيع.", "ورفض متحدث باسم المرفأ التعليق."],
    taken: [
      "headline: رئيس البلدية: المرفأ مغلق حتى الربيع",
      "day: الثلاثاء ٣٠ يناير ٢٠١٨",
      "advertisement: إعلان",
      "related: اقرأ أيضا\nانخفاض أسعار الحبوب",
    ],
  },
  broadcaster: {
    facts: [
      "Bridge toll: Mayor says scheme was never approved",
      "Ada Okoro",
      "2024-03-05T10:41:09Z",
      "Coast News",
      "https://www.coastnews.example/news/articles/c1y2z3",
    ],
    lines: [
      "A toll on the bridge was never approved, the mayor has said.",
      '"We did not vote on it," she told councillors.',
      "The council has been asked to comment.",
    ],
    taken: [
      "menu: News Sport Weather",
      "headline: Bridge toll: Mayor says scheme was never approved",
      "day: 5 March 2024",
      "byline: Ada Okoro",
      "outlet: Coast News, Halm",
      "caption: PA Media\nThe bridge has been shut since Friday",
      "advertisement: Advertisement",
      "related: More on this story\nBridge shut after lorry crash\nHalm",
      "cookies: Let us know you agree to cookies",
      "foot: Copyright 2024. Coast News is not responsible for external sites.",
    ],
  },
  guard: {
    facts: [
      "Ministry knew of leak for a year, documents show",
      "Ann Lee",
      "2023-10-03T13:05:22Z",
      "the Watchman",
      "https://www.thewatchman.example/environment/2023/oct/03/ministry-leak",
    ],
    lines: [
      "Internal emails say that officials were told of the broken main before the summer",
      "The ministry knew of the leak for a year, according to emails seen by the Watchman.",
      "A spokesperson declined to comment.",
      "“We were told nothing,” a resident said.",
    ],
    taken: [
      "advertisement: Advertisement",
      "beside: Water",
      "headline: Ministry knew of leak for a year, documents show",
      "beside: Ann Lee Environment correspondent\nTue 3 Oct 2023 14.05 BST\nLast modified on Tue 3 Oct 2023 18.11 BST",
      "beside: Rivers minister resigns Read more",
      "caption: The main near Halm. Photograph: Jonas Aune/The Watchman",
      "related: Water Pollution",
      "comments: Comments (2)\nThey always knew, my neighbour said.",
    ],
  },
  hostile: {
    facts: ["Port shut", null, null, "<script>alert(1)</script>", null],
    lines: ["The port is shut, the mayor0 said.", "She would not say why."],
    taken: ["headline: Port shut"],
  },
  russian: {
    facts: [
      "Порт закрыт до весны, сообщил мэр",
      null,
      "2018-01-30T11:10Z",
      "Вестник Гавани",
      "https://vestnik.example/2018/01/30/port",
    ],
    lines: [
      "Порт закрыт до весны, сообщил журналистам мэр Халма Олег Сомов.",
      "В пресс-службе порта от комментариев отказались.",
    ],
    taken: [
      "kicker: Общество",
      "headline: Порт закрыт до весны, сообщил мэр",
      "day: 30 января 2018, 14:10 МСК",
      "caption: Фото: Анна Ли / Вестник Гавани",
      "advertisement: Реклама",
      "related: Читайте также: Зерно подешевело",
    ],
  },
  tabloid: {
    facts: [
      "Star 'secretly wed' in harbour chapel, pals claim",
      "Bo Reed",
      "2016-10-30",
      "Beacon Online",
      null,
    ],
    lines: ["The star wed in secret, pals have claimed.", "His agent said there was “no truth” in it."],
    taken: [
      "headline: Star 'secretly wed' in harbour chapel, pals claim",
      "standfirst: Pals say the pair married in May",
      "byline: By Bo Reed For Beacon Online",
      "day: Published: 23:14 GMT, Oct. 30, 2016 | Updated: 09:11 GMT, 31 October 2016",
      "share: e-mail 7k shares View comments",
      "caption: The pair in May",
      "related: MOST READ NEWS\nDog drives tram Rain again",
      "comments: Comments 212\nSaw them myself, I swear.",
    ],
  },
  times: {
    facts: [
      "Envoy Was Warned of Inquiry, Officials Say",
      "Ann Lee and Jonas Aune",
      "2017-05-09T20:57:48Z",
      "The Meridian Times",
      "https://www.meridiantimes.example/2017/05/09/us/envoy-warned.html",
    ],
    lines: [
      "WASHINGTON — The envoy was warned of the inquiry in April, two officials said on Tuesday.",
      "A spokesman for the envoy denied it.",
      "A version of this article appears in print on May 10, 2017, Section A, Page 1.",
    ],
    taken: [
      "headline: Envoy Was Warned of Inquiry, Officials Say",
      "caption: The envoy at a hearing in March. Credit...Petra Lindqvist/The Meridian Times",
      "byline: By Ann Lee and Jonas Aune",
      "day: May 9, 2017",
      "advertisement: Advertisement SKIP ADVERTISEMENT",
      "newsletter: Subscribe",
    ],
  },
  wire: {
    facts: [
      "Sheriff: No charges over barn fire",
      "PETRA LINDQVIST",
      "2016-10-17",
      "NW Wire",
      "https://nwwire.example/article/barn-fire-0a1b",
    ],
    lines: [
      "COLVIN, Ore. (NWW) — No one will be charged over a barn fire, Sheriff Dale Munro said Monday.",
      "Munro said a lamp was to blame.",
    ],
    taken: [
      "elsewhere: Home",
      "headline: Sheriff: No charges over barn fire",
      "byline: BY PETRA LINDQVIST",
      "day: Updated 11:04 PM EDT, October 17, 2016",
      "related: What to know about the drought",
    ],
  },
  wordpress: {
    facts: [
      "Water board to meet ‘in days’, chair says",
      "Dee Marsh",
      "2016-10-17T09:12:00+00:00",
      "The Halm Courier",
      "https://halmcourier.example/water-board/",
    ],
    lines: [
      "The water board will meet within days, chair Ann Lee told the Courier.",
      "She would not say what is on the agenda.",
    ],
    taken: [
      "menu: Home News Sport",
      "headline: Water board to meet ‘in days’, chair says",
      "byline: Posted: 10/17/16 by Dee Marsh",
      "caption: Chair Ann Lee at the plant",
      "share: Share this:\nTweet",
      "related: Related\nPipes burst again",
      "comments: One thought\nMy uncle says it is all settled.\nLeave a Reply",
      "cookies: We use cookies to ensure that we give you the best experience. Ok",
    ],
  },
};

test.each(pages)("%s: its facts, its article alone, and all that was left out", (name) => {
  const { facts, lines, taken } = read(markup(name));
  expect({ facts, lines, taken }).toEqual(expected[name]);
});

test.each(pages)("%s: no word of the page that readers see disappears", (name) => {
  const html = markup(name);
  const { reading } = read(html);
  const seen = html
    .replace(/<head>.*?<\/head>/s, " ")
    .replace(/<(script|style|button|template)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\ue000\ue001]/g, "")
    .replaceAll("&middot;", "·")
    .replaceAll("&quot;", '"');
  const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.sort() ?? [];
  const kept = [reading.body, ...reading.taken.map(({ words }) => words)].join("\n");
  expect(reading.unlisted).toBe(0);
  expect(wordsOf(kept)).toEqual(wordsOf(seen));
});

const article = "<article><h1>Port shut</h1><p>The port is shut, the mayor said.</p></article>";
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("what a page says of itself", () => {
  const news = { "@type": "NewsArticle", headline: "Port shut" };
  test.each([
    ["an article in a list", [{ "@type": "BreadcrumbList" }, { ...news, author: "Ann Lee" }], "Ann Lee"],
    ["an article in a graph", { "@graph": [{ ...news, author: { name: "Ann Lee" } }] }, "Ann Lee"],
    [
      "several types",
      { ...news, "@type": ["Thing", "LiveBlogPosting"], author: ["Ann Lee", "Bo Reed"] },
      "Ann Lee and Bo Reed",
    ],
    ["three authors", { ...news, author: [{ name: "A" }, { name: "B" }, { name: "C" }] }, "A, B and C"],
    [
      "an article about a page",
      { "@type": "WebPage", mainEntity: { ...news, author: "Ann Lee" } },
      "Ann Lee",
    ],
    ["letters as markup writes them", { ...news, author: "Ann O&#8217;Lee &amp; Co" }, "Ann O’Lee & Co"],
    ["an address for a name", { ...news, author: "https://social.example/ann" }, null],
    ["nobody's name", { ...news, author: "admin" }, null],
    ["no article at all", { "@type": "Recipe", author: "Ann Lee" }, null],
    ["a number for a name", { ...news, author: 7 }, null],
  ])("by %s", (_, value, author) => expect(read(data(value) + article).reading.author).toBe(author));

  test("of two articles, the one whose address is the page's", () => {
    const two = [
      { ...news, url: "https://a.example/2", datePublished: "2018-01-31" },
      { ...news, url: "https://www.a.example/1/", datePublished: "2018-01-30" },
    ];
    const page = `<link rel="canonical" href="https://a.example/1">${data(two)}${article}`;
    expect(read(page).reading.publishedAt).toBe("2018-01-30");
    // Where nothing tells which, neither is taken.
    expect(
      read(data(two.map((one) => ({ ...one, headline: "Other" }))) + article).reading.publishedAt,
    ).toBeNull();
  });

  test("another headline than readers see is asked about", () => {
    const { reading } = read(data({ ...news, headline: "Port to stay shut until spring" }) + article);
    expect(reading.title).toBe("Port to stay shut until spring");
    expect(reading.doubts?.title?.choices).toEqual([{ value: "Port shut", label: "Take that one" }]);
    expect(reading.taken[0]).toMatchObject({ as: "headline", words: "Port shut" });
  });

  test("a day of the markup that the line above the text contradicts is asked about", () => {
    const dated = "<article><h1>Port shut</h1><p>3 March 2019</p><p>The port is shut.</p></article>";
    const { reading } = read(data({ ...news, datePublished: "2018-01-30" }) + dated);
    expect(reading.publishedAt).toBe("2018-01-30");
    expect(reading.doubts?.publishedAt?.choices.map(({ value }) => value)).toEqual(["2019-03-03"]);
  });

  test("of an update alone it is said that it is one", () => {
    const { reading } = read(data({ ...news, dateModified: "2018-01-31T10:00:00Z" }) + article);
    expect(reading.publishedAt).toBe("2018-01-31T10:00:00Z");
    expect(reading.doubts?.publishedAt?.words).toMatch(/update/);
  });

  test("a time in a comment is not the day of the article", () => {
    const comment =
      '<section class="comments"><p>No! <time datetime="2018-02-03T10:00Z">3 Feb</time></p></section>';
    expect(read(`<body>${article}${comment}</body>`).reading.publishedAt).toBeNull();
  });

  test.each([
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["//a.example/1", null],
    ["/news/1", null],
    ["https://user:secret@a.example/1", null],
    [`https://a.example/${"x".repeat(3_000)}`, null],
    ["https://a.example/1?q=%3Cscript%3E", "https://a.example/1?q=%3Cscript%3E"],
  ])("an address that leads elsewhere is none: %s", (href, url) =>
    expect(read(`<link rel="canonical" href="${href}">${article}`).reading.url).toBe(url),
  );

  test("data without end are left unread, and the page is read", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const long = data({ ...news, author: "x".repeat(600_000) });
    const many = data(Array.from({ length: 5_000 }, () => ({ ...news, author: "Ann Lee" })));
    for (const page of [`<script type="application/ld+json">${deep}</script>`, long, many])
      expect(read(page + article).lines).toEqual(["The port is shut, the mayor said."]);
  });
});
