import { type RawParams, typedIn } from "@/domain/address/params";
import type { TimelineAddress } from "@/domain/address/timeline-address";
import type { TimelineAddress as Shown } from "@/ui/timeline/address";

/** The state of the timeline as its page shows it: what was parsed, and the dates as they were typed. */
export function shownAddress(raw: RawParams, parsed: TimelineAddress): Shown {
  const { q, filters, asOf, density, sort } = parsed;
  return { q, filters, from: typedIn(raw, "from"), to: typedIn(raw, "to"), asOf, density, sort };
}
