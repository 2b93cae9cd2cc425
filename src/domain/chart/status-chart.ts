import type { ClaimRecord } from "../claim";
import { statusSpans } from "../status/status-history";
import { labelOn } from "../status/unsaid";
import type { Status } from "../vocabulary";
import { type NewsAxis, newsAxis } from "./news-axis";

/** A stretch over which a claim had one status. `from` and `to` are shares of the chart's width. */
export type ChartSpan = { status: Status; label: string; since: Date; from: number; to: number };

export type StatusRow = { id: string; text: string; spans: ChartSpan[] };

export type StatusChart = { axis: NewsAxis; rows: StatusRow[] };

/**
 * Claims by days: for each, the statuses that it had one after another up to `asOf`, as the rules give them from what was
 * public. A claim of which nothing was public by then has no row.
 */
export function statusChart(claims: readonly ClaimRecord[], asOf: Date, zone: string | null): StatusChart {
  const told = claims.flatMap((claim) => {
    const spans = statusSpans(claim).filter(({ from }) => from <= asOf);
    return spans.length === 0 ? [] : [{ claim, spans }];
  });
  const axis = newsAxis(
    told.flatMap(({ spans }) => spans.map(({ from }) => from)),
    zone,
  );
  const rows = told.map(({ claim, spans }) => ({
    id: claim.id,
    text: claim.text,
    spans: spans.map(({ status, from }, at) => ({
      status,
      label: labelOn(status, from),
      since: from,
      from: axis.placeOf(from),
      to: spans[at + 1] ? axis.placeOf(spans[at + 1]!.from) : 1,
    })),
  }));
  return { axis, rows };
}
