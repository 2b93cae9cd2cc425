import type { EntityKind } from "../vocabulary";
import type { Manifest, Property } from "./protocol";

/** What a property is taken for; `language` where it has names in one. */
export type Meaning =
  | { as: "name"; language: string | null }
  | { as: "post" }
  | { as: "id"; scheme: "wikidata" | "opensanctions" | "ofac" };

/** Whose ids a service's are. */
export type Space = "wikidata" | "opensanctions" | "other";

export function spaceOf({ identifierSpace, schemaSpace }: Manifest): Space {
  if (/wikidata\.org/i.test(identifierSpace)) return "wikidata";
  return /opensanctions|followthemoney/i.test(`${identifierSpace} ${schemaSpace}`)
    ? "opensanctions"
    : "other";
}

/** In which languages the names of Wikidata are asked for: those that the world's news is mostly written in. */
const languages = "en ru uk be ar fa he zh ja ko de fr es pt it pl tr".split(" ");

/** What is asked of services that are known, by property: of Wikidata https://wikidata.reconci.link's names of labels and aliases. */
export const knownProperties: Record<Space, [string, Meaning][]> = {
  wikidata: [
    ...languages.flatMap((language): [string, Meaning][] =>
      ["L", "A"].map((of) => [`${of}${language}`, { as: "name", language }]),
    ),
    ["P39", { as: "post" }],
    ["P10632", { as: "id", scheme: "opensanctions" }],
  ],
  opensanctions: [
    ["name", { as: "name", language: null }],
    ["alias", { as: "name", language: null }],
    ["weakAlias", { as: "name", language: null }],
    ["position", { as: "post" }],
    ["wikidataId", { as: "id", scheme: "wikidata" }],
  ],
  other: [],
};

/** What a property that a service proposes is for, by what it is called; null where that is nothing that is taken. */
export function meaningOf({ id, name }: Property): Meaning | null {
  const called = [id, name ?? ""].map((words) => words.toLowerCase());
  const is = (pattern: RegExp) => called.some((words) => pattern.test(words));
  if (is(/(?:^|[ _.:-])(?:names?|alias(?:es)?|labels?|also known as)$/))
    return { as: "name", language: null };
  if (is(/^(?:positions?|posts?|offices?)(?: held)?$/)) return { as: "post" };
  for (const scheme of ["wikidata", "opensanctions", "ofac"] as const)
    if (is(new RegExp(`^${scheme}(?:[ _.-]?id)?$`))) return { as: "id", scheme };
  return null;
}

/** The type by which a service tells people from organizations; null where it is not known. */
export function typeFor(kind: EntityKind, manifest: Manifest): string | null {
  if (spaceOf(manifest) === "wikidata") return kind === "person" ? "Q5" : "Q43229";
  const pattern = kind === "person" ? /^(?:person|people|human)$/i : /^organi[sz]ations?$/i;
  const found = manifest.defaultTypes.find(({ id, name }) => pattern.test(id) || pattern.test(name ?? ""));
  return found?.id ?? null;
}
