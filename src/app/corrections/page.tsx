import type { Metadata } from "next";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams } from "@/domain/address/params";
import { listCard } from "@/domain/card";
import { corrections } from "@/queries/change/corrections";
import { CorrectionsView } from "@/ui/corrections-page";
import { cardOf, withFeeds } from "../card";
import { followsByMail } from "../follows-by-mail";
import { asOfOf, rawOf, reading, type SearchParams } from "../reading";

type Props = { searchParams: SearchParams };

const listLength = 50;

export function generateMetadata(): Metadata {
  const card = listCard(
    "Corrections",
    "What was wrong on a page and was put right, and what was taken down.",
    null,
  );
  return withFeeds(cardOf(card, "/corrections", null), "/corrections", "Corrections");
}

export default async function Page({ searchParams }: Props) {
  const parsed = readParams({ page: once(pageNumber) }, await rawOf(searchParams), false);
  const { page = 1 } = parsed.ok ? parsed.value : {};
  const { asOf } = await asOfOf(searchParams);
  const offset = (page - 1) * listLength;
  const { items, total } = await reading((db) => corrections(db, { until: asOf, limit: listLength, offset }));
  const next = offset + listLength < total ? page + 1 : null;
  return <CorrectionsView items={items} next={next} byMail={followsByMail()} />;
}
