import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listCard } from "@/domain/card";
import { spreadChart } from "@/domain/chart/spread-chart";
import { toldClaim } from "@/domain/status/told-claim";
import { claimPage } from "@/queries/claims";
import { SpreadPage } from "@/ui/chart/spread-page";
import { cardOf } from "../../../../card";
import { asOfOf, nameIn, reading, type SearchParams } from "../../../../reading";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const claimOf = cache((id: string, asOf: number) => reading((db) => claimPage(db, id, new Date(asOf))));

async function asked({ params, searchParams }: Props) {
  const { id } = await params;
  const day = await asOfOf(searchParams);
  const page = (await claimOf(nameIn(id), day.second)) ?? notFound();
  return { page, day };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, day } = await asked(props);
  const { record, report } = page;
  const told = toldClaim({ text: record.text, status: report.status });
  const card = listCard(
    `How it spread: ${told}`,
    "The articles that tell it, first to last, each with from whom it had it.",
    day.asked,
  );
  return cardOf(card, `/claims/${record.id}/charts/spread`, day.asked);
}

/** How a claim spread: the articles that tell it by time, and from whom each had it. */
export default async function Page(props: Props) {
  const { page, day } = await asked(props);
  return <SpreadPage page={page} chart={spreadChart(page.record, day.asOf)} asOf={day.asked} />;
}
