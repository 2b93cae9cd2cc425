import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams, Words } from "@/domain/address/params";
import { claimCard } from "@/domain/card";
import { readPin } from "@/domain/citation/pin-params";
import { claimPicture } from "@/domain/picture";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusSteps } from "@/domain/status/status-history";
import { checkClaimPin } from "@/queries/cited";
import { claimPage } from "@/queries/claims";
import { relatedClaims } from "@/queries/related-claims";
import { ClaimView } from "@/ui/claim-page";
import { cardOf } from "../../card";
import { claimTags, withCitation } from "../../citation-tags";
import { correctionsOf } from "../../corrections-of";
import { asOfOf, nameIn, rawOf, reading, type SearchParams } from "../../reading";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const claimOf = cache((id: string, asOf: number) => reading((db) => claimPage(db, id, new Date(asOf))));

async function asked({ params, searchParams }: Props) {
  const { id } = await params;
  const day = await asOfOf(searchParams);
  const page = await claimOf(nameIn(id), day.second);
  return { page: page ?? notFound(), day };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, day } = await asked(props);
  const path = `/claims/${page.record.id}`;
  const head = cardOf(claimCard(page, day.asked), path, day.asked, claimPicture(page, day.asked).alt);
  return withCitation(head, claimTags(page, day));
}

/** One claim: its status and why, where it comes from, every attribution, its history. */
export default async function Page(props: Props) {
  const { page, day } = await asked(props);
  const parsed = readParams(
    { page: once(pageNumber), said: once(Words) },
    await rawOf(props.searchParams),
    false,
  );
  const pin = readPin(await rawOf(props.searchParams), day.asOf);
  const related = await reading((db) => relatedClaims(db, page.record, day.asOf));
  const steps = statusSteps(page.record).filter(({ at }) => at <= day.asOf);
  return (
    <ClaimView
      page={page}
      graph={attributionGraphAsOf(page.record, day.asOf)}
      steps={steps}
      asOf={day.asked}
      pinned={pin && (await reading((db) => checkClaimPin(db, page, pin)))}
      related={related}
      said={parsed.ok ? parsed.value : {}}
      corrections={await correctionsOf("claim", page.record.id, `/claims/${page.record.id}`, day.asOf)}
    />
  );
}
