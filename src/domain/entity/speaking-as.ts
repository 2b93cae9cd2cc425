import { identityFor } from "../suggestion/form/identity-for";
import type { EntityKind, SourceIdentity } from "../vocabulary";

/** Kinds of entities by their ids. */
export type Kinds = ReadonlyMap<string, EntityKind>;

/**
 * A claim, or the form of a suggestion, in which somebody who turned out to be of the other kind speaks as what they are: a
 * named person, or a named organization. Other documents are left as they are.
 */
export function speakingAs<T extends object>(document: T, kinds: Kinds): T {
  if (kinds.size === 0) return document;
  if ("attributions" in document && Array.isArray(document.attributions))
    return {
      ...document,
      attributions: document.attributions.map((said: Speech & { sourceId: string | null }) =>
        asKind(said, said.sourceId, kinds),
      ),
    };
  if ("attribution" in document) {
    const said = document.attribution as Speech & { source: { id?: string } | null };
    return { ...document, attribution: asKind(said, said.source?.id ?? null, kinds) };
  }
  return document;
}

type Speech = { identity: SourceIdentity };

function asKind<S extends Speech>(said: S, id: string | null, kinds: Kinds): S {
  const kind = id === null ? undefined : kinds.get(id);
  const isNamed = said.identity === "named_person" || said.identity === "named_organization";
  return kind && isNamed ? { ...said, identity: identityFor(said.identity, kind) } : said;
}
