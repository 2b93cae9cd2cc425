import type { Metadata } from "next";
import { EmbeddedPart } from "@/ui/chart/chart-page";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { EmbedHead } from "@/ui/embed/story-embed";
import { type ChartProps, chartAsked, chartCard } from "../../../../../chart-asked";
import { SourceChartBody } from "../../../../../chart-bodies";
import { embedHead } from "../../../../../embed-head";

export async function generateMetadata(props: ChartProps): Promise<Metadata> {
  const { story, asOf } = await chartAsked("sources", props);
  return embedHead(chartCard("sources", story, asOf), `/stories/${story.slug}/charts/sources`, asOf);
}

/** A story's sources by its claims, for a frame on a page of somebody else's. */
export default async function Page(props: ChartProps) {
  const charted = await chartAsked("sources", props);
  const { story, asOf } = charted;
  const path = `/stories/${story.slug}/charts/sources`;
  return (
    <EmbedFrame path={path} asOf={asOf}>
      <EmbedHead page={story} asOf={asOf} />
      <EmbeddedPart story={story} />
      <SourceChartBody {...charted} here={path} />
    </EmbedFrame>
  );
}
