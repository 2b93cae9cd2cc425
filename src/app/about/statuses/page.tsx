import type { Metadata } from "next";
import { StatusRulesView } from "@/ui/status-rules-page";
import { asOfOf, type SearchParams } from "../../reading";

export const metadata: Metadata = { title: "How statuses are decided" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const day = await asOfOf(searchParams);
  return <StatusRulesView asOf={day.asked} />;
}
