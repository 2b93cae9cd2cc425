import type { Metadata } from "next";
import { EmbeddedPart } from "@/ui/chart/chart-page";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { EmbedHead } from "@/ui/embed/story-embed";
import { type ChartProps, chartAsked, chartCard } from "../../../../../chart-asked";
import { StatusChartBody } from "../../../../../chart-bodies";
import { embedHead } from "../../../../../embed-head";

export async function generateMetadata(props: ChartProps): Promise<Metadata> {
  const { story, asOf } = await chartAsked("status", props);
  return embedHead(chartCard("status", story, asOf), `/stories/${story.slug}/charts/status`, asOf);
}

/** A story's claims by days, for a frame on a page of somebody else's. */
export default async function Page(props: ChartProps) {
  const { sort: _, ...charted } = await chartAsked("status", props);
  const { story, asOf } = charted;
  return (
    <EmbedFrame path={`/stories/${story.slug}/charts/status`} asOf={asOf}>
      <EmbedHead page={story} asOf={asOf} />
      <EmbeddedPart story={story} />
      <StatusChartBody {...charted} />
    </EmbedFrame>
  );
}
