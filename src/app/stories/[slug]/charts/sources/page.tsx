import type { Metadata } from "next";
import { ChartPage } from "@/ui/chart/chart-page";
import { type ChartProps, chartAsked, chartHead } from "../../../../chart-asked";
import { claimsAtOnce, howToRead, SourceChartBody } from "../../../../chart-bodies";

export async function generateMetadata(props: ChartProps): Promise<Metadata> {
  return chartHead("sources", props);
}

/** A story's sources by its claims, each with what they did about it. */
export default async function Page(props: ChartProps) {
  const charted = await chartAsked("sources", props);
  const { story, asOf } = charted;
  return (
    <ChartPage chart="sources" story={story} most={claimsAtOnce.sources} asOf={asOf} how={howToRead.sources}>
      <SourceChartBody {...charted} here={`/stories/${story.slug}/charts/sources`} />
    </ChartPage>
  );
}
