import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { AsOf, once, rawParams, readParams } from "@/domain/address/params";
import { lineWord } from "@/domain/status/status-words";
import { asOfNote } from "@/domain/status/told-claim";
import { readEnv } from "@/env";
import type { Feed, FeedAsked } from "@/queries/change/feeds";
import type { Query } from "@/queries/read";
import { href } from "@/ui/links";
import { answerWith, publicHeaders, refuseParams } from "./api/v1/answer";
import { conditional } from "./conditional";
import { permanentId, plain } from "./feed-text";

/** Entries that a feed holds: a reader who looks once a week misses none of a busy story's. */
const most = 100;

export type FeedForm = "atom" | "json";
const contentTypes: Record<FeedForm, string> = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** All that we write is English, whatever language a claim or a name in it is in. */
const language = "en";

/**
 * What was last new in something for feed readers: Atom (RFC 4287) or JSON Feed 1.1, with an ETag. As of a day it is the feed of
 * that day; what else stands in the address, as trackers and proxies add it, is passed over.
 */
export async function answerFeed(
  request: Request,
  form: FeedForm,
  feedOf: (asked: FeedAsked) => Query<Feed | null>,
): Promise<Response> {
  const parsed = readParams({ asOf: once(AsOf) }, rawParams(new URL(request.url).searchParams), false);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const now = new Date();
  const asked = parsed.value.asOf ?? null;
  return answerWith(
    feedOf({ asOf: asked ?? now, most }),
    (feed) => {
      const updated = latest(feed.entries[0]?.updated ?? null, feed.storedAt) ?? new Date(0);
      const told = { feed, asked, origin: readEnv().appUrl, updated };
      return conditional(request, form === "atom" ? atom(told) : json(told), {
        ...publicHeaders,
        "Content-Type": contentTypes[form],
        "Last-Modified": updated.toUTCString(),
      });
    },
    request,
  );
}

type Told = { feed: Feed; asked: Date | null; origin: string; updated: Date };

/** The addresses of what is followed and of one form of its feed, as of the day that was asked for. */
function addresses({ feed: { path }, asked, origin }: Told, form: FeedForm) {
  const [page = "/", search = ""] = path.split("?");
  const feed = `${page === "/" ? "" : page}/feed.${form}${search && `?${search}`}`;
  return {
    page: `${origin}${href(path, { asOf: asked })}`,
    self: `${origin}${href(feed, { asOf: asked })}`,
  };
}

function titleOf({ feed, asked }: Told): string {
  return `${feed.title}${asOfNote(asked)}`;
}

function atom(told: Told): string {
  const { feed, asked, origin, updated } = told;
  const { page, self } = addresses(told, "atom");
  return generateAtomFeed(
    {
      xml: { lang: language },
      id: permanentId(asked === null ? feed.id : `${feed.id} ${asked.toISOString()}`),
      title: text(titleOf(told)),
      subtitle: text(feed.description),
      updated,
      authors: [{ name: "Reportedly" }],
      links: [
        { href: page, rel: "alternate", type: "text/html", title: plain(titleOf(told)) },
        { href: self, rel: "self", type: "application/atom+xml" },
      ],
      entries: feed.entries.map((entry) => ({
        id: permanentId(entry.id),
        title: text(entry.title),
        published: entry.published,
        updated: entry.updated,
        links: [{ href: `${origin}${entry.path}`, rel: "alternate", type: "text/html" }],
        categories: [
          { term: entry.kind },
          ...(entry.line === null ? [] : [{ term: entry.line, label: lineWord(entry.line) }]),
        ],
        content: text(entry.content),
      })),
    },
    { strict: true },
  );
}

function json(told: Told): string {
  const { feed, origin } = told;
  const { page, self } = addresses(told, "json");
  const made = generateJsonFeed(
    {
      title: titleOf(told),
      description: feed.description,
      home_page_url: page,
      feed_url: self,
      language,
      authors: [{ name: "Reportedly", url: origin }],
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: `${origin}${entry.path}`,
        title: entry.title,
        content_text: entry.content,
        date_published: entry.published,
        date_modified: entry.updated,
        tags: [entry.kind, ...(entry.line === null ? [] : [lineWord(entry.line)])],
      })),
    },
    { strict: true },
  );
  // One without items leaves them out, which the format does not allow.
  return JSON.stringify({ items: [], ...(made as object) });
}

function text(words: string): { type: "text"; value: string } {
  return { type: "text", value: plain(words) };
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
