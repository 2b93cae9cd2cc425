import type { Metadata } from "next";
import { listCard } from "@/domain/card";
import { aboutNewsroom } from "@/queries/page/about-newsroom";
import { AboutView } from "@/ui/about-page";
import { cardOf } from "../card";
import { asOfOf, reading, type SearchParams } from "../reading";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked } = await asOfOf(searchParams);
  const description =
    "Who says what, through whom, and what is confirmed: how this site follows the news claim by claim.";
  return cardOf(listCard("What this site is", description, null), "/about", asked);
}

export default async function Page({ searchParams }: Props) {
  const day = await asOfOf(searchParams);
  return <AboutView asOf={day.asked} own={await reading(aboutNewsroom)} />;
}
