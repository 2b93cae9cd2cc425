import type { Metadata } from "next";
import { claimCard } from "@/domain/card";
import { spreadChart } from "@/domain/chart/spread-chart";
import { SpreadRows } from "@/ui/chart/spread-rows";
import { ClaimEmbed } from "@/ui/embed/claim-embed";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { type ClaimProps, claimAsked } from "../../../../../claim-asked";
import { embedHead } from "../../../../../embed-head";

export async function generateMetadata(props: ClaimProps): Promise<Metadata> {
  const { page, day } = await claimAsked(props);
  return embedHead(claimCard(page, day.asked), `/claims/${page.record.id}/charts/spread`, day.asked);
}

/** How a claim spread, for a frame on a page of somebody else's: under the claim with its status. */
export default async function Page(props: ClaimProps) {
  const { page, day } = await claimAsked(props);
  return (
    <EmbedFrame path={`/claims/${page.record.id}/charts/spread`} asOf={day.asked}>
      <ClaimEmbed page={page} asOf={day.asked} />
      <h2 className="mt-6 text-md">How it spread</h2>
      <SpreadRows chart={spreadChart(page.record, day.asOf)} zone={page.timeZone} asOf={day.asked} />
    </EmbedFrame>
  );
}
