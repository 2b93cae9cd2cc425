import type { Metadata } from "next";
import { listCard } from "@/domain/card";
import { StatusRulesView } from "@/ui/status-rules-page";
import { cardOf } from "../../card";
import { asOfOf, type SearchParams } from "../../reading";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked } = await asOfOf(searchParams);
  const description =
    "What confirmed, reported, alleged, disputed and the other statuses mean, and the rules by which a claim gets one.";
  return cardOf(listCard("How statuses are decided", description, null), "/about/statuses", asked);
}

export default async function Page({ searchParams }: Props) {
  const day = await asOfOf(searchParams);
  return <StatusRulesView asOf={day.asked} />;
}
