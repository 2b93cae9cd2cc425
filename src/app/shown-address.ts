import type { TimelineAddress } from "@/domain/address/timeline-address";
import type { TimelineAddress as Shown } from "@/ui/timeline/address";

/** The state of the timeline as its page shows it. */
export function shownAddress(parsed: TimelineAddress): Shown {
  const { q, filters, from, to, asOf, density, sort, place } = parsed;
  return { q, filters, from, to, asOf, density, sort, place };
}
