import { gapMark, joinExcerpts } from "@/domain/article-text";
import type { Dossier } from "./dossier";
import type { Faults } from "./faults";
import { versionIds } from "./next-version";
import type { EntityTable, Surroundings } from "./references";
import type { ArticleSnapshot } from "./snapshot";

export function resolveArticles(
  dossier: Dossier,
  entities: EntityTable,
  { idOf, articleByUrl, versionsOf }: Surroundings,
  faults: Faults,
): Map<string, ArticleSnapshot> {
  faults.unique(dossier.articles, "articles");
  const table = new Map<string, ArticleSnapshot>();
  const urls = new Map<string, number>();

  dossier.articles.forEach((article, at) => {
    const path = `articles[${at}]`;
    const outlet = entities.get(article.outlet);
    if (!outlet) faults.add(`${path}.outlet`, `no entity "${article.outlet}"`);
    else if (!outlet.publishes)
      faults.add(`${path}.outlet`, `"${article.outlet}" is not marked as publishing`);
    if (article.url !== null) {
      const twin = urls.get(article.url);
      if (twin !== undefined) faults.add(`${path}.url`, `is already the address of articles[${twin}]`);
      urls.set(article.url, at);
    }
    const held = article.url === null ? undefined : articleByUrl(article.url);
    const owner = article.dossier ?? dossier.id;
    const id = held ?? idOf("article", owner, article.id);
    const other = [...table.keys()].find((key) => table.get(key)!.id === id);
    if (other !== undefined && other !== article.id)
      faults.add(
        `${path}.url`,
        `is held as the address of article "${other}", which this file moves away from it`,
      );
    const publishedAt = new Date(article.publishedAt).toISOString();
    const days = new Map<string, number>();
    const versions = article.versions.map((version, index) => {
      const text = heldText(article.rights, version, `${path}.versions[${index}]`, faults);
      const at = version.publishedAt ? new Date(version.publishedAt).toISOString() : publishedAt;
      if (at < publishedAt)
        faults.add(`${path}.versions[${index}].publishedAt`, "is before the article itself");
      const twin = days.get(`${at} ${text}`);
      if (twin !== undefined && text !== "")
        faults.add(`${path}.versions[${index}]`, `has the same text as versions[${twin}]`);
      days.set(`${at} ${text}`, index);
      return { publishedAt: at, text };
    });
    const ids = versionIds(id, versions, versionsOf(id), idOf);
    table.set(article.id, {
      id,
      dossier: owner,
      key: article.id,
      outletId: outlet?.id ?? "",
      title: article.title,
      url: article.url,
      author: article.author,
      language: article.language,
      rights: article.rights,
      publishedAt,
      versions: versions.map((version, index) => ({ id: ids[index]!, ...version })),
    });
  });
  return table;
}

type Version = Dossier["articles"][number]["versions"][number];

function heldText(rights: "full" | "excerpts_only", version: Version, path: string, faults: Faults): string {
  if (rights === "full") {
    if (version.excerpts) faults.add(`${path}.excerpts`, "an article with full rights is held as text");
    if (version.text === undefined) faults.add(`${path}.text`, "is needed where rights are full");
    return version.text ?? "";
  }
  if (version.text !== undefined)
    faults.add(`${path}.text`, "may not be held whole: rights are excerpts_only, give excerpts");
  if (!version.excerpts) faults.add(`${path}.excerpts`, "are needed where rights are excerpts_only");
  version.excerpts?.forEach((excerpt, at) => {
    if (excerpt.includes(gapMark.trim()))
      faults.add(`${path}.excerpts[${at}]`, "holds the mark of a gap, […]");
  });
  return joinExcerpts(version.excerpts ?? []);
}
