import type { ArticlePage } from "../pages";
import { isoShort } from "../time/date-words";
import { idAt, type Place, urlAt } from "./place";
import { articleItem } from "./schema-parts";

/** An article in the words of schema.org, as its outlet's, with our page as one on the subject of it. */
export function articleItems({ ref, author, language, shown }: ArticlePage, place: Place): object[] {
  const path = `/articles/${ref.id}`;
  return [
    {
      ...articleItem(ref, place),
      "@id": `${idAt(path, place)}#article`,
      inLanguage: language,
      ...(author && { author: { "@type": "Person", name: author } }),
      ...(shown.publishedAt > ref.publishedAt && { dateModified: isoShort(shown.publishedAt) }),
      subjectOf: { "@type": "WebPage", url: urlAt(path, place) },
    },
  ];
}
