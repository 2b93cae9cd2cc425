import type { ChartedStory } from "@/domain/chart/charted-story";
import { type SourceSort, sourceChart } from "@/domain/chart/source-chart";
import { statusChart } from "@/domain/chart/status-chart";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { labelOn } from "@/domain/status/unsaid";
import { SourceTable } from "@/ui/chart/source-table";
import { StatusRows } from "@/ui/chart/status-rows";
import type { AsOf } from "@/ui/links";

/** Claims on one part of a chart: rows of the one, and as many columns of the other as a table still holds. */
export const claimsAtOnce = { status: 40, sources: 12 };

/** How each chart is read, in a sentence or two. */
export const howToRead = {
  status:
    "Each claim is a line that changes as its status did. Columns are the days on which something did, all of one width; the days between are left out.",
  sources:
    "Each source is a row, each claim a column: who says so, who denies it, who took it back, who would not say, and what documents show. Outlets that only pass words on are not here.",
};

type Charted = { story: ChartedStory; at: Date; asOf: AsOf };

/** A story's claims by days, each with the statuses that it had. */
export function StatusChartBody({ story, at, asOf }: Charted) {
  const chart = statusChart(story.claims, at, story.timeZone);
  return <StatusRows chart={chart} zone={story.timeZone} asOf={asOf} />;
}

/** A story's sources by its claims. `here` is where it stands, for the links that put it in another order. */
export function SourceChartBody(props: Charted & { sort: SourceSort; here: string }) {
  const { story, at, asOf, sort, here } = props;
  const columns = story.claims.map((claim, place) => {
    const { status } = briefStatusAsOf(claim, at);
    const { id, text } = claim;
    return { id, number: story.first + place, text, status, label: labelOn(status, asOf) };
  });
  const rows = sourceChart(story.claims, at, sort);
  return <SourceTable columns={columns} rows={rows} sort={sort} here={here} asOf={asOf} />;
}
