import { bodyOf, dayWords, json, type Layout, ld, newsArticle, openGraph, people } from "./layout";

/** Systems that great newspapers and broadcasters publish with. */
export const newspapers: Record<string, Layout> = {
  "Arc XP": {
    story: "budget",
    page: (s) => `<!DOCTYPE html><html lang="en"><head><title>${s.title} – ${s.outlet}</title>${openGraph(s)}
<meta name="article:published_time" content="2026-04-21T18:30:00.000Z"/>${ld(newsArticle(s))}
<script id="fusion-metadata" type="application/javascript">window.Fusion=window.Fusion||{};Fusion.globalContent=${json({ headlines: { basic: s.title }, content_elements: s.parts })};</script></head>
<body><div id="fusion-app"><div class="c-stack b-right-rail" data-style-direction="vertical"><header class="c-stack b-right-rail__nav"><nav class="c-stack b-header-nav-chain"><a href="/">Home</a><a href="/politics">Politics</a><button>Subscribe</button></nav></header>
<section class="c-stack"><div class="b-right-rail__main-wrapper"><div class="b-right-rail__full-width"><h1 class="c-heading b-headline">${s.title}</h1><h2 class="c-heading b-subheadline">${s.standfirst}</h2><div class="c-attribution b-byline"><span class="c-attribution__prefix">By</span> <a href="/staff/tv">${s.author}</a></div><time as="time" class="c-date b-date" datetime="2026-04-21T18:30:00.000Z">April 21, 2026 at 2:30 PM EDT</time></div>
<main class="c-stack b-right-rail__main"><article class="c-stack b-article-body">${bodyOf(s, {
      p: (words) => `<p class="c-paragraph">${words}</p>`,
      after: {
        1: '<div class="c-stack b-ads-block"><div id="arcad_1" class="arcad"><span>Advertisement</span></div></div>',
        3: `<figure class="c-media-item"><div class="c-media-item__wrapper"><img alt="" src="/p.jpg"></div><figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">The minister in March.</span> <span class="c-media-item__credit">(Ivo Sand/Pool)</span></figcaption></figure>`,
        5: '<p class="c-paragraph interstitial-link"><a href="/x">Read more: What the pipeline was to carry</a></p>',
      },
    })}</article><div class="b-article-tag"><a href="/tag/water">Water</a><a href="/tag/parliament">Parliament</a></div></main>
<aside class="c-stack b-right-rail__right"><div class="b-top-table-list"><h2>Most read</h2><a href="/1"><h3>Rain expected until Thursday</h3></a><a href="/2"><h3>Four ways to cook a leek</h3></a></div></aside></div></section></div></div></body></html>`,
    at: () => "2026-04-21T18:30:00Z",
  },
  "Chorus and its like": {
    story: "comet",
    page: (
      s,
    ) => `<!doctype html><html lang="en"><head><title>${s.title} - ${s.outlet}</title><link rel="canonical" href="${s.url}">${openGraph(s)}<meta name="author" content="${s.author}"/><meta property="article:published_time" content="2025-06-17T09:00:00+00:00">${ld([newsArticle(s, { "@type": "NewsArticle" }), { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: [] }])}</head><body class="entry_template_standard">
