import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfHtml } from "@/services/html-text";

function text(html: string): string {
  const read = textOfHtml(html);
  if (!read.ok) throw new Error(read.words);
  return read.text;
}

const long = "The harbour chief told the council on Monday that the port had been shut for a week. ".repeat(
  12,
);

describe("the article of a page arrives whole", () => {
  test.each([
    [
      "a form around the page",
      '<body><form id="f"><h1>Port shut</h1><p>The port is shut.</p></form></body>',
      "Port shut\n\nThe port is shut.",
    ],
    [
      "a form of a content system with a search field in it",
      `<body><form action="?"><input type="search"><main><h1>Port shut</h1><p>${long}</p></main></form></body>`,
      `Port shut\n\n${long.trim()}`,
    ],
    [
      "a form around the page with what a content system hides in it",
      '<form method="post" action="./"><input type="hidden" name="__VIEWSTATE" value="x"><h1>Port shut</h1><p>The port is shut.</p></form>',
      "Port shut\n\nThe port is shut.",
    ],
    [
      "a form in a form, as nobody should write it",
      "<form><form><h1>Port shut</h1></form><p>The port is shut.</p></form>",
      "Port shut\n\nThe port is shut.",
    ],
    [
      "a form around it and another that asks for an address",
      `<form id="aspnetForm"><h1>Port shut</h1><p>${long}</p><div><form><input type="email"><button>Go</button></form></div></form>`,
      `Port shut\n\n${long.trim()}`,
    ],
    [
      "a part of a form that has a head",
      "<form><fieldset><legend>Port shut</legend><p>The port is shut.</p></fieldset></form>",
      "Port shut\n\nThe port is shut.",
    ],
    [
      "cells of a table",
      "<table><tr><td>Ann</td><td>Yes</td></tr><tr><td>Bob</td><td>No</td></tr></table>",
      "Ann\tYes\nBob\tNo",
    ],
    [
      "heads of a table",
      "<table><thead><tr><th>Name</th><th>Said</th></tr></thead><tbody><tr><td>Ann</td><td>Yes</td></tr></tbody></table>",
      "Name\tSaid\nAnn\tYes",
    ],
    [
      "cells that hold paragraphs",
      "<table><tr><td><p>One.</p></td><td><p>Two.</p></td></tr></table>",
      "One.\n\nTwo.",
    ],
    [
      "a caption of a table",
      "<table><caption>Votes</caption><tr><td>Ann</td><td>3</td></tr></table>",
      "Votes\nAnn\t3",
    ],
    ["terms and what they mean", "<dl><dt>Q:</dt><dd>Who?</dd></dl>", "Q:\nWho?"],
    ["several terms", "<dl><dt>Q:</dt><dd>Who?</dd><dt>A:</dt><dd>Okoro.</dd></dl>", "Q:\nWho?\nA:\nOkoro."],
    [
      "a quotation in paragraphs",
      "<p>The minister wrote:</p><blockquote><p>We never met.</p><p>We shall not.</p></blockquote>",
      "The minister wrote:\n\nWe never met.\n\nWe shall not.",
    ],
    ["a quotation in a quotation", "<blockquote>A<blockquote>B</blockquote></blockquote>", "A\n\nB"],
    ["two quotations in a row", "<blockquote>A</blockquote><blockquote>B</blockquote>", "A\n\nB"],
    [
      "a quotation in lines",
      "<blockquote>We never met.<br>We shall not.</blockquote>",
      "We never met.\nWe shall not.",
    ],
    ["a quotation in a list", "<ul><li>Ann:<blockquote>We met.</blockquote></li></ul>", "Ann:\n\nWe met."],
    ["a list in a quotation", "<blockquote><ul><li>One</li><li>Two</li></ul></blockquote>", "One\nTwo"],
    [
      "a quotation from a mail",
      "<blockquote type=cite><div>We met.</div></blockquote><p>So?</p>",
      "We met.\n\nSo?",
    ],
    [
      "who is quoted",
      "<blockquote><p>The port is shut.</p><footer>— Ada Okoro, mayor</footer></blockquote>",
      "The port is shut.\n\n— Ada Okoro, mayor",
    ],
    [
      "who is quoted, cited in line",
      "<blockquote><p>Shut.</p><p><cite>Ada Okoro</cite></p></blockquote>",
      "Shut.\n\nAda Okoro",
    ],
    [
      "who is quoted, under a figure",
      "<figure><blockquote><p>Shut.</p></blockquote><figcaption>— Ada Okoro, <cite>Gazette</cite></figcaption></figure>",
      "Shut.\n\n— Ada Okoro, Gazette",
    ],
    [
      "who is quoted, in the words of the quotation",
      "<blockquote>Shut. <cite>Ada Okoro</cite></blockquote>",
      "Shut. Ada Okoro",
    ],
    [
      "who is quoted, in a footer that cites",
      "<blockquote><p>Shut.</p><footer>Ada Okoro in <cite>The Gazette</cite></footer></blockquote>",
      "Shut.\n\nAda Okoro in The Gazette",
    ],
    [
      "who is quoted in a quotation that is drawn out of an article with a footer of its own",
      `<article><p>${long}</p><blockquote><p>Shut.</p><footer>Ada Okoro</footer></blockquote><footer>Filed under Ports</footer></article>`,
      `${long.trim()}\n\nShut.\n\nAda Okoro`,
    ],
    ["marks around a question", "<q>Who met?</q> she asked.", "“Who met?” she asked."],
    ["marks of a quotation", "She said <q>we met</q> then.", "She said “we met” then."],
    ["marks inside marks", "She said <q>he said <q>no</q> twice</q>.", "She said “he said ‘no’ twice”."],
    ["marks that stand there already", "She said <q>“we met”</q> then.", "She said “we met” then."],
    ["marks around an emphasis", "She said <q><em>we</em> met</q>.", "She said “we met”."],
    [
      "letters that nobody sees",
      "infor\u200bmation and infor&#8203;mation and infor&shy;mation",
      "information and information and information",
    ],
    ["a place to break a word", "infor<wbr>mation", "information"],
    ["a joiner of words", "infor\u2060mation and infor&NoBreak;mation", "information and information"],
    ["a mark of a file's beginning", "\ufeffThe infor\ufeffmation", "The information"],
    ["a blank of no width by its name", "infor&ZeroWidthSpace;mation", "information"],
    ["a soft hyphen across markup", "infor&shy;<b>mation</b>", "information"],
    ["a joiner that Persian is written with", "می\u200cخواهم", "می\u200cخواهم"],
    ["a list, without signs of our own", "<ul><li>Ann<li>Bob</ul>", "Ann\nBob"],
    ["a list that counts", "<ol><li>Ann<li>Bob</ol>", "1. Ann\n2. Bob"],
    ["a rule between parts", "<p>One.</p><hr><p>Two.</p>", "One.\n\nTwo."],
    [
      "a figure without its caption",
      "<figure><img src=x><figcaption>The port.</figcaption></figure><p>Shut.</p>",
      "Shut.",
    ],
  ])("%s", (_, html, expected) => expect(text(html)).toBe(expected));

  test.each([
    ["struck out by s", "The price was <s>10</s> 12.", "The price was 12."],
    ["struck out by strike", "It was <strike>shut</strike>open.", "It was open."],
    ["taken out of an edited text", "<del>gone</del><ins>new</ins>", "new"],
    ["struck out by style", '<span style="text-decoration: line-through">old</span> new', "new"],
    [
      "struck out among other styles",
      '<b style="color:red;text-decoration-line:underline line-through">old</b>new',
      "new",
    ],
    ["struck out twice in a row", "The price was <s>10</s> <s>11</s> 12.", "The price was 12."],
    ["struck out at the ends of a line", "<p><s>Oh.</s> Shut. <s>Open.</s></p><p>Yes.</p>", "Shut.\n\nYes."],
    ["hidden", '<p hidden>No.</p><p style="display: none">No.</p><p>Yes.</p>', "Yes."],
    ["for screen readers", '<p><span class="visually-hidden">Posted by</span>Yes.</p>', "Yes."],
    [
      "scripts, styles and templates",
      "<style>p{}</style><script>x()</script><template>t</template><p>Yes.</p>",
      "Yes.",
    ],
    [
      "a form that asks for an address",
      `<p>${long}</p><form><h3>Our letter</h3><input type=email><button>Go</button></form>`,
      long.trim(),
    ],
    [
      "buttons to share",
      `<p>${long}</p><div class="social-share"><a href=x>Tweet</a><a href=y>Mail</a></div>`,
      long.trim(),
    ],
    [
      "what is read elsewhere",
      `<p>${long}</p><div class="related-posts"><a href=x>Ferry late</a></div>`,
      long.trim(),
    ],
  ])("what is %s is none of it", (_, html, expected) => expect(text(html)).toBe(expected));

  test.each([
    ["a paragraph about advertising", '<p class="ad-story">The ad cost 12 million.</p>'],
    ["a long part with sentences under such a name", `<div class="social-media"><p>${long}</p></div>`],
    ["a page whose body is called so", `<body class="share related"><p>Shut.</p></body>`],
  ])("%s stays", (_, html) => expect(text(html)).not.toBe(""));

  test.each([
    [
      "after a teaser",
      `<article><h2>Teaser</h2></article><article><h1>Main story</h1><p>${long}</p></article>`,
    ],
    [
      "before teasers",
      `<article><h1>Main story</h1><p>${long}</p></article><article><h2>Teaser</h2><p>Short.</p></article>`,
    ],
    [
      "in a main part that lists others as articles",
      `<main><h1>Main story</h1><p>${long}</p><article><h2>Teaser</h2><p>Short.</p></article></main>`,
      "Teaser",
    ],
    ["under a headline above it", `<body><h1>Main story</h1><article><p>${long}</p></article></body>`],
    [
      "beside a list of comments",
      `<main><article><h1>Main story</h1><p>${long}</p></article><section><article><p>First!</p></article></section></main>`,
    ],
    [
      "between navigation and a foot",
      `<body><nav>Home</nav><div><h1>Main story</h1><p>${long}</p></div><footer>Imprint</footer></body>`,
    ],
  ])("the main story is found %s", (_, html, also = "") => {
    expect(text(html)).toMatch(new RegExp(`^Main story\n+${long.trim()}`));
    expect(text(html).includes("Teaser")).toBe(also !== "");
    expect(text(html)).not.toMatch(/First!|Imprint|Home/);
  });
});

