import type { Facet, Respelling } from "@/domain/pages";
import { namedTerm } from "@/domain/timeline/named-term";
import { filterNamed, queryTextOf, readQueryText } from "@/domain/timeline/query-text";
import { respelt } from "@/domain/timeline/respelt";
import { LineOnly } from "@/domain/vocabulary";
import type { Density } from "../entries/entry-list";
import { type AsOf, href } from "../links";

/** What the address of the timeline says: the words searched for, the filters by name, the span of dates. */
export type TimelineAddress = {
  q: string;
  /** Values as they stand in the address: statuses, and slugs of everything else. */
  filters: Record<Facet["name"], string[]>;
  /** EDTF as typed: "2016", "2016-09", "2016-09-20". Empty where no bound is set. */
  from: string;
  to: string;
  asOf: AsOf;
  density: Density;
  sort: "newest" | "oldest" | "relevance";
  /** Where in the list the page begins; both "" at its beginning. */
  place: { at: string; cursor: string };
};

export const beginning: TimelineAddress["place"] = { at: "", cursor: "" };

export const noFilters: Record<Facet["name"], string[]> = {
  status: [],
  person: [],
  organization: [],
  story: [],
  outlet: [],
  stance: [],
  sourceType: [],
  hedge: [],
};

/** The address with some of its parts changed. Pages of results are left behind: they belong to one search. */
export function timelineHref(address: TimelineAddress, changed: Partial<TimelineAddress> = {}): string {
  return href("/", stateOf({ ...address, ...changed }));
}

/** The whole state of a search, by the names of its parameters. */
export function stateOf({ q, filters, from, to, asOf, density, sort }: TimelineAddress) {
  return {
    q,
    ...filters,
    from,
    to,
    asOf,
    sort: sort === "newest" ? null : sort,
    density: density === "compact" ? density : null,
  };
}

/** Where all values of one facet are, for this search. */
export function facetHref(address: TimelineAddress, name: Facet["name"]): string {
  return href(`/filters/${name}`, stateOf(address));
}

/** The search as it was sought: words and names that nothing says by what stood in for them. */
export function asSought(q: string, respelled: readonly Respelling[]): string {
  const { terms, rest } = readQueryText(q);
  const sought = terms.map((term) => {
    const filter = term.not ? null : filterNamed(term.field);
    const asked = filter && namedTerm(filter, term.value);
    return { text: respelled.find((each) => each.asked === asked)?.shown ?? term.text };
  });
  return queryTextOf({ terms: sought, rest: respelt(rest, respelled) });
}

/**
 * The same search, as a file of all claims that match. Entries that are no claim have no place in it: null where only
 * such are asked for, since without them it would be all claims.
 */
export function exportHref(address: TimelineAddress, form: "csv" | "jsonl" | "xlsx"): string | null {
  const { filters } = address;
  const status = filters.status.filter((style) => !LineOnly.safeParse(style).success);
  if (filters.status.length > 0 && status.length === 0) return null;
  return fileHref("claims", form, { ...address, filters: { ...filters, status } });
}

/** The same search, as a file of who says what in all entries that match. */
export function attributionsHref(address: TimelineAddress, form: "csv" | "xlsx"): string {
  return fileHref("attributions", form, address);
}

function fileHref(name: string, form: string, address: TimelineAddress): string {
  return href(`/api/v1/${name}.${form}`, stateOf({ ...address, density: "comfortable" }));
}

/** The same page of the same search, with its entries closer together or further apart. */
export function densityHref(address: TimelineAddress, density: Density): string {
  return href(timelineHref(address, { density }), address.place);
}

/** The same search, another page of its results; "" is the first page. */
export function resultsHref(address: TimelineAddress, cursor: string): string {
  return href(timelineHref(address), { cursor });
}

export function isFiltered(address: TimelineAddress): boolean {
  return chosen(address) > 0 || address.q !== "";
}

/** How many filters are set, without the words searched for. */
export function chosen(address: TimelineAddress): number {
  const listed = Object.values(address.filters).reduce((sum, values) => sum + values.length, 0);
  return listed + (address.from === "" ? 0 : 1) + (address.to === "" ? 0 : 1);
}
