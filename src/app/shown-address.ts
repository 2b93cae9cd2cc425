import type { TimelineAddress } from "@/domain/address/timeline-address";
import type { TimelineAddress as Shown } from "@/ui/timeline/address";

/** The state of the timeline as its page shows it. */
export function shownAddress({ q, filters, from, to, asOf, density, sort }: TimelineAddress): Shown {
  return { q, filters, from, to, asOf, density, sort };
}
