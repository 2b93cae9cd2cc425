import { parseOpml } from "feedsmith";
import type { NamedFeed } from "@/domain/feeds/feed";
import { limitPassed } from "../markup-limits";
import { plain } from "./plain-of-markup";

const limits = { depth: 100, elements: 20_000, attributes: 100 };
const mostFeeds = 2_000;

export type ReadOpml = { ok: true; feeds: NamedFeed[] } | { ok: false; words: string };

/** The feeds that a list (OPML) names, each once, out of all of its folders; or in words why it is not read. */
export function readOpml(text: string): ReadOpml {
  if (/<!ENTITY/i.test(text)) return no("The list defines entities of its own: it is not read.");
  if (limitPassed(text, limits, { xmlMode: true }) !== null)
    return no("The list is too long or too deep to be read.");
  let outlines: Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    return no("That is no list of feeds (OPML).");
  }
  const found = new Map<string, string>();
  const open = [...outlines];
  for (let one = open.shift(); one && found.size < mostFeeds; one = open.shift()) {
    const url = addressOf(one.xmlUrl);
    if (url !== null && !found.has(url)) found.set(url, plain(one.title ?? one.text ?? "", 300));
    open.unshift(...(one.outlines ?? []));
  }
  if (found.size === 0) return no("The list names no feed.");
  return { ok: true, feeds: [...found].map(([url, title]) => ({ url, title })) };
}

type Outline = { xmlUrl?: string; title?: string; text?: string; outlines?: Outline[] };

const no = (words: string): ReadOpml => ({ ok: false, words });

function addressOf(text: string | undefined): string | null {
  // Some programs name feeds by a scheme of their own.
  const said =
    text
      ?.trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
      .replace(/^feed:\/\//i, "https://") ?? "";
  if (said === "" || said.length > 2_000 || !URL.canParse(said)) return null;
  const url = new URL(said);
  url.hash = "";
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}
