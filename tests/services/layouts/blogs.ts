import {
  bodyOf,
  dayOf,
  dayWords,
  json,
  type Layout,
  ld,
  newsArticle,
  openGraph,
  withoutStandfirst,
} from "./layout";

/** Systems that single writers and small houses publish with. */
export const blogs: Record<string, Layout> = {
  "WordPress, classic theme": {
    story: "keeper",
    page: (s) =>
      `<!DOCTYPE html><html lang="en-US"><head><title>${s.title} « ${s.outlet}</title><link rel="canonical" href="${s.url}"><meta name="generator" content="WordPress 4.9"></head><body class="post-template-default single single-post"><div id="wrapper"><div id="header"><h3 id="site-title"><a>${s.outlet}</a></h3><div id="nav-menu"><ul><li><a>Home</a></li><li><a>About</a></li></ul></div></div><div id="container"><div id="content" role="main"><div id="nav-above" class="navigation"><div class="nav-previous"><a>← Derby preview</a></div></div><div id="post-41" class="post type-post hentry"><h1 class="entry-title">${s.title}</h1><div class="entry-meta"><span class="meta-prep">Posted on</span> <a><span class="entry-date">March 14, 2022</span></a> <span class="meta-sep">by</span> <span class="author vcard"><a class="url fn n">${s.author}</a></span></div><div class="entry-content">${bodyOf(s)}<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block"><h3 class="sd-title">Share this:</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div></div></div><div class="entry-utility">This entry was posted in <a>Football</a>. Bookmark the <a>permalink</a>.</div></div><div id="comments"><h3 id="comments-title">2 Responses to <em>${s.title}</em></h3><ol class="commentlist"><li class="comment"><div class="comment-author vcard"><cite class="fn">Gav</cite> <span class="says">says:</span></div><div class="comment-body"><p>Six is a joke. He should have had ten at the very least for that.</p></div></li></ol></div></div></div><div id="primary" class="widget-area"><ul><li class="widget"><h3>Recent Posts</h3><ul><li><a>Cup draw</a></li><li><a>New kit</a></li></ul></li></ul></div></div></body></html>`,
    at: dayOf,
    body: withoutStandfirst,
  },
  "WordPress, block theme": {
    story: "mine-es",
    page: (s) =>
      `<!DOCTYPE html><html lang="es"><head><title>${s.title} – ${s.outlet}</title><link rel="canonical" href="${s.url}">${openGraph(s)}</head><body class="wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignfull"><p class="wp-block-site-title"><a>${s.outlet}</a></p><nav class="wp-block-navigation"><ul><li>Comarca</li><li>Cultura</li></ul></nav></div></header><main class="wp-block-group is-layout-flow" id="wp--skip-link--target"><div class="wp-block-group alignwide"><h1 class="wp-block-post-title">${s.title}</h1><div class="wp-block-group is-layout-flex"><div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">${s.author}</p></div></div><div class="wp-block-post-date"><time datetime="${s.at}">${dayWords(s)}</time></div><div class="taxonomy-category wp-block-post-terms"><a>Comarca</a></div></div></div><div class="entry-content alignfull wp-block-post-content has-global-padding">${bodyOf(
        s,
        {
          after: {
            1: '<figure class="wp-block-pullquote"><blockquote><p>El estudio está terminado</p></blockquote></figure>',
            3: '<div class="wp-block-columns"><div class="wp-block-column"><figure class="wp-block-image"><img><figcaption class="wp-element-caption">La entrada de la mina</figcaption></figure></div></div>',
          },
        },
      )}</div><div class="wp-block-comments"><h2 class="wp-block-comments-title">Una respuesta</h2><ol class="wp-block-comment-template"><li class="comment"><div class="wp-block-comment-content"><p>Pues que lo enseñen de una vez.</p></div></li></ol></div></main><footer class="wp-block-template-part"><p>Funciona con gusto</p></footer></div></body></html>`,
    body: withoutStandfirst,
  },
  "AMP of a WordPress": {
    story: "school-fr",
    page: (s) =>
      `<!doctype html><html amp lang="fr-FR"><head><meta charset="utf-8"><title>${s.title}</title><link rel="canonical" href="${s.url}"><style amp-custom>.amp-wp-header{color:red}</style>${ld(newsArticle(s))}</head><body class="amp-wp"><header id="top" class="amp-wp-header"><div><a>${s.outlet}</a></div></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${s.title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${s.author}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${s.at}">il y a 3 ans</time></div></header><div class="amp-wp-article-content"><p class="chapo"><strong>${s.standfirst}</strong></p>${bodyOf(s, { after: { 1: '<amp-ad width=300 height=250 type="doubleclick"><div placeholder>Publicité</div></amp-ad>', 2: '<figure class="wp-caption"><amp-img src="x.jpg" width=4 height=3></amp-img><figcaption class="wp-caption-text">Le rectorat, lundi. © A. Le Bris</figcaption></figure>' } })}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Catégories : <a>Éducation</a></div><div class="amp-wp-meta amp-wp-comments-link"><a>Laisser un commentaire</a></div></footer></article><amp-sidebar id="s"><ul><li>Accueil</li></ul></amp-sidebar></body></html>`,
  },
  Ghost: {
    story: "comet",
    page: (s) =>
      `<!DOCTYPE html><html lang="en"><head><title>${s.title}</title><link rel="canonical" href="${s.url}/"><meta property="og:site_name" content="${s.outlet}"><meta property="article:published_time" content="2025-06-17T09:00:00.000Z">${ld({ "@context": "https://schema.org", "@type": "Article", publisher: { "@type": "Organization", name: s.outlet }, author: { "@type": "Person", name: s.author }, headline: s.title, url: `${s.url}/`, datePublished: "2025-06-17T09:00:00.000Z", mainEntityOfPage: `${s.url}/` })}</head><body class="post-template"><div class="gh-viewport"><header id="gh-navigation" class="gh-navigation"><div class="gh-navigation-inner"><a class="gh-navigation-logo">${s.outlet}</a><nav class="gh-navigation-menu"><ul class="nav"><li>Archive</li></ul></nav></div></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag">Sky</a><h1 class="gh-article-title">${s.title}</h1><div class="gh-article-meta"><div class="gh-article-author-image"></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a>${s.author}</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2025-06-17">17 Jun 2025</time> <span class="gh-article-meta-length"><span class="bull">—</span> 4 min read</span></div></div></div><figure class="gh-article-image"><img><figcaption>Photo by <a>Someone</a> on <a>Somewhere</a></figcaption></figure></header><section class="gh-content gh-canvas is-body">${bodyOf(
        s,
        {
          after: {
            2: '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text"><a href="/join">Join the members who pay for this.</a></div></div>',
            5: '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/b"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A field guide to dust</div><div class="kg-bookmark-description">Everything that falls.</div></div><div class="kg-bookmark-thumbnail"><img></div></a></figure>',
            7: '<div class="kg-card kg-signup-card" data-lexical-signup-form><div class="kg-signup-card-content"><h2 class="kg-signup-card-heading">Sign up for Long Exposure</h2><form class="kg-signup-card-form"><input><button>Subscribe</button></form></div></div>',
          },
        },
      )}</section></article></main><section class="gh-container is-grid"><h2 class="gh-container-title">Read more</h2><article class="gh-card post"><h3>A quiet moon</h3><p>It was there all along.</p></article></section></div></body></html>`,
  },
  Substack: {
    story: "comet",
    page: (s) =>
      `<!DOCTYPE html><html lang="en"><head><title data-rh="true">${s.title}</title><meta name="author" content="${s.author}"><link rel="canonical" href="${s.url}">${ld({ ...newsArticle(s), url: s.url, isAccessibleForFree: true })}</head><body class=""><div id="entry"><div id="main" class="main typography use-theme-bg"><div class="pencraft topBar"><h1 class="pencraft"><a href="/">${s.outlet}</a></h1><button>Subscribe</button><button>Sign in</button></div><div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div role="region" aria-label="Post header" class="post-header"><h1 dir="auto" class="post-title published">${s.title}</h1><h3 dir="auto" class="subtitle">On dust, dinner and two hours of telescope time that two groups want on the same night</h3><div class="pencraft byline-wrapper"><div class="pencraft"><a class="pencraft">${s.author}</a></div><div class="pencraft meta">Jun 17, 2025</div></div><div class="post-ufi"><a class="post-ufi-button"><div class="label">41</div></a><a class="post-ufi-comment-button"><div class="label">7</div></a><a>Share</a></div></div><div><div class="available-content"><div dir="auto" class="body markup">${bodyOf(
        s,
        {
          p: (words) => `<p><span>${words}</span></p>`,
          h: (words) => `<h2 class="header-anchor-post">${words}</h2>`,
          after: {
            2: '<div class="captioned-image-container"><figure><a class="image-link"><div class="image2-inset"><picture><img></picture></div></a><figcaption class="image-caption">The second tail, 2 June</figcaption></figure></div>',
            4: `<div class="subscription-widget-wrap" data-component-name="SubscribeWidgetToDOM"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Long Exposure is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input><input type="submit" value="Subscribe"></form></div></div>`,
            8: '<p class="button-wrapper" data-component-name="ButtonCreateButton"><a class="button primary" href="/c"><span>Leave a comment</span></a></p>',
          },
        },
      )}</div></div></div></article></div></div><div class="container"><div id="discussion"><h4>Discussion about this post</h4><div class="comment-list"><div class="comment"><div class="comment-body"><p>Two hours! They should flip a coin, really.</p></div></div></div></div></div></div></div><script>window._preloads = JSON.parse(${json(json({ post: { body_html: bodyOf(s) } }))})</script></body></html>`,
    body: (s) => [
      "On dust, dinner and two hours of telescope time that two groups want on the same night",
      ...withoutStandfirst(s),
    ],
  },
  "Medium and its like": {
    story: "comet",
    page: (s) =>
      `<!doctype html><html lang="en"><head><title data-rh="true">${s.title} | by ${s.author} | Jun, 2025 | ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="article:published_time" content="2025-06-17T09:00:00.000Z"><meta name="author" content="${s.author}"><link rel="canonical" href="${s.url}"></head><body><div id="root"><div class="a b c"><div class="d e f"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div><div class="l"><article><div class="l"><section><div><div class="gt gu gv gw gx"><div class="ab cb"><div class="ci bh"><div><h1 id="0a1b" class="pw-post-title he hf">${s.title}</h1><div class="ig ih ii"><div class="speechify-ignore ab cp"><div class="ab q"><a class="af ag" data-testid="authorName">${s.author}</a><span class="bl">·</span><a>Follow</a><div class="ab q"><span data-testid="storyReadTime">4 min read</span><span>·</span><span data-testid="storyPublishDate">Jun 17, 2025</span></div></div></div><div class="ab co"><div class="ab kp"><button aria-label="responses">7</button><button>Listen</button><button>Share</button></div></div></div></div>${bodyOf(
        s,
        {
          p: (words, at) => `<p id="p${at}" class="pw-post-body-paragraph mz na">${words}</p>`,
          h: (words) => `<h1 id="h" class="nx ny">${words}</h1>`,
          after: {
            1: '<figure class="oo op"><div role="button" tabindex="0"><picture><img></picture></div><figcaption class="pf pg">Dust, seen from the side</figcaption></figure>',
          },
        },
      )}</div></div></div></div></section></div></article></div><div class="footer-ish"><div><a>Astronomy</a><a>Comets</a></div><div><h2>Written by ${s.author}</h2><p>412 Followers</p></div><div><h2>No responses yet</h2><a>Help</a><a>Status</a><a>Careers</a></div></div></div></div></body></html>`,
  },
  Blogger: {
    story: "keeper",
    page: (s) =>
      `<!DOCTYPE html><html dir='ltr' xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>${s.outlet}: ${s.title}</title><meta content='blogger' name='generator'/><link href='${s.url}' rel='canonical'/><meta content='${s.title}' property='og:title'/></head><body class='loading'><div class='body-fauxcolumns'></div><div class='content'><header><div class='header section' id='header'><div class='titlewrapper'><h1 class='title'><a href='/'>${s.outlet}</a></h1></div><div class='descriptionwrapper'><p class='description'><span>Football from the cheap end</span></p></div></div></header><div class='main-outer'><div class='column-center-inner'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>Monday, 14 March 2022</span></h2><div class="date-posts"><div class='post-outer'><div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>${s.title}</h3><div class='post-body entry-content' itemprop='description articleBody'>${bodyOf(s, { p: (words) => `${words}<br /><br />` })}<div style='clear: both;'></div></div><div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Posted by <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><meta content='https://x.example/profile/1' itemprop='url'/><a class='g-profile'><span itemprop='name'>${s.author}</span></a></span></span> <span class='post-timestamp'>at <meta content='${s.url}' itemprop='url'/><a class='timestamp-link'><abbr class='published' itemprop='datePublished' title='2022-03-14T21:05:00Z'>21:05</abbr></a></span></div><div class='post-share-buttons goog-inline-block'><a>Email This</a><a>BlogThis!</a></div></div></div></div><div class='comments' id='comments'><h4>1 comment:</h4><div id='Blog1_comments-block-wrapper'><dl><dt class='comment-author'>Anonymous said...</dt><dd class='comment-body'><p>slipped. aye.</p></dd></dl></div></div></div></div></div></div></div><div class='column-right-inner'><aside><div class='widget BlogArchive'><h2>Blog Archive</h2><ul><li>2022 (14)</li><li>2021 (60)</li></ul></div></aside></div></div></div></div></body></html>`,
    at: () => "2022-03-14T21:05Z",
    body: withoutStandfirst,
  },
  "A static site generator": {
    story: "tribunal",
    page: (s) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${s.title}</title><meta name="generator" content="Hugo 0.111"><meta itemprop="name" content="${s.title}"><meta itemprop="datePublished" content="${s.at}"></head><body><header class="header"><nav class="nav"><div class="logo"><a>${s.outlet}</a></div><ul id="menu"><li><a>Posts</a></li><li><a>Tags</a></li></ul></nav></header><main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a>Home</a>&nbsp;»&nbsp;<a>Posts</a></div><h1 class="post-title entry-hint-parent">${s.title}</h1><div class="post-meta"><span title='2024-02-29 17:42:10 +0100 +0100'>February 29, 2024</span>&nbsp;·&nbsp;2 min&nbsp;·&nbsp;${s.author}</div></header><div class="toc"><details><summary accesskey="c" title="(Alt + C)"><span class="details">Table of Contents</span></summary><div class="inner"><ul><li><a href="#what">What the judges made of it</a></li></ul></div></details></div><div class="post-content">${bodyOf(s, { h: (words) => `<h2 id="what">${words}<a hidden class="anchor" aria-hidden="true" href="#what">#</a></h2>` })}</div><footer class="post-footer"><ul class="post-tags"><li><a>courts</a></li></ul><nav class="paginav"><a class="next" href="/n"><span class="title">Next »</span><br><span>Snow on the pass</span></a></nav></footer></article></main><footer class="footer"><span>© 2024 ${s.outlet}</span></footer></body></html>`,
    body: withoutStandfirst,
    author: () => "Colm Adeyemi-Ross and Lise Vander",
  },
};
