import { schemaGraph } from "@/domain/linked/schema-parts";

/**
 * What a search engine reads of a page, as JSON-LD in it: data, which no browser runs. All of it is at `as/schema.jsonld`;
 * here is what makes a page found. Nothing in somebody's words can end the element.
 */
export function LinkedData({ items }: { items: readonly object[] }) {
  const text = JSON.stringify(schemaGraph(items)).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made just above, with no "<" in it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
