import type { Database, Reader } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { canonicalUrl } from "@/domain/article/canonical-url";
import { ofTheDesk } from "@/domain/article/of-the-desk";
import { ArticleImport } from "@/domain/article-import";
import { faultsOf } from "@/domain/dossier/faults";
import { nextVersion } from "@/domain/dossier/next-version";
import type { ArticleSnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import type { NewArticleAnswer } from "@/domain/outbox/answers";
import type { NewArticleRequest } from "@/domain/outbox/requests";
import { slugOf } from "@/domain/slug";
import { draftAtAddress, heldAddresses } from "@/queries/article/held-address";
import { duplicatesOf } from "@/queries/desk/claim/duplicates";
import { entitiesNamed } from "@/queries/desk/entity/known-entities";
import { whichOne, whichWords } from "@/queries/desk/entity/namesakes";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { takeItem } from "../../feeds/take-item";
import { stableId } from "../../stable-id";
import { watchArticle } from "../../watching/watch-article";
import { findOrCreateEntity } from "../entity/entity-drafts";
import { atDesk, type Desk } from "../run-action";
import { putInStory } from "../story/put-in-story";
import { type Read, suggestFrom } from "../suggestion/suggest-from";

/**
 * What was asked, with its body reduced to text; what was read out of that text, null where it could not be read; and the
 * articles, by their ids, whose text was found to be nearly the same. All of that was worked out before, since nothing
 * costly is done while the locks of a transaction are held.
 */
export type BroughtIn = {
  request: NewArticleRequest;
  text: string;
  read: Read | null;
  alike: readonly string[];
};

/**
 * Brings an article to the desk as a draft, with a suggestion for each attribution that was read in it. What looks like an
 * article that is held is shown first and nothing is written, unless the request says `anyway`: then the same page gets a
 * new version where its text differs, and another page becomes an article of its own.
 */
export async function bringInArticle(
  db: Database,
  viewer: Viewer,
  { request, text, read, alike }: BroughtIn,
  at: Date,
): Promise<NewArticleAnswer> {
  const { action, title, outlet, outletId, author, publishedAt, url, language, rights } = request;
  const parsed = ArticleImport.safeParse(
    { title, outlet, author, publishedAt, url, language, text },
    { reportInput: true },
  );
  if (!parsed.success) return { ok: false, reason: "invalid", faults: faultsOf(parsed.error) };
  const article = parsed.data;
  const words = `Brought in “${article.title}”`;
  const chosen = outletId === null ? null : await deskSubject(db, "entity", outletId);
  if (outletId !== null && chosen?.content.kind !== "organization")
    return { ok: false, reason: "invalid", faults: [{ path: "outlet", message: "is no longer there" }] };
  const named =
    url ??
    `${chosen?.content.slug ?? slugOf(article.outlet)}/${article.publishedAt.slice(0, 10)}/${article.title}`;
  const there = await heldAt(db, url);
  const { id, key } = there
    ? { id: there, key: named }
    : await freeKey(db, named, url === null ? article.text : null);

  return atDesk<NewArticleAnswer>(
    db,
    { viewer, action, kind: "bring-in", words, articleId: id, at },
    async (desk) => {
      const held = await desk.held("article", id);
      if (!request.anyway) {
        const duplicates = await duplicatesOf(
          desk.tx,
          { title: article.title, text: article.text, url },
          alike,
        );
        if (duplicates.length > 0) return { ok: false, reason: "duplicate", duplicates };
      }
      // A page of that address is its outlet's already; a title and a day are no such proof.
      const isKnown = chosen !== null || (held !== null && url !== null);
      const which = isKnown ? null : await whichOne(desk.tx, { kind: "organization", name: article.outlet });
      if (which)
        return {
          ok: false,
          reason: "invalid",
          faults: [{ path: "outlet", message: whichWords(which) }],
          which,
        };
      if (request.story !== null && !(await deskSubject(desk.tx, "story", request.story)))
        return {
          ok: false,
          reason: "invalid",
          faults: [{ path: "story", message: "there is no such story" }],
        };
      const before: ArticleSnapshot = held?.content ?? {
        id,
        dossier: ofTheDesk,
        key,
        outletId: await outletFor(desk, article.outlet, chosen),
        title: article.title,
        url,
        author: article.author,
        language: article.language,
        rights,
        publishedAt: article.publishedAt,
        versions: [],
      };
      const added = nextVersion(id, before.versions, article, stableId);
      const version = added ?? versionWith(before.versions, article.text);
      const subject = !added
        ? held!
        : await desk.put("article", id, { ...before, versions: [...before.versions, version] });
      const suggestions = read === null ? 0 : await suggestFrom(desk, subject.content, version.id, read);
      if (request.snapshot !== null)
        await desk.tx.pageSnapshot.updateMany({
          where: { id: request.snapshot, articleId: null },
          data: { articleId: id },
        });
      if (subject.content.url !== null && (request.snapshot !== null || request.item !== null))
        await watchArticle(desk.tx, {
          ...{ articleId: id, url: subject.content.url, snapshot: request.snapshot, by: viewer.name, at },
        });
      if (request.item !== null)
        await takeItem(desk.tx, { item: request.item, articleId: id, by: viewer.name, at });
      await putInStory(desk.tx, { articleId: id, storyId: request.story, by: viewer.name, at });
      return { ok: true, id, suggestions, ...(read === null && { unread: true }) };
    },
  );
}

/**
 * What an article brought in from this address, or under this name, is taken for: its outlet, null where it is new, and the
 * day of the version that has this text.
 */
export async function articleTaken(
  db: Reader,
  {
    url,
    outlet,
    outletId,
    publishedAt,
  }: Pick<NewArticleRequest, "url" | "outlet" | "outletId" | "publishedAt">,
  text: string,
): Promise<{ outletId: string | null; publishedAt: string }> {
  const at = await heldAt(db, url);
  const held = at === null ? null : await deskSubject(db, "article", at);
  if (held) {
    const { outletId, versions } = held.content;
    const day = new Date(publishedAt).toISOString();
    const added = nextVersion(held.id, versions, { text, publishedAt: day }, stableId);
    const version = added ?? versionWith(versions, text);
    return { outletId, publishedAt: version.publishedAt };
  }
  if (outletId !== null) return { outletId, publishedAt };
  const named = await entitiesNamed(db, [outlet]);
  return { outletId: named.find(({ kind }) => kind === "organization")?.id ?? null, publishedAt };
}

/** The last version that has this text. */
const versionWith = (versions: ArticleSnapshot["versions"], text: string) =>
  versions.findLast((each) => each.text === text)!;

/** The article at this address, however it is written, on record or at the desk. */
async function heldAt(db: Reader, url: string | null): Promise<string | null> {
  if (url === null) return null;
  const published = (await heldAddresses(db, [url])).get(canonicalUrl(url));
  return published?.id ?? (await draftAtAddress(db, url))?.id ?? null;
}

/** Outlet, day and title prove nothing: without an address, another text under these is another article. */
async function freeKey(
  db: Database,
  named: string,
  text: string | null,
): Promise<{ id: string; key: string }> {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? named : `${named}/${number}`;
    const id = stableId("article", ofTheDesk, key);
    const held = text === null ? null : await deskSubject(db, "article", id);
    if (!held || held.content.versions.some((version) => version.text === text)) return { id, key };
  }
}

/** The outlet that was chosen or has that name, marked as one that publishes; made where there is none. */
async function outletFor(desk: Desk, name: string, chosen: DeskSubject<"entity"> | null): Promise<string> {
  const outlet = chosen ?? (await findOrCreateEntity(desk, { kind: "organization", name }));
  const current = (await desk.held("entity", outlet.id)) ?? outlet;
  if (!current.content.publishes)
    await desk.put("entity", current.id, { ...current.content, publishes: true });
  return current.id;
}
