import type { Metadata } from "next";
import { statusChart } from "@/domain/chart/status-chart";
import { ChartPage } from "@/ui/chart/chart-page";
import { StatusRows } from "@/ui/chart/status-rows";
import { type ChartProps, chartAsked, chartHead } from "../../../../chart-asked";

/** Claims on one part of the chart. */
const most = 40;

const how =
  "Each claim is a line that changes as its status did. Columns are the days on which something did, all of one width; the days between are left out.";

export async function generateMetadata(props: ChartProps): Promise<Metadata> {
  return chartHead("status", how, props, most);
}

/** A story's claims by days, each with the statuses that it had. */
export default async function Page(props: ChartProps) {
  const { story, asOf, at } = await chartAsked(props, most);
  const chart = statusChart(story.claims, at, story.timeZone);
  return (
    <ChartPage chart="status" story={story} most={most} asOf={asOf} how={how}>
      <StatusRows chart={chart} zone={story.timeZone} asOf={asOf} />
    </ChartPage>
  );
}
