import type { parseFeed } from "feedsmith";

type Parsed = ReturnType<typeof parseFeed<string>>;
type OfFormat<F extends Parsed["format"]> = Extract<Parsed, { format: F }>["feed"];

/** A field as the feed has it: whether it is markup, or may be. */
type Told = { text: string; as: "text" | "markup" | "either" };

/** An item as its feed tells it, whatever the format. */
export type ToldItem = {
  id: string | undefined;
  links: (string | undefined)[];
  title: Told | undefined;
  text: Told | undefined;
  author: string | undefined;
  dates: (string | undefined)[];
};

export type ToldFeed = {
  title: Told | undefined;
  site: string | undefined;
  minutes: number | undefined;
  items: ToldItem[];
};

const told = (text: string | undefined, as: Told["as"]): Told | undefined =>
  text ? { text, as } : undefined;
const isAddress = (text: string | undefined) => text !== undefined && /^https?:\/\//i.test(text);

/** What a feed tells, the same for all four formats. */
export function toldFeed(parsed: Parsed): ToldFeed {
  switch (parsed.format) {
    case "rss":
      return ofRss(parsed.feed);
    case "rdf":
      return ofRdf(parsed.feed);
    case "atom":
      return ofAtom(parsed.feed);
    case "json":
      return ofJson(parsed.feed);
    default: {
      const unknown: never = parsed;
      return unknown;
    }
  }
}

function ofRss(feed: OfFormat<"rss">): ToldFeed {
  return {
    title: told(feed.title, "either"),
    site: feed.link,
    minutes: feed.ttl,
    items: (feed.items ?? []).map((item) => {
      const guid = item.guid?.value;
      // A guid is an address unless it says that it is none.
      const own = item.guid?.isPermaLink !== false && isAddress(guid) ? guid : undefined;
      return {
        id: guid,
        links: [item.link, own, ...(item.atom?.links ?? []).map(({ href }) => href)],
        title: told(item.title, "either") ?? told(item.dc?.titles?.[0], "either"),
        text: told(item.content?.encoded, "markup") ?? told(item.description, "markup"),
        author: item.dc?.creators?.[0] ?? nameOf(item.authors?.[0]),
        dates: [item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated],
      };
    }),
  };
}

/** RSS gives an author as an address of mail, with the name in brackets or without. */
function nameOf(author: unknown): string | undefined {
  const text =
    typeof author === "string" ? author : (author as { name?: string; email?: string } | undefined)?.name;
  const bracketed = /\(([^)]+)\)\s*$/.exec(text ?? "")?.[1];
  return bracketed ?? (text?.includes("@") ? undefined : text);
}

function ofRdf(feed: OfFormat<"rdf">): ToldFeed {
  return {
    title: told(feed.title, "either"),
    site: feed.link,
    minutes: undefined,
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      links: [item.link, isAddress(item.rdf?.about) ? item.rdf?.about : undefined],
      title: told(item.title, "either") ?? told(item.dc?.titles?.[0], "either"),
      text: told(item.content?.encoded, "markup") ?? told(item.description, "markup"),
      author: item.dc?.creators?.[0],
      dates: [item.dc?.dates?.[0]],
    })),
  };
}

type AtomText = { value?: string; type?: string } | undefined;
const ofText = (text: AtomText) => told(text?.value, text?.type && text.type !== "text" ? "markup" : "text");

function ofAtom(feed: OfFormat<"atom">): ToldFeed {
  return {
    title: ofText(feed.title),
    site: ownLink(feed.links),
    minutes: undefined,
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: [ownLink(entry.links), isAddress(entry.id) ? entry.id : undefined],
      title: ofText(entry.title),
      text: ofText(entry.content) ?? ofText(entry.summary),
      author: entry.authors?.[0]?.name,
      dates: [entry.published, entry.updated],
    })),
  };
}

/** The link to the page itself: a link without a `rel` is one. */
function ownLink(links: { href?: string; rel?: string; type?: string }[] | undefined): string | undefined {
  const own = (links ?? []).filter(({ rel = "alternate" }) => rel === "alternate");
  return (own.find(({ type = "text/html" }) => /html/i.test(type)) ?? own[0])?.href;
}

function ofJson(feed: OfFormat<"json">): ToldFeed {
  return {
    title: told(feed.title, "text"),
    site: feed.home_page_url,
    minutes: undefined,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      links: [item.url, item.external_url, isAddress(item.id) ? item.id : undefined],
      title: told(item.title, "text"),
      text: told(item.content_html, "markup") ?? told(item.content_text ?? item.summary, "text"),
      author: item.authors?.[0]?.name,
      dates: [item.date_published, item.date_modified],
    })),
  };
}
