import { bodyOf, dayOf, type Layout, withoutStandfirst } from "./layout";

/** Pages as they were made before there were rules for them, and are served to this day. */
export const old: Record<string, Layout> = {
  "Tables of 2003": {
    story: "dredger",
    page: (s) =>
      `<HTML><HEAD><TITLE>${s.outlet} - ${s.title}</TITLE><META NAME="Author" CONTENT="webmaster@estuarypost.example"></HEAD><BODY BGCOLOR="#FFFFFF" TEXT="#000000"><TABLE WIDTH="780" BORDER="0" CELLPADDING="0" ALIGN="center"><TR><TD COLSPAN="3"><A HREF="/"><IMG SRC="logo.gif"></A></TD></TR><TR><TD WIDTH="120" VALIGN="top" BGCOLOR="#CCCCCC"><FONT SIZE="1"><A HREF="/news">News</A><BR><A HREF="/sport">Sport</A><BR><A HREF="/classified">Classified</A><BR></FONT></TD><TD WIDTH="460" VALIGN="top"><TABLE WIDTH="100%"><TR><TD><FONT SIZE="5" FACE="Times"><B>${s.title}</B></FONT></TD></TR><TR><TD><FONT SIZE="2">By ${s.author}<BR>Wednesday, November 8, 2023</FONT></TD></TR><TR><TD><FONT SIZE="3" FACE="Verdana">${bodyOf(s, { p: (words) => `${words}<BR><BR>`, h: (words) => `<B>${words}</B><BR><BR>`, q: (words) => `<I>${words}</I><BR><BR>` })}</FONT></TD></TR></TABLE></TD><TD WIDTH="160" VALIGN="top"><FONT SIZE="1"><B>Headlines</B><BR><A HREF="1.htm">Tide tables wrong again</A><BR><A HREF="2.htm">Ferry fares to rise</A></FONT></TD></TR><TR><TD COLSPAN="3" ALIGN="center"><FONT SIZE="1">Copyright 2023 <A HREF="c.htm">Estuary Post</A></FONT></TD></TR></TABLE></BODY></HTML>`,
    at: dayOf,
    body: withoutStandfirst,
  },
  "Paragraphs without ends": {
    story: "keeper",
    page: (s) =>
      `<html><head><title>${s.title}</title></head><body><center><img src="head.gif"><br><a href=/>Front</a> | <a href=/res>Results</a> | <a href=/tab>Table</a></center><hr><h1>${s.title}</h1><i>By ${s.author}<br>14 March 2022</i>${bodyOf(s, { p: (words) => `<p>${words}\n` })}<hr><address>Terrace, <a href="mailto:x">write to us</a></address></body></html>`,
    at: dayOf,
    body: withoutStandfirst,
  },
  "A page to be printed": {
    story: "tribunal",
    page: (s) =>
      `<html><head><title>Northfold Ledger | Print version</title><link rel="canonical" href="${s.url}"></head><body onload="window.print()"><div class="print-logo">${s.outlet}</div><div class="print-title"><h1>${s.title}</h1></div><div class="print-byline">By ${s.author}</div><div class="print-date">29 February 2024</div><hr>${bodyOf(s)}<hr><div class="print-source"><a href="${s.url}">${s.url}</a></div></body></html>`,
    at: dayOf,
    body: withoutStandfirst,
  },
  "Lines in one block": {
    story: "keeper",
    page: (s) =>
      `<html><head><title>${s.title}</title></head><body><div id=top><a href=/>home</a></div><div id=story><h2>${s.title}</h2><div>by ${s.author}, Monday 14 March 2022</div><div class=txt>${bodyOf(s, { p: (words) => `&nbsp;&nbsp;&nbsp;${words}<br>\n` })}</div></div><div id=bottom>[ <a href=p>previous</a> | <a href=n>next</a> ]</div></body></html>`,
    at: dayOf,
    body: withoutStandfirst,
  },
  "A newsletter that is all tables": {
    story: "comet",
    page: (s) =>
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${s.title}</title><style>table{border:0}</style></head><body><div style="display:none;max-height:0px;overflow:hidden">A comet with two tails, and two groups who want it</div><table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="600"><tr><td class="preheader"><a href="/web">View in browser</a></td></tr><tr><td class="logo"><img alt=""></td></tr><tr><td class="title"><h1 style="margin:0">${s.title}</h1></td></tr><tr><td>By ${s.author} &middot; 17 June 2025</td></tr>${bodyOf(s, { p: (words) => `<tr><td style="padding:0 24px;font:16px/24px Georgia">${words}</td></tr>`, h: (words) => `<tr><td style="padding:24px"><strong>${words}</strong></td></tr>` })}<tr><td class="footer"><a href="/u">Unsubscribe</a> | <a href="/p">Update your preferences</a></td></tr></table></td></tr></table></body></html>`,
    at: dayOf,
  },
  "A Chinese portal": {
    story: "factory-zh",
    page: (s) =>
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${s.title}_${s.outlet}</title><meta name="author" content=""></head><body><div class="top_nav"><a>首页</a> <a>国内</a> <a>国际</a> <a>财经</a></div><div class="path"><a>新闻</a> &gt; 正文</div><div class="main-content w1240"><h1 class="main-title">${s.title}</h1><div class="top-bar-inner"><div class="date-source"><span class="date">2023年07月12日 10:30</span> <a class="source">${s.outlet}</a></div></div><div class="article-content"><div class="article-content-left"><div class="article" id="article">${bodyOf(s, { p: (words) => `<p cms-style="font-L">　　${words}</p>`, h: (words) => `<p><strong>　　${words}</strong></p>` })}<p class="show_author">责任编辑：王立 </p></div><div class="article-bottom"><div class="keywords"><span>关键字 :</span> <a>环保</a> <a>化工</a></div><div class="wrap_share"><span>我要反馈</span></div></div></div><div class="article-content-right"><div class="tit02">热门新闻</div><ul><li><a>洪水过后的集市</a></li></ul></div></div></div><div class="footer">版权所有</div></body></html>`,
    at: dayOf,
    author: () => null,
    body: (s) => [...withoutStandfirst(s), "责任编辑：王立"],
  },
  "An Arabic news site": {
    story: "market-ar",
    page: (s) =>
      `<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>${s.title} | ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${s.title}"><meta property="article:published_time" content="2022-05-19T08:45:00+00:00"></head><body><div class="header"><ul class="menu"><li>الرئيسية</li><li>محليات</li></ul></div><div class="news-details"><div class="container"><h1 class="news-title">${s.title}</h1><div class="news-info"><span class="writer">كتبت: ${s.author}</span> <span class="date">الخميس 19 مايو 2022 - 11:45</span></div><div class="news-img"><img><p class="img-caption">السوق القديم صباح الخميس (الضفة)</p></div><div class="news-summary">${s.standfirst}</div><div class="news-content">${bodyOf(s, { after: { 2: '<div class="related-inner"><strong>اقرأ أيضا: <a>ارتفاع أسعار الخبز</a></strong></div>' } })}</div><div class="tags"><span>كلمات دلالية:</span><a>السوق</a><a>البلدية</a></div><div class="share-box"><span>شارك</span></div></div></div><div class="most-read"><h3>الأكثر قراءة</h3><a>أحوال الطقس</a></div></body></html>`,
  },
  "A Russian agency": {
    story: "bridge-ru",
    page: (s) =>
      `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${s.title} - ${s.outlet}, 05.10.2021</title></head><body><div class="header"><a>Политика</a><a>Общество</a></div><div itemscope itemtype="http://schema.org/Article"><meta itemprop="headline" content="${s.title}"><meta itemprop="datePublished" content="20211005T1120+0300"><div itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="${s.author}"></div><div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="${s.outlet}"></div></div><div class="layout-article"><div class="article__info-date"><a>11:20 05.10.2021</a> <span class="article__info-date-modified">(обновлено: 12:41 05.10.2021)</span></div><h1 class="article__title">${s.title}</h1><h2 class="article__second-title">${s.standfirst}</h2><div class="article__announce"><div class="photoview__open"><img></div><div class="media__copyright"><div class="media__copyright-item"><a>© Вестник / П. Гаврилов</a></div></div></div><div class="article__body js-mediator-article">${bodyOf(s, { p: (words) => `<div class="article__block" data-type="text"><div class="article__text">${words}</div></div>`, h: (words) => `<div class="article__block" data-type="h2"><h3 class="article__h2">${words}</h3></div>`, after: { 2: '<div class="article__block" data-type="article"><div class="article__article"><a class="article__article-link">Паром встал на ремонт</a><span class="article__article-info">4 октября, 18:02</span></div></div>', 5: '<div class="article__block" data-type="banner"><div class="banner"></div></div>' } })}</div></div><div class="recommend"><span>Рекомендуем</span></div></body></html>`,
    at: () => "2021-10-05T08:20:00Z",
  },
};
