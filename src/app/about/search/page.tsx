import type { Metadata } from "next";
import { listCard } from "@/domain/card";
import { SearchTermsView } from "@/ui/search-terms-page";
import { cardOf } from "../../card";
import { asOfOf, type SearchParams } from "../../reading";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked } = await asOfOf(searchParams);
  const description =
    "Everything that can be typed into the search: who says it, what it rests on, what it was before, when it was said, and what is left out.";
  return cardOf(listCard("What the search understands", description, null), "/about/search", asked);
}

export default async function Page({ searchParams }: Props) {
  const day = await asOfOf(searchParams);
  return <SearchTermsView asOf={day.asked} />;
}
