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

/** Pages whose markup says little of what is what, or says it wrongly. */
export const broken: Record<string, Layout> = {
  "Boxes in boxes": {
    story: "budget",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><div><div><div><div><div>${s.title}</div></div><div><div>${bodyOf(s, { p: (words) => `<div><div><div>${words}</div></div></div>` })}</div></div></div></div><div><div><a>One</a><a>Two</a></div></div></div></body></html>`,
    body: withoutStandfirst,
  },
  "Sections in sections": {
    story: "dredger",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${openGraph(s)}</head><body><section><section class="head"><h1>${s.title}</h1><section class="who">by ${s.author}</section><section class="when">${dayWords(s)}</section></section>${bodyOf(s, { p: (words) => `<section class="par"><span>${words}</span></section>` })}</section></body></html>`,
    at: dayOf,
    body: withoutStandfirst,
  },
  "Spans and line breaks": {
    story: "tram-de",
    page: (s) =>
      `<!doctype html><html lang="de"><head><title>${s.title}</title><meta name="date" content="${s.at}"><meta name="author" content="${s.author}"></head><body><div id="c"><h1>${s.title}</h1><span class="lead">${s.standfirst}</span><br><br>${bodyOf(s, { p: (words) => `<span>${words}</span><br/><br/>`, h: (words) => `<b>${words}</b><br/><br/>` })}</div></body></html>`,
  },
  "Elements of its own": {
    story: "mine-es",
    page: (s) =>
      `<!doctype html><html lang="es"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><news-app><news-header><a>Portada</a></news-header><news-article><news-headline><h1>${s.title}</h1></news-headline><news-standfirst><p>${s.standfirst}</p></news-standfirst><news-body>${bodyOf(s, { p: (words) => `<news-par><p>${words}</p></news-par>` })}</news-body></news-article></news-app></body></html>`,
  },
  "Half of it unclosed": {
    story: "keeper",
    page: (s) =>
      `<html><head><title>${s.title}</title><meta name=author content="${s.author}"><meta name="date" content="2022-03-14T21:05:33Z"><body><div class=a><h1>${s.title}</h1><div class=b><b>${s.standfirst}</b>${bodyOf(s, { p: (words) => `<p><font face=arial>${words}` })}<div class=foot><a href=/>Back</a>`,
  },
  "An article within the form of its site": {
    story: "school-fr",
    page: (s) =>
      `<!doctype html><html lang="fr"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><form method="post" action="./page.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><div id="s4-workspace"><div id="s4-bodyContainer"><div id="s4-titlerow"><div class="ms-breadcrumb-top"><a>Accueil</a></div></div><div id="contentBox"><h1 id="pageTitle">${s.title}</h1><div class="ms-rtestate-field">${bodyOf(s, { p: (words) => `<p class="ms-rteElement-P">${words}</p>` })}</div></div></div></div></form></body></html>`,
    body: withoutStandfirst,
  },
  "Names that mean something else": {
    story: "tribunal",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body class="has-sidebar ads-enabled"><div class="social-responsibility-news share-price-page"><div class="ad-free related-content-main"><h1>${s.title}</h1><div class="comment-piece newsletter-edition">${bodyOf(s, { p: (words) => `<p class="promo-text">${words}</p>` })}</div></div></div></body></html>`,
    body: withoutStandfirst,
  },
  "Text that is set twice, for two widths": {
    story: "keeper",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title>${s.title}</title>${ld(newsArticle(s))}</head><body><div class="desktop"><h1>${s.title}</h1><p class="sub">${s.standfirst}</p><div class="text">${bodyOf(s)}</div></div><div class="print-only" hidden><div class="text">${bodyOf(s)}</div></div><template id="m">${bodyOf(s)}</template></body></html>`,
  },
};
