import type { Furniture } from "@/domain/article/taken-part";
import type { PageElement } from "./page-tree";

/** What an element says that it is for, to those who cannot see it. */
export const roles: Record<string, Furniture> = {
  navigation: "menu",
  complementary: "beside",
  contentinfo: "foot",
  search: "form",
  dialog: "cookies",
  alertdialog: "cookies",
};

/** What its makers call an element; words that are set together by capitals alone stand apart. */
export const namesOf = ({ attribs }: PageElement) =>
  [attribs.class, attribs.id, attribs["data-component"], attribs["data-testid"]]
    .map((name) => (name ?? "").replace(/(\p{Ll}|\d)(?=\p{Lu}\p{Ll})/gu, "$1-"))
    .join(" ");

/** For readers who listen, of word processors' comments, and of tracked changes that are taken out. */
export const hidden =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|element-invisible|mw-editsection|mso(?:del|commentreference|commenttext|comanchor|comtxt))(?:\s|$)/i;

/** How systems call what is none of the article. */
export const kinds: [Furniture, RegExp][] = [
  ["comments", /(?:^|[\s_-])(?:comments?|commentlist|disqus(?:_thread)?|respond|livefyre)(?:[\s_-]|$)/i],
  [
    "cookies",
    /(?:^|[\s_-])(?:cookies?|gdpr|consent|onetrust)(?:[\s_-]|$)|cookie-?(?:banner|notice|consent)/i,
  ],
  ["share", /(?:^|[\s_-])(?:share|sharing|sharedaddy|social|addtoany)(?:[\s_-]|$)/i],
  [
    "related",
    /(?:^|[\s_-])(?:related|jp-relatedposts|interstitial-link|read-more|more-on|recommended|most-read|most-popular|trending|post-navigation|tags?-links|breadcrumbs?)(?:[\s_-]|$)/i,
  ],
  ["newsletter", /(?:^|[\s_-])(?:newsletter|subscribe|subscription|sign-?up)(?:[\s_-]|$)/i],
  ["form", /(?:^|[\s_-])(?:paywall|regwall)(?:[\s_-]|$)/i],
  [
    "beside",
    /(?:^|[\s_-])(?:no-?print|hidden-print|author-?bio|about-?(?:the-?)?author|author-?(?:info|box|profile))(?:[\s_-]|$)/i,
  ],
  [
    "advertisement",
    /(?:^|[\s_-])(?:promo|advert|advertisement|ad|ads|adslot|sponsored|outbrain|taboola)(?:[\s_-]|$)/i,
  ],
];
