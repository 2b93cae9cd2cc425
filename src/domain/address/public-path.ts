import type { ContentOf } from "../draft/subject";
import type { WithdrawnKind } from "../withdrawal";

/** Where readers find a subject, by what of it is published. */
export function publicPath<K extends WithdrawnKind>(kind: K, content: ContentOf<K>): string {
  if ("headline" in content) return `/stories/${content.slug}`;
  if ("names" in content) return `/${content.kind === "person" ? "people" : "organizations"}/${content.slug}`;
  return `/${kind}s/${content.id}`;
}
