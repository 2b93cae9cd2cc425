import type { Metadata } from "next";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { listCard } from "@/domain/card";
import { sanctionsAsOf } from "@/queries/entity/sanctions";
import { SanctionsView } from "@/ui/sanctions-page";
import { cardOf } from "../card";
import { asOfOf, rawOf, reading, type SearchParams } from "../reading";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked } = await asOfOf(searchParams);
  const card = listCard(
    "Under sanctions",
    "Who was under sanctions on a day, by whom and since when.",
    asked,
  );
  return cardOf(card, "/sanctions", asked);
}

export default async function Page({ searchParams }: Props) {
  const parsed = readParams({ page: once(pageNumber) }, await rawOf(searchParams), false);
  const { page = 1 } = parsed.ok ? parsed.value : {};
  const { asked, asOf } = await asOfOf(searchParams);
  const found = await reading((db) => sanctionsAsOf(db, asOf, page));
  return <SanctionsView {...found} asOf={asked} at={asOf} />;
}
