import type { Facet } from "@/domain/pages";
import { type TimelineAddress, timelineHref } from "./address";

/** A filter that is set, in words, and the address without it. */
export type Chip = { name: string; label: string; without: string };

const facetNames: Facet["name"][] = ["status", "person", "organization", "story", "outlet"];

/** Every filter of an address as a chip. A value that the facets do not know is shown as it was written. */
export function chipsOf(address: TimelineAddress, facets: readonly Facet[]): Chip[] {
  const chips: Chip[] = [];
  for (const name of facetNames) {
    for (const value of address.filters[name]) {
      const row = facets.find((facet) => facet.name === name)?.rows.find((one) => one.value === value);
      const rest = address.filters[name].filter((one) => one !== value);
      const filters = { ...address.filters, [name]: rest };
      chips.push({ name, label: row?.label ?? value, without: timelineHref(address, { filters }) });
    }
  }
  if (address.from !== "")
    chips.push({ name: "from", label: address.from, without: timelineHref(address, { from: "" }) });
  if (address.to !== "")
    chips.push({ name: "to", label: address.to, without: timelineHref(address, { to: "" }) });
  return chips;
}