<div class="c-global-header"><a href="/">${s.outlet}</a><ul><li><a>Science</a></li><li><a>Culture</a></li></ul></div>
<div class="l-root l-reskin"><section class="c-entry-hero c-entry-hero--default"><div class="c-entry-hero__header-wrap"><div class="c-entry-group-labels"><ul><li><a href="/science"><span>Science</span></a></li></ul></div><h1 class="c-page-title">${s.title}</h1></div><div class="c-byline">By <span class="c-byline__item"><a href="/authors/s"><span class="c-byline__author-name">${s.author}</span></a></span> <span class="c-byline__item"><time class="c-byline__item" data-ui="timestamp" datetime="2025-06-17T09:00:00">Jun 17, 2025, 9:00am UTC</time></span></div><div class="c-social-buttons"><ul><li><a>Share this on Facebook</a></li><li><a>Share</a> <span>All sharing options for: ${s.title}</span></li></ul></div></section>
<div class="l-sidebar-fixed l-segment l-article-body-segment"><div class="l-col__main"><div class="c-entry-content">${bodyOf(
      s,
      {
        p: (words, at) => `<p id="a${at}q">${words}</p>\n`,
        after: {
          3: '<aside id="rq" class="c-float-right"><q>I thought I had bumped the mount</q></aside>',
          5: '<div class="c-float-left c-newsletter_signup_box"><h3>One letter a week</h3><p>Thank you for signing up!</p><form><input type="email"><button>Subscribe</button></form></div>',
          8: '<div class="c-read-more"><h3>Related</h3><ul><li><a href="/r">How to name a moon</a></li></ul></div>',
        },
      },
    )}</div><div class="c-tab-bar"><h2>In this stream</h2><a href="/1">A dish in the desert goes quiet</a><a href="/2">The telescope that rents itself out</a></div></div><div class="l-col__sidebar"><div class="c-rock-list"><h2>Most Read</h2><ol><li><a>Ten clouds you should know</a></li></ol></div></div></div></div></body></html>`,
  },
  Brightspot: {
    story: "budget",
    page: (
      s,
    ) => `<!DOCTYPE html><html class="ArtP" lang="en"><head><title>${s.title}</title><meta property="article:published_time" content="2026-04-21T18:30:00.000Z"><meta property="og:site_name" content="${s.outlet}"><link rel="canonical" href="${s.url}">${ld({ ...newsArticle(s), "@type": ["NewsArticle"], datePublished: "2026-04-21T18:30:00Z" })}</head>
<body class="Page-body ArtP-body"><ps-header class="PH"><div class="PH-ham-m-content"><nav class="Nav"><ul class="Nav-items"><li class="NavI"><a>News</a></li><li class="NavI"><a>Shows</a></li></ul></nav></div></ps-header>
<main class="ArtP-main"><article class="ArtP-content"><div class="slug-wrap"><h3 class="slug"><a href="/politics">Politics</a></h3></div><div class="ArtP-headline storytitle"><h1>${s.title}</h1></div><div class="ArtP-subheadline"><p>${s.standfirst}</p></div><div class="ArtP-byline"><div class="ArtP-authors">By <a class="Link">${s.author}</a></div></div><div class="ArtP-datePublished">Published April 21, 2026 at 2:30 PM EDT</div>
<div class="ArtP-actions"><ps-actionbar><ul class="ActionBar-items"><li class="ActionBar-items-item"><a class="ActionLink">Facebook</a></li><li><a>Twitter</a></li><li><a>Email</a></li></ul></ps-actionbar></div>
<div class="ArtP-lead"><bsp-figure class="Figure"><figure><img src="/lead.jpg"><div class="Figure-content"><figcaption class="Figure-caption">A valve of the pipeline near Sele</figcaption><div class="Figure-credit">Ivo Sand</div></div></figure></bsp-figure></div>
<div class="ArtP-articleBody RichTextBody" data-padding="none"><div class="rich-text-article-body-content">${bodyOf(
      s,
      {
        after: {
          2: '<div class="Enhancement"><div class="Enhancement-item"><ps-promo class="Promo PromoA-imageOnRight"><div class="Promo-media"><img></div><div class="Promo-content"><div class="Promo-title"><a href="/p">The dry years: a series</a></div></div></ps-promo></div></div>',
          4: '<div class="GoogleDfpAd-wrapper"><div class="GoogleDfpAd-label">Loading...</div></div>',
        },
      },
    )}<i>Copyright 2026 ${s.outlet}</i></div></div><div class="ArtP-tags"><span>Tags</span> <a>Politics</a></div><div class="ArtP-aboutAuthor"><div class="AuthorBio"><a>${s.author}</a><div class="AuthorBio-content">covers the capital. <a>See stories by ${s.author}</a></div></div></div></article></main><footer class="PFooter">Stay Connected</footer></body></html>`,
    at: () => "2026-04-21T18:30:00Z",
  },
  "Naviga (Infomaker)": {
    story: "tribunal",
    page: (
      s,
    ) => `<!doctype html><html lang="en-GB"><head><title>${s.title}</title>${openGraph(s)}<meta name="cXenseParse:recs:publishtime" content="${s.at}"/><script type="application/ld+json">${json({ ...newsArticle(s, { "@context": "http://schema.org" }) })}</script></head><body><div id="page"><div class="top-bar"><a>e-paper</a> <a>My pages</a></div>
