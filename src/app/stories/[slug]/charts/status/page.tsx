import type { Metadata } from "next";
import { ChartPage } from "@/ui/chart/chart-page";
import { type ChartProps, chartAsked, chartHead } from "../../../../chart-asked";
import { claimsAtOnce, howToRead, StatusChartBody } from "../../../../chart-bodies";

export async function generateMetadata(props: ChartProps): Promise<Metadata> {
  return chartHead("status", props);
}

/** A story's claims by days, each with the statuses that it had. */
export default async function Page(props: ChartProps) {
  const { sort: _, ...charted } = await chartAsked("status", props);
  return (
    <ChartPage
      chart="status"
      story={charted.story}
      most={claimsAtOnce.status}
      asOf={charted.asOf}
      how={howToRead.status}
    >
      <StatusChartBody {...charted} />
    </ChartPage>
  );
}
