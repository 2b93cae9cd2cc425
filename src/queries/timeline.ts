import type { Reader } from "@/db/connection";
import type { TimelinePage } from "@/domain/pages";
import { cursorText, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { entriesOf } from "./entries";
import { facetsOf, totalsOf } from "./facets";
import { histogramOf } from "./histogram";
import { articlesFound } from "./search/articles-at";
import { matchSpans } from "./search/match-spans";
import { type PageRow, pageRows } from "./search/page-rows";
import type { Resolved } from "./search/resolve";
import { settle } from "./search/respell";

/** One page of the timeline with its counts, as known at `query.asOf`. */
export async function timelinePage(db: Reader, query: TimelineQuery): Promise<TimelinePage> {
  const { resolved, respelled } = await settle(db, query);
  const [{ entries, matches, next, previous }, { total, stories }, facets, histogram] = await Promise.all([
    entriesPage(db, resolved),
    totalsOf(db, resolved),
    facetsOf(db, resolved),
    histogramOf(db, resolved),
  ]);
  const articles = articlesFound(query.addresses, resolved.held);
  const { passedOver } = resolved;
  return {
    entries,
    total,
    stories,
    respelled,
    passedOver,
    articles,
    matches,
    facets,
    histogram,
    next,
    previous,
  };
}

async function entriesPage(db: Reader, resolved: Resolved) {
  const { rows, next, previous } = await pageOf(db, resolved);
  const entries = await entriesOf(db, rows, resolved.query.asOf);
  const spans = await matchSpans(
    db,
    resolved,
    entries.map(({ text }) => text),
  );
  const matches = Object.fromEntries(
    entries.flatMap(({ id }, at) => (spans[at]?.length ? [[id, spans[at]]] : [])),
  );
  return { entries, matches, next, previous };
}

/** The rows of one page, and the cursors of the pages beside it. By keyset, so that a page stays where it is while new claims come in. */
export async function pageOf(
  db: Reader,
  resolved: Resolved,
): Promise<{ rows: PageRow[]; next: string | null; previous: string | null }> {
  const { cursor, limit } = resolved.query;
  const backwards = cursor?.direction === "before";
  const found = await pageRows(db, resolved);
  const more = found.length > limit;
  const page = found.slice(0, limit);
  const rows = backwards ? page.reverse() : page;
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: last && (backwards || more) ? cursorText({ ...keyOf(last), direction: "after" }) : null,
    previous:
      first && cursor && (!backwards || more) ? cursorText({ ...keyOf(first), direction: "before" }) : null,
  };
}

function keyOf({ sort_at, rank, id, score }: PageRow) {
  return { sortAt: sort_at, rank, id, score };
}