<div class="article__container"><article class="article" itemscope><div class="article__header"><p class="article__section"><a>Courts</a></p><h1 class="article__headline">${s.title}</h1><p class="article__preamble">${s.standfirst}</p></div>
<div class="article__meta"><div class="byline byline--article"><div class="byline__name">${people(s).join("</div><div class='byline__name'>")}</div></div><div class="article__dates"><span class="date">29 February 2024 17:42</span></div><div class="article__share"><button>Share</button><span>Copy link</span></div></div>
<div class="article__body">${bodyOf(s, {
      p: (words) => `<p class="article__text" data-type="preamble">${words}</p>`,
      after: {
        1: '<div class="article__factbox factbox related-box"><h3><a>More about the clinic</a></h3></div>',
        4: '<div class="ad-wrapper ad ad--mobile"><p class="ad__label">Ad</p></div>',
      },
    })}</div></article></div><section class="teaser-list"><h2>Latest</h2><article class="teaser"><h3>Snow closes the pass</h3><p>The road will stay shut.</p></article><article class="teaser"><h3>Library extends hours</h3></article></section></div></body></html>`,
  },
  "BLOX of regional papers": {
    story: "dredger",
    page: (
      s,
    ) => `<!DOCTYPE html><html lang="en"><head><title>${s.title} | News | estuarypost.example</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${s.title}"><link rel="canonical" href="${s.url}.html">${ld({ ...newsArticle(s), url: `${s.url}.html`, mainEntityOfPage: `${s.url}.html`, articleBody: "", isAccessibleForFree: "False" })}</head>
