import { createHash } from "node:crypto";
import { parseFeed } from "feedsmith";
import { Parser } from "htmlparser2";
import { canonicalUrl } from "@/domain/article/canonical-url";
import type { FoundAtAddress, Lacking, ReadFeed, ReadItem } from "@/domain/feeds/feed";
import { feedDate } from "@/domain/feeds/feed-date";
import { sketchOf } from "@/domain/feeds/text-sketch";
import { plainName } from "@/domain/plain-name";
import { hubOf, linksOfHeader } from "@/domain/websub/hub";
import { limitPassed } from "../markup-limits";
import { decodedPage } from "../outside/decoded-page";
import { feedLinks } from "./feed-links";
import { hubLinks } from "./hub-links";
import { plain, plainOfMarkup } from "./plain-of-markup";
import { type ToldFeed, type ToldItem, toldFeed } from "./told-items";

/** What stands at an address, as it came, and the instant at which it did. */
export type CameIn = {
  bytes: Uint8Array;
  type: string | undefined;
  url: string;
  at: Date;
  /** Its header Link. */
  link?: string | undefined;
};

const limits = { depth: 100, elements: 150_000, attributes: 100 };
/** Of one reading. What is older comes no more, and a thousand are days of any outlet. */
const mostItems = 1_000;
const longest = { title: 300, text: 20_000, author: 200, address: 2_000 };

/** Reads what stands at an address: a feed in any of four formats, or a page that names feeds. Nothing that stands in it is run, drawn or looked up. */
export function readFeed(came: CameIn): FoundAtAddress {
  const { bytes, type, url } = came;
  const text = decodedPage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), type).replace(
    /^\ufeff/,
    "",
  );
  if (/^\s*\{/.test(text)) return ofJson(text, came);
  const root = rootOf(text);
  if (root === null) return neither("There is no feed at that address.");
  if (!/^(?:\w+:)?(?:rss|feed|rdf)$/i.test(root)) return { kind: "page", feeds: feedLinks(text, url) };
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text.slice(0, 100_000)) || /<!ENTITY/i.test(text))
    return neither("The feed defines entities of its own, which no feed needs: it is not read.");
  const passed = limitPassed(text, limits, { xmlMode: true });
  if (passed !== null)
    return neither(`The feed has too many or too deep ${partWords[passed]}: it is not read.`);
  return parsed(text, came);
}

const neither = (words: string): FoundAtAddress => ({ kind: "neither", words });
const partWords = { depth: "elements within elements", elements: "elements", attributes: "attributes" };

function ofJson(text: string, came: CameIn): FoundAtAddress {
  if (!/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//i.test(text))
    return neither("There is JSON at that address, and no feed.");
  return parsed(text, came);
}

function parsed(text: string, { url, at, link }: CameIn): FoundAtAddress {
  let told: ToldFeed;
  try {
    told = toldFeed(parseFeed(text, { maxItems: mostItems }));
  } catch (error) {
    // Memory and stack are the thread's to tell; anything else is what its parser thinks of the feed.
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    return neither("There is a feed at that address, but it is broken and cannot be read.");
  }
  const hub = hubOf([...linksOfHeader(link), ...hubLinks(text)], url);
  return { kind: "feed", feed: { ...ofTold(told, url, at), hub } };
}

function ofTold({ title, site, minutes, items }: ToldFeed, url: string, at: Date): Omit<ReadFeed, "hub"> {
  const lacking: Lacking = { items: 0, id: 0, address: 0, title: 0, date: 0, text: 0 };
  const found = new Map<string, ReadItem>();
  const twins = new Set<string>();
  const base = wholeAddress(site, url) ?? url;
  for (const told of items.slice(0, mostItems)) {
    const item = itemOf(told, base, at);
    lacking.items += 1;
    if (!told.id) lacking.id += 1;
    if (item?.url === null || item === null) lacking.address += 1;
    if (!told.title) lacking.title += 1;
    if (item?.publishedAt === null || item === null) lacking.date += 1;
    if (item === null || item.text === "") lacking.text += 1;
    if (item === null || found.has(item.key) || twins.has(item.twin)) continue;
    found.set(item.key, item);
    twins.add(item.twin);
  }
  return {
    title: words(title, longest.title),
    siteUrl: wholeAddress(site, url),
    fresh: minutes !== undefined && minutes > 0 && minutes < 100_000 ? minutes * 60 : null,
    items: [...found.values()],
    lacking,
  };
}

/** An item, without what cannot be used of it; null where nothing can. */
function itemOf(told: ToldItem, base: string, at: Date): ReadItem | null {
  const url = told.links.map((link) => wholeAddress(link, base)).find((link) => link !== null) ?? null;
  const text = words(told.text, longest.text);
  const title = words(told.title, longest.title) || firstWords(text);
  if (title === "" && url === null) return null;
  const publishedAt = told.dates.map((date) => feedDate(date, at)).find((date) => date !== null) ?? null;
  const address = url === null ? null : canonicalUrl(url);
  const said = `${plainName(title)}\n${text}`;
  const key = hashOf(
    told.id ? `id ${told.id}` : address !== null ? `at ${address}` : `words ${publishedAt ?? ""} ${said}`,
  );
  return {
    ...{ key, twin: address === null ? key : hashOf(`${address} ${said}`), url },
    ...{ title: title || url!, text, publishedAt },
    author: plain(told.author ?? "", longest.author) || null,
    ...sketchOf(text),
  };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The words of a field. One that does not say whether it is markup is, where it has a tag or an entity in it. */
function words(told: ToldFeed["title"], most: number): string {
  if (!told) return "";
  const isMarkup =
    told.as === "markup" || (told.as === "either" && /<\/?[a-z!][^>]*>|&#?\w+;/i.test(told.text));
  const text = isMarkup ? plainOfMarkup(told.text, most) : plain(told.text.slice(0, 4 * most), most);
  return most === longest.title ? text.replaceAll("\n", " ") : text;
}

const firstWords = (text: string): string =>
  /^.{0,120}(?=\s|$)/su.exec(text.slice(0, 130))?.[0]?.trim() ?? "";

function wholeAddress(link: string | undefined, base: string): string | null {
  const said = link?.trim();
  if (!said || said.length > longest.address || !URL.canParse(said, base)) return null;
  const { href, protocol, username, password } = new URL(said, base);
  return /^https?:$/.test(protocol) && !username && !password && href.length <= longest.address ? href : null;
}

/** The first element of a document; null where there is none near its start. */
function rootOf(text: string): string | null {
  let root: string | null = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        root ??= name;
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length && at < 100_000 && root === null; at += 2_000)
    parser.write(text.slice(at, at + 2_000));
  return root;
}
