import type { ArticlePage } from "../pages";
import { entityHref } from "../timeline/entry-of";
import { claimWords } from "./article-annotations";
import { idAt, type Place, urlAt } from "./place";

/**
 * An article as IPTC's ninjs 3.1, as far as we may pass it on: whose it is, its headline, days and address, and never its text. What is
 * claimed in it goes with it as a thing of its own, each with its status in front and who says what of it, so that no headline
 * of ours is taken for a fact.
 */
export function articleNinjs(page: ArticlePage, place: Place) {
  const { ref, author, language, shown, claims, said } = page;
  const told = claims.flatMap(({ id }) => {
    const words = claimWords(page, id, place);
    return words === "" ? [] : [{ id, words }];
  });
  return {
    uri: idAt(`/articles/${ref.id}`, place),
    type: "text",
    representationType: "partial",
    version: String(shown.number),
    firstCreated: ref.publishedAt.toISOString(),
    versionCreated: shown.publishedAt.toISOString(),
    pubStatus: "usable",
    language,
    headlines: [{ role: "main", contentType: "text/plain", value: ref.title }],
    ...(author && { by: author }),
    infoSources: [
      { name: ref.outlet.name, role: `${roles}origcont`, uri: idAt(entityHref(ref.outlet), place) },
    ],
    ...(ref.url && { renditions: [{ name: "web", href: ref.url, contentType: "text/html" }] }),
    ...(told.length > 0 && {
      associations: told.map(({ id, words }) => ({
        name: words,
        rel: "claim",
        uri: urlAt(`/claims/${id}`, place),
        type: "text",
        headlines: [{ role: "main", contentType: "text/plain", value: words }],
        ...((said[id] ?? []).length > 0 && {
          descriptions: said[id]!.map((value) => ({ role: "said", contentType: "text/plain", value })),
        }),
      })),
    }),
    standard: {
      name: "ninjs",
      version: "3.1",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
    },
  };
}

const roles = "http://cv.iptc.org/newscodes/contentprodpartyrole/";
