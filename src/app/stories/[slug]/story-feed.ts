import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { AsOf, canBeName, once, rawParams, readParams } from "@/domain/address/params";
import { lineWord } from "@/domain/status/status-words";
import { asOfNote } from "@/domain/status/told-claim";
import { readEnv } from "@/env";
import { type StoryFeed, storyFeed } from "@/queries/story-feed";
import { href } from "@/ui/links";
import { answerWith, publicHeaders, refuse, refuseParams } from "../../api/v1/answer";
import { conditional } from "../../conditional";
import { permanentId, plain } from "../../feed-text";

/** Entries that a feed holds: a reader who looks once a week misses none of a busy story's. */
const length = 100;

type Form = "atom" | "json";
const contentTypes: Record<Form, string> = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** All that we write is English, whatever language a claim or a name in it is in. */
const language = "en";

/**
 * What was last new in a story for feed readers: Atom (RFC 4287) or JSON Feed 1.1, with an ETag. As of a day it is the feed of
 * that day; what else stands in the address, as trackers and proxies add it, is passed over.
 */
export async function answerFeed(request: Request, slug: string, form: Form): Promise<Response> {
  if (!canBeName(slug)) return refuse("not-found");
  const parsed = readParams({ asOf: once(AsOf) }, rawParams(new URL(request.url).searchParams), false);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const now = new Date();
  const asked = parsed.value.asOf ?? null;
  return answerWith(
    (db) => storyFeed(db, slug, asked ?? now, length),
    (feed) => {
      const updated = latest(feed.entries[0]?.updated ?? null, feed.storedAt) ?? now;
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

type Told = { feed: StoryFeed; asked: Date | null; origin: string; updated: Date };

/** The addresses of the story and of one form of its feed, as of the day that was asked for. */
function addresses({ feed, asked, origin }: Told, form: Form) {
  const page = `/stories/${feed.slug}`;
  return {
    page: `${origin}${href(page, { asOf: asked })}`,
    self: `${origin}${href(`${page}/feed.${form}`, { asOf: asked })}`,
  };
}

function titleOf({ feed, asked }: Told): string {
  return `${feed.headline}${asOfNote(asked)}`;
}

function atom(told: Told): string {
  const { feed, asked, origin, updated } = told;
  const { page, self } = addresses(told, "atom");
  return generateAtomFeed(
    {
      xml: { lang: language },
      id: permanentId(asked === null ? feed.id : `${feed.id} ${asked.toISOString()}`),
      title: text(titleOf(told)),
      subtitle: text(feed.standfirst),
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
      description: feed.standfirst,
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