<body class="section-news tncms-asset-page"><div id="site-navbar-container"><nav><ul><li>News</li><li>Obituaries</li><li>Jobs</li></ul></nav></div><section id="main-body-container"><div id="tncms-region-article_top"></div><div class="row row-senary"><section class="col-md-8"><article id="asset-1" class="asset story"><header class="asset-header"><h1 class="headline"><span>${s.title}</span></h1></header><h2 class="subhead"><span>${s.standfirst}</span></h2>
<div class="meta"><span><ul class="list-inline"><li><span class="tnt-byline asset-byline">By ${s.author.toUpperCase()} estuarypost@mail.example</span></li><li class="hidden-print"><time datetime="2023-11-08T06:15:00+00:00" class="tnt-date asset-date text-muted">Nov 8, 2023</time></li></ul></span></div><div class="share-container content-above"><ul><li><a>Facebook</a></li><li><a>Twitter</a></li><li><a>SMS</a></li></ul></div>
<div class="asset-photo card"><figure class="photo layout-responsive"><div class="image"><div><img></div></div><figcaption class="caption"><span class="caption-text"><p>The dredger on Tuesday.</p></span><span class="credit"><span class="tnt-byline">Staff photo</span></span></figcaption></figure></div>
<div class="asset-content subscriber-premium"><div id="article-body" itemprop="articleBody" class="asset-body">${bodyOf(
      s,
      {
        p: (words, at) =>
          `<div class="subscriber-${at > 3 ? "only encrypted-content" : "preview"}"><p>${words}</p></div>\n`,
        after: {
          2: '<div class="tnt-ads-container"><div class="tnt-ads dfp-ad">Advertisement</div></div>',
          5: '<div class="inline-asset inline-editorial-article layout-horizontal tnt-inline-asset tnt-inline-relcontent"><div class="card-panel panel"><div class="panel-heading"><h4 class="panel-title">More on the channel</h4></div><article class="card summary"><h3><a href="/t">Tide tables are wrong again</a></h3></article></div></div>',
        },
      },
    )}</div></div><div class="asset-tags"><h4>Tags</h4><ul><li><a>Ships</a></li><li><a>Harbour</a></li></ul></div><div class="asset-tagline"></div></article></section><aside class="col-md-4"><div class="block"><h3>Most popular</h3><ul><li>Dog returns after a year</li></ul></div></aside></div></section></body></html>`,
  },
  "A public broadcaster, with data attributes": {
    story: "keeper",
    page: (
      s,
    ) => `<!DOCTYPE html><html lang="en-GB"><head><title data-rh="true">${s.title} - ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}">${ld({ ...newsArticle(s), "@type": "ReportageNewsArticle", url: s.url })}</head><body><div id="root"><div data-testid="header-content"><nav><a>Home</a><a>Football</a></nav></div><div class="ssrcss-1ocoo3l-Wrap e42f8511"><main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><header class="ssrcss-1eqcsb1-HeadingWrapper"><h1 id="main-heading" tabindex="-1" class="ssrcss-15xko80-StyledHeading"><span>${s.title}</span></h1></header><div data-component="byline-block" class="ssrcss-m5j4pi"><div><span><span class="ssrcss-68pt20-Text-TextContributorName">By ${s.author}</span><div class="ssrcss-84ltp5-Text">${s.outlet}</div></span></div></div><div data-component="metadata-strip"><ul><li>Published</li><li><time data-testid="timestamp" datetime="2022-03-14T21:05:33.000Z">14 March 2022</time></li></ul></div>
<div data-component="text-block" class="ssrcss-11r1m41"><p class="ssrcss-1q0x1qg-Paragraph"><b class="ssrcss-hmf8ql-BoldText">${s.standfirst}</b></p></div>${bodyOf(
      s,
      {
        p: (words) =>
          `<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49"><p class="ssrcss-1q0x1qg-Paragraph">${words}</p></div></div>`,
        after: {
          0: '<div data-component="image-block"><figure><div><span><picture><img alt="Oduya"></picture></span></div><figcaption><span class="visually-hidden">Image caption, </span>Oduya joined Harrow in 2019</figcaption></figure></div>',
          3: '<div data-component="links-block" class="ssrcss-y7krbn-Stack"><ul role="list"><li><a href="/a">Table</a></li><li><a href="/b">Fixtures and results this week</a></li></ul></div>',
        },
      },
    )}<section data-component="topic-list"><h2>More on this story</h2><ul><li><a>Millbank</a></li></ul></section><section data-component="related-internet-links"><h2>Around the web</h2><a>The League</a></section></article></main></div></div></body></html>`,
  },
  "An agency's own site": {
    story: "dredger",
    page: (
      s,
    ) => `<!DOCTYPE html><html lang="en"><head><title>${s.title} | ${s.outlet}</title>${openGraph(s)}<meta name="article:published_time" content="${s.at}"><meta name="article:author" content="${s.author}"></head><body><div id="fusion-app" class="fusion-app"><header><div data-testid="SiteHeader"><a>World</a><a>Business</a></div></header><main><article data-testid="Article" class="article__main__33WV2"><div class="article-header__wrapper"><header><nav aria-label="Breadcrumb"><ul><li>Shipping</li></ul></nav><div class="article-header__heading"><h1 data-testid="Heading">${s.title}</h1></div><div class="info-content__author-date"><div data-testid="AuthorName">By <a rel="author">${s.author}</a></div><time data-testid="Body"><span data-testid="DateLineText">November 8, 2023</span><span data-testid="DateLineText">6:15 AM UTC</span><span data-testid="DateLineText">Updated ago</span></time></div></header></div>
