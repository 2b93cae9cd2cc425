import type { Metadata } from "next";
import { sourceChart } from "@/domain/chart/source-chart";
import { briefStatusAsOf } from "@/domain/status/brief-status";
import { labelOn } from "@/domain/status/unsaid";
import { ChartPage } from "@/ui/chart/chart-page";
import { SourceTable } from "@/ui/chart/source-table";
import { type ChartProps, chartAsked, chartHead } from "../../../../chart-asked";

/** Claims on one part of the chart: as many columns as a table still holds. */
const most = 12;

const how =
  "Each source is a row, each claim a column: who says so, who denies it, who took it back, who would not say, and what documents show. Outlets that only pass words on are not here.";

export async function generateMetadata(props: ChartProps): Promise<Metadata> {
  return chartHead("sources", how, props, most);
}

/** A story's sources by its claims, each with what they did about it. */
export default async function Page(props: ChartProps) {
  const { story, sort, asOf, at } = await chartAsked(props, most);
  const columns = story.claims.map((claim, place) => {
    const { status } = briefStatusAsOf(claim, at);
    const { id, text } = claim;
    return { id, number: story.first + place, text, status, label: labelOn(status, asOf) };
  });
  return (
    <ChartPage chart="sources" story={story} most={most} asOf={asOf} how={how}>
      <SourceTable
        columns={columns}
        rows={sourceChart(story.claims, at, sort)}
        sort={sort}
        here={`/stories/${story.slug}/charts/sources`}
        asOf={asOf}
      />
    </ChartPage>
  );
}
