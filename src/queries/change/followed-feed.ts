import type { Reader } from "@/db/connection";
import { rawParams } from "@/domain/address/params";
import { searchFollowed } from "@/domain/address/search-followed";
import { type SubjectAddress, subjectAddress } from "@/domain/address/subject-address";
import { entityHref } from "@/domain/timeline/entry-of";
import { mergedInto } from "../entity/merged-into";
import { ledOn } from "../page/led-on";
import {
  claimFeed,
  correctionsFeed,
  entityFeed,
  type Feed,
  type FeedAsked,
  searchFeed,
  storyFeed,
} from "./feeds";

/** What was taken for another twice is led on twice; more often is a ring. */
const mostLed = 3;

/**
 * What was last new in what somebody follows, by the path of it as src/domain/follow/followed-page.ts writes it. One that has
 * another address since is told at that one. Null where readers see nothing of it (any more).
 */
export async function followedFeed(
  db: Reader,
  path: string,
  asked: FeedAsked,
  led = 0,
): Promise<Feed | null> {
  const subject = subjectAddress(path);
  if (subject === null) return ofTheSite(db, path, asked);
  const { kind, name, section } = subject;
  const feed =
    kind === "story"
      ? await storyFeed(db, name, asked)
      : kind === "claim"
        ? await claimFeed(db, name, asked)
        : await entityFeed(db, { kind: section === "people" ? "person" : "organization", slug: name }, asked);
  if (feed !== null || led === mostLed) return feed;
  const to = await whereTo(db, path, subject);
  return to === null ? null : followedFeed(db, to, asked, led + 1);
}

/**
 * What is followed and what it is called, without what is new there: nothing is sought for it, so that whoever sends a form a thousand
 * times has the house do little. Null as above.
 */
export async function whatIsFollowed(db: Reader, path: string): Promise<Pick<Feed, "path" | "title"> | null> {
  const feed = await followedFeed(db, path, { asOf: new Date(), most: 0 });
  return feed && { path: feed.path, title: feed.title };
}

/** The page to which that of one with another address, or of one of two who are the same, leads. */
async function whereTo(
  db: Reader,
  path: string,
  { kind, name: slug, section }: SubjectAddress,
): Promise<string | null> {
  const on = await ledOn(db, path);
  if (on !== null) return on.is === "leads" && subjectAddress(on.to) !== null ? on.to : null;
  if (kind !== "entity") return null;
  const kind_slug = { kind: section === "people" ? ("person" as const) : ("organization" as const), slug };
  const row = await db.entity.findUnique({ where: { kind_slug }, select: { id: true } });
  const id = row && (await mergedInto(db, [row.id])).get(row.id);
  const select = { id: true, kind: true, slug: true, name: true } as const;
  const into = id && (await db.entity.findUnique({ where: { id }, select }));
  return into ? entityHref(into) : null;
}

async function ofTheSite(db: Reader, path: string, asked: FeedAsked): Promise<Feed | null> {
  if (path === "/corrections") return correctionsFeed(db, asked);
  const [, search = ""] = path.split("?");
  const parsed = searchFollowed(rawParams(new URLSearchParams(search)), asked.asOf);
  return parsed.ok ? searchFeed(db, parsed.value.query, path, asked) : null;
}
