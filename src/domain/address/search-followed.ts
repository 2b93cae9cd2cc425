import type { TimelineQuery } from "../timeline/timeline-query";
import { type Parsed, type RawParams, typedParams } from "./params";
import { readTimelineAddress } from "./timeline-address";

/** What narrows a search; how a page shows it, and on which day, does not. */
const narrowing = [
  "q",
  "status",
  "person",
  "organization",
  "story",
  "outlet",
  "stance",
  "sourceType",
  "hedge",
  "from",
  "to",
];

/** The search of an address, for its feed: `query` is null where nothing is sought, which is the whole site. */
export function searchFollowed(
  raw: RawParams,
  now: Date,
): Parsed<{ query: TimelineQuery | null; search: string }> {
  const parsed = readTimelineAddress(raw, now);
  if (!parsed.ok) return parsed;
  const sought = narrowing.flatMap((name) => {
    const values = (raw[name] ?? []).filter((value) => value.trim() !== "");
    return values.length > 0 ? [[name, values] as const] : [];
  });
  const { query } = parsed.value;
  return {
    ok: true,
    value: { query: sought.length > 0 ? query : null, search: typedParams(Object.fromEntries(sought)) },
  };
}
