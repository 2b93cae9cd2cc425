import type { Facet } from "@/domain/pages";
import { facetValueLabel } from "@/domain/timeline/facet-words";
import { queryTextOf, readQueryText } from "@/domain/timeline/query-text";
import { FacetName } from "@/domain/timeline/timeline-query";
import { type TimelineAddress, timelineHref } from "./address";

/** A filter that is set, in words, and the address without it. */
export type Chip = { name: string; label: string; without: string };

/** Every term of the search field and every filter of an address as a chip. */
export function chipsOf(address: TimelineAddress, facets: readonly Facet[]): Chip[] {
  const { terms, rest } = readQueryText(address.q);
  const chips: Chip[] = terms.map((term) => {
    const q = queryTextOf({ terms: terms.filter((other) => other !== term), rest });
    return {
      name: `${term.not ? "-" : ""}${term.field}`,
      label: term.value,
      without: timelineHref(address, { q }),
    };
  });
  for (const name of FacetName.options) {
    for (const value of address.filters[name]) {
      const row = facets.find((facet) => facet.name === name)?.rows.find((one) => one.value === value);
      const rest = address.filters[name].filter((one) => one !== value);
      const filters = { ...address.filters, [name]: rest };
      const label = row?.label ?? facetValueLabel(name, value);
      chips.push({ name: chipNames[name], label, without: timelineHref(address, { filters }) });
    }
  }
  // As the search field has them: there, `from:` is who says it.
  if (address.from !== "")
    chips.push({ name: "after", label: address.from, without: timelineHref(address, { from: "" }) });
  if (address.to !== "")
    chips.push({ name: "before", label: address.to, without: timelineHref(address, { to: "" }) });
  return chips;
}

const chipNames: Record<FacetName, string> = {
  status: "status",
  stance: "stance",
  person: "person",
  organization: "organization",
  outlet: "outlet",
  sourceType: "source",
  hedge: "hedge",
  story: "story",
};
