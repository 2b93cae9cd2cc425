import type { NamedFilter } from "./query-text";

const fields: Record<NamedFilter, string> = {
  source: "from",
  outlet: "via",
  person: "person",
  organization: "org",
  story: "story",
  rests: "rests",
};

/** A filter by a name as the search field has it: `person:naryshkin`, `via:"Daily Beast"`. */
export function namedTerm(filter: NamedFilter, name: string): string {
  return `${fields[filter]}:${/\s/u.test(name) ? `"${name}"` : name}`;
}
