/**
 * The contexts that our documents name, kept here so that a JSON-LD processor needs no network: the terms that we use, as
 * schema.org and the Web Annotation Vocabulary define them. What is not here is dropped by a processor, and in its safe mode refused.
 */
const schema = (name: string) => `http://schema.org/${name}`;
const link = (name: string) => ({ "@id": schema(name), "@type": "@id" });
const dated = (name: string) => ({ "@id": schema(name), "@type": schema("Date") });

/** What each type may have, its parents' included. */
const thing = ["name", "description", "url", "image", "subjectOf", "sameAs"];
const work = [
  ...thing,
  ...["about", "author", "citation", "creativeWorkStatus", "dateModified", "datePublished", "headline"],
  ...["inLanguage", "isBasedOn", "publisher", "text"],
];
export const schemaTypes: Record<string, string[]> = {
  Organization: thing,
  Person: thing,
  CreativeWork: work,
  NewsArticle: work,
  WebPage: work,
  Claim: [...work, "appearance", "firstAppearance", "claimInterpreter"],
  ClaimReview: [...work, "claimReviewed", "itemReviewed", "reviewRating"],
  Rating: [...thing, "alternateName", "ratingValue", "bestRating", "worstRating", "ratingExplanation"],
  ItemList: [...thing, "itemListElement", "numberOfItems"],
  BreadcrumbList: [...thing, "itemListElement", "numberOfItems"],
  ListItem: [...thing, "position", "item"],
};

const schemaContext = {
  "@vocab": null,
  ...Object.fromEntries(
    [...Object.keys(schemaTypes), ...new Set(Object.values(schemaTypes).flat()), "alternateName"].map(
      (name) => [name, { "@id": schema(name) }],
    ),
  ),
  url: link("url"),
  image: link("image"),
  sameAs: link("sameAs"),
  dateModified: dated("dateModified"),
  datePublished: dated("datePublished"),
};

const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
const activity = (name: string) => `http://www.w3.org/ns/activitystreams#${name}`;
const as = (id: string, type = "@id") => ({ "@id": id, "@type": type });
const time = "http://www.w3.org/2001/XMLSchema#dateTime";
const number = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";

const annotationContext = {
  ...{ id: { "@id": "@id", "@type": "@id" }, type: { "@id": "@type", "@type": "@vocab" } },
  ...Object.fromEntries(
    [
      "Annotation",
      "TextualBody",
      "SpecificResource",
      "TextQuoteSelector",
      "TextPositionSelector",
      "TimeState",
    ].map((name) => [name, oa(name)]),
  ),
  ...{ describing: oa("describing"), linking: oa("linking") },
  AnnotationCollection: activity("OrderedCollection"),
  AnnotationPage: activity("OrderedCollectionPage"),
  Organization: "http://schema.org/Organization",
  ...{ body: as(oa("hasBody")), target: as(oa("hasTarget")), source: as(oa("hasSource")) },
  ...{ selector: as(oa("hasSelector")), state: as(oa("hasState")) },
  ...{ motivation: as(oa("motivatedBy"), "@vocab"), purpose: as(oa("hasPurpose"), "@vocab") },
  ...{ exact: oa("exact"), prefix: oa("prefix"), suffix: oa("suffix") },
  ...{ start: as(oa("start"), number), end: as(oa("end"), number) },
  ...{ sourceDate: as(oa("sourceDate"), time), cached: as(oa("cachedSource")) },
  items: { "@id": activity("items"), "@type": "@id", "@container": "@list" },
  first: as(activity("first")),
  total: as(activity("totalItems"), number),
  startIndex: as(activity("startIndex"), number),
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  format: "http://purl.org/dc/elements/1.1/format",
  language: "http://purl.org/dc/elements/1.1/language",
  creator: as("http://purl.org/dc/terms/creator"),
  created: as("http://purl.org/dc/terms/created", time),
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  name: "http://xmlns.com/foaf/0.1/name",
};

const kept: Record<string, object> = {
  "https://schema.org": schemaContext,
  "http://www.w3.org/ns/anno.jsonld": annotationContext,
};

/** For the processor: what is not kept here is asked of nobody. */
export async function documentLoader(url: string) {
  const context = kept[url];
  if (context === undefined) throw new Error(`no context is kept of ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { "@context": context } };
}
