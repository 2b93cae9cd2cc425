import type { Reader } from "@/db/connection";
import type { TimelinePage } from "@/domain/pages";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { type Found, find } from "../search";
import { entriesOf } from "./entries";

/** One page of the timeline with its counts, as known at `query.asOf`. */
export async function timelinePage(db: Reader, query: TimelineQuery): Promise<TimelinePage> {
  const found = await find(db, query);
  const [{ entries, matches, next, previous }, { total, stories }, facets, histogram] = await Promise.all([
    entriesPage(db, found, query.asOf),
    found.totals(),
    found.facets(),
    found.histogram(),
  ]);
  const { respelled, passedOver, unknownLists, articles } = found;
  return {
    entries,
    total,
    stories,
    respelled,
    passedOver,
    unknownLists,
    articles,
    matches,
    facets,
    histogram,
    next,
    previous,
  };
}

async function entriesPage(db: Reader, found: Found, asOf: Date) {
  const { rows, next, previous } = await found.page();
  const entries = await entriesOf(db, rows, asOf);
  const spans = await found.spans(entries.map(({ text }) => text));
  const matches = Object.fromEntries(
    entries.flatMap(({ id }, at) => (spans[at]?.length ? [[id, spans[at]]] : [])),
  );
  return { entries, matches, next, previous };
}