<div class="article-body__wrapper"><ul data-testid="Summary" class="summary"><li data-testid="Body">${s.standfirst}</li></ul><div data-testid="paywall-content" class="article-body__content">${bodyOf(
      s,
      {
        p: (words, at) =>
          `<div data-testid="paragraph-${at}" class="text__text__1FZLe article-body__paragraph">${words}</div>`,
        q: (words) => `<div data-testid="paragraph-q" class="text__text__1FZLe">${words}</div>`,
        h: (words) => `<h2 data-testid="Heading" class="text__heading">${words}</h2>`,
        after: {
          1: '<div data-testid="ResponsiveAdSlot" class="article-body__dianomi"><div data-testid="Advertisement">Advertisement · Scroll to continue</div></div>',
        },
      },
    )}<p data-testid="Body" class="article-body__element trust"><span>Our Standards: </span><a>The Estuary Trust Principles.</a></p></div></div><div class="toolbar"><ul data-testid="Social"><li>X</li><li>Facebook</li><li>Linkedin</li><li>Email</li></ul></div></article><section data-testid="ReadNext"><h2>Read Next</h2><ul><li><a>Grain ships wait</a></li></ul></section></main></div></body></html>`,
  },
  "WordPress VIP of a magazine": {
    story: "comet",
    page: (s) =>
      `<!DOCTYPE html><html lang="en-US"><head><title>${s.title} | ${s.outlet}</title><link rel="canonical" href="${s.url}">${ld(
        {
          "@context": "https://schema.org",
          "@graph": [
            { "@type": "WebSite", "@id": "/#website", name: s.outlet },
            {
              "@type": "Article",
              "@id": `${s.url}#article`,
              isPartOf: { "@id": s.url },
              author: [{ "@id": "/#/person/1" }],
              headline: s.title,
              datePublished: s.at,
              publisher: { "@id": "/#org" },
            },
            { "@type": "Person", "@id": "/#/person/1", name: s.author },
            { "@type": "Organization", "@id": "/#org", name: s.outlet },
          ],
        },
      )}</head><body class="single-post"><div id="page"><header class="site-header"><div class="site-branding">${s.outlet}</div><div class="site-search"><form><input><button>Search</button></form></div></header><main id="primary"><article class="post hentry"><header class="entry-header"><div class="entry-cat"><a>Space</a></div><h1 class="entry-title">${s.title}</h1><div class="entry-meta"><span class="byline">by <span class="author vcard"><a class="url fn n">${s.author}</a></span></span><span class="posted-on"><time class="entry-date published updated" datetime="${s.at}">${dayWords(s)}</time></span></div></header><div class="entry-content"><div class="audio-player-wrap"><p>Listen to this article</p><audio src="x"></audio></div>${bodyOf(
        s,
        {
          p: (words, at) => `<p${at === 0 ? ' class="has-drop-cap"' : ""}>${words}</p>\n`,
          h: (words) => `<h2 class="wp-block-heading">${words}</h2>\n`,
          after: {
            2: '<figure class="wp-block-image size-large"><img src="c.jpg"><figcaption class="wp-element-caption">The comet on 4 June. Image: Aldura</figcaption></figure><div class="pullquote alignright"><p>She thought I had bumped the mount</p></div>',
            6: '<div class="wp-block-group promo-box"><p><a href="/give">Support our work with a gift of any size.</a></p></div>',
          },
        },
      )}</div><footer class="entry-footer"><span class="tags-links">Tagged <a>comets</a>, <a>dust</a></span></footer></article><nav class="navigation post-navigation"><div class="nav-previous"><a>Previous: The quiet dish</a></div></nav></main></div></body></html>`,
  },
};
