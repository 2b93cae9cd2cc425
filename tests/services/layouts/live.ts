import {
  bodyOf,
  dayOf,
  dayWords,
  type Layout,
  ld,
  newsArticle,
  openGraph,
  withoutStandfirst,
} from "./layout";

const cut = 4;

/** Pages that hold more, less or other than one text from top to bottom. */
export const live: Record<string, Layout> = {
  "A live blog": {
    story: "dredger",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title} – live</title><link rel="canonical" href="${s.url}">${openGraph(s)}${ld({ ...newsArticle(s), "@type": "LiveBlogPosting", coverageStartTime: s.at, liveBlogUpdate: s.parts.map((part, at) => ({ "@type": "BlogPosting", headline: `Update ${at}`, datePublished: s.at, articleBody: "words" in part ? part.words : "" })) })}</head><body><header><nav><a>News</a></nav></header><main><article class="live-blog"><div class="headline-wrap"><span class="live-badge">Live</span><h1>${s.title}</h1></div><p class="dek">${s.standfirst}</p><div class="byline">By ${s.author}</div><div class="live-blog__posts">${bodyOf(s, { p: (words, at) => `<article class="live-post" id="post-${at}"><header class="live-post__head"><time datetime="2023-11-08T0${at % 9}:15:00Z">0${at % 9}.15 GMT</time></header><div class="live-post__body"><p>${words}</p></div><div class="live-post__share share"><a>Share</a></div></article>` })}</div></article></main></body></html>`,
  },
  "A page of several": {
    story: "tribunal",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title} - Page 1 of 2</title><link rel="canonical" href="${s.url}"><link rel="next" href="${s.url}?page=2">${ld(newsArticle(s))}</head><body><main><h1>${s.title}</h1><div class="story">${bodyOf({ parts: s.parts.slice(0, cut) })}</div><div class="pagination"><span class="current">1</span> <a href="?page=2">2</a> <a rel="next" href="?page=2">Next page</a></div></main></body></html>`,
    body: (s) => withoutStandfirst({ ...s, parts: s.parts.slice(0, cut) }),
  },
  "A teaser before a wall": {
    story: "budget",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${openGraph(s)}${ld(newsArticle(s, { isAccessibleForFree: false, hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".paywall" } }))}</head><body><main><article><h1>${s.title}</h1><p class="standfirst">${s.standfirst}</p><p class="byline">By ${s.author}</p><div class="article-body">${bodyOf({ parts: s.parts.slice(0, cut) })}</div><div class="paywall-barrier"><h2>Keep reading for 1 a month</h2><p>Subscribe to unlock this article. Cancel anytime during your trial.</p><a class="btn">Try it now</a><p>Already a subscriber? <a>Sign in</a></p></div></article></main></body></html>`,
    body: (s) => [s.standfirst, ...withoutStandfirst({ ...s, parts: s.parts.slice(0, cut) })],
  },
  "A box of facts and a pull quote": {
    story: "dredger",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><main><article><header><h1>${s.title}</h1><p class="intro">${s.standfirst}</p></header>${bodyOf(s, { after: { 1: '<aside class="factbox"><h3>The Ostrava</h3><ul><li>Built 1998</li><li>Crew of 11</li></ul></aside>', 2: '<blockquote class="pullquote"><p>The bridge asked to stop and the answer was no</p></blockquote>' } })}<div class="author-bio"><img><p>${s.author} has covered the harbour since 2011.</p></div></article></main></body></html>`,
  },
  Footnotes: {
    story: "comet",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><main><article><h1>${s.title}</h1>${bodyOf(s, { p: (words, at) => `<p>${words}${at === 2 ? '<sup class="footnote-ref"><a href="#fn1">1</a></sup>' : ""}</p>` })}<section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>She had, once, in 2023. <a href="#r1" class="footnote-backref">↩</a></p></li></ol></section></article></main></body></html>`,
    body: (s) => [...withoutStandfirst(s), "1. She had, once, in 2023."],
  },
  "An interview": {
    story: "keeper",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><article><h1>${s.title}</h1><div class="lead">${s.standfirst}</div><dl class="interview">${bodyOf(s, { p: (words, at) => `<${at % 2 ? "dd" : "dt"}>${words}</${at % 2 ? "dd" : "dt"}>` })}</dl></article></body></html>`,
  },
  "A row of pictures": {
    story: "mine-es",
    page: (s) =>
      `<!doctype html><html lang="es"><head><title>${s.title}</title>${openGraph(s)}<meta property="article:published_time" content="${s.at}"><meta name="author" content="${s.author}"></head><body><div class="gallery"><h1>${s.title}</h1><p class="gallery-intro">${s.standfirst}</p>${bodyOf(s, { p: (words, at) => `<div class="slide"><div class="slide-media"><img src="${at}.jpg"></div><div class="slide-text"><p>${words}</p></div></div>` })}</div></body></html>`,
  },
  "Comments longer than the article": {
    story: "keeper",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><div class="content"><h1>${s.title}</h1>${bodyOf(s)}</div><div class="thread" id="disqus_thread"><h3>Comments</h3>${Array.from({ length: 14 }, (_, at) => `<div class="post-message"><p>Reader ${at} writes that six matches is either far too many or not nearly enough, that the league has always had it in for Harrow, and that nobody threw anything in their day.</p></div>`).join("")}</div></body></html>`,
    body: withoutStandfirst,
  },
  "A wall of cookies before all": {
    story: "school-fr",
    page: (s) =>
      `<!doctype html><html lang="fr"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><div id="didomi-host" class="didomi-popup-container" role="dialog" aria-label="Votre vie privée"><div class="didomi-popup-notice"><p>Avec votre accord, nous et nos 812 partenaires utilisons des cookies pour stocker et consulter des données personnelles comme votre visite sur ce site.</p><button>Accepter</button><a>Continuer sans accepter</a></div></div><div class="page"><h1>${s.title}</h1><p class="chapo">${s.standfirst}</p>${bodyOf(s)}</div></body></html>`,
  },
  "Others' stories that follow without end": {
    story: "tribunal",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title><link rel="canonical" href="${s.url}">${openGraph(s)}${ld(newsArticle(s))}</head><body><div class="infinite"><article class="story" data-url="${s.url}"><h1>${s.title}</h1><p class="date">${dayWords(s)}</p>${bodyOf(s)}</article><article class="story next-story"><h1>Snow closes the pass</h1><p>The road over the pass will stay shut until the weekend, the county said. Two ploughs are stuck on the far side.</p><p>Drivers were told to go round by the coast.</p></article></div></body></html>`,
    body: withoutStandfirst,
  },
  "A podcast with what is said in it": {
    story: "comet",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title><meta name="date" content="${dayOf(s)}"><meta name="author" content="${s.author}"></head><body><div class="episode"><h1>${s.title}</h1><div class="player"><button>Play</button><span class="duration">24:11</span></div><div class="transcript"><h2>Transcript</h2>${bodyOf(s)}</div></div></body></html>`,
    at: dayOf,
    body: (s) => ["Transcript", ...withoutStandfirst(s)],
  },
};
