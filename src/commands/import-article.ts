import type { Database } from "@/db/connection";
import type { ArticleImport } from "@/domain/article-import";
import { mergeArticle, mergeEntity } from "@/domain/dossier/merge";
import { ArticleSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import { type Authorship, changesOf } from "./changes";
import { claimsResting } from "./claims-resting";
import { oneAtATime } from "./one-at-a-time";
import { refreshStatus } from "./refresh-status";
import { saveArticles } from "./save-articles";
import { saveEntities } from "./save-entities";
import { stableId } from "./stable-id";

export type ArticleResult = {
  ok: true;
  id: string;
  /** Whether the article is new, has a new version, or is held in these very words. */
  outcome: "created" | "changed" | "unchanged";
  outletCreated: boolean;
};

/** Articles brought in by themselves, outside any dossier, are named under this one. */
const dossier = "articles";

/**
 * Brings in one article as text. The same page (by address, or by outlet, day and title where it has none) gets a new
 * version where its text differs; the same text twice changes nothing. An outlet nobody has named yet is created.
 */
export async function importArticle(
  db: Database,
  article: ArticleImport,
  authorship: Authorship,
): Promise<ArticleResult> {
  return oneAtATime(db, async (tx) => {
    const outlet = await tx.entity.findFirst({
      where: {
        kind: "organization",
        OR: [
          { slug: article.outletSlug },
          { names: { some: { text: { equals: article.outlet, mode: "insensitive" } } } },
        ],
      },
      orderBy: [{ publishes: "desc" }, { slug: "asc" }],
    });
    const slug = outlet?.slug ?? article.outletSlug;
    const outletId = outlet?.id ?? stableId("organization", slug);
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
        externalIds: [],
      };
      await saveEntities(
        tx,
        await changesOf(tx, "entity", EntitySnapshot, [said], (held, now) => mergeEntity(now, held)),
        authorship,
      );
    }
    const key = article.url ?? `${slug}/${article.publishedAt.slice(0, 10)}/${article.title}`;
    const held = article.url
      ? await tx.article.findUnique({ where: { url: article.url }, select: { id: true } })
      : null;
    const id = held?.id ?? stableId("article", dossier, key);
    const incoming: ArticleSnapshot = {
      id,
      dossier,
      key,
      outletId,
      title: article.title,
      url: article.url,
      author: article.author,
      language: article.language,
      rights: "full",
      publishedAt: article.publishedAt,
      versions: [
        { id: stableId("version", id, article.text), publishedAt: article.publishedAt, text: article.text },
      ],
    };
    const changes = await changesOf(tx, "article", ArticleSnapshot, [incoming], (held, now) =>
      mergeArticle(held, now, dossier),
    );
    await saveArticles(tx, changes, authorship);
    await refreshStatus(tx, await claimsResting(tx, { articles: changes }));
    const change = changes[0];
    const outcome = !change ? "unchanged" : change.from === null ? "created" : "changed";
    return { ok: true, id, outcome, outletCreated: outlet === null };
  });
}
