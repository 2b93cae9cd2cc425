import {
  bodyOf,
  dayOf,
  dayWords,
  type Layout,
  ld,
  newsArticle,
  openGraph,
  people,
  withoutStandfirst,
} from "./layout";

/** Pages that say of themselves in one way only. */
const inPlain = (body: string, head = "", language = "en") =>
  `<!doctype html><html lang="${language}"><head>${head}</head><body><div class="wrap">${body}</div></body></html>`;

export const dataOnly: Record<string, Layout> = {
  "JSON-LD in a graph, people by reference": {
    story: "tribunal",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1><div class="c">${bodyOf(s)}</div>`,
        `<title>${s.title}</title>${ld({ "@context": "https://schema.org", "@graph": [{ "@type": "Organization", "@id": "#o", name: s.outlet }, ...people(s).map((name, at) => ({ "@type": "Person", "@id": `#p${at}`, name })), { "@type": ["Article", "NewsArticle"], headline: s.title, author: people(s).map((_, at) => ({ "@id": `#p${at}` })), publisher: { "@id": "#o" }, datePublished: s.at }] })}`,
      ),
    body: withoutStandfirst,
  },
  "JSON-LD in a list, beside others' articles": {
    story: "budget",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1>${bodyOf(s)}`,
        `<title>${s.title}</title><link rel="canonical" href="${s.url}">${ld([
          { "@context": "https://schema.org", "@type": "ItemList", itemListElement: [] },
          {
            ...newsArticle(s),
            headline: "Rain expected until Thursday",
            mainEntityOfPage: "https://www.meridianradio.example/rain",
            author: "Somebody Else",
            datePublished: "2026-04-20",
          },
          { ...newsArticle(s), mainEntityOfPage: s.url, author: [s.author] },
        ])}`,
      ),
    body: withoutStandfirst,
  },
  "Broken JSON-LD beside a whole one": {
    story: "keeper",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1>${bodyOf(s)}`,
        `<title>${s.title}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${s.title}",}</script><script type='application/ld+json; charset=utf-8'>\n//<![CDATA[\n${JSON.stringify({ ...newsArticle(s), "@type": "https://schema.org/NewsArticle" })}\n//]]>\n</script>`,
      ),
    body: withoutStandfirst,
  },
  "Text in articleBody alone": {
    story: "budget",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${openGraph(s)}${ld(newsArticle(s, { articleBody: s.parts.map((part) => ("words" in part ? part.words : part.items.join("\n"))).join("\n\n") }))}</head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/main.js"></script></body></html>`,
    body: withoutStandfirst,
  },
  Microdata: {
    story: "dredger",
    page: (s) =>
      inPlain(
        `<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="mainEntityOfPage" content="${s.url}"><h1 itemprop="headline">${s.title}</h1><h2 itemprop="alternativeHeadline">${s.standfirst}</h2><p class="credit">By <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${s.author}</span>, <span itemprop="jobTitle">harbour reporter</span></span></p><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${s.outlet}"></span><meta itemprop="datePublished" content="${s.at}"><div itemprop="articleBody">${bodyOf(s)}</div></div>`,
      ),
  },
  RDFa: {
    story: "tram-de",
    page: (s) =>
      inPlain(
        `<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">${s.title}</h1><p><em property="description">${s.standfirst}</em></p><div>Von <span property="author" typeof="Person"><span property="name">${s.author}</span></span> | <span property="datePublished" content="${s.at}">3. September 2024</span></div><div property="articleBody">${bodyOf(s)}</div></div>`,
        `<title>${s.title}</title>`,
        "de",
      ),
  },
  "Microformats (hNews)": {
    story: "school-fr",
    page: (s) =>
      inPlain(
        `<div class="hentry hnews"><h1 class="entry-title">${s.title}</h1><p class="entry-summary">${s.standfirst}</p><div class="meta"><span class="byline author vcard">Par <span class="fn">${s.author}</span></span> <abbr class="published updated" title="${s.at}">26 juin 2023 à 18 h 12</abbr> <span class="source-org vcard"><span class="org fn">${s.outlet}</span></span></div><div class="entry-content">${bodyOf(s)}</div></div>`,
        `<title>${s.title}</title>`,
        "fr",
      ),
  },
  "Open Graph alone": {
    story: "comet",
    page: (s) =>
      inPlain(
        `<div class="t1">${s.title}</div><div class="t2">${bodyOf(s)}</div>`,
        `<title>Long Exposure</title>${openGraph(s)}<meta property="article:published_time" content="${s.at}"><meta property="article:author" content="${s.author}">`,
      ),
  },
  "Dublin Core and citation tags": {
    story: "comet",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1>${bodyOf(s)}<h2>References</h2><ol><li>Ruus A. Dust, and what it weighs. 2024.</li><li>Haddad N. A camera over dinner. 2025.</li></ol>`,
        `<title>${s.title}</title><meta name="citation_title" content="${s.title}"><meta name="citation_author" content="${s.author}"><meta name="citation_publication_date" content="2025/06/17"><meta name="citation_journal_title" content="${s.outlet}">`,
      ),
    at: dayOf,
    body: (s) => [
      ...withoutStandfirst(s),
      "References",
      "1. Ruus A. Dust, and what it weighs. 2024.",
      "2. Haddad N. A camera over dinner. 2025.",
    ],
  },
  "Nothing at all": {
    story: "keeper",
    page: (s) => `<h1>${s.title}</h1>${bodyOf(s)}`,
    at: () => null,
    author: () => null,
    body: withoutStandfirst,
  },
  "A day and a name in words alone, in French": {
    story: "school-fr",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1><p class="sign">Par ${s.author}</p><p class="dt">Publié le ${dayWords(s)} à 18h12</p>${bodyOf(s)}`,
        `<title>${s.title}</title>`,
        "fr",
      ),
    at: dayOf,
    body: withoutStandfirst,
  },
  "A day and a name in words alone, in German": {
    story: "tram-de",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1><p class="sub">${s.standfirst}</p><p class="sign">Von ${s.author}</p><p class="dt">Stand: 03.09.2024, 16:05 Uhr</p>${bodyOf(s)}`,
        `<title>${s.title}</title>`,
        "de",
      ),
    at: () => "2024-09-03",
  },
  "A day and a name in words alone, in Spanish": {
    story: "mine-es",
    page: (s) =>
      inPlain(
        `<h1>${s.title}</h1><p class="sub">${s.standfirst}</p><p class="sign">Por ${s.author}</p><p class="dt">23 de enero de 2025</p>${bodyOf(s)}`,
        `<title>${s.title}</title>`,
        "es",
      ),
    at: dayOf,
  },
};
