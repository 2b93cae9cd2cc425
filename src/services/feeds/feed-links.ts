import { Parser } from "htmlparser2";
import type { NamedFeed } from "@/domain/feeds/feed";
import { plain } from "./plain-of-markup";

/** A page that names more is no page of a newsroom. */
const most = 20;

const types =
  /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)|text\/xml|application\/xml)\b/i;

/** The feeds that a page names in its head, each once, by their whole addresses. Feeds of its comments stand last. */
export function feedLinks(html: string, url: string): NamedFeed[] {
  const found = new Map<string, string>();
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href = "", title = "" }) {
      if (name === "base" && URL.canParse(href, url)) base = new URL(href, url).href;
      if (name !== "link" || !/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) || !types.test(type.trim()))
        return;
      // Some list their pages as JSON for machines, which is no feed.
      if (/json\b/i.test(type) && /oembed|wp-json/i.test(`${type} ${href}`)) return;
      if (!URL.canParse(href, base)) return;
      const feed = new URL(href, base);
      feed.hash = "";
      if (/^https?:$/.test(feed.protocol) && feed.href.length <= 2_000 && !found.has(feed.href))
        found.set(feed.href, plain(title, 200));
    },
  });
  parser.write(html.slice(0, 500_000));
  parser.end();
  const feeds = [...found].map(([address, title]) => ({ url: address, title }));
  const isOfComments = ({ url: address, title }: NamedFeed) =>
    /comment|kommentar/i.test(`${address} ${title}`);
  return [...feeds.filter((one) => !isOfComments(one)), ...feeds.filter(isOfComments)].slice(0, most);
}