describe("a clip arrives as its editor sees it", () => {
  test("out of Word", () => {
    const clip = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>Port shut<o:p></o:p></p><p class=MsoNormal><span lang=EN-GB>The mayor<span style='mso-spacerun:yes'>  </span>said
it was &#8220;shut&#8221;.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Ann<o:p></o:p></p>
<p class=MsoNormal>It cost <del cite="mailto:x" datetime="2018-01-30T10:00"><span class=msoDel>10</span></del><ins>12</ins><span class=MsoCommentReference><a class=msocomanchor href="#c1">[AO1]</a></span>.<o:p></o:p></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Is that so?</p></div><!--EndFragment--></body></html>`;
    expect(
      text(clip)
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(["Port shut", "The mayor said it was “shut”.", "Ann", "It cost 12."]);
  });
  test("out of Google Docs", () => {
    const clip = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h1 dir="ltr"><span style="font-size:20pt">Port shut</span></h1>
<p dir="ltr" style="line-height:1.38"><span style="font-weight:400;text-decoration:none">The mayor said </span><span style="text-decoration:line-through">no</span><span>yes.</span></p><br />
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Ann</span></p></li></ul>
<div dir="ltr"><table><tbody><tr><td><p dir="ltr"><span>Bob</span></p></td><td><p dir="ltr"><span>No</span></p></td></tr></tbody></table></div></b>`;
    expect(text(clip).split(/\n+/)).toEqual(["Port shut", "The mayor said yes.", "Ann", "Bob", "No"]);
  });
  test("out of WordPress", () => {
    const page = `<body class="post-template-default single"><header class="site-header"><nav>Home</nav></header><main id="primary"><article id="post-7" class="post type-post"><header class="entry-header"><h1 class="entry-title">Port shut</h1><div class="entry-meta"><span class="screen-reader-text">Posted on </span>30 January 2018</div></header>
<div class="entry-content"><p class="wp-block-paragraph">${long}</p><figure class="wp-block-pullquote"><blockquote><p>We shut it.</p><cite>Ada Okoro</cite></blockquote></figure>
<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href=x>Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><a href=y>Ferry late</a></div></div><footer class="entry-footer">Filed under Ports</footer></article><div id="comments"><article class="comment-body"><p>First!</p></article></div></main></body>`;
    expect(text(page).split(/\n+/)).toEqual([
      "Port shut",
      "30 January 2018",
      long.trim(),
      "We shut it.",
      "Ada Okoro",
    ]);
  });
  test("out of Drupal", () => {
    const page = `<body class="path-node"><div class="layout-container"><h1 class="page-header"><span class="field field--name-title">Port shut</span></h1><nav class="breadcrumb"><ol><li><a href=x>Home</a></li></ol></nav><article role="article" class="node node--type-article"><footer class="node__meta">Submitted by admin</footer><div class="node__content"><div class="clearfix text-formatted field field--name-body"><div class="field__label visually-hidden">Body</div><div class="field__item"><p>${long}</p></div></div><ul class="links inline tags-links"><li><a href=z>Ports</a></li></ul></div></article></div></body>`;
    expect(text(page).split(/\n+/)).toEqual(["Port shut", long.trim()]);
  });
  test("out of a newspaper's system", () => {
    const page = `<div id="fusion-app"><main><div class="article-header"><h1 data-testid="headline">Port shut</h1><span>By Ann Lee</span></div><article class="b-article-body article-body-wrapper"><p class="b-article-body__text">${long}</p><aside data-testid="promo">More on ports</aside><p class="c-paragraph b-article-body__interstitial-link interstitial-link">[ <a href=x>Ferry late</a> ]</p><div class="c-ad ad"><span>Advertisement</span></div><p class="b-article-body__text">It opens on Monday.</p></article><div class="newsletter-signup"><form><input type=email><button>Go</button></form></div></main></div>`;
    const lines = text(page).split(/\n+/);
    expect(lines[0]).toBe("Port shut");
    expect(lines.at(-1)).toBe("It opens on Monday.");
    expect(lines).toContain(long.trim());
    expect(lines.join()).not.toMatch(/More on ports|Advertisement|Go$/);
  });
});

