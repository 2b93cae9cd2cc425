import { createHash } from "node:crypto";
import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { canBeName } from "@/domain/address/params";
import { changeLine, changePath, changeReason, changeTitle } from "@/domain/change/change-words";
import { readEnv } from "@/env";
import { type ChangesPage, changesPage, lastRecorded } from "@/queries/changes";
import { answerWith, publicHeaders, refuse } from "../../api/v1/answer";
import { conditional } from "../../conditional";

/** Changes that a feed holds: a reader who looks once a week misses none of a busy story's. */
const length = 100;

type Form = "atom" | "json";
const contentTypes: Record<Form, string> = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** The newest changes of a story for feed readers: Atom (RFC 4287) or JSON Feed 1.1, with an ETag. */
export async function answerFeed(request: Request, slug: string, form: Form): Promise<Response> {
  if (!canBeName(slug)) return refuse("not-found");
  const now = new Date();
  return answerWith(
    async (db) => {
      const page = await changesPage(db, slug, { since: null, until: now, after: null, limit: length });
      return page && { page, recordedAt: await lastRecorded(db, page.story.id) };
    },
    ({ page, recordedAt }) => {
      const origin = readEnv().appUrl;
      const updated = latest(page.items[0]?.at ?? null, recordedAt) ?? now;
      const body = form === "atom" ? atom(page, origin, updated) : json(page, origin);
      return conditional(request, body, {
        ...publicHeaders,
        "Content-Type": contentTypes[form],
        "Last-Modified": updated.toUTCString(),
      });
    },
  );
}

function atom({ story, items }: ChangesPage, origin: string, updated: Date): string {
  const page = `${origin}/stories/${story.slug}`;
  const feed = {
    id: permanentId(story.id),
    title: text(story.headline),
    subtitle: text(story.standfirst),
    updated,
    authors: [{ name: "Reportedly" }],
    links: [
      { href: page, rel: "alternate", type: "text/html" },
      { href: `${page}/feed.atom`, rel: "self", type: "application/atom+xml" },
    ],
    entries: items.map((change) => ({
      id: permanentId(change.id),
      title: text(changeTitle(change)),
      published: change.at,
      updated: change.at,
      links: [{ href: `${origin}${changePath(change, story.slug)}`, rel: "alternate", type: "text/html" }],
      categories: [{ term: change.kind }, { term: changeLine(change) }],
      content: text(changeReason(change)),
    })),
  };
  return generateAtomFeed(feed, { strict: true });
}

function json({ story, items }: ChangesPage, origin: string): string {
  const page = `${origin}/stories/${story.slug}`;
  const feed = generateJsonFeed(
    {
      title: story.headline,
      description: story.standfirst,
      home_page_url: page,
      feed_url: `${page}/feed.json`,
      language: "en",
      authors: [{ name: "Reportedly", url: origin }],
      items: items.map((change) => ({
        id: change.id,
        url: `${origin}${changePath(change, story.slug)}`,
        title: changeTitle(change),
        content_text: changeReason(change),
        date_published: change.at,
        tags: [change.kind, changeLine(change)],
      })),
    },
    { strict: true },
  );
  return JSON.stringify(feed);
}

/** Atom wants an IRI that never changes, and the site's own address may: a name-based UUID (RFC 9562, version 5). */
function permanentId(name: string): string {
  const urlNamespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");
  const bytes = createHash("sha1").update(urlNamespace).update(`reportedly:${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/** Plain text without what no XML document may hold: control characters can come in with a quotation. */
function text(words: string): { type: "text"; value: string } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return { type: "text", value: words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "") };
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
