import type { Database, Tx } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";
import { ofTheDesk } from "@/domain/article/of-the-desk";
import type { ArticleImport } from "@/domain/article-import";
import type { Fault } from "@/domain/dossier/faults";
import { mergeArticle, mergeEntity } from "@/domain/dossier/merge";
import { nextVersion } from "@/domain/dossier/next-version";
import { ArticleSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import { freeSlug } from "@/domain/entity/free-slug";
import { slugOf } from "@/domain/slug";
import { heldAddresses } from "@/queries/article/held-address";
import { heldSnapshots } from "@/queries/article/snapshots";
import { mergedInto } from "@/queries/entity/merged-into";
import { claimsResting } from "./affected-claims";
import { type Authorship, changesOf } from "./changes";
import { fillAddresses } from "./fill-addresses";
import { oneAtATime } from "./import-lock";
import { refreshStatus } from "./refresh-status";
import { saveArticles } from "./save-articles";
import { saveEntities } from "./save-entities";
import { stableId } from "./stable-id";

export type ArticleResult =
  | {
      ok: true;
      id: string;
      /** Whether the article is new, has a new version, or stood in these very words on that day. */
      outcome: "created" | "changed" | "unchanged";
      outletCreated: boolean;
      /** The address that the article is held under, where it was asked for under another that leads there. */
      heldAs: string | null;
    }
  | { ok: false; reason: "invalid"; faults: Fault[] };

const dossier = ofTheDesk;

/**
 * Brings in one article as text. The same page (by its address, or as `versionOf` says) gets a new version where its text
 * differs from the one that stood on that day; the same again changes nothing. Outlet, day and title are no proof: another text
 * under these, without an address, is refused. An outlet nobody has named yet is created; where several bear the name, or the
 * page is another outlet's, the answer names them.
 */
export async function importArticle(
  db: Database,
  article: ArticleImport,
  authorship: Authorship,
): Promise<ArticleResult> {
  return oneAtATime(db, async (tx) => {
    await fillAddresses(tx);
    const known = await outletsCalled(tx, article.outlet);
    if (known.length > 1)
      return refused(
        "outlet",
        `may be ${known.map(({ name, slug }) => `“${name}” (${slug})`).join(" or ")}: give the slug`,
      );
    const outlet = known[0] ?? null;
    const at = await articleMeant(tx, article);
    if (article.versionOf !== null && article.url !== null)
      return refused("versionOf", "goes without an address, which says the same");
    if (!at && article.versionOf !== null)
      return refused("versionOf", `there is no article ${article.versionOf}`);
    if (at && at.outletId !== outlet?.id)
      return refused(
        "outlet",
        `is “${article.outlet}”, and the article at this address is held as one of “${at.outlet}”`,
      );

    const slug = outlet?.slug ?? (await freeOutletSlug(tx, article.outlet));
    const outletId = outlet?.id ?? stableId("organization", slug);
    const key = article.url ?? `${slug}/${article.publishedAt.slice(0, 10)}/${article.title}`;
    const id = at?.id ?? stableId("article", dossier, key);
    const held = (await heldSnapshots(tx, "article", ArticleSnapshot, [id])).get(id)?.snapshot;
    const version = nextVersion(id, held?.versions ?? [], article, stableId);
    if (held && !version)
      return {
        ok: true,
        id,
        outcome: "unchanged",
        outletCreated: false,
        heldAs: otherThan(article.url, held.url),
      };
    if (held && !at && article.url === null)
      return refused(
        "url",
        `is needed: /articles/${id} has this title, day and outlet and another text; where this is a version of it, say so`,
      );
    if (!outlet?.publishes) {
      const said: EntitySnapshot = {
        id: outletId,
        kind: "organization",
        slug,
        names: [{ text: outlet?.name ?? article.outlet, language: null, kind: "primary" }],
        description: null,
        publishes: true,
        positions: [],
        sanctions: [],
        ended: null,
        externalIds: [],
      };
      await saveEntities(
        tx,
        await changesOf(tx, "entity", EntitySnapshot, [said], (held, now) => mergeEntity(now, held)),
        authorship,
      );
    }
    // Who wrote it and under which title is told by the text of the last day, not by the one that was found last.
    const isNewest = !held?.versions.some(({ publishedAt }) => publishedAt > article.publishedAt);
    const { title, author } = isNewest ? article : held!;
    const incoming: ArticleSnapshot = {
      id,
      dossier,
      key: held?.key ?? key,
      outletId,
      title,
      url: article.url ?? held?.url ?? null,
      author,
      language: article.language,
      rights: "full",
      publishedAt: article.publishedAt,
      versions: version ? [version] : [],
    };
    const changes = await changesOf(tx, "article", ArticleSnapshot, [incoming], (held, now) =>
      mergeArticle(held, now, dossier),
    );
    await saveArticles(tx, changes, authorship);
    await refreshStatus(tx, await claimsResting(tx, { articles: changes }));
    return {
      ok: true,
      id,
      outcome: held ? "changed" : "created",
      outletCreated: outlet === null,
      heldAs: otherThan(article.url, held?.url ?? null),
    };
  });
}

function refused(path: string, message: string): ArticleResult {
  return { ok: false, reason: "invalid", faults: [{ path, message }] };
}

function otherThan(asked: string | null, held: string | null): string | null {
  return asked !== null && held !== asked ? held : null;
}

/**
 * The organizations that a reporter may mean: by a name in any case, or by the slug to the letter. An outlet goes before what
 * has published nothing yet.
 */
async function outletsCalled(tx: Tx, name: string) {
  const found = await tx.entity.findMany({
    where: {
      kind: "organization",
      OR: [{ slug: name }, { names: { some: { text: { equals: name, mode: "insensitive" } } } }],
    },
    select: { id: true, slug: true, name: true, publishes: true },
    orderBy: { id: "asc" },
  });
  const merged = await mergedInto(
    tx,
    found.map(({ id }) => id),
  );
  const standing = found.filter(({ id }) => !merged.has(id));
  const bySlug = standing.filter(({ slug }) => slug === name);
  if (bySlug.length === 1) return bySlug;
  const outlets = standing.filter(({ publishes }) => publishes);
  return outlets.length > 0 ? outlets : standing;
}

/** The article on record that this one says it is of. */
async function articleMeant(tx: Tx, { url, versionOf }: ArticleImport) {
  const id =
    versionOf ?? (url === null ? undefined : (await heldAddresses(tx, [url])).get(canonicalUrl(url))?.id);
  if (id === undefined) return null;
  const found = await tx.article.findUnique({
    where: { id },
    select: { outletId: true, outlet: { select: { name: true } } },
  });
  return found && { id, outletId: found.outletId, outlet: found.outlet.name };
}

async function freeOutletSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM entity WHERE kind = 'organization' AND starts_with(slug, ${wanted.slice(0, 70)})
    UNION SELECT content ->> 'slug' FROM draft
    WHERE kind = 'entity' AND content ->> 'kind' = 'organization' AND starts_with(content ->> 'slug', ${wanted.slice(0, 70)})`;
  return freeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}