describe("a page that is meant to harm is refused in words, or read", () => {
  test.each([
    ["a thousand boxes in each other", "<div>".repeat(1_000), /nested/],
    ["five thousand links that never end", "<a href=x>".repeat(5_000), /nested/],
    ["links that never end among paragraphs", "<p><a href=x>".repeat(5_000), /nested/],
    ["quotations in each other", "<blockquote>".repeat(300), /nested/],
    ["tables in each other", "<table><tr><td>".repeat(300), /nested/],
    [
      "fifty thousand attributes",
      `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(" ")}>x`,
      /attributes/,
    ],
    ["a million elements", "<br>".repeat(900_000), /elements/],
    ["five million letters", "x".repeat(5_000_000), /too long/],
  ])("%s", (_, html, words) =>
    expect(textOfHtml(html)).toEqual({ ok: false, words: expect.stringMatching(words) }),
  );

  test.each([
    [
      "two megabytes of paragraphs",
      "<p>The port is shut, she said again and again and again, and nobody listened to her at all, or so it seemed.</p>".repeat(
        18_000,
      ),
    ],
    ["two megabytes of angles", "<".repeat(2_000_000)],
    ["two megabytes of entities", "&amp".repeat(500_000)],
    ["comments that never end", "<!--".repeat(500_000)],
    ["tags that never begin", "</div>".repeat(300_000)],
    ["an attribute that never ends", `<p a="${"x".repeat(2_000_000)}`],
  ])("%s", { timeout: 60_000 }, (_, html) => expect(textOfHtml(html).ok).toBe(true));

  test("whatever markup comes, there is an answer", () => {
    const piece = fc.constantFrom(
      "<p>",
      "<q>",
      "</q>",
      "<table>",
      "<tr>",
      "<td>",
      "<article>",
      "</article>",
      "<form>",
      "<input>",
      "<s>",
      "<footer>",
      "<blockquote>",
      "<h1>",
      "<main>",
      "<body>",
      "Port ",
      "shut. ",
      "<![if x]>",
      "<!--",
      "-->",
      "&",
      "\0",
      "<ul><li>",
      "<label>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const read = textOfHtml(pieces.join(""));
        expect(read.ok).toBe(true);
      }),
    );
  });
});
