import { newsroom } from "../citation/citation";
import type { ArticleRef, EntityRef } from "../claim";
import { isoShort } from "../time/date-words";
import { entityHref } from "../timeline/entry-of";
import { idAt, type Place } from "./place";

/** Words of schema.org that several of our documents have. */
export const schemaContext = "https://schema.org";

export function newsroomItem({ origin }: Place) {
  return { "@type": "Organization", name: newsroom, url: origin };
}

export function entityItem(entity: EntityRef, place: Place) {
  return {
    "@type": entity.kind === "person" ? "Person" : "Organization",
    "@id": idAt(entityHref(entity), place),
    name: entity.name,
    url: idAt(entityHref(entity), place),
  };
}

/** An article is its outlet's: its address is theirs, where we know it. */
export function articleItem({ id, title, url, outlet, publishedAt }: ArticleRef, place: Place) {
  return {
    "@type": "NewsArticle",
    headline: title,
    url: url ?? idAt(`/articles/${id}`, place),
    datePublished: isoShort(publishedAt),
    publisher: entityItem(outlet, place),
  };
}

/** The way back up, for search engines; the last is the page itself. */
export function breadcrumbs(steps: readonly { path: string; label: string }[], place: Place) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ path, label }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: label,
      item: idAt(path, place),
    })),
  };
}

/** A document of several items. */
export function schemaGraph(items: readonly object[]) {
  return { "@context": schemaContext, "@graph": items };
}
