import type { Metadata } from "next";
import { claimCard } from "@/domain/card";
import { spreadChart } from "@/domain/chart/spread-chart";
import { SpreadPage } from "@/ui/chart/spread-page";
import { cardOf, withEmbed } from "../../../../card";
import { type ClaimProps, claimAsked } from "../../../../claim-asked";

export async function generateMetadata(props: ClaimProps): Promise<Metadata> {
  const { page, day } = await claimAsked(props);
  const card = {
    title: `How it spread: ${claimCard(page, day.asked).title}`,
    description: "The articles that tell it, first to last, each with from whom it had it.",
  };
  const path = `/claims/${page.record.id}/charts/spread`;
  return withEmbed(cardOf(card, path, day.asked), path, day.asked);
}

/** How a claim spread: the articles that tell it by time, and from whom each had it. */
export default async function Page(props: ClaimProps) {
  const { page, day } = await claimAsked(props);
  return <SpreadPage page={page} chart={spreadChart(page.record, day.asOf)} asOf={day.asked} />;
}
