import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { once, readParams, Words } from "@/domain/address/params";
import { readTimelineAddress } from "@/domain/address/timeline-address";
import { listCard } from "@/domain/card";
import { facetTitle } from "@/domain/timeline/facet-words";
import { FacetName } from "@/domain/timeline/timeline-query";
import { facetValues } from "@/queries/search";
import { FacetValuesView } from "@/ui/facet-values-page";
import { cardOf } from "../../card";
import { asOfOf, rawOf, reading, type SearchParams } from "../../reading";
import { shownAddress } from "../../shown-address";

type Props = { params: Promise<{ name: string }>; searchParams: SearchParams };

async function nameOf({ params }: Props): Promise<FacetName> {
  const parsed = FacetName.safeParse((await params).name);
  return parsed.success ? parsed.data : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const name = await nameOf(props);
  const { asked } = await asOfOf(props.searchParams);
  const title = `Filter by ${facetTitle(name).toLowerCase()}`;
  const head = cardOf(
    listCard(title, "What the timeline can be narrowed to.", asked),
    `/filters/${name}`,
    asked,
  );
  return { ...head, robots: { index: false, follow: true } };
}

/** The values of one filter of the timeline, to search among and choose from, for the search that the address holds. */
export default async function Page(props: Props) {
  const name = await nameOf(props);
  const raw = await rawOf(props.searchParams);
  const parsed = readTimelineAddress(raw, new Date());
  if (!parsed.ok) redirect("/");
  const found = readParams({ find: once(Words) }, raw, false);
  const find = (found.ok && found.value.find) || "";
  const rows = await reading((db) => facetValues(db, parsed.value.query, name, find));
  return <FacetValuesView name={name} rows={rows} find={find} address={shownAddress(parsed.value)} />;
}
